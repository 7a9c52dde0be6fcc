/** The only SQL of reorganisations: their rows, and which open matters have to do with a department. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { DepartmentId, MatterId, PersonId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'
import type { Registry } from '../../platform/registry.ts'
import type { PostChange } from './post-changes.ts'
import type { Reshaping, Rule } from './rules.ts'
import type { ReorganisationStatus } from './words.ts'

/** A matter that could not go over, with the reason. */
export interface Stuck {
  readonly id: MatterId
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}

export interface Reorganisation extends Reshaping {
  readonly id: string
  readonly reason: string
  readonly basis: string
  readonly status: ReorganisationStatus
  readonly seen: readonly MatterId[]
  readonly seenHash: string
  readonly draftedBy: PersonId
  readonly confirmedBy: PersonId | null
  readonly confirmedAt: Moment | null
  readonly startedAt: Moment | null
  readonly endedAt: Moment | null
  readonly total: number
  readonly moved: number
  readonly stuck: readonly Stuck[]
}

type Row = Omit<Reorganisation, 'rules' | 'posts' | 'seen' | 'stuck'> & {
  readonly rules: string
  readonly posts: string
  readonly seen: string
  readonly stuck: string
}

const COLUMNS = `id, department_id as "departmentId", successor_id as "successorId", rules, posts, valid_on as "validOn", reason, basis,
  status, seen, seen_hash as "seenHash", drafted_by as "draftedBy", confirmed_by as "confirmedBy",
  confirmed_at as "confirmedAt", started_at as "startedAt", ended_at as "endedAt", total, moved, stuck`
const LIST = `select ${COLUMNS} from reorganisation where status <> 'drafted' order by id desc limit 200`
const ONE = `select ${COLUMNS} from reorganisation where id = $1`
const DUE = `select ${COLUMNS} from reorganisation
  where status = 'running' or (status = 'planned' and valid_on <= $1) order by valid_on, id`
const ENDING = `select department_id as id from reorganisation where status in ('planned', 'running') order by 1`
const RECEIVING = `select id from reorganisation where status in ('planned', 'running')
  and (successor_id = $1 or rules like '%' || $1::text || '%') limit 1`
const DRAFT = `insert into reorganisation (id, department_id, successor_id, rules, posts, valid_on, reason, basis, status, seen,
  seen_hash, drafted_by, drafted_at) values ($1, $2, $3, $4, $5, $6, $7, $8, 'drafted', $9, $10, $11, $12)`
const SEE = 'update reorganisation set seen = $2, seen_hash = $3 where id = $1'
const CONFIRM = `update reorganisation set status = 'planned', confirmed_by = $2, confirmed_at = $3
  where id = $1 and status = 'drafted'`
const CANCEL = `update reorganisation set status = 'cancelled', ended_at = $2 where id = $1 and status = 'planned'`
const BEGIN = `update reorganisation set status = 'running', started_at = $2, total = $3 where id = $1 and status = 'planned'`
const PROGRESS =
  'update reorganisation set moved = moved + $2, total = greatest(total, moved + $2) where id = $1'
const END = `update reorganisation set status = 'done', ended_at = $2, stuck = $3 where id = $1 and status = 'running'`
const AGAIN = `update reorganisation set status = 'running', ended_at = null, stuck = '[]' where id = $1 and status = 'done'`

function reorganisationOf({ rules, posts, seen, stuck, ...row }: Row): Reorganisation {
  return {
    ...row,
    rules: JSON.parse(rules) as Rule[],
    posts: JSON.parse(posts) as PostChange[],
    seen: JSON.parse(seen) as MatterId[],
    stuck: JSON.parse(stuck) as Stuck[],
  }
}

/** The newest that were confirmed, newest first. */
export async function listReorganisations(runner: Runner): Promise<readonly Reorganisation[]> {
  return (await rowsOf<Row>(runner, LIST)).map(reorganisationOf)
}

/** One of them; locked against others when the caller is in a transaction that will change it. */
export async function findReorganisation(
  runner: Runner,
  id: string,
  lock: 'none' | 'wait' = 'none',
): Promise<Reorganisation | undefined> {
  const [row] = await rowsOf<Row>(runner, lock === 'wait' ? `${ONE} for update` : ONE, [id])
  return row === undefined ? undefined : reorganisationOf(row)
}

/** Those under way, and those whose day has come. */
export async function listDue(runner: Runner, today: Day): Promise<readonly Reorganisation[]> {
  return (await rowsOf<Row>(runner, DUE, [isoDay(today)])).map(reorganisationOf)
}

