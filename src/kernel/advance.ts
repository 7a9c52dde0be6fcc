/**
 * The one step by which a matter changes, without any input or output: a decision applied to a case gives the next
 * case and the line of the journal. The door, the page of a matter and the simulation all take this step.
 */
import type { Moment } from '../calendar/days.ts'
import { SYSTEM, personOf, type Actor } from './actor.ts'
import { changeClock, pauseEnd, project, projectMatter, unclaimedRungs } from './clocks.ts'
import type { Act, Decision, Defect, Fact, Kind, NewMatter, Telling, When } from './kind.ts'
import type { Rung } from './ladder.ts'
import type { Audience, Case, Clock, Matter, Party, PersonId, PostId } from './matter.ts'

/** The complete change of one act, as it stands in the journal: state is the fold of these. */
export interface Patch {
  readonly matter: Partial<Matter>
  readonly row?: object
  readonly clocks?: Readonly<Record<string, Partial<Clock>>>
  readonly record?: readonly Fact[]
}

/** A line of the journal before it is chained and numbered. */
export interface Entry {
  readonly act: string
  readonly happenedAt: Moment
  readonly recordedAt: Moment
  readonly actorId: PersonId | null
  readonly insteadOf: PersonId | null
  readonly postId: PostId | null
  readonly holder: Party | null
  readonly audience: Audience
  readonly patch: Patch
  readonly claim?: Claim
  /** The caller's key and the hash of what was asked, so that a retry is known. */
  readonly request?: Request
}

export interface Request {
  readonly key: string
  readonly inputHash: string
}

/** A rung climbed: once for a clock and a round. */
export interface Claim {
  readonly clockId: string
  readonly round: number
  readonly rung: string
  readonly at: Moment
}

/** What taking a step gives. */
export interface Step<Row> {
  readonly it: Case<Row>
  readonly entry: Entry
  readonly open: readonly NewMatter[]
  readonly tell: readonly Telling[]
  readonly defects: readonly Defect[]
  readonly attach: Decision<Row>['attach']
}

/** Fields of a matter that are told from the outside of the patch: they follow from the journal line itself. */
const OUTSIDE_PATCH: ReadonlySet<string> = new Set(['headSeq', 'headHash'])

/**
 * Applies a decision. `raise: false` leaves the version alone: a part that changes does not make its parent's readers
 * stale. Throws when `decide` picked a status its act does not list.
 */
export function advance<Row>(
  it: Case<Row>,
  kind: Kind<Row>,
  actName: string,
  act: Pick<Act<Row, never>, 'to' | 'audience'>,
  decision: Decision<Row>,
  actor: Actor,
  at: When,
  newId: () => string,
  options: { raise?: boolean; claim?: Claim; isLegalEvent?: boolean; request?: Request } = {},
): Step<Row> {
  const status = decision.to ?? it.matter.status
  if (decision.to !== undefined && !act.to.includes(decision.to)) {
    throw new Error(`${kind.name}.${actName} may not end in ${decision.to}`)
  }
  const ends = kind.statuses.ended.includes(status) && it.matter.closedAt === null
  let clocks = it.clocks
  const moved: Matter = {
    ...it.matter,
    ...decision.matter,
    status,
    version: it.matter.version + (options.raise === false ? 0 : 1),
    holder: decision.hold === undefined ? it.matter.holder : decision.hold,
    partCount: it.matter.partCount + (decision.open ?? []).filter((one) => one.as === 'part').length,
    happenedAt: options.isLegalEvent === false ? it.matter.happenedAt : at.happened,
    recordedAt: at.recorded,
    closedAt: ends ? at.happened : it.matter.closedAt,
  }
  const next: Case<Row> = { ...it, matter: moved, row: { ...it.row, ...decision.set } }
  for (const change of decision.clocks ?? [])
    clocks = changeClock({ ...next, clocks }, kind, change, at.happened, newId)
  if (options.claim !== undefined) clocks = claimRung({ ...next, clocks }, kind, options.claim)
  if (ends) clocks = stopAll({ ...next, clocks }, kind, at.happened, newId)
  const after: Case<Row> = { ...next, clocks, matter: projectMatter(moved, clocks) }
  return {
    it: after,
    entry: {
      act: actName,
      happenedAt: at.happened,
      recordedAt: at.recorded,
      actorId: personOf(actor),
      insteadOf: actor.kind === 'officer' ? actor.insteadOf : null,
      postId: actor.kind === 'officer' ? actor.postId : null,
      holder: after.matter.holder,
      audience: decision.audience ?? act.audience,
      patch: patchBetween(it, after, decision),
      ...(options.claim === undefined ? {} : { claim: options.claim }),
      ...(options.request === undefined ? {} : { request: options.request }),
    },
    open: decision.open ?? [],
    tell: decision.tell ?? [],
    defects: decision.defects ?? [],
    attach: decision.attach,
  }
}

function claimRung<Row>(it: Case<Row>, kind: Kind<Row>, claim: Claim): readonly Clock[] {
  return it.clocks.map((clock) =>
    clock.id === claim.clockId ? project(it, kind, { ...clock, rungs: [...clock.rungs, claim.rung] }) : clock,
  )
}

