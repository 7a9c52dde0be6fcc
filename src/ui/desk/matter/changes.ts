/** What happened on a matter between two looks at it, for somebody who was filling in a form meanwhile. Pure. */
import type { MatterViewWire, NameWire, TimelineWire } from '../../../platform/wire.ts'

export interface Changes {
  readonly status: { readonly before: string; readonly after: string } | null
  readonly holder: { readonly before: NameWire | null; readonly after: NameWire | null } | null
  /** Lines of the timeline that are new, oldest first. */
  readonly lines: readonly TimelineWire[]
}

/** Compares what was seen with what is now. */
export function changesBetween(before: MatterViewWire, after: MatterViewWire): Changes {
  const lastSeen = Math.max(0, ...before.timeline.map((line) => line.line))
  return {
    status: before.status === after.status ? null : { before: before.status, after: after.status },
    holder: before.holder?.zh === after.holder?.zh ? null : { before: before.holder, after: after.holder },
    lines: after.timeline.filter((line) => line.line > lastSeen).sort((one, other) => one.line - other.line),
  }
}
