/**
 * What the index holds of one matter: the tokens it is found by and the content that hits are checked against. Also the
 * tokens of whoever searches, so that rights and words are one question to one index. Pure.
 */
import { READ_REGION, type Actor } from '../../kernel/actor.ts'
import type { MatterId, Party, RegionId } from '../../kernel/matter.ts'
import { ageTokens } from './age.ts'
import { initialsOf, initialsOfName } from './initials.ts'
import { normalise, pairsOf } from './query.ts'

/** What is read of a matter to index it. */
export interface Source {
  readonly id: MatterId
  readonly kind: string
  readonly code: string
  readonly title: string
  readonly regionId: RegionId
  readonly confidential: boolean
  readonly isOpen: boolean
  readonly enterprise: string | null
  /**
   * What else it is called by: the credit code of the enterprise, its numbers in other systems, the codes of a project, and the
   * names of those that were merged into it.
   */
  readonly numbers: readonly string[]
  readonly readers: readonly Party[]
  /** What the kind lets be searched, besides the title. */
  readonly text: string
}

/** A row of the index. */
export interface Document {
  readonly matterId: MatterId
  readonly tokens: readonly string[]
  readonly content: string
  readonly isOpen: boolean
}

/** So much of a kind's text is searched, in characters: an index of whole texts costs a thousand times as much to ask. */
const TEXT_LENGTH_MAX = 120

const HAN = /\p{Script=Han}/u

/** The row of the index for a matter as it stands. */
export function documentOf(source: Source): Document {
  const title = normalise(source.title)
  const enterprise = normalise(source.enterprise ?? '')
  const fields = [
    title,
    normalise(source.code),
    enterprise,
    initialsOf(title),
    initialsOfName(enterprise),
    source.numbers.map(normalise).join(' '),
    normalise(firstCharacters(source.text)),
  ]
  const tokens = new Set([
    ...fields.flatMap(pairsOf),
    // A single character is looked for in titles only.
    ...Array.from(title).filter((character) => HAN.test(character)),
    ...ageTokens(source.id),
    kindToken(source.kind),
    ...source.readers.map(partyToken),
    ...(source.confidential ? [] : [regionToken(source.regionId)]),
  ])
  return {
    matterId: source.id,
    tokens: [...tokens].sort(),
    // No word holds a line break, so none is found across two fields.
    content: fields.join('\n'),
    isOpen: source.isOpen,
  }
}

/** The parts of a row's content that do not stand in the row which a hit is shown as. */
export function hiddenIn(content: string): {
  readonly initials: { readonly title: string; readonly enterprise: string }
  readonly numbers: readonly string[]
} {
  const [, , , title = '', enterprise = '', numbers = ''] = content.split('\n')
  return { initials: { title, enterprise }, numbers: numbers.split(' ') }
}

/** As much of a kind's text as is searched. */
export function firstCharacters(text: string): string {
  return Array.from(text.slice(0, 2 * TEXT_LENGTH_MAX))
    .slice(0, TEXT_LENGTH_MAX)
    .join('')
}

/** Whether two rows of the index say the same. */
export function isSameDocument(one: Document, other: Document): boolean {
  return hasSameWords(one, other) && one.isOpen === other.isOpen
}

/** Whether two rows differ in nothing but whether the matter is open. */
export function hasSameWords(one: Document, other: Document): boolean {
  return (
    one.content === other.content &&
    one.tokens.length === other.tokens.length &&
    one.tokens.every((token, index) => token === other.tokens[index])
  )
}

// These tokens are longer than any that a question can hold, so that nobody can ask with another one's rights.

/** The token of all matters of a kind. */
export function kindToken(kind: string): string {
  return `k:${kind}`
}

function partyToken(party: Party): string {
  return `p:${party}`
}

function regionToken(regionId: RegionId): string {
  return `r:${regionId}`
}

/** The regions that somebody reads as a whole; confidential matters are not among theirs. */
export function regionsOf(actor: Actor): readonly RegionId[] {
  return actor.kind === 'officer' && actor.powers.includes(READ_REGION) ? [...actor.regions] : []
}

/** Of these tokens a matter must have one to be found by that actor; none for somebody who reads nothing. */
export function scopeTokens(actor: Actor): readonly string[] {
  return [...actor.parties.map(partyToken), ...regionsOf(actor).map(regionToken)]
}
