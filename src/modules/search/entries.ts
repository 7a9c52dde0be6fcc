/**
 * Entries of registers that some words name: enterprises and parks, for officers, who all may read these registers. An entry that
 * was merged is found by its old name and code and leads to the kept one.
 */
import { likeText, normaliseSearch, pairsOf } from '../../engines/registers/search-text.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { EntryWire } from './wire.ts'
import { wordsOf } from './query.ts'

/** So many of each register stand above the matters; its own list has the others. */
const SHOWN = 5
const HITS = 'search_pairs @> $1::text[] and search_text like all ($2::text[])'
const ENTERPRISES = `select 'enterprise' as kind, coalesce(kept.id, e.id) as id, coalesce(kept.name, e.name) as name,
    coalesce(kept.uscc, e.uscc) as code, case when kept.id is null then null else e.name end as formerly
  from (select id, name, uscc, merged_into from enterprise where ${HITS} order by id desc limit ${SHOWN}) as e
    left join enterprise as kept on kept.id = e.merged_into
  order by e.id desc`
const PARKS = `select 'park' as kind, id, name, code, null as formerly from park where ${HITS} order by id desc limit ${SHOWN}`

/** The newest entries of each register that all words hit; none for words of a single character. */
export async function findEntries(runner: Runner, q: string): Promise<EntryWire[]> {
  const words = wordsOf(q).map(normaliseSearch)
  const pairs = words.flatMap(pairsOf)
  if (words.length === 0 || words.some((word) => pairsOf(word).length === 0)) return []
  const values = [pairs, words.map((word) => `%${likeText(word)}%`)]
  const enterprises = await rowsOf<EntryWire>(runner, ENTERPRISES, values)
  const parks = await rowsOf<EntryWire>(runner, PARKS, values)
  return [...enterprises, ...parks]
}
