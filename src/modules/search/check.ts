/** Looks whether every matter stands in the index as it should. It mends nothing: the job does. */
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { Registry } from '../../platform/registry.ts'
import { isSameDocument } from './document.ts'
import { readExpected, readIndexed } from './store.ts'

export interface IndexCheck {
  /** Matters that were compared word by word. */
  readonly compared: number
  /** Of all matters: not in the index at all. */
  readonly missing: number
  /** Of those compared: in the index with other words, readers or state. */
  readonly differing: number
  /** Rows of the index without a matter. */
  readonly strange: number
  /** The job has not come to the end of the journal, or not to the oldest matter yet. */
  readonly isBehind: boolean
}

const OLDER = 'select id from matter where id < $1 order by id desc limit $2'
const COUNTS = `select
    (select count(*)::int4 from matter m
      where not exists (select 1 from matter_search s where s.matter_id = m.id)) as missing,
    (select count(*)::int4 from matter_search s
      where not exists (select 1 from matter m where m.id = s.matter_id)) as strange,
    not exists (select 1 from search_cursor where fill_before is null)
      or exists (select 1 from search_cursor c, journal j
        where j.xid >= c.xid and (j.xid, j.subject, j.seq) > (c.xid, c.subject, c.seq)) as "isBehind"`
const MATTERS_AT_ONCE = 500
const AFTER_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * Counts what is missing or strange in the whole index and compares the newest matters, so many or all, some hundreds at a
 * time. `report` is told of each that is not as it should be among those compared.
 */
export async function checkIndex(
  { pool, registry }: { readonly pool: Runner; readonly registry: Registry },
  newest: number,
  report: (matterId: string) => void = () => undefined,
): Promise<IndexCheck> {
  let compared = 0
  let differing = 0
  let before = AFTER_ALL
  while (compared < newest) {
    const limit = Math.min(MATTERS_AT_ONCE, newest - compared)
    const ids = (await rowsOf<{ id: string }>(pool, OLDER, [before, limit])).map(({ id }) => id)
    const last = ids.at(-1)
    if (last === undefined) break
    const wrong = await compare(pool, registry, ids)
    for (const { id } of wrong) report(id)
    differing += wrong.filter(({ isMissing }) => !isMissing).length
    compared += ids.length
    before = last
  }
  // A select without a table always answers one row.
  const [counts] = (await rowsOf(pool, COUNTS)) as [Pick<IndexCheck, 'missing' | 'strange' | 'isBehind'>]
  return { compared, differing, ...counts }
}

async function compare(
  runner: Runner,
  registry: Registry,
  ids: readonly string[],
): Promise<{ id: string; isMissing: boolean }[]> {
  const expected = await readExpected(runner, registry, ids)
  const indexed = await readIndexed(runner, ids)
  return [...expected.values()]
    .map((document) => ({ document, found: indexed.get(document.matterId) }))
    .filter(({ document, found }) => found === undefined || !isSameDocument(found, document))
    .map(({ document, found }) => ({ id: document.matterId, isMissing: found === undefined }))
}