/** When a matter ends, what still runs has no further meaning: it is superseded, so that no clock outlives its matter. */
function stopAll<Row>(it: Case<Row>, kind: Kind<Row>, at: Moment, newId: () => string): readonly Clock[] {
  let clocks = it.clocks
  for (const clock of it.clocks) {
    if (clock.stoppedAt !== null) continue
    clocks = changeClock(
      { ...it, clocks },
      kind,
      { do: 'stop', name: clock.name, key: clock.key, verdict: 'superseded' },
      at,
      newId,
    )
  }
  return clocks
}

function patchBetween<Row>(before: Case<Row>, after: Case<Row>, decision: Decision<Row>): Patch {
  const clocks: Record<string, Partial<Clock>> = {}
  for (const clock of after.clocks) {
    const old = before.clocks.find((one) => one.id === clock.id)
    if (old !== clock) clocks[clock.id] = old === undefined ? clock : changedFields(old, clock)
  }
  const isNew = before.matter.version === 0
  return {
    matter: changedFields(isNew ? ({} as Matter) : before.matter, after.matter, OUTSIDE_PATCH),
    ...(decision.set === undefined ? {} : { row: decision.set }),
    ...(Object.keys(clocks).length === 0 ? {} : { clocks }),
    ...(decision.record === undefined ? {} : { record: decision.record }),
  }
}

/** The fields in which two values of one shape differ; lists are compared by content. */
export function changedFields<Value extends object>(
  before: Value,
  after: Value,
  without: ReadonlySet<string> = new Set(),
): Partial<Value> {
  const changed: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(after)) {
    if (without.has(field)) continue
    const old = (before as Record<string, unknown>)[field]
    if (old === value) continue
    if (typeof value === 'object' && value !== null && JSON.stringify(old) === JSON.stringify(value)) continue
    changed[field] = value
  }
  return changed as Partial<Value>
}

/** Something that the law makes happen by itself, and when. */
interface Event<Row> {
  readonly at: Moment
  take(it: Case<Row>, recorded: Moment): Step<Row>
}

const RESUME = { to: [], audience: 'applicant' } as const
const RUNG = { to: [], audience: 'departments' } as const

/**
 * Takes, in legal order, every step that the law has made due by `now`: pauses that end by themselves, rungs of the
 * ladder, acts of the system at the end of a clock. Each is dated at its legal moment. Without effect on a case that
 * is up to date, and the same whenever it is asked.
 */
export function catchUp<Row>(
  it: Case<Row>,
  kind: Kind<Row>,
  now: Moment,
  recorded: Moment,
  newId: () => string,
): Step<Row>[] {
  const steps: Step<Row>[] = []
  let current = it
  for (;;) {
    const due = nextEvent(current, kind, newId)
    if (due === null || due.at > now) return steps
    const step = due.take(current, recorded)
    if (steps.length >= STEPS_AT_ONCE) throw new Error(`matter ${it.matter.id} does not come to rest`)
    steps.push(step)
    current = step.it
  }
}

/** More than the rungs of every clock of any matter: reaching it means that a rule goes round in a circle. */
const STEPS_AT_ONCE = 200

function nextEvent<Row>(it: Case<Row>, kind: Kind<Row>, newId: () => string): Event<Row> | null {
  let first: Event<Row> | null = null
  const consider = (event: Event<Row>) => {
    if (first === null || event.at < first.at) first = event
  }
  for (const clock of it.clocks) {
    if (clock.stoppedAt !== null) continue
    const resumes = pauseEnd(clock)
    if (resumes !== null)
      consider({ at: resumes, take: (now, recorded) => resume(now, kind, clock, resumes, recorded, newId) })
    for (const { rung, at } of unclaimedRungs(it, kind, clock)) {
      consider({ at, take: (now, recorded) => climb(now, kind, clock, rung, at, recorded, newId) })
    }
    const end = clock.dueAt
    if (end === null) continue
    for (const [name, act] of Object.entries(kind.acts)) {
      const waits =
        act.when?.clock === clock.name &&
        (act.from === 'open' || act.from === 'any' || act.from.includes(it.matter.status))
      if (!waits) continue
      consider({
        at: end,
        take: (now, recorded) => {
          const at = { happened: end, recorded }
          return advance(
            now,
            kind,
            name,
            act,
            act.decide(now, undefined as never, SYSTEM, at),
            SYSTEM,
            at,
            newId,
          )
        },
      })
    }
  }
  return first
}

function resume<Row>(
  it: Case<Row>,
  kind: Kind<Row>,
  clock: Clock,
  happened: Moment,
  recorded: Moment,
  newId: () => string,
) {
  const decision: Decision<Row> = { clocks: [{ do: 'resume', name: clock.name, key: clock.key }] }
  return advance(it, kind, 'resume', RESUME, decision, SYSTEM, { happened, recorded }, newId)
}

function climb<Row>(
  it: Case<Row>,
  kind: Kind<Row>,
  clock: Clock,
  rung: Rung,
  happened: Moment,
  recorded: Moment,
  newId: () => string,
) {
  const at = { happened, recorded }
  const claim: Claim = { clockId: clock.id, round: clock.round, rung: rung.name, at: happened }
  const decision = kind.climb?.(it, clock, rung, at) ?? {}
  return advance(it, kind, rung.name, RUNG, decision, SYSTEM, at, newId, {
    claim,
    raise: false,
    isLegalEvent: false,
  })
}
