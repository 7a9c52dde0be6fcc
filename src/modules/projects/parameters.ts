/** What a region sets for projects: when one is stuck, how soon opinions are given, whether a scored review must pass. */
import { ladderParameter, type Rung } from '../../kernel/ladder.ts'
import type { Parameter } from '../../kernel/law.ts'
import { limitParameter } from '../../kernel/limit-parameter.ts'
import { choiceParameter, countParameter } from '../../kernel/plain-parameters.ts'
import { invalid } from '../../kernel/refusal.ts'
import { stageLabel } from './texts-stages.ts'
import { ASPECTS, FACTORS, KEY_LISTS, MARKED, STAGES, type Marked, type Stage } from './words.ts'

/** How long a project may stay in one stage before it counts as stuck. */
export const stageLimit = limitParameter(
  'project.stage',
  { zh: '项目停滞判定时限', en: 'When a project counts as stuck' },
  ['stage'],
  {
    dimensionValues: { stage: STAGES },
    purpose: {
      zh: '项目在同一阶段停留多久即判定为停滞，可按阶段分别规定。未给出时不判定。',
      en: 'How long a project may stay in a stage before it counts as stuck; each stage may have its own. While unset, none does.',
    },
  },
)

/** The rung at which whoever answers for the park is told. */
export const TO_THE_CHIEF = 'tellChief'

const pressed = ladderParameter(
  'project.ladder',
  { zh: '项目停滞预警阶梯', en: 'Ladder above stuck projects' },
  ['remind', 'tellHead', TO_THE_CHIEF],
  {
    purpose: {
      zh: '项目在某一阶段停滞、节点逾期未说明、投资月报逾期未报时，何时提醒项目管家或责任人、何时告知责任单位负责人、何时作为最后一级报园区党委“一把手”。未给出时不预警。',
      en: 'When a project is stuck, a missed node is not explained or a monthly report is late: when whoever leads it is reminded, the head of the unit told, and last the party chief who answers for the park. While unset, nobody is.',
    },
  },
)

/** Who is told of a project that is stuck, of a missed node and of a late report. The chief of the park is the last step (S000-03), never one on the way. */
export const projectLadder: Parameter<readonly Rung[]> = {
  ...pressed,
  parse(value) {
    const rungs = pressed.parse(value)
    const at = rungs.findIndex(({ name }) => name === TO_THE_CHIEF)
    if (at >= 0 && at < rungs.length - 1) throw invalid(`/value/${at}`, 'project.chiefIsLast')
    return rungs
  },
}

/** How soon the next owner accepts a stage that was handed to it (无缝衔接, S001-58). */
export const acceptLimit = limitParameter(
  'project.accept',
  { zh: '阶段衔接接手时限', en: 'Limit for accepting a stage' },
  ['stage'],
  {
    dimensionValues: { stage: STAGES },
    purpose: {
      zh: '项目进入下一阶段、换由其他单位牵头时，承接单位多久内接手，可按阶段分别规定。未给出时不计时，只列为“待接手”。',
      en: 'How soon the body that leads the next stage accepts the project; each stage may have its own. While unset, no clock runs and it is shown as open.',
    },
  },
)

/** By which stage a factor is there: the region's standard flow of supply (S001-132). Not pinned: a new one holds for all projects. */
export const factorStage: Parameter<Stage> = {
  ...choiceParameter(
    'project.factorStage',
    { zh: '要素供给流程：最迟落实阶段', en: 'Flow of supply: by which stage a factor is there' },
    STAGES.map((value) => ({ value, label: stageLabel(value) })),
    {
      variesBy: { factor: FACTORS },
      purpose: {
        zh: '本地区要素供给标准流程：各项要素最迟在项目进入哪个阶段时落实。未给出的要素不列入流程。',
        en: 'The standard flow of supply of the region: by which stage each factor is there. A factor without one is not part of the flow.',
      },
    },
  ),
  pinned: false,
}

/** How soon a body supplies a factor that it was asked for. */
export const factorLimit = limitParameter(
  'project.factorLimit',
  { zh: '要素供给流程：办理时限', en: 'Flow of supply: how soon a factor is supplied' },
  ['factor'],
  {
    dimensionValues: { factor: FACTORS },
    purpose: {
      zh: '要素责任单位接到项目需求后多久内落实，可按要素分别规定。未给出时不计时。',
      en: 'How soon a body supplies what a project has asked it for; each factor may have its own. While unset, no clock runs.',
    },
  },
)

/** How soon a body gives its compulsory opinion (S000-07: in good time). */
export const opinionLimit = limitParameter(
  'project.opinion',
  { zh: '准入会商意见时限', en: 'Limit for an opinion in the consultation' },
  ['aspect'],
  {
    dimensionValues: { aspect: ASPECTS },
    purpose: {
      zh: '准入落地会商中三项必备意见各自的出具时限。未给出时不计时。',
      en: 'How soon each of the three compulsory opinions is given. While unset, no clock runs.',
    },
  },
)

