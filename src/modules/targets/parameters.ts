/** What a region sets for annual targets: from which amount on a project is a large one. Targets themselves are rows of their own. */
import type { Parameter } from '../../kernel/law.ts'
import { countParameter } from '../../kernel/plain-parameters.ts'

/** From how many 万元 on a project is one of 亿元 (S001-104, S001-112). */
export const largeAmount = countParameter(
  'target.large',
  {
    zh: '亿元项目的投资额下限（万元）',
    en: 'Investment from which on a project is a large one (10,000 yuan)',
  },
  {
    purpose: {
      zh: '总投资达到多少万元计入“亿元项目”，含本数。未给出时不统计亿元项目。',
      en: 'From which total investment on, in units of 10,000 yuan, a project counts as large, that amount included. While unset, none is counted.',
    },
  },
)

export const targetParameters: readonly Parameter<unknown>[] = [largeAmount]
