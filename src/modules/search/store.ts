/** The only SQL of the index of matters: what it is made from, what stands in it, and asking it. Rights are decided in `find.ts`. */
import type { EnterpriseId, MatterId } from '../../kernel/matter.ts'
import { columnsIn } from '../../platform/database/table.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'
import type { Registry } from '../../platform/registry.ts'
import { documentOf, hasSameWords, isSameDocument, type Document, type Source } from './document.ts'

const SOURCES = `select m.id, m.kind, m.code, m.title, m.region_id as "regionId", m.confidential,
    m.closed_at is null as "isOpen", e.name as enterprise,
    array_remove(e.uscc || array(select x.external_id from external_reference x where x.matter_id = m.id order by 1)
      || case when m.kind = 'project' then array(select c.code from project_code c where c.project_id = m.id order by 1)
        || array(select old.title from project p join matter old on old.id = p.id where p.merged_into = m.id order by old.id)
      else '{}' end, null) as numbers,
    array(select r.party from reader r where r.matter_id = m.id order by r.party) as readers
  from matter m left join enterprise e on e.id = m.enterprise_id where m.id = any($1::uuid[]) order by m.id`
const DOCUMENTS = `select matter_id as "matterId", tokens, content, is_open as "isOpen" from matter_search
  where matter_id = any($1::uuid[]) order by matter_id`
const CONTENTS = `select matter_id as "matterId", content from matter_search where matter_id = any($1::uuid[]) order by matter_id`
const OF_ENTERPRISES = 'select id from matter where enterprise_id = any($1::uuid[]) order by id'
// Lists inside rows: see people/store.ts on arrays.
const WRITE = `insert into matter_search (matter_id, tokens, content, is_open)
  select matter_id, tokens, content, is_open from jsonb_to_recordset($1::jsonb)
    as given (matter_id uuid, tokens text[], content text, is_open bool) order by matter_id desc
  on conflict (matter_id) do update
    set tokens = excluded.tokens, content = excluded.content, is_open = excluded.is_open`
/** What is written waits beside the index until then: see `0020-index-merge.sql`. */
const PUT_INTO_INDEX = `select put_into_index('matter_search_tokens')`
/** Leaves the tokens where they are, so that the index is not touched. */
const WRITE_OPEN = `update matter_search as old set is_open = given.is_open
  from jsonb_to_recordset($1::jsonb) as given (matter_id uuid, is_open bool) where old.matter_id = given.matter_id`

/** The texts that kinds let be searched, by matter; matters of kinds that let nothing be searched are not among them. */
export async function readTexts(
  runner: Runner,
  registry: Registry,
  matters: readonly { readonly id: string; readonly kind: string }[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const [kind, ofKind] of Map.groupBy(matters, (matter) => matter.kind)) {
    const module = registry.byName(kind)
    if (module.searchField === undefined) continue
    const { table } = module
    const statement = `select id, ${columnsIn(table, [module.searchField])} from ${table.name} where id = any($1::uuid[]) order by id`
    const rows = await rowsOf<Record<string, string | null>>(runner, statement, [ofKind.map(({ id }) => id)])
    for (const row of rows) texts.set(row['id'] as string, row[module.searchField] ?? '')
  }
  return texts
}

/** The rows of the index that some matters should have, by matter. */
export async function readExpected(
  runner: Runner,
  registry: Registry,
  ids: readonly string[],
): Promise<ReadonlyMap<MatterId, Document>> {
  const found = await rowsOf<Omit<Source, 'text'>>(runner, SOURCES, [ids])
  const texts = await readTexts(runner, registry, found)
  return new Map(
    found.map((source) => [source.id, documentOf({ ...source, text: texts.get(source.id) ?? '' })]),
  )
}

/** The rows that they have, by matter. */
export async function readIndexed(
  runner: Runner,
  ids: readonly string[],
): Promise<ReadonlyMap<MatterId, Document>> {
  const rows = await rowsOf<Document>(runner, DOCUMENTS, [ids])
  return new Map(rows.map((row) => [row.matterId, row]))
}

/** What they are found by, by matter. */
export async function readContents(
  runner: Runner,
  ids: readonly MatterId[],
): Promise<ReadonlyMap<MatterId, string>> {
  const rows = await rowsOf<Pick<Document, 'matterId' | 'content'>>(runner, CONTENTS, [ids])
  return new Map(rows.map(({ matterId, content }) => [matterId, content]))
}