/** From which investment on resources must be known before screening (S001-203), in units of 10 000 yuan. Not pinned. */
export const majorFrom: Parameter<number> = {
  ...countParameter(
    'project.majorFrom',
    { zh: '重大项目投资额起点', en: 'Investment from which a project is major' },
    {
      purpose: {
        zh: '总投资达到多少万元为重大项目：评审会商前须填明用地、能耗、就业和预计税收。未给出时不作此要求。',
        en: 'From how many units of 10 000 yuan a project is major: land, energy, jobs and tax must then be known before screening. While unset, none is asked for.',
      },
    },
  ),
  pinned: false,
}

const days = countParameter(
  'project.contactEvery',
  { zh: '重点项目定期联系间隔（天）', en: 'Days between two contacts with projects on lists' },
  {
    purpose: {
      zh: '名单上的项目至少每隔多少天联系一次，按名单规定；同在几个名单的，按间隔最短的计。未给出时不计时。',
      en: 'At least every how many days a project on a list is contacted, by list; the shortest counts. While unset, no contact falls due.',
    },
  },
)

/** How often projects on a list are contacted (S001-162). Not pinned: it is how closely the region looks now. */
export const contactEvery: Parameter<number> = {
  ...days,
  pinned: false,
  dimensions: ['list'],
  dimensionValues: { list: KEY_LISTS },
  parse(value) {
    const count = days.parse(value)
    if (count === 0) throw invalid('/value', 'project.contactEvery')
    return count
  },
}

const reserveDays = countParameter(
  'project.reserveEvery',
  { zh: '谋划储备项目评估间隔（天）', en: 'Days between two reviews of the reserve pool' },
  {
    purpose: {
      zh: '谋划、储备库中的项目至少每隔多少天评估一次，逾期的标为“未活动”。未给出时不要求。',
      en: 'At least every how many days an entry of the reserve pool is looked at again; later it is shown as inactive. While unset, none is asked for.',
    },
  },
)

/** How often entries of the reserve pool are reviewed (S001-73). Not pinned. */
export const reserveEvery: Parameter<number> = {
  ...reserveDays,
  pinned: false,
  parse(value) {
    const count = reserveDays.parse(value)
    if (count === 0) throw invalid('/value', 'project.contactEvery')
    return count
  },
}

/** How a project is marked before it is let in: weights in per cent, the pass mark, and how many reviewers at least. */
export type ReviewRule = Readonly<Record<Marked | 'pass' | 'reviewers', number>>

const REVIEW_FIELDS = [
  { name: 'policy', label: { zh: '产业政策权重（%）', en: 'Weight of industrial policy (%)' } },
  { name: 'planning', label: { zh: '产业规划权重（%）', en: 'Weight of industrial planning (%)' } },
  { name: 'capacity', label: { zh: '环境容量权重（%）', en: 'Weight of environmental capacity (%)' } },
  { name: 'contribution', label: { zh: '项目贡献权重（%）', en: 'Weight of contribution (%)' } },
  { name: 'pass', label: { zh: '通过分数', en: 'Pass mark' } },
  { name: 'reviewers', label: { zh: '至少评审人数', en: 'Reviewers at least' } },
] as const

/** The scored review (S001-172). Not pinned: it is what the region asks of whoever is let in from now on. */
export const reviewRule: Parameter<ReviewRule> = {
  name: 'project.review',
  label: { zh: '招商项目评审打分', en: 'Scored review of projects' },
  purpose: {
    zh: '项目引进前从四个方面打分的权重、通过分数和评审人数。未给出时不要求打分。',
    en: 'Weights of the four aspects, the pass mark and how many reviewers, before a project is let in. While unset, no marks are asked for.',
  },
  form: { shape: 'fields', fields: REVIEW_FIELDS.map((field) => ({ ...field, as: 'count' as const })) },
  pinned: false,
  dimensions: [],
  parse(value) {
    const given = (value ?? {}) as Partial<ReviewRule>
    for (const { name } of REVIEW_FIELDS)
      if (!isPercent(given[name])) throw invalid(`/value/${name}`, 'project.reviewRule')
    const rule = given as ReviewRule
    const weights = MARKED.reduce((sum, name) => sum + rule[name], 0)
    if (weights !== 100) throw invalid('/value/policy', 'project.reviewWeights', { sum: weights })
    return rule
  },
}

function isPercent(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 100
}

export const projectParameters: readonly Parameter<unknown>[] = [
  stageLimit,
  projectLadder,
  acceptLimit,
  factorStage,
  factorLimit,
  opinionLimit,
  contactEvery,
  reserveEvery,
  majorFrom,
  reviewRule,
]
