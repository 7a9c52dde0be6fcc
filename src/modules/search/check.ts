/** Looks whether every matter stands in the index as it should. It reads and mends nothing: the job does. */
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { Registry } from '../../platform/registry.ts'
import { isSameDocument } from './document.ts'
import { readExpected, readIndexed } from './store.ts'

export interface IndexCheck {
  /** Matters that were looked at. */
  readonly matters: number
  /** Not in the index at all. */
  readonly missing: number
  /** In the index with other words, readers or state. */
  readonly differing: number
  /** Rows of the index without a matter. */
  readonly strange: number
}

const IDS = 'select id from matter where id > $1 order by id limit $2'
const STRANGE = `select count(*)::int4 as n from matter_search s
  where not exists (select 1 from matter m where m.id = s.matter_id)`
const MATTERS_AT_ONCE = 500
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** Compares the whole index, some hundreds of matters at a time; `report` is told of each that is missing or differs. */
export async function checkIndex(
  { pool, registry }: { readonly pool: Runner; readonly registry: Registry },
  report: (matterId: string) => void,
): Promise<IndexCheck> {
  const sum = { matters: 0, missing: 0, differing: 0 }
  let after = BEFORE_ALL
  for (;;) {
    const ids = (await rowsOf<{ id: string }>(pool, IDS, [after, MATTERS_AT_ONCE])).map(({ id }) => id)
    const last = ids.at(-1)
    if (last === undefined) break
    const expected = await readExpected(pool, registry, ids)
    const indexed = await readIndexed(pool, ids)
    for (const [id, document] of expected) {
      const found = indexed.get(id)
      if (found !== undefined && isSameDocument(found, document)) continue
      if (found === undefined) sum.missing++
      else sum.differing++
      report(id)
    }
    sum.matters += ids.length
    after = last
  }
  const [strange] = await rowsOf<{ n: number }>(pool, STRANGE)
  return { ...sum, strange: strange?.n ?? 0 }
}
