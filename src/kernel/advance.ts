/**
 * The one step by which a matter changes, without any input or output: a decision applied to a case gives the next
 * case and the line of the journal. The door, the page of a matter and the simulation all take this step.
 */
import type { Moment } from '../calendar/days.ts'
import { personOf, type Actor } from './actor.ts'
import { changeClock, project, projectMatter, withWake } from './clocks.ts'
import type { Act, Decision, Defect, Fact, Kind, NewMatter, Telling, When } from './kind.ts'
import type { Audience, Case, Clock, Matter, Party, PersonId, PostId } from './matter.ts'

/** The complete change of one act, as it stands in the journal: state is the fold of these. */
export interface Patch {
  readonly matter: Partial<Matter>
  readonly row?: object
  readonly clocks?: Readonly<Record<string, Partial<Clock>>>
  readonly record?: readonly Fact[]
  /** Who was told what, which kinds of matters it opened, and what found no receiver. */
  readonly tell?: readonly Omit<Telling, 'values'>[]
  readonly open?: readonly string[]
  readonly defects?: readonly Omit<Defect, 'values'>[]
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

/** Fields that a patch leaves out because the line of the journal says them: the head of the chain, the calendar used. */
const MATTER_OUTSIDE_PATCH: ReadonlySet<string> = new Set(['headSeq', 'headHash'])
const CLOCK_OUTSIDE_PATCH: ReadonlySet<string> = new Set(['calendarNo'])

export interface StepOptions {
  /** False leaves the version alone: a part that changes does not make its parent's readers stale. */
  readonly raise?: boolean
  /** False for what changes nothing by law: later acts may be dated before it. */
  readonly isLegalEvent?: boolean
  readonly claim?: Claim
  readonly request?: Request
  /** The clocks as they are before the decision, where they have been projected anew. */
  readonly clocks?: readonly Clock[]
}

/** Applies a decision. Throws when `decide` picked a status its act does not list: a mistake of the rules. */
export function advance<Row>(
  it: Case<Row>,
  kind: Kind<Row>,
  actName: string,
  act: Pick<Act<Row, never>, 'to' | 'audience'>,
  decision: Decision<Row>,
  actor: Actor,
  at: When,
  newId: () => string,
  options: StepOptions = {},
): Step<Row> {
  const status = decision.to ?? it.matter.status
  if (decision.to !== undefined && !act.to.includes(decision.to)) {
    throw new Error(`${kind.name}.${actName} may not end in ${decision.to}`)
  }
  const ends = kind.statuses.ended.includes(status) && it.matter.closedAt === null
  const reopens =
    decision.to !== undefined && kind.statuses.open.includes(status) && it.matter.closedAt !== null
  let clocks = options.clocks ?? it.clocks
  const moved: Matter = {
    ...it.matter,
    ...decision.matter,
    status,
    version: it.matter.version + (options.raise === false ? 0 : 1),
    holder: decision.hold === undefined ? it.matter.holder : decision.hold,
    partCount: it.matter.partCount + (decision.open ?? []).filter((one) => one.as === 'part').length,
    happenedAt: options.isLegalEvent === false ? it.matter.happenedAt : at.happened,
    recordedAt: at.recorded,
    closedAt: ends ? at.happened : reopens ? null : (decision.matter?.closedAt ?? it.matter.closedAt),
  }
  const next: Case<Row> = { ...it, matter: moved, row: { ...it.row, ...decision.set } }
  for (const change of decision.clocks ?? [])
    clocks = changeClock({ ...next, clocks }, kind, change, at.happened, newId)
  if (options.claim !== undefined) clocks = claimRung({ ...next, clocks }, kind, options.claim)
  if (ends) clocks = stopAll({ ...next, clocks }, kind, at.happened, newId)
  clocks = clocks.map((clock) => withWake({ ...next, clocks }, kind, clock))
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
  const isNew = before.matter.version === 0
  const clocks = changedClocks(before.clocks, after.clocks)
  const { set, record, tell = [], open = [], defects = [] } = decision
  return {
    matter: changedFields(isNew ? ({} as Matter) : before.matter, after.matter, MATTER_OUTSIDE_PATCH),
    ...(set === undefined ? {} : { row: set }),
    ...(Object.keys(clocks).length === 0 ? {} : { clocks }),
    ...(record === undefined ? {} : { record }),
    ...(tell.length === 0 ? {} : { tell: tell.map(({ to, text }) => ({ to, text })) }),
    ...(open.length === 0 ? {} : { open: open.map((one) => one.kind) }),
    ...(defects.length === 0 ? {} : { defects: defects.map(({ code, postId }) => ({ code, postId })) }),
  }
}

/** What changed in clocks, by id: a new one whole, of a known one its changed fields. */
export function changedClocks(
  before: readonly Clock[],
  after: readonly Clock[],
): Readonly<Record<string, Partial<Clock>>> {
  const changes: Record<string, Partial<Clock>> = {}
  for (const clock of after) {
    const old = before.find((one) => one.id === clock.id)
    if (old === clock) continue
    const changed = old === undefined ? clock : changedFields(old, clock, CLOCK_OUTSIDE_PATCH)
    if (Object.keys(changed).length > 0) changes[clock.id] = changed
  }
  return changes
}

/** The fields in which two values of one shape differ; lists are compared by content. */
export function changedFields<Value extends object>(
  before: Value,
  after: Value,
  without: ReadonlySet<string> = new Set(),
): Partial<Value> {
  const changed: Record<string, unknown> = {}
  for (const field of Object.keys(after)) {
    const value = (after as Record<string, unknown>)[field]
    const old = (before as Record<string, unknown>)[field]
    if (old === value || without.has(field)) continue
    if (typeof value === 'object' && value !== null && JSON.stringify(old) === JSON.stringify(value)) continue
    changed[field] = value
  }
  return changed as Partial<Value>
}
