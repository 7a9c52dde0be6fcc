/**
 * The work of one transaction: the matters it touches, each followed from how it was read to how it will be written,
 * and the steps taken on them. Turning it into statements is `save.ts`.
 */
import type { Moment } from '../../calendar/days.ts'
import { mayPause } from '../../calendar/tally.ts'
import { SYSTEM, type Actor } from '../../kernel/actor.ts'
import { advance, type Entry, type Request, type Step } from '../../kernel/advance.ts'
import { STEPS_AT_ONCE, nextHappening, renew, takeNext, type Next } from '../../kernel/catch-up.ts'
import type { ClockChange, Decision, Defect, Duty, NewMatter, Telling, When } from '../../kernel/kind.ts'
import type { Audience, Case, Clock, MatterId, Part, Party } from '../../kernel/matter.ts'
import type { Following, Keeping, KindModule, Registry } from '../registry.ts'

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
  /** What its steps mean for matters about it, not yet done. */
  readonly toFollow: { readonly following: Following; readonly at: When }[]
  /** What its steps mean for rows that are no matters: done when all is decided. */
  readonly toKeep: ((keeping: Omit<Keeping, 'actor'>) => Promise<void>)[]
}

/** A matter that a step wants opened: when the step happened, and who took it. */
export interface Wanted {
  readonly matter: NewMatter
  readonly at: When
  readonly actor: Actor
}

/** A matter and those of its parts that are followed, the matter first. They are brought up to date together. */
export type Family = Track[]

export class Work {
  readonly tracks = new Map<MatterId, Track>()
  /** By the id of the matter that is nobody's part. */
  readonly families = new Map<MatterId, Family>()
  /** Whether duties and readers are to be compared with the stored rows: they may stem from another organisation. */
  isRestating = false
  readonly #registry: Registry
  readonly #newId: () => string
  readonly #now: Moment

  constructor(registry: Registry, newId: () => string, now: Moment) {
    this.#registry = registry
    this.#newId = newId
    this.#now = now
  }

  /** Follows a matter that was read, put on today's calendar, or one that is being opened. A parent comes before its parts. */
  follow(it: Case, isNew = false): Track {
    const { id, kind, parentId } = it.matter
    const known = this.tracks.get(id)
    if (known !== undefined) return known
    const track: Track = {
      module: this.#registry.byName(kind),
      before: isNew ? null : it,
      it,
      entries: [],
      tells: [],
      defects: [],
      attachments: [],
      toOpen: [],
      toFollow: [],
      toKeep: [],
    }
    const family = this.families.get(parentId ?? id) ?? []
    if (parentId !== null && family.length === 0) throw new Error(`the parent of ${id} is not followed`)
    this.tracks.set(id, track)
    family.push(track)
    this.families.set(parentId ?? id, family)
    if (!isNew) this.#renew(track)
    return track
  }

  #renew(track: Track): void {
    const { it, step } = renew(track.it, track.module.kind, this.#now, this.#recordedFor(track))
    track.it = it
    if (step !== null) this.#take(track, step, SYSTEM)
  }

  /** Takes the first step that the law has made due in a family. False when it is up to date. */
  takeNext(family: Family): boolean {
    const [root] = family as [Track]
    let first: { track: Track; next: Next } | null = null
    for (const track of family) {
      // What ends with its parent has no further say once the parent has ended.
      const isOver = root.it.matter.closedAt !== null && track.module.kind.endsWithParent !== undefined
      const next = track !== root && isOver ? null : nextHappening(track.it, track.module.kind)
      if (next === null || next.at > this.#now) continue
      if (first === null || next.at < first.next.at) first = { track, next }
    }
    if (first === null) return this.#waitForParts(root)
    const { track, next } = first
    const { module, it, entries } = track
    if (entries.length >= STEPS_AT_ONCE) throw new Error(`matter ${it.matter.id} does not come to rest`)
    this.#take(track, takeNext(it, module.kind, next, this.#recordedFor(track), this.#newId), SYSTEM)
    if (track !== root) this.afterPart(root, track, SYSTEM, next.at)
    return true
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
    if (act.isRestating === true) this.isRestating = true
    const step = advance(track.it, track.module.kind, actName, act, decision, actor, at, this.#newId, {
      raise: !isNote,
      isLegalEvent: !isNote,
      ...(request === undefined ? {} : { request }),
    })
    this.#take(track, step, actor)
  }

  /**
   * Lets an open parent answer to a change of one of its parts. The parent's readers are not made stale; what moves its
   * clocks or its status is a legal event of it, and not dated before the last one.
   */
  afterPart(parent: Track, part: Track, actor: Actor, happened: Moment): void {
    const seen = partOf(part)
    const known = parent.it.parts.find((one) => one.id === seen.id)
    if (known !== undefined && isSamePart(known, seen)) return
    const others = parent.it.parts.filter((one) => one.id !== seen.id)
    parent.it = { ...parent.it, parts: [...others, seen].sort((one, other) => (one.id < other.id ? -1 : 1)) }
    if (parent.it.matter.closedAt !== null) return
    const { kind } = parent.module
    const at: When = {
      happened: later(happened, parent.it.matter.happenedAt),
      recorded: this.#recordedFor(parent),
    }
    const decision = kind.afterPart?.(parent.it, at, part.it, actor) ?? null
    if (decision !== null) this.#answerPart(parent, decision, actor, at)
    this.#waitForParts(parent, actor, at)
  }

