/**
 * What a kind of matter declares, and the single question `whyNot`. Everything that is not declared here is the same
 * for all kinds and written once: the door, lists, inbox, timeline, files, messages, ladder.
 */
import type { Moment } from '../calendar/days.ts'
import type { Limit } from '../calendar/limits.ts'
import { hasPower, personsBehind, type Actor } from './actor.ts'
import type { Rung } from './ladder.ts'
import type {
  Audience,
  Case,
  Clock,
  ClockId,
  ClockSide,
  DepartmentId,
  Matter,
  Part,
  Party,
  PostId,
  RegionId,
  Verdict,
} from './matter.ts'
import { reason, type Reason } from './refusal.ts'

/** Both times of an act: when it happened, and when it was written down. */
export interface When {
  readonly happened: Moment
  readonly recorded: Moment
}

/** A change to a clock. Clocks are started and stopped by acts, never by statuses. */
export type ClockChange =
  | {
      readonly do: 'start'
      readonly name: string
      readonly key?: string
      readonly side: ClockSide
      readonly limit: Limit
      readonly basis: string
      readonly responsible: Party | null
      readonly eventAt?: Moment
    }
  | { readonly do: 'stop'; readonly name: string; readonly key?: string; readonly verdict?: Verdict }
  | {
      /** Somebody else answers for it from now on, under the key that is theirs; start, due moment and pauses stay. */
      readonly do: 'assign'
      readonly name: string
      readonly key?: string
      readonly to: Party
      readonly toKey?: string
    }
  | {
      readonly do: 'pause'
      readonly name: string
      readonly key?: string
      readonly reason: string
      /** When it ends by itself; null while unfinished parts decide. */
      readonly plannedEndAt: Moment | null
    }
  | {
      readonly do: 'resume'
      readonly name: string
      readonly key?: string
      /** Ends only the pauses with this reason; all open ones when not given. */
      readonly reason?: string
    }
  | {
      readonly do: 'extend'
      readonly name: string
      readonly key?: string
      readonly by: number
      readonly reason: string
    }
  | {
      /** Another length for the same run: start, pauses and extensions stay, and the ladder is climbed anew. */
      readonly do: 'relimit'
      readonly name: string
      readonly key?: string
      readonly limit: Limit
      readonly basis: string
    }
  | {
      /** A clock of an imported history, with moments of its own: judged now, or running on when it has not stopped. */
      readonly do: 'ran'
      readonly name: string
      readonly key?: string
      readonly side: ClockSide
      readonly limit: Limit
      readonly basis: string
      readonly responsible: Party | null
      readonly startedAt: Moment
      readonly stoppedAt: Moment | null
    }
  | {
      /** The newest lap of a clock of an imported history, told differently: judged again. */
      readonly do: 'restate'
      readonly name: string
      readonly key?: string
      readonly startedAt: Moment
      readonly stoppedAt: Moment
    }
  | {
      /** A clock whose moments were written down wrongly: counted, pressed and judged anew from those given. */
      readonly do: 'correct'
      readonly clockId: ClockId
      readonly startedAt: Moment
      /** Null for a clock that runs. */
      readonly stoppedAt: Moment | null
    }

/** A matter that a decision opens, through its own kind's act. */
export interface NewMatter {
  readonly kind: string
  readonly act: string
  readonly input: unknown
  readonly regionId: RegionId
  /** A part or ask shares readers and closes with its parent; a matter about another shares nothing with it. */
  readonly as: 'part' | 'about'
  /** Opened by the law itself, and not by whoever took the step that it follows from. */
  readonly by?: 'system'
  /** A category: not opened while one of its kind and that category about the same matter is open. */
  readonly unlessOpen?: string
}

