/**
 * Searching: which matters an actor finds by some words, newest first. The index says what hits; whether the actor may see
 * it is asked of the matter itself, so that an index that lags by a second never tells what has been withdrawn since.
 */
import type { Actor } from '../../kernel/actor.ts'
import type { MatterId } from '../../kernel/matter.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import { ROW_COLUMNS, toRows, type MatterRow, type RowContext } from '../../platform/views/matter-rows.ts'
import type { MatterRowWire } from '../../platform/wire.ts'
import { windowsBack } from './age.ts'
import { firstCharacters, hiddenIn, kindToken, regionsOf, scopeTokens } from './document.ts'
import { stretchFor } from './initials.ts'
import { likePattern, normalise, pairsOf, tokensOfWord, wordsOf } from './query.ts'
import { endsOfIndex, findIn, readContents, readTexts, sharesOf, type Question } from './store.ts'
import type { FoundRowWire, SearchAnswer } from './wire.ts'

/** What is searched for. */
export interface Search {
  readonly q: string
  readonly kind?: string
  readonly state?: 'open' | 'closed'
  /** Only matters older than this one. */
  readonly before?: string
}

/** So many are answered at once; how many there are altogether nobody counts. */
export const FOUND_MAX = 200

const NOTHING: SearchAnswer = { rows: [], next: null }

const VISIBLE = `select ${ROW_COLUMNS} from matter m where m.id = any($1::uuid[])
  and (exists (select 1 from reader r where r.matter_id = m.id and r.party = any($2::uuid[]))
    or (not m.confidential and m.region_id = any($3::uuid[])))
  and ($4::bool is null or (m.closed_at is null) = $4) order by m.id desc`

/** Answers a search; empty for no words, and for somebody who reads nothing. */
export async function findMatters(context: RowContext, actor: Actor, search: Search): Promise<SearchAnswer> {
  const words = wordsOf(search.q)
  const scope = scopeTokens(actor)
  if (words.length === 0 || scope.length === 0) return NOTHING
  const isOpen = search.state === undefined ? null : search.state === 'open'
  const asked = await askedFor(context.runner, actor, words)
  const question: Question = {
    all: [...asked.tokens, ...(search.kind === undefined ? [] : [kindToken(search.kind)])],
    scope,
    patterns: words.map(likePattern),
    isOpen,
    below: search.before ?? null,
  }
  const found = await findIds(context.runner, question, asked.areFew)
  const ids = found.slice(0, FOUND_MAX)
  const values = [ids, actor.parties, regionsOf(actor), isOpen]
  const matters = ids.length === 0 ? [] : await rowsOf<MatterRow>(context.runner, VISIBLE, values)
  const rows = await withHits(context, words, await toRows(context, matters))
  return { rows, next: found.length > FOUND_MAX ? (ids.at(-1) ?? null) : null }
}

/** What the index is asked for, and whether so few matters have it that they are looked for at once and not window by window. */
interface Asked {
  readonly tokens: readonly string[]
  readonly areFew: boolean
}

/** What is not known to be frequent is taken for as frequent as this. */
const SHARE_UNKNOWN = 0.01
const SHARE_FEW = 0.001

/** An enterprise has few matters: looking through all of them costs less than asking the index for pairs. */
async function askedFor(runner: Runner, actor: Actor, words: readonly string[]): Promise<Asked> {
  if (actor.kind === 'agent') return { tokens: scopeTokens(actor), areFew: true }
  const shares = await sharesOf(runner, words.flatMap(pairsOf))
  const shareOf = (token: string) => shares.get(token) ?? 0
  const tokens = [...new Set(words.flatMap((word) => tokensOfWord(word, shareOf)))]
  const share = tokens.reduce((product, token) => product * (shareOf(token) || SHARE_UNKNOWN), 1)
  return { tokens, areFew: share < SHARE_FEW }
}

/** One more than are answered, where there are more. */
async function findIds(runner: Runner, question: Question, areFew: boolean): Promise<MatterId[]> {
  if (areFew) return findIn(runner, 'all', question, FOUND_MAX + 1)
  const { newest, oldest } = await endsOfIndex(runner, question.below)
  if (newest === null || oldest === null) return []
  const found: MatterId[] = []
  for (const window of windowsBack(newest, oldest)) {
    const missing = FOUND_MAX + 1 - found.length
    found.push(...(await findIn(runner, window, question, missing)))
    if (found.length > FOUND_MAX) break
  }
  return found
}

/** Says of each row where it hits, as far as the row does not show it anyway: in the text, by initials or by a number. */
async function withHits(
  { runner, registry }: RowContext,
  words: readonly string[],
  rows: readonly MatterRowWire[],
): Promise<FoundRowWire[]> {
  const hidden = new Map(rows.map((row) => [row, words.filter((word) => !isShown(row, word))]))
  const unclear = rows.filter((row) => hidden.get(row)?.length !== 0)
  if (unclear.length === 0) return rows.map((row) => ({ ...row, excerpt: null, meant: [], numbers: [] }))
  const ids = unclear.map(({ id }) => id as MatterId)
  const contents = await readContents(runner, ids)
  const texts = await readTexts(runner, registry, unclear)
  const stretchIn = rememberStretches()
  return rows.map((row) => {
    const text = firstCharacters(texts.get(row.id) ?? '')
    const plain = normalise(text)
    const wanted = hidden.get(row) ?? []
    const elsewhere = wanted.filter((word) => !plain.includes(word))
    const { initials, numbers } = hiddenIn(contents.get(row.id as MatterId) ?? '')
    // Reading initials takes longer than all the rest, so only a name is read that has them.
    const meant = elsewhere.flatMap((word) => [
      ...(initials.title.includes(word) ? stretchIn(normalise(row.title), word) : []),
      ...(initials.enterprise.includes(word) ? stretchIn(normalise(row.enterprise?.name ?? ''), word) : []),
    ])
    return {
      ...row,
      excerpt: wanted.some((word) => plain.includes(word)) ? text : null,
      meant,
      numbers: numbers.filter((number) => elsewhere.some((word) => number.includes(word))),
    }
  })
}

function isShown(row: MatterRowWire, word: string): boolean {
  const shown = [row.title, row.enterprise?.name ?? '', row.code]
  return shown.some((text) => normalise(text).includes(word))
}

/** What initials stand for in a name, found once for the many matters of one enterprise. */
function rememberStretches(): (text: string, initials: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (text, initials) => {
    const key = `${initials} ${text}`
    const stretches = known.get(key) ?? [stretchFor(text, initials)].filter((stretch) => stretch !== null)
    known.set(key, stretches)
    return stretches
  }
}
