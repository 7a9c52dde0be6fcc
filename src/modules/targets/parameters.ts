/** What a region sets for annual targets: from which amount on a project is a large one, and what indicators weigh. Targets themselves are rows of their own. */
import type { Parameter } from '../../kernel/law.ts'
import { countParameter } from '../../kernel/plain-parameters.ts'
import { invalid } from '../../kernel/refusal.ts'
import { INDICATORS, type Indicator } from './words.ts'

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

/** What each indicator weighs, in per cent. */
export type EvaluationRule = Readonly<Record<Indicator, number>>

const WEIGHTS = [
  { name: 'nodes', label: { zh: '节点按期权重（%）', en: 'Weight of nodes in time (%)' } },
  { name: 'stage', label: { zh: '阶段不停滞权重（%）', en: 'Weight of not being stuck (%)' } },
  { name: 'reports', label: { zh: '月报按时权重（%）', en: 'Weight of reports in time (%)' } },
  { name: 'investment', label: { zh: '投资完成权重（%）', en: 'Weight of investment done (%)' } },
] as const

/** The weights of the progress evaluation (S001-132). Not pinned: it is how the region looks at its projects now. */
export const evaluationRule: Parameter<EvaluationRule> = {
  name: 'target.evaluation',
  label: { zh: '项目推进评价权重', en: 'Weights of the progress evaluation' },
  purpose: {
    zh: '项目推进评价四项指标的权重，合计 100。没有数据的指标不计入该项目。未给出时不评分。',
    en: 'Weights of the four indicators, 100 in all. An indicator without facts is left out for that project. While unset, there are no scores.',
  },
  form: { shape: 'fields', fields: WEIGHTS.map((field) => ({ ...field, as: 'count' as const })) },
  pinned: false,
  dimensions: [],
  parse(value) {
    const given = (value ?? {}) as Partial<EvaluationRule>
    for (const { name } of WEIGHTS)
      if (!Number.isInteger(given[name]) || Number(given[name]) < 1)
        throw invalid(`/value/${name}`, 'target.weight')
    const rule = given as EvaluationRule
    const sum = INDICATORS.reduce((all, name) => all + rule[name], 0)
    if (sum !== 100) throw invalid('/value/nodes', 'target.weights', { sum })
    return rule
  },
}

export const targetParameters: readonly Parameter<unknown>[] = [largeAmount, evaluationRule]