/** A message inside the app to everybody who acts for a party. */
export interface Telling {
  readonly to: Party
  readonly text: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** An immutable fact of an act: contact made, reply given, rating. It lives in the journal. */
export interface Fact {
  readonly fact: string
  readonly values: Readonly<Record<string, string | number | boolean | null>>
}

/** The columns of the base row that a decision may set. */
export type MatterChange = Partial<
  Pick<
    Matter,
    | 'title'
    | 'departmentId'
    | 'handlerId'
    | 'handlerPostId'
    | 'enterpriseId'
    | 'applicantParty'
    | 'intakeDepartmentId'
    | 'projectId'
    | 'aboutId'
    | 'category'
    | 'confidential'
    | 'closedAt'
  >
>

/** What an act changes. All of it goes into the journal, so that state is a fold of the journal. */
export interface Decision<Row> {
  readonly to?: string
  readonly matter?: MatterChange
  readonly set?: Partial<Row>
  readonly hold?: Party | null
  readonly clocks?: readonly ClockChange[]
  readonly open?: readonly NewMatter[]
  readonly tell?: readonly Telling[]
  readonly record?: readonly Fact[]
  /** Files of the actor to hang on the matter. */
  readonly attach?: { readonly files: readonly string[]; readonly audience: Audience }
  /** What should have reached somebody and found nobody. */
  readonly defects?: readonly Defect[]
  /** Narrows or widens who sees this line of the journal, where the input decides it. */
  readonly audience?: Audience
}

/** Something that found no receiver: listed for the region's office until the post is filled. */
export interface Defect {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  readonly postId: PostId | null
}

/** A named question to another module: its answer is loaded into `facts` before the act is decided. */
export interface GateCall {
  readonly gate: string
  readonly question: unknown
}

/** When the law makes an act of the system happen by itself. */
export interface ClockEvent {
  readonly clock: string
  readonly at: 'due'
}

export interface Act<Row = unknown, Input = unknown> {
  readonly from: readonly string[] | 'new' | 'open' | 'any'
  /** The statuses that `decide` may pick; empty when the status stays. */
  readonly to: readonly string[]
  readonly by: readonly string[]
  /** Relations that the person may not have, through substitution either. */
  readonly notBy?: readonly string[]
  readonly when?: ClockEvent
  readonly audience: Audience
  readonly primary?: boolean
  /** A note changes nothing that others decide on: it is accepted from a stale page and makes no page stale. */
  readonly isNote?: boolean
  /** The organisation has changed under the matter: its duties and readers are compared with the stored rows. */
  readonly isRestating?: boolean
  gates?(it: Case<Row>, input: Input, actor: Actor): readonly GateCall[]
  /** Rows that must not change while this is decided: locked after the matters, by table and id. */
  guards?(it: Case<Row>, input: Input): readonly Guard[]
  /**
   * Another matter that changes with it: found by a gate that answers its id, or null. Both are locked at once in the order of
   * their ids, so that two acts that come crosswise wait in line.
   */
  alongside?(input: Input, actor: Actor): GateCall
  /** For acts that open a matter: whose region, and so whose law. */
  place?(input: Input, actor: Actor, facts: Case<Row>['facts']): RegionId
  refuse?(it: Case<Row>, actor: Actor, now: Moment): Reason | null
  decide(it: Case<Row>, input: Input, actor: Actor, at: When): Decision<Row>
}

/** A row of another table that an act needs to stay as it is; its fresh values are loaded into `facts` under `name`. */
export interface Guard {
  readonly name: string
  readonly table: string
  readonly id: string
}

/** Open work: who must do which act, until which clock runs out. */
export interface Duty {
  readonly party: Party
  readonly act: string
  readonly clock: string | null
}

/** A department's tasks going to another one (机构调整). */
export interface Transfer {
  readonly from: DepartmentId
  readonly to: DepartmentId
  /** Whether whoever handles the matter goes along; otherwise the receiver takes it on anew. */
  readonly isHandlerKept: boolean
}

/** Everything a kind of matter declares. */
export interface Kind<Row = unknown> {
  readonly name: string
  /** The path of its pages and of the API: a plural noun. */
  readonly path: string
  /** Two letters at the head of its codes for people. */
  readonly letters: string
  readonly statuses: { readonly open: readonly string[]; readonly ended: readonly string[] }
  // Inputs differ by act; the door checks them against the act's schema before `decide` sees them.
  readonly acts: Readonly<Record<string, Act<Row, never>>>
  duties(it: Case<Row>): readonly Duty[]
  readers(it: Case<Row>): readonly Party[]
  /** What happens to the parent when one of its parts has changed: the part as it is now, and who changed it. */
  afterPart?(it: Case<Row>, at: When, part: Case, actor: Actor): Decision<Row> | null
  /** Matters of this kind are parts or asks of another: the parent is locked first and shares its readers. */
  readonly isPart?: boolean
  /** A part that is the city's own affair: the applicant reads its parent and not it. */
  readonly isInternal?: boolean
  /** No limit is promised for the whole: lists say how far it has come, and no time where nobody's turn has one. */
  readonly promisesNothing?: boolean
  /** Whether a clock of the parent pauses while all its unfinished parts, or all critical ones, are paused; `never` if not given. */
  whenPartsWait?(clock: Clock): 'all' | 'critical' | 'never'
  /** Whether the end of the parent waits for that part; every part is critical if not given. */
  isCritical?(it: Case<Row>, part: Part): boolean
  /** The act of the system that ends an open part when its parent closes. */
  readonly endsWithParent?: string
  /** What a transfer means for the kind's own columns and clocks, over what it means for every kind (`transfer.ts`). */
  transfer?(it: Case<Row>, move: Transfer): Decision<Row>
  /** The rungs above a clock, from the law of today; none for clocks that nobody is pressed about. */
  ladder?(it: Case<Row>, clock: Clock): readonly Rung[]
  /** What a rung does, when its moment has come. */
  climb?(it: Case<Row>, clock: Clock, rung: Rung, at: When): Decision<Row>
}

/** A relation that a module defines for its kinds: whether the actor stands in it to the matter. */
export type RelationTest = (it: Case, actor: Actor) => boolean
export type Relations = Readonly<Record<string, RelationTest>>

/** The relations every kind has. */
export const KERNEL_RELATIONS: Relations = {
  system: (_it, actor) => actor.kind === 'system',
  applicant: (it, actor) =>
    it.matter.applicantParty !== null && actor.parties.includes(it.matter.applicantParty),
  // Also of a department that the actor's has followed, until the matter itself has gone over.
  lead: (it, actor) =>
    actor.kind === 'officer' &&
    it.matter.departmentId !== null &&
    actor.parties.includes(it.matter.departmentId),
  handler: (it, actor) =>
    actor.kind === 'officer' &&
    it.matter.handlerPostId !== null &&
    (actor.postId === it.matter.handlerPostId || actor.personId === it.matter.handlerId),
  opener: (it, actor) =>
    personsBehind(actor).some(
      (person) => person === it.matter.openerId || person === it.matter.openerInsteadOf,
    ),
  anyone: () => true,
}

/** Makes the relation "holds a post with that power for the matter's region". */
export function byPower(power: string): RelationTest {
  return (it, actor) => hasPower(actor, power, it.matter)
}

/** Whether the actor, or whom they stand in for, is a person who holds the handler's post or handled it themselves. */
function isHandlerAsPerson(it: Case, actor: Actor): boolean {
  if (actor.kind !== 'officer') return false
  const { handlerId, handlerPostId, happenedAt } = it.matter
  const handlers = [
    handlerId,
    ...(handlerPostId === null ? [] : it.organisation.holders(handlerPostId, happenedAt)),
  ]
  return personsBehind(actor).some((personId) => handlers.includes(personId))
}

/** Whether the actor stands in a relation as a person, whatever post they have chosen today. */
function isPersonally(relation: string, it: Case, actor: Actor, relations: Relations): boolean {
  if (relation === 'handler') return isHandlerAsPerson(it, actor)
  return relations[relation]?.(it, actor) ?? false
}

/** Reasons of `whyNot` that mean "you are not the one", for which a page shows no button at all. */
const RELATION_REASONS: ReadonlySet<string> = new Set(['act.relation'])

/** Whether a reason means that the act is simply not this actor's. */
export function isRelationReason(why: Reason): boolean {
  return RELATION_REASONS.has(why.code)
}

/** Whether an act may be done from a status; one that opens a matter from none. */
export function isFrom(kind: Pick<Kind, 'statuses'>, from: Act['from'], status: string): boolean {
  if (from === 'any') return true
  return from === 'open' ? kind.statuses.open.includes(status) : from !== 'new' && from.includes(status)
}

/**
 * Why this actor may not do this act on this matter now, or null when they may. Asked by the door before it decides and
 * by every view of a matter, so that screen and server cannot disagree.
 */
export function whyNot<Row>(
  kind: Kind<Row>,
  actName: string,
  it: Case<Row>,
  actor: Actor,
  relations: Relations,
  now: Moment,
): Reason | null {
  const act = kind.acts[actName]
  if (act === undefined) return reason('act.unknown', { act: actName })
  if (!act.by.some((relation) => relations[relation]?.(it, actor) ?? false)) return reason('act.relation')
  if (act.from !== 'new' && !isFrom(kind, act.from, it.matter.status))
    return reason('act.status', { status: `${kind.name}.status.${it.matter.status}` })
  const conflict = act.notBy?.find((relation) => isPersonally(relation, it, actor, relations))
  if (conflict !== undefined) return reason('act.notBy', { relation: conflict })
  return act.refuse?.(it, actor, now) ?? null
}
