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
const BY_ID = `select ${COLUMNS} from enterprise where id = $1`
const BY_USCC = `select ${COLUMNS} from enterprise where uscc = any($1) order by id`
const BY_NAME = `select ${COLUMNS} from enterprise where name = any($1) order by id`
const OF_PERSON = `select ${COLUMNS} from enterprise where id in (
  select enterprise_id from enterprise_agent where person_id = $1 and from_on <= $2 and (to_on is null or to_on >= $2))
  order by id`
const ALL = `select ${COLUMNS} from enterprise where ($1::uuid is null or id < $1) order by id desc limit ${PAGE + 1}`
const BY_PART = `select ${COLUMNS} from enterprise
  where search_pairs @> $3::text[] and search_text like $2 and ($1::uuid is null or id < $1)
  order by id desc limit ${PAGE + 1}`
const BY_FIRST = `select ${COLUMNS} from enterprise where search_text like $2 and ($1::uuid is null or id < $1)
  order by id desc limit ${PAGE + 1}`

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

/** What appeals and others may ask of an enterprise: the row, or null when there is none. */
export async function enterpriseGate(runner: Runner, id: string): Promise<Enterprise | null> {
  return (await findEnterprise(runner, id)) ?? null
}

/** The enterprises a person may act for on a day, in the order of registration. */
export async function listAgencies(
  runner: Runner,
  personId: PersonId,
  on: Day,
): Promise<readonly Enterprise[]> {
  return rowsOf<Enterprise>(runner, OF_PERSON, [personId, isoDay(on)])
}

/**
 * A page of enterprises, newest first, whose name or code contains the text; a single character is looked for at the
 * beginning of names only, and an empty text finds all. `before` is the `next` of the page before.
 */
export async function searchEnterprises(
  runner: Runner,
  typed: string,
  before: string | null,
): Promise<EnterprisePage> {
  const text = Array.from(normaliseSearch(typed)).slice(0, QUERY_MAX).join('')
  const found = await findPage(runner, text, before)
  const rows = found.slice(0, PAGE)
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null }
}

function findPage(runner: Runner, text: string, before: string | null): Promise<Enterprise[]> {
  if (text === '') return rowsOf<Enterprise>(runner, ALL, [before])
  const pairs = pairsOf(text)
  if (pairs.length === 0) return rowsOf<Enterprise>(runner, BY_FIRST, [before, `${likeText(text)}%`])
  return rowsOf<Enterprise>(runner, BY_PART, [before, `%${likeText(text)}%`, pairs])
}
