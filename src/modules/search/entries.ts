/**
 * Entries of registers that some words name, in full or by their initials: enterprises and parks, as far as an officer reads these
 * registers. An entry that was merged is found by its old name and code and leads to the kept one.
 */
import type { Officer } from '../../kernel/actor.ts'
import { likeText, normaliseSearch, pairsOf } from '../../engines/registers/search-text.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import { entriesOf } from '../enterprises/sight.ts'
import type { EntryWire } from './wire.ts'
import { stretchFor } from './initials.ts'
import { normalise, wordsOf } from './query.ts'

/** So many of each register stand above the matters; its own list has the others. */
const SHOWN = 5
/** Which rows of a register hit: by what is written in them, and by the initials of their names. */
const WRITTEN = 'search_pairs @> $1::text[] and search_text like all ($2::text[])'
const readIn = (register: string) => `id in (select id from ${register} where ${WRITTEN}
    union all select row_id from register_initials
      where register = '${register}' and pairs @> $1::text[] and initials like all ($2::text[]))`

const enterprises = (
  hits: string,
) => `select 'enterprise' as kind, coalesce(kept.id, e.id) as id, coalesce(kept.name, e.name) as name,
    coalesce(kept.uscc, e.uscc) as code, case when kept.id is null then null else e.name end as formerly
  from (select id, name, uscc, merged_into from enterprise where ${hits} and ($3::uuid[] is null or id = any($3)) order by id desc limit ${SHOWN}) as e
    left join enterprise as kept on kept.id = e.merged_into
  order by e.id desc`
const parks = (hits: string) =>
  `select 'park' as kind, id, name, code, null as formerly from park where ${hits} order by id desc limit ${SHOWN}`
/** Few words are looked up in both ways: those that many rows have are no initials. */
const BY_WRITING = { enterprises: enterprises(WRITTEN), parks: parks(WRITTEN) }
const BY_INITIALS = { enterprises: enterprises(readIn('enterprise')), parks: parks(readIn('park')) }

/** What initials are written with. */
const LETTERS = /^[a-z]+$/

/** The newest entries of each register that all words hit and the officer reads; none for words of a single character. */
export async function findEntries(runner: Runner, actor: Officer, q: string): Promise<EntryWire[]> {
  const words = wordsOf(q).map(normaliseSearch)
  const pairs = words.flatMap(pairsOf)
  if (words.length === 0 || words.some((word) => pairsOf(word).length === 0)) return []
  const patterns = words.map((word) => `%${likeText(word)}%`)
  const questions = words.every((word) => LETTERS.test(word)) ? BY_INITIALS : BY_WRITING
  const found = [
    ...(await rowsOf<Found>(runner, questions.enterprises, [pairs, patterns, entriesOf(actor)])),
    ...(await rowsOf<Found>(runner, questions.parks, [pairs, patterns])),
  ]
  return found.map((entry) => ({ ...entry, meant: meantIn(entry, words) }))
}

type Found = Omit<EntryWire, 'meant'>

/** The stretches of the name that the words are the initials of; none for words that are written in the entry. */
function meantIn({ name, formerly, code }: Found, words: readonly string[]): string[] {
  const shown = normalise(formerly ?? name)
  const hidden = words.filter((word) => !shown.includes(word) && !normalise(code).includes(word))
  return hidden.flatMap((word) => stretchFor(shown, word) ?? [])
}
