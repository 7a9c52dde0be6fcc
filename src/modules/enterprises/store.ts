/**
 * The only SQL for enterprises and the persons who may act for them: the register, its search, and what other modules may
 * ask of it. Who may register is not decided here.
 */
import type { Day, Moment } from '../../calendar/days.ts'
import type { EnterpriseId, PersonId, RegionId } from '../../kernel/matter.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { defineTable, sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import { isoDay } from '../../calendar/days.ts'
import { likeText, normaliseSearch, pairsOf } from '../../engines/registers/search-text.ts'
import { searchText } from './rules.ts'

/** An enterprise as the register knows it. */
export interface Enterprise {
  readonly id: EnterpriseId
  readonly name: string
  readonly uscc: string
  readonly regionId: RegionId
  /** The day on which it was dissolved or struck off; null while it exists. */
  readonly endedOn: Day | null
}

/** An enterprise that somebody acts for, with the entries that were merged into it: it stands in for them. */
export interface Agency extends Enterprise {
  readonly mergedIds: readonly EnterpriseId[]
}

export interface NewEnterprise extends Omit<Enterprise, 'endedOn'> {
  /** A person has confirmed from the licence a code whose check character does not fit. */
  readonly usccConfirmed: boolean
}

/** Who may act for an enterprise, days inclusive. */
export interface Agent {
  readonly enterpriseId: EnterpriseId
  readonly personId: PersonId
  readonly fromOn: Day
  readonly toOn: Day | null
}

/** A page of the register, newest first. */
export interface EnterprisePage {
  readonly rows: readonly Enterprise[]
  /** The id to go on before, or null at the end. */
  readonly next: EnterpriseId | null
}

const agentTable = defineTable('enterprise_agent', ['enterpriseId', 'personId', 'fromOn'], {
  enterpriseId: 'uuid',
  personId: 'uuid',
  fromOn: 'day',
  toOn: 'day',
})

const PAGE = 50
const QUERY_MAX = 32
const COLUMNS = 'id, name, uscc, region_id as "regionId", ended_on as "endedOn"'
// Lists of pairs inside rows: see people/store.ts on arrays.
const INSERT = `insert into enterprise
    (id, name, uscc, uscc_confirmed, region_id, registered_at, search_text, search_pairs)
  select id, name, uscc, uscc_confirmed, region_id, $2::timestamptz, search_text, search_pairs
  from jsonb_to_recordset($1::jsonb) as given (id uuid, name text, uscc text, uscc_confirmed bool, region_id uuid,
    search_text text, search_pairs text[])
  on conflict (uscc) do nothing`
// A merged entry is told as the one it was merged into, under the code or name that was asked for.
const KEPT = 'coalesce(merged_into, id) as id, name, uscc, region_id as "regionId", ended_on as "endedOn"'
const BY_ID = `select ${COLUMNS} from enterprise where id = $1`
const STANDING = `select given.id as "givenId", kept.id, kept.name, kept.uscc, kept.region_id as "regionId", kept.ended_on as "endedOn"
  from enterprise as given join enterprise as kept on kept.id = coalesce(given.merged_into, given.id)
  where given.id = any($1::uuid[])`
const BY_USCC = `select ${KEPT} from enterprise where uscc = any($1) order by id`
const BY_NAME = `select ${KEPT} from enterprise where name = any($1) order by id`
const OF_PERSON = `select ${COLUMNS}, array(
    select other.id from enterprise as other where other.merged_into = enterprise.id order by other.id)::text[] as "mergedIds"
  from enterprise where id in (
    select coalesce(e.merged_into, e.id) from enterprise_agent as a join enterprise as e on e.id = a.enterprise_id
    where a.person_id = $1 and a.from_on <= $2 and (a.to_on is null or a.to_on >= $2))
  order by id`
const PAGED = `and merged_into is null and ($1::uuid is null or id < $1) and ($2::uuid[] is null or id = any($2))
  order by id desc limit ${PAGE + 1}`
const ALL = `select ${COLUMNS} from enterprise where true ${PAGED}`
const BY_PART = `select ${COLUMNS} from enterprise where search_pairs @> $4::text[] and search_text like $3 ${PAGED}`
const BY_FIRST = `select ${COLUMNS} from enterprise where search_text like $3 ${PAGED}`

/**
 * Enters enterprises. Refuses (`not_now`, at `/uscc`) a code that is registered already, naming the enterprise that has it;
 * then nothing is entered, provided that the caller's transaction is given up.
 */
export async function addEnterprises(
  runner: Runner,
  enterprises: readonly NewEnterprise[],
  at: Moment,
): Promise<void> {
  const rows = enterprises.map(({ id, name, uscc, usccConfirmed, regionId }) => {
    const text = searchText(name, uscc)
    return {
      id,
      name,
      uscc,
      uscc_confirmed: usccConfirmed,
      region_id: regionId,
      search_text: text,
      search_pairs: pairsOf(text),
    }
  })
  const { rowCount } = await run(runner, INSERT, [JSON.stringify(rows), sqlMoment(at)])
  if (rowCount === rows.length) return
  const codes = enterprises.map(({ uscc }) => uscc)
  const known = await rowsOf<Enterprise>(runner, BY_USCC, [codes])
  const entered = new Set<string>(enterprises.map(({ id }) => id))
  const taken = known.find(({ id }) => !entered.has(id)) ?? known[0]
  const why = reason('enterprise.registered', { name: taken?.name ?? '', uscc: taken?.uscc ?? '' })
  throw new Refusal('not_now', why, [{ path: '/uscc', ...why }])
}

