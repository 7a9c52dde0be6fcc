/** What is made of a model's answer: the few that may be chosen at all, whether that is sure, and whether people followed it. Pure. */
import type { Suggestion } from '../../engines/classifier/example.ts'
import type { Suggested } from '../appeals/suggested.ts'
import type { Outcome } from './words.ts'

/** So many are suggested at most. */
const SUGGESTED_MAX = 3
/** What is less likely than this is not worth reading. */
const SHARE_MIN = 0.03
const WORDS_MAX = 6

/** A guess as it is kept: shares from 0 to 1, best first. */
export interface Guess {
  readonly isSure: boolean
  readonly candidates: readonly { readonly label: string; readonly share: number }[]
  readonly words: readonly { readonly word: string; readonly weight: number }[]
}

/**
 * The best of those that may be chosen, with their shares among each other. Sure only where the model is, and means one that
 * may be chosen: words speak for the model's first, so they go with it.
 */
export function guessAmong({ candidates, isSure, reasons }: Suggestion, may: ReadonlySet<string>): Guess {
  const eligible = candidates.filter(({ label }) => may.has(label))
  const missing = candidates.filter(({ label }) => !may.has(label)).reduce((sum, { share }) => sum + share, 0)
  const all = Math.max(1 - missing, Number.EPSILON)
  const isFirstEligible = eligible[0] !== undefined && eligible[0].label === candidates[0]?.label
  return {
    isSure: isSure && isFirstEligible,
    candidates: eligible
      .map(({ label, share }) => ({ label, share: rounded(Math.min(1, share / all)) }))
      .filter(({ share }, index) => index === 0 || share >= SHARE_MIN)
      .slice(0, SUGGESTED_MAX),
    words: isFirstEligible
      ? reasons.slice(0, WORDS_MAX).map(({ word, weight }) => ({ word, weight: rounded(weight) }))
      : [],
  }
}

const rounded = (share: number) => Math.round(share * 1000) / 1000

/** What people made of a suggestion. One that was unsure is neither followed nor refused. */
export function outcomeOf({
  isAtOnce,
  isRecalled,
  isSure,
  departments,
  chosenDepartment,
}: Suggested): Outcome {
  if (isAtOnce) return isRecalled ? 'notFollowed' : 'atOnce'
  if (!isSure) return 'unsure'
  if (departments[0]?.id === chosenDepartment) return 'followed'
  return departments.some(({ id }) => id === chosenDepartment) ? 'amongThem' : 'notFollowed'
}

/** How many came to which end. */
export type Outcomes = Readonly<Record<Outcome, number>>

/** The share of sure suggestions that were followed, of those that a person decided; null where nobody had one to decide on. */
export function followedOf({ followed, amongThem, notFollowed }: Outcomes): number | null {
  const decided = followed + amongThem + notFollowed
  return decided === 0 ? null : followed / decided
}

/**
 * How far what is dispatched now has moved from what a model was made of: half the sum of the differences of shares, from 0
 * (the same mix) to 1 (nothing in common). Null where one of them is empty.
 */
export function driftOf(
  learned: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): number | null {
  const [before, after] = [sumOf(learned), sumOf(now)]
  if (before === 0 || after === 0) return null
  const labels = new Set([...Object.keys(learned), ...Object.keys(now)])
  const apart = [...labels].reduce(
    (all, label) => all + Math.abs((learned[label] ?? 0) / before - (now[label] ?? 0) / after),
    0,
  )
  return apart / 2
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0)
}