/** The matters of some enterprises, whose names stand in the index. */
export async function readMattersOf(
  runner: Runner,
  enterpriseIds: readonly EnterpriseId[],
): Promise<MatterId[]> {
  const rows = await rowsOf<{ id: MatterId }>(runner, OF_ENTERPRISES, [enterpriseIds])
  return rows.map(({ id }) => id)
}

/** What is to be written so that the index says what it should; nothing for what says it already. */
export interface Difference {
  readonly whole: readonly Document[]
  /** Only whether they are open has changed. */
  readonly state: readonly Document[]
}

/** Compares what should stand in the index with what stands there. */
export function differenceOf(
  expected: ReadonlyMap<MatterId, Document>,
  indexed: ReadonlyMap<MatterId, Document>,
): Difference {
  const whole: Document[] = []
  const state: Document[] = []
  for (const [id, document] of expected) {
    const old = indexed.get(id)
    if (old !== undefined && isSameDocument(old, document)) continue
    if (old !== undefined && hasSameWords(old, document)) state.push(document)
    else whole.push(document)
  }
  return { whole, state }
}

/** Writes a difference, in the caller's transaction. */
export async function writeDifference(runner: Runner, { whole, state }: Difference): Promise<void> {
  if (whole.length > 0) {
    await run(runner, WRITE, [JSON.stringify(whole.map(columnsOf))])
    await run(runner, PUT_INTO_INDEX)
  }
  if (state.length > 0) await run(runner, WRITE_OPEN, [JSON.stringify(state.map(columnsOf))])
}

function columnsOf({ matterId, tokens, content, isOpen }: Document) {
  return { matter_id: matterId, tokens, content, is_open: isOpen }
}

/** What the index is asked: every token of `all`, one of `scope`, and every pattern in the content. */
export interface Question {
  readonly all: readonly string[]
  readonly scope: readonly string[]
  readonly patterns: readonly string[]
  readonly isOpen: boolean | null
  /** Only matters with an id below this one. */
  readonly below: string | null
}

const ENDS = `select (select matter_id from matter_search where $1::uuid is null or matter_id < $1 order by matter_id desc limit 1) as newest,
  (select matter_id from matter_search order by matter_id limit 1) as oldest`
/**
 * Everything that hits in a window, and then the newest of it: were the order asked for at once, the server might walk all
 * matters from the newest on until enough have hit, which a rare word never does. The index takes the conditions in the
 * order in which they stand: the window first, so that it looks at nothing outside it.
 */
const find = (window: string) => `with hit as materialized (
    select matter_id from matter_search
    where ${window} tokens && $1::text[] and tokens @> $2::text[]
      and content like all ($3::text[]) and ($4::bool is null or is_open = $4) and ($5::uuid is null or matter_id < $5))
  select matter_id as id from hit order by matter_id desc limit $6`
const FIND_ANYWHERE = find('')
const FIND_IN_WINDOW = find('tokens && $7::text[] and')

const SHARES = `select token, share from pg_stats,
    unnest(most_common_elems::text::text[], most_common_elem_freqs) as common (token, share)
  where schemaname = current_schema() and tablename = 'matter_search' and attname = 'tokens' and token = any($1::text[])`

/** The share of all matters that have a token, for those of some that the database has found to be frequent. */
export async function sharesOf(
  runner: Runner,
  tokens: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ token: string; share: number }>(runner, SHARES, [tokens])
  return new Map(rows.map(({ token, share }) => [token, share]))
}

/** The newest matter of the index, of those below an id, and the oldest of all; null where there is none. */
export async function endsOfIndex(
  runner: Runner,
  below: string | null,
): Promise<{ newest: MatterId | null; oldest: MatterId | null }> {
  // A select without a table always answers one row.
  const [ends] = (await rowsOf(runner, ENDS, [below])) as [
    { newest: MatterId | null; oldest: MatterId | null },
  ]
  return ends
}

/** The newest matters that hit, of a window or of all, at most so many. */
export async function findIn(
  runner: Runner,
  window: readonly string[] | 'all',
  { all, scope, patterns, isOpen, below }: Question,
  limit: number,
): Promise<MatterId[]> {
  const values = [scope, all, patterns, isOpen, below, limit]
  const [text, given] = window === 'all' ? [FIND_ANYWHERE, values] : [FIND_IN_WINDOW, [...values, window]]
  return (await rowsOf<{ id: MatterId }>(runner, text, given)).map(({ id }) => id)
}