/** Lets persons act for enterprises. */
export async function addAgents(runner: Runner, agents: readonly Agent[]): Promise<void> {
  const writes = new Writes()
  for (const agent of agents) writes.insert(agentTable, { ...agent })
  await runWrites(runner, writes)
}

/** The enterprises that have one of these codes. */
export function listByUscc(runner: Runner, codes: readonly string[]): Promise<Enterprise[]> {
  return rowsOf<Enterprise>(runner, BY_USCC, [codes])
}

/** The enterprises that have exactly one of these names. */
export function listByName(runner: Runner, names: readonly string[]): Promise<Enterprise[]> {
  return rowsOf<Enterprise>(runner, BY_NAME, [names])
}

export async function findEnterprise(runner: Runner, id: string): Promise<Enterprise | undefined> {
  return (await rowsOf<Enterprise>(runner, BY_ID, [id]))[0]
}

const SET_END = `update enterprise set ended_on = $2, version = version + 1 where id = $1`

/** Writes down on which day an enterprise ended, or that it has not. */
export async function setEnd(runner: Runner, id: EnterpriseId, endedOn: Day | null): Promise<void> {
  await run(runner, SET_END, [id, endedOn === null ? null : isoDay(endedOn)])
}

/** What appeals and others may ask of an enterprise: the row that stands for it now, or null when there is none. */
export async function enterpriseGate(runner: Runner, id: string): Promise<Enterprise | null> {
  return (await standingFor(runner, [id])).get(id) ?? null
}

/** The rows that stand for some enterprises now, by the ids asked for; nothing for ids that there are none of. */
export async function standingFor(
  runner: Runner,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Enterprise>> {
  const rows = await rowsOf<Enterprise & { readonly givenId: string }>(runner, STANDING, [ids])
  return new Map(rows.map(({ givenId, ...enterprise }) => [givenId, enterprise]))
}

/** The enterprises a person may act for on a day, in the order of registration. */
export async function listAgencies(runner: Runner, personId: PersonId, on: Day): Promise<readonly Agency[]> {
  return rowsOf<Agency>(runner, OF_PERSON, [personId, isoDay(on)])
}

/**
 * A page of enterprises, newest first, whose name or code contains the text; a single character is looked for at the
 * beginning of names only, and an empty text finds all. `before` is the `next` of the page before; `within` are the only ones
 * that may be found, null for all.
 */
export async function searchEnterprises(
  runner: Runner,
  typed: string,
  before: string | null,
  within: readonly EnterpriseId[] | null,
): Promise<EnterprisePage> {
  const text = Array.from(normaliseSearch(typed)).slice(0, QUERY_MAX).join('')
  const found = await findPage(runner, text, [before, within])
  const rows = found.slice(0, PAGE)
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null }
}

function findPage(runner: Runner, text: string, paging: readonly unknown[]): Promise<Enterprise[]> {
  if (text === '') return rowsOf<Enterprise>(runner, ALL, [...paging])
  const pairs = pairsOf(text)
  if (pairs.length === 0) return rowsOf<Enterprise>(runner, BY_FIRST, [...paging, `${likeText(text)}%`])
  return rowsOf<Enterprise>(runner, BY_PART, [...paging, `%${likeText(text)}%`, pairs])
}

/** An entry as others are told of it. */
export interface Entry {
  readonly id: string
  readonly name: string
  readonly uscc: string
}

const ENTRIES = `select id, name, uscc from enterprise where merged_into is null and region_id = any($1::uuid[]) order by id`
const MERGED = 'select id, name, uscc from enterprise where merged_into = $1 order by id'
const MERGED_INTO = `select kept.id, kept.name, kept.uscc from enterprise join enterprise as kept on kept.id = enterprise.merged_into
  where enterprise.id = $1`
const AGENTS = `select distinct p.name, a.from_on as "fromOn", a.to_on as "toOn" from enterprise_agent as a
  join person as p on p.id = a.person_id
  where a.enterprise_id = any(array(select id from enterprise where id = $1 union all select id from enterprise where merged_into = $1))
  order by 2, 1`

/** All entries of these regions that stand for themselves. */
export function listEntries(runner: Runner, regionIds: readonly string[]): Promise<Entry[]> {
  return rowsOf<Entry>(runner, ENTRIES, [regionIds])
}

/** The entries that were merged into one, and the one that it was merged into itself. */
export async function mergesOf(
  runner: Runner,
  id: string,
): Promise<{ merged: readonly Entry[]; mergedInto: Entry | null }> {
  const merged = await rowsOf<Entry>(runner, MERGED, [id])
  return { merged, mergedInto: (await rowsOf<Entry>(runner, MERGED_INTO, [id]))[0] ?? null }
}

/** Who may act for an enterprise or might, in the order of their beginnings. */
export function listAgents(
  runner: Runner,
  id: string,
): Promise<{ name: string; fromOn: Day; toOn: Day | null }[]> {
  return rowsOf(runner, AGENTS, [id])
}
