/** A notice tried out: the days it means, how they differ from what stands, which open clocks they would move. Writes nothing. */
import { isoDay, isoMoment, CHINA_ZONE } from '../../calendar/days.ts'
import type { SpecialDay } from '../../calendar/calendar.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Source } from '../../platform/door/load.ts'
import type { Say } from '../../platform/views/matter-view.ts'
import { findMovedClocks, type MovedClock, type MovedClocks } from './moved-clocks.ts'
import { readNotice, type Notice } from './notice.ts'
import type { NoticePreviewWire } from './page-wire.ts'
import { propose } from './proposal.ts'
import type { Published } from './regional-calendars.ts'
import { newestNo, readPublished } from './store.ts'

export interface NoticeInput {
  readonly regionId: RegionId | null
  readonly year: number
  readonly text: string
  readonly name: string | null
}

const NOTHING: Notice = { days: [], remarks: [], problems: [] }

/**
 * Reads a notice and says what publishing it would do. While it has problems its clocks are not looked at. No text at
 * all, for a region that has published the year, is the withdrawal of its local days.
 */
export async function previewNotice(
  source: Source,
  actor: Officer,
  { regionId, year, text, name }: NoticeInput,
  say: Say,
): Promise<NoticePreviewWire> {
  const no = await newestNo(source.runner)
  const published = await readPublished(source.runner, no)
  const isWithdrawal = text.trim() === '' && hasLocalDays(published, regionId, year)
  const notice = isWithdrawal ? NOTHING : readNotice(text, { year, name })
  const proposal = propose(published, no, { regionId, year, days: notice.days })
  const clocks = notice.problems.length > 0 ? null : await findMovedClocks(source, actor, regionId, proposal)
  return {
    days: notice.days.map(dayWire),
    remarks: notice.remarks.map(({ from, to }) => text.slice(from, to)),
    problems: notice.problems.map(({ sentence, from, to, reason: { code, values } }) => ({
      sentence,
      from,
      to,
      code,
      text: say(code, values),
    })),
    isRepublished: proposal.isRepublished,
    changes: proposal.changes.map(({ day, was, becomes }) => ({
      day: isoDay(day),
      was: was === null ? null : dayWire(was),
      becomes: becomes === null ? null : dayWire(becomes),
    })),
    clocks: clocks === null ? null : clocksWire(clocks, source),
  }
}

function hasLocalDays({ publications }: Published, regionId: RegionId | null, year: number): boolean {
  return regionId !== null && publications.some((one) => one.regionId === regionId && one.year === year)
}

function dayWire({ day, isWorking, name }: SpecialDay) {
  return { day: isoDay(day), isWorking, name }
}

function clocksWire({ moved, looked, isCut, rows }: MovedClocks, { registry }: Source) {
  const rowOf = ({ matterId, kind, code, title, name, dueAt, wouldBeDueAt }: MovedClock) => ({
    matter: { id: matterId, path: registry.byName(kind).kind.path, code, title },
    kind,
    clock: name,
    dueBefore: isoMoment(dueAt, CHINA_ZONE),
    dueAfter: wouldBeDueAt === null ? null : isoMoment(wouldBeDueAt, CHINA_ZONE),
  })
  return { moved, looked, isCut, rows: rows.map(rowOf) }
}