/** Departments whose end is planned or under way. */
export async function listEnding(runner: Runner): Promise<readonly DepartmentId[]> {
  return (await rowsOf<{ id: DepartmentId }>(runner, ENDING)).map(({ id }) => id)
}

/** Whether another reorganisation that is planned or under way counts on a department as its receiver. */
export async function isReceiving(runner: Runner, departmentId: DepartmentId): Promise<boolean> {
  return (await rowsOf(runner, RECEIVING, [departmentId])).length > 0
}

export interface Draft extends Reshaping {
  readonly id: string
  readonly reason: string
  readonly basis: string
  readonly seen: readonly MatterId[]
  readonly seenHash: string
  readonly draftedBy: PersonId
  readonly draftedAt: Moment
}

export async function addDraft(runner: Runner, draft: Draft): Promise<void> {
  const {
    id,
    departmentId,
    successorId,
    rules,
    posts,
    validOn,
    reason,
    basis,
    seen,
    seenHash,
    draftedBy,
    draftedAt,
  } = draft
  await run(runner, DRAFT, [
    id,
    departmentId,
    successorId,
    JSON.stringify(rules),
    JSON.stringify(posts),
    isoDay(validOn),
    reason,
    basis,
    JSON.stringify(seen),
    seenHash,
    draftedBy,
    sqlMoment(draftedAt),
  ])
}

/** What was shown of it last. */
export async function noteSeen(
  runner: Runner,
  id: string,
  seen: readonly MatterId[],
  hash: string,
): Promise<void> {
  await run(runner, SEE, [id, JSON.stringify(seen), hash])
}

export async function markPlanned(runner: Runner, id: string, by: PersonId, at: Moment): Promise<boolean> {
  return (await run(runner, CONFIRM, [id, by, sqlMoment(at)])).rowCount === 1
}

export async function markCancelled(runner: Runner, id: string, at: Moment): Promise<boolean> {
  return (await run(runner, CANCEL, [id, sqlMoment(at)])).rowCount === 1
}

export async function markRunning(runner: Runner, id: string, at: Moment, total: number): Promise<boolean> {
  return (await run(runner, BEGIN, [id, sqlMoment(at), total])).rowCount === 1
}

export async function addMoved(runner: Runner, id: string, moved: number): Promise<void> {
  await run(runner, PROGRESS, [id, moved])
}

export async function markDone(
  runner: Runner,
  id: string,
  at: Moment,
  stuck: readonly Stuck[],
): Promise<boolean> {
  return (await run(runner, END, [id, sqlMoment(at), JSON.stringify(stuck)])).rowCount === 1
}

export async function markAgain(runner: Runner, id: string): Promise<boolean> {
  return (await run(runner, AGAIN, [id])).rowCount === 1
}

/** An open matter that has to do with a department. */
export interface Concerned {
  readonly id: MatterId
  readonly kind: string
  readonly code: string
  readonly title: string
  readonly confidential: boolean
  /** The topic it is sorted by: a part's and an order's is that of what it belongs to. */
  readonly topic: string | null
}

/**
 * The open matters that a department leads, holds, reads, answers for, has something to do in, or is named in; in the order
 * of their ids.
 */
export function listConcerned(
  runner: Runner,
  registry: Registry,
  departmentId: DepartmentId,
): Promise<readonly Concerned[]> {
  return rowsOf<Concerned>(runner, concernedBy(registry), [departmentId])
}

function concernedBy(registry: Registry): string {
  const named = registry
    .all()
    .flatMap(({ table, namesDepartments = [] }) =>
      namesDepartments.map(
        (column) =>
          `union select t.id from ${table.name} t where t.${column}::text like '%' || $1::text || '%'`,
      ),
    )
  return `select m.id, m.kind, m.code, m.title, m.confidential,
      case when m.parent_id is not null then p.category when m.about_id is not null then a.category else m.category end as topic
    from matter m left join matter p on p.id = m.parent_id left join matter a on a.id = m.about_id
    where m.closed_at is null and m.id in (
      select matter_id from reader where party = $1::uuid and is_open
      union select matter_id from duty where party = $1::uuid
      union select matter_id from clock where responsible = $1::uuid and stopped_at is null
      union select id from matter where closed_at is null and (department_id = $1::uuid or holder = $1::uuid)
      ${named.join(' ')})
    order by m.id`
}

const LINKS = `select id, kind, code, title from matter where id = any($1::uuid[]) and not confidential order by id`

/** What is shown of some matters; nothing of confidential ones. */
export function linksTo(
  runner: Runner,
  ids: readonly MatterId[],
): Promise<readonly { id: MatterId; kind: string; code: string; title: string }[]> {
  return rowsOf(runner, LINKS, [ids])
}
