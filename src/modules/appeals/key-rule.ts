/**
 * Which complaints are key by rule (S000-50): by their nature when they are filed, by how often they were done again, by how
 * many repeats were joined to them. The region sets each; what it leaves unset makes none key.
 */
import type { Fact } from '../../kernel/kind.ts'
import type { Parameter } from '../../kernel/law.ts'
import { choiceParameter, countParameter } from '../../kernel/plain-parameters.ts'
import type { Appeal, AppealCase } from './appeal.ts'

/** Natures that are key from the start. */
const keyNature = choiceParameter(
  'appeal.keyNature',
  { zh: '自动列为重点投诉的诉求性质', en: 'Natures that are key complaints' },
  [
    { value: 'complaint', label: { zh: '投诉', en: 'Complaints' } },
    { value: 'report', label: { zh: '举报', en: 'Reports' } },
    { value: 'both', label: { zh: '投诉和举报', en: 'Complaints and reports' } },
  ],
  {
    purpose: {
      zh: '哪些性质的诉求一提交就列为重点投诉。未给出时不按性质自动列入。',
      en: 'Appeals of which nature are key complaints as soon as they are filed. While unset, none is.',
    },
  },
)

/** From so many times done again on. */
const keyRedo = countParameter(
  'appeal.keyRedo',
  { zh: '自动列为重点投诉的重办次数', en: 'Times done again that make a key complaint' },
  {
    purpose: {
      zh: '回访未解决而重办达到几次，自动列为重点投诉。未给出时不按重办次数列入。',
      en: 'After how many times done again an appeal is a key complaint. While unset, it never becomes one that way.',
    },
  },
)

/** From so many repeats on. */
const keyRepeats = countParameter(
  'appeal.keyRepeats',
  { zh: '自动列为重点投诉的并入件数', en: 'Joined repeats that make a key complaint' },
  {
    purpose: {
      zh: '并入首件的重复诉求达到几件，首件自动列为重点投诉。未给出时不按并入件数列入。',
      en: 'From how many joined repeats the first is a key complaint. While unset, it never becomes one that way.',
    },
  },
)

export const keyParameters: readonly Parameter<unknown>[] = [keyNature, keyRedo, keyRepeats]

/** What makes an appeal key by rule, as it is going to be: the column to set and the line that says why; nothing otherwise. */
export function flaggedByRule(
  it: AppealCase,
  row: Appeal,
): { readonly set: Partial<Appeal>; readonly record: readonly Fact[] } {
  const found = row.isKey ? undefined : reasons(it, row).find(({ holds }) => holds)
  if (found === undefined) return { set: {}, record: [] }
  return { set: { isKey: true }, record: [{ fact: 'keyByRule', values: { why: found.why, n: found.n } }] }
}

function reasons(it: AppealCase, { nature, redoCount, joinedCount }: Appeal) {
  const natures = it.law.find(keyNature)?.value
  const joined = joinedCount ?? 0
  return [
    {
      holds: natures === nature || (natures === 'both' && (nature === 'complaint' || nature === 'report')),
      why: 'appeal.keyBy.nature',
      n: 1,
    },
    { holds: reached(redoCount, it.law.find(keyRedo)?.value), why: 'appeal.keyBy.redo', n: redoCount },
    { holds: reached(joined, it.law.find(keyRepeats)?.value), why: 'appeal.keyBy.repeats', n: joined },
  ]
}

/** A bound of nothing is no bound: every appeal would be key. */
function reached(count: number, bound: number | undefined): boolean {
  return bound !== undefined && bound > 0 && count >= bound
}
