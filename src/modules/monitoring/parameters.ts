/** What a region sets for monthly monitoring 月度监测评价: by when reports are due, what deviates, and what costs how many points. */
import type { Parameter } from '../../kernel/law.ts'
import { limitParameter } from '../../kernel/limit-parameter.ts'
import { countParameter } from '../../kernel/plain-parameters.ts'
import { invalid } from '../../kernel/refusal.ts'
import type { ScoreRules } from './rules.ts'

/** By when the report on a month is due, counted from the first day of the next one (S001-204). */
export const reportLimit = limitParameter(
  'monitoring.report',
  { zh: '投资月报报送时限', en: 'Limit for monthly investment reports' },
  [],
  {
    purpose: {
      zh: '每月几日前报送上月投资完成情况，从次月 1 日起算。未给出时不计时，也不自动发起月报。',
      en: 'By which day the report on the month before is due, counted from the first of the month. While unset, none is opened.',
    },
  },
)

/** How soon a report that was sent back is handed in again. */
export const correctLimit = limitParameter(
  'monitoring.correct',
  { zh: '投资月报退回补报时限', en: 'Limit for handing a returned report in again' },
  [],
  {
    purpose: {
      zh: '月报被退回后多久重新报送。未给出时不计时。',
      en: 'How soon a returned report is handed in again. While unset, no clock runs.',
    },
  },
)

/** From how many per cent on actual investment deviates from what was planned. */
export const toleranceParameter = countParameter(
  'monitoring.tolerance',
  { zh: '投资偏差容许百分比', en: 'Tolerated deviation of investment, per cent' },
  {
    purpose: {
      zh: '当月完成投资比计划少百分之几以内不列为偏差。未给出时不列偏差，也不因偏差扣分。',
      en: 'By how many per cent a month may stay below its plan before it is listed as deviating. While unset, none is, and no point is lost by it.',
    },
  },
)

const FIELDS = ['perDay', 'perPercent', 'perReturn', 'perVisit'] as const
const POINTS_MAX = 100

/** What costs how many of the hundred points of a report. */
export const scoreParameter: Parameter<ScoreRules> = {
  name: 'monitoring.score',
  label: { zh: '月度监测评分标准', en: 'Points of monthly monitoring' },
  purpose: {
    zh: '每份月报满分 100 分，各种情形各扣几分。未给出时不评分。',
    en: 'Each report begins with 100 points; how many are lost by what. While unset, reports have no score.',
  },
  form: {
    shape: 'fields',
    fields: [
      { name: 'perDay', label: { zh: '每逾期一天扣分', en: 'Points for each day late' }, as: 'count' },
      {
        name: 'perPercent',
        label: { zh: '超出容许偏差每个百分点扣分', en: 'Points for each per cent beyond the tolerance' },
        as: 'count',
      },
      { name: 'perReturn', label: { zh: '每退回一次扣分', en: 'Points for each return' }, as: 'count' },
      {
        name: 'perVisit',
        label: { zh: '核查不符每次扣分', en: 'Points for each visit that found otherwise' },
        as: 'count',
      },
    ],
  },
  pinned: true,
  dimensions: [],
  parse(value) {
    const given = (value ?? {}) as Partial<ScoreRules>
    const points = (name: (typeof FIELDS)[number]): number => {
      const found = given[name]
      if (typeof found !== 'number' || !Number.isInteger(found) || found < 0 || found > POINTS_MAX)
        throw invalid(`/value/${name}`, 'law.monitoringScore')
      return found
    }
    return {
      perDay: points('perDay'),
      perPercent: points('perPercent'),
      perReturn: points('perReturn'),
      perVisit: points('perVisit'),
    }
  },
}

export const monitoringParameters: readonly Parameter<unknown>[] = [
  reportLimit,
  correctLimit,
  toleranceParameter,
  scoreParameter,
]
