/**
 * The work of one transaction: the matters it touches, each followed from how it was read to how it will be written,
 * and the steps taken on them. Turning it into statements is `save.ts`.
 */
import { advance, catchUp, type Entry, type Request, type Step } from '../../kernel/advance.ts'
import { SYSTEM, type Actor } from '../../kernel/actor.ts'
import { isPausedClock } from '../../kernel/clocks.ts'
import type { Decision, Defect, Duty, NewMatter, Telling, When } from '../../kernel/kind.ts'
import type { Audience, Case, MatterId, Party } from '../../kernel/matter.ts'
import type { KindModule, Registry } from '../registry.ts'

/** One matter in the work of a transaction. */
export interface Track {
  readonly module: KindModule
  /** As it was read; null for a matter that this transaction opens. */
  readonly before: Case | null
  it: Case
  readonly entries: Entry[]
  readonly tells: Telling[]
  readonly defects: Defect[]
  readonly attachments: { files: readonly string[]; audience: Audience }[]
  /** What its steps want opened, not yet done. */
  readonly toOpen: Wanted[]
}

/** A matter that a step wants opened: by whom and when, as the step was taken. */
export interface Wanted {
  readonly matter: NewMatter
  readonly actor: Actor
  readonly at: When
}

export class Work {
  readonly tracks = new Map<MatterId, Track>()
  readonly #registry: Registry
  readonly #newId: () => string

  constructor(registry: Registry, newId: () => string) {
    this.#registry = registry
    this.#newId = newId
  }

  /** Follows a matter that was read, or one that is being opened. */
  follow(it: Case, isNew = false): Track {
    const known = this.tracks.get(it.matter.id)
    if (known !== undefined) return known
    const track: Track = {
      module: this.#registry.byName(it.matter.kind),
      before: isNew ? null : it,
      it,
      entries: [],
      tells: [],
      defects: [],
      attachments: [],
      toOpen: [],
    }
    this.tracks.set(it.matter.id, track)
    return track
  }

  /** Takes every step that the law has made due. */
  catchUp(track: Track, at: When): void {
    for (const step of catchUp(track.it, track.module.kind, at.happened, at.recorded, this.#newId)) {
      this.#take(track, step, SYSTEM)
    }
  }

  /** Applies the decision of an act. */
  decide(
    track: Track,
    actName: string,
    decision: Decision<unknown>,
    actor: Actor,
    at: When,
    request?: Request,
  ): void {
    const act = this.#registry.act(track.module, actName)
    const isNote = act.isNote === true
    const step = advance(track.it, track.module.kind, actName, act, decision, actor, at, this.#newId, {
      raise: !isNote,
      isLegalEvent: !isNote,
      ...(request === undefined ? {} : { request }),
    })
    this.#take(track, step, actor)
  }

  /** Lets a parent answer to a change of one of its parts. The parent's readers are not made stale. */
  afterPart(parent: Track, part: Track, actor: Actor, at: When): void {
    const { matter } = part.it
    const seen = {
      id: matter.id,
      kind: matter.kind,
      status: matter.status,
      isOpen: matter.closedAt === null,
      isPaused: matter.isPaused,
    }
    const others = parent.it.parts.filter((one) => one.id !== matter.id)
    parent.it = { ...parent.it, parts: [...others, seen].sort((one, other) => (one.id < other.id ? -1 : 1)) }
    const { kind } = parent.module
    const decision = withWaiting(parent, kind.afterPart?.(parent.it, at) ?? null, at)
    if (decision === null) return
    const statuses = [...kind.statuses.open, ...kind.statuses.ended]
    const act = { to: statuses, audience: 'departments' as const }
    const step = advance(parent.it, kind, 'part', act, decision, actor, at, this.#newId, {
      raise: false,
      isLegalEvent: false,
    })
    this.#take(parent, step, actor)
  }

  #take(track: Track, step: Step<unknown>, actor: Actor): void {
    track.it = step.it
    track.entries.push(step.entry)
    track.tells.push(...step.tell)
    track.defects.push(...step.defects)
    if (step.attach !== undefined && step.attach.files.length > 0) track.attachments.push(step.attach)
    const at = { happened: step.entry.happenedAt, recorded: step.entry.recordedAt }
    const reactions = this.#registry.reactionsTo(track.it.matter.kind, step.entry.act)
    const wanted = [...step.open, ...reactions.flatMap((reaction) => reaction.open(step.it, step.entry))]
    track.toOpen.push(...wanted.map((matter) => ({ matter, actor, at })))
  }
}

/** Pauses a parent's clocks while all its unfinished parts are paused, and lets them go on when one is not. */
function withWaiting(parent: Track, decision: Decision<unknown> | null, at: When): Decision<unknown> | null {
  const { kind } = parent.module
  const open = parent.it.parts.filter((part) => part.isOpen)
  const allWait = open.length > 0 && open.every((part) => part.isPaused)
  const changes = parent.it.clocks
    .filter((clock) => clock.stoppedAt === null && kind.whenPartsWait?.(clock) === 'all')
    .filter((clock) => isPausedClock(clock) !== allWait)
    .map((clock) =>
      allWait
        ? ({ do: 'pause', name: clock.name, key: clock.key, reason: 'parts', plannedEndAt: null } as const)
        : ({ do: 'resume', name: clock.name, key: clock.key } as const),
    )
  if (decision === null && changes.length === 0) return null
  return { ...decision, clocks: [...(decision?.clocks ?? []), ...changes] }
}

/** Who may see a matter: what its kind says, and for a part also the readers of its parent. */
export function readersOf(
  module: KindModule,
  it: Case,
  parentReaders: readonly Party[] = [],
): ReadonlySet<Party> {
  return new Set([...module.kind.readers(it), ...parentReaders])
}

/** The open duties of a matter; a closed one has none. */
export function dutiesOf(module: KindModule, it: Case): readonly Duty[] {
  return it.matter.closedAt === null ? module.kind.duties(it) : []
}
