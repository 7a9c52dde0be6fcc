/** What a region sets for its boards: how the three rates are weighed, and which share is aimed at. */
import type { LawView, Parameter } from '../../kernel/law.ts'
import { invalid } from '../../kernel/refusal.ts'
import type { Weights } from './rules.ts'
import { TARGETED, WEIGHTED } from './words.ts'

/** Response 20, solution 40, satisfaction 40 per cent: a default of the platform, since the source gives the rates without weights. */
const USUAL_WEIGHTS: Weights = { response: 0.2, solution: 0.4, satisfaction: 0.4 }

/** Weights of the three rates in the composite (domain: three rates). They need not add up to one. */
const weightsParameter: Parameter<Weights> = {
  name: 'board.weights',
  label: { zh: '三率权重', en: 'Weights of the three rates' },
  purpose: {
    zh: '综合得分中响应率、解决率、满意率各占多少。未给出时按平台规则：20%、40%、40%。',
    en: 'How response, solution and satisfaction weigh in the composite. While unset: 20%, 40%, 40%.',
  },
  form: {
    shape: 'fields',
    fields: [
      { name: 'response', label: { zh: '响应率', en: 'Response' }, as: 'share' },
      { name: 'solution', label: { zh: '解决率', en: 'Solution' }, as: 'share' },
      { name: 'satisfaction', label: { zh: '满意率', en: 'Satisfaction' }, as: 'share' },
    ],
  },
  pinned: false,
  dimensions: [],
  parse(value) {
    const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<Weights>
    for (const name of WEIGHTED) {
      const weight = given[name]
      if (typeof weight !== 'number' || !(weight >= 0 && weight <= 1))
        throw invalid(`/value/${name}`, 'board.weight')
    }
    return given as Weights
  },
}

/** The share that a rate shall at least reach, in per cent (S003-64: closed and satisfied at least 90 each). */
const targetParameter: Parameter<number> = {
  name: 'board.target',
  label: { zh: '指标目标值', en: 'Target of a rate' },
  purpose: {
    zh: '各率应达到的百分比，低于目标的在看板上标红。未给出时不标。',
    en: 'The percentage a rate shall reach; what lies below is marked on boards. While unset, nothing is.',
  },
  form: { shape: 'number' },
  unit: '%',
  pinned: false,
  dimensions: ['rate'],
  dimensionValues: { rate: TARGETED },
  parse(value) {
    if (typeof value !== 'number' || !(value >= 0 && value <= 100))
      throw invalid('/value', 'board.percentage')
    return value
  },
}

export const boardParameters: readonly Parameter<unknown>[] = [weightsParameter, targetParameter]

/** What holds for a region now. */
export interface Aims {
  readonly weights: Weights
  /** By rate, in per cent; null where none is set. */
  readonly targets: Readonly<Record<(typeof TARGETED)[number], number | null>>
}

/** The weights and targets in force. */
export function aimsOf(law: LawView): Aims {
  const targets = TARGETED.map((rate) => [rate, law.find(targetParameter, { rate })?.value ?? null])
  return {
    weights: law.find(weightsParameter)?.value ?? USUAL_WEIGHTS,
    targets: Object.fromEntries(targets) as Record<(typeof TARGETED)[number], number | null>,
  }
}