  /** Pauses the clocks that wait for parts while all unfinished parts are paused, and lets them go on when one is not. */
  #waitForParts(parent: Track, actor: Actor = SYSTEM, at?: When): boolean {
    const clocks = waitingChanges(parent)
    if (clocks.length === 0) return false
    const { happenedAt: happened } = parent.it.matter
    this.#answerPart(parent, { clocks }, actor, at ?? { happened, recorded: this.#recordedFor(parent) })
    return true
  }

  #answerPart(parent: Track, decision: Decision<unknown>, actor: Actor, at: When): void {
    const { kind } = parent.module
    const act = {
      to: [...kind.statuses.open, ...kind.statuses.ended],
      audience: 'departments' as const,
    }
    const isLegalEvent = decision.to !== undefined || (decision.clocks ?? []).length > 0
    const options = { raise: false, isLegalEvent }
    const step = advance(parent.it, kind, 'part', act, decision, actor, at, this.#newId, options)
    this.#take(parent, step, actor)
  }

  #take(track: Track, step: Step<unknown>, actor: Actor): void {
    const before = track.it
    track.it = step.it
    track.entries.push(step.entry)
    track.tells.push(...step.tell)
    track.defects.push(...step.defects)
    if (step.attach !== undefined && step.attach.files.length > 0) track.attachments.push(step.attach)
    const at: When = { happened: step.entry.happenedAt, recorded: step.entry.recordedAt }
    const reactions = this.#registry.reactionsTo(track.it.matter.kind, step.entry.act)
    const reacted = reactions.flatMap((reaction) => reaction.open?.(step.it, step.entry) ?? [])
    for (const matter of [...step.open, ...reacted]) track.toOpen.push({ matter, at, actor })
    const followed = reactions.flatMap((reaction) => reaction.follow?.(step.it, step.entry, before) ?? [])
    for (const following of followed) track.toFollow.push({ following, at })
    for (const { keep } of reactions)
      if (keep !== undefined) track.toKeep.push((keeping) => keep(step.it, { ...keeping, actor }))
  }

  /** Per matter, written-down time never runs backwards: a clock set back gives the last moment again. */
  #recordedFor(track: Track): Moment {
    return later(this.#now, track.it.matter.recordedAt)
  }
}

/** The later of two moments. */
export function later(one: Moment, other: Moment): Moment {
  return one < other ? other : one
}

function partOf({ it: { matter } }: Track): Part {
  const { id, kind, status, closedAt, isPaused } = matter
  return { id, kind, status, isOpen: closedAt === null, isPaused }
}

function isSamePart(one: Part, other: Part): boolean {
  return one.status === other.status && one.isOpen === other.isOpen && one.isPaused === other.isPaused
}

/** Why a clock of a parent stands still while the parts it waits for do. */
const PARTS_WAIT = 'parts'

function waitingChanges(parent: Track): ClockChange[] {
  if (parent.it.matter.partCount === 0) return []
  const open = parent.it.parts.filter((part) => part.isOpen)
  return parent.it.clocks
    .filter((clock) => clock.stoppedAt === null && mayPause(clock))
    .flatMap((clock): ClockChange[] => {
      const awaited = awaitedParts(parent, clock, open)
      if (awaited === null) return []
      const isWaiting = awaited.length > 0 && awaited.every((part) => part.isPaused)
      if (isWaiting === waitsForParts(clock)) return []
      const { name, key } = clock
      if (!isWaiting) return [{ do: 'resume', name, key, reason: PARTS_WAIT }]
      return [{ do: 'pause', name, key, reason: PARTS_WAIT, plannedEndAt: null }]
    })
}

/** Of the open parts those that a clock waits for; null for a clock that waits for none. */
function awaitedParts(
  { module: { kind }, it }: Track,
  clock: Clock,
  open: readonly Part[],
): readonly Part[] | null {
  const which = kind.whenPartsWait?.(clock) ?? 'never'
  if (which === 'never') return null
  return which === 'all' ? open : open.filter((part) => kind.isCritical?.(it, part) ?? true)
}

function waitsForParts(clock: Clock): boolean {
  return clock.pauses.some((pause) => pause.toAt === null && pause.reason === PARTS_WAIT)
}

/**
 * Who may see a matter: what its kind says, whoever is bound to its project unless it is confidential, and for a part also the
 * readers of its parent, of an internal one not the applicant.
 */
export function readersOf(
  module: KindModule,
  it: Case,
  parentReaders: readonly Party[] = [],
): ReadonlySet<Party> {
  const { applicantParty, enterpriseId, projectId, confidential } = it.matter
  const ofProject = projectId === null || confidential ? [] : [projectId as Party]
  const isTold = (party: Party) =>
    module.kind.isInternal !== true || (party !== applicantParty && party !== enterpriseId)
  return new Set([...module.kind.readers(it), ...ofProject, ...parentReaders.filter(isTold)])
}

/** The open duties of a matter; a closed one has none. */
export function dutiesOf(module: KindModule, it: Case): readonly Duty[] {
  return it.matter.closedAt === null ? module.kind.duties(it) : []
}
