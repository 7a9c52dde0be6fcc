/** What a region sets for suggestions: whether sure ones go at once, when too few are followed, how often models are made anew. */
import type { Parameter } from '../../kernel/law.ts'
import { countParameter } from '../../kernel/plain-parameters.ts'
import { invalid } from '../../kernel/refusal.ts'

/** A suggestion that is wrong as often as right is never sure. */
const AT_ONCE_MIN = 80
const PER_CENT_MAX = 100

/** From which share on a sure suggestion is dispatched without a person. Unset means never (S001-92). */
export const atOnceShare: Parameter<number> = bounded(
  countParameter(
    'suggestion.atOnce',
    { zh: '有把握的派单建议自动派出（不低于）', en: 'Sure suggestions are dispatched at once from' },
    {
      unit: '%',
      purpose: {
        zh: '建议单位的把握达到多少时由系统直接派单，须有依据；派出后可召回。未给出时一律由人派单。',
        en: 'From which share on the system dispatches by itself; needs a basis, and can be called back. While unset, a person dispatches always.',
      },
    },
  ),
  AT_ONCE_MIN,
)

/** Below which share of followed suggestions the office is warned. */
export const followedShare: Parameter<number> = bounded(
  countParameter(
    'suggestion.followed',
    { zh: '派单建议采纳率警戒线', en: 'Warning line of followed suggestions' },
    {
      unit: '%',
      purpose: {
        zh: '一周内有把握的建议被采纳的比例低于多少时提醒派单岗。未给出时不提醒。',
        en: 'The dispatchers are warned when fewer of a week’s sure suggestions are followed. While unset, nobody is.',
      },
    },
  ),
  0,
)

/** After how many days a model is made anew. */
export const trainEveryDays = countParameter(
  'suggestion.trainEvery',
  { zh: '派单建议模型更新间隔', en: 'Interval of new models' },
  {
    unit: 'day',
    purpose: {
      zh: '多少天由系统重新训练一次模型；启用哪个模型由人决定。未给出时只在有人要求时训练。',
      en: 'After how many days a model is made anew; which one suggests a person decides. While unset, only when somebody asks for it.',
    },
  },
)

export const suggestionParameters: readonly Parameter<unknown>[] = [
  atOnceShare,
  followedShare,
  trainEveryDays,
]

/** Never pinned: it says what the office does today, and promises nobody anything. */
function bounded(parameter: Parameter<number>, min: number): Parameter<number> {
  return {
    ...parameter,
    pinned: false,
    parse(value) {
      const share = parameter.parse(value)
      if (share < min || share > PER_CENT_MAX)
        throw invalid('/value', 'suggestion.shareOutside', { min, max: PER_CENT_MAX })
      return share
    },
  }
}
