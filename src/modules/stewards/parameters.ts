/** What a region sets for stewards: who is to have one, from which pool, how many one person looks after, how soon. */
import type { Parameter } from '../../kernel/law.ts'
import { choiceParameter, countParameter } from '../../kernel/plain-parameters.ts'
import { invalid } from '../../kernel/refusal.ts'
import { STAGES } from '../projects/words.ts'
import { POOLS, SCALES, TYPES, type Pool } from './words.ts'

const YES_NO = [
  { value: 'yes', label: { zh: '纳入', en: 'Included' } },
  { value: 'no', label: { zh: '不纳入', en: 'Not included' } },
] as const

/** From how many 万元 on a project under way must have a steward (S003-21: 500). Not pinned: the base is that of today. */
export const projectFrom: Parameter<number> = {
  ...countParameter(
    'coverage.projectFrom',
    { zh: '须配备管家的项目投资额下限（万元）', en: 'Investment from which a project has a steward' },
    {
      purpose: {
        zh: '实施中的项目总投资达到多少万元须有项目管家，含本数。未给出时项目不计入应覆盖范围。',
        en: 'From how many units of 10 000 yuan on a project under way must have a steward, that amount included. While unset, projects are not in the base.',
      },
    },
  ),
  pinned: false,
}

const STAGE_LABELS: Readonly<Record<(typeof STAGES)[number], Parameter<string>['label']>> = {
  lead: { zh: '线索', en: 'Lead' },
  negotiating: { zh: '在谈', en: 'Negotiating' },
  screening: { zh: '评审会商', en: 'Screening' },
  signed: { zh: '签约', en: 'Signed' },
  registered: { zh: '注册落地', en: 'Registered' },
  landSecured: { zh: '供地', en: 'Land secured' },
  started: { zh: '开工', en: 'Started' },
  statIncluded: { zh: '纳统', en: 'In statistics' },
  completed: { zh: '竣工', en: 'Completed' },
  inProduction: { zh: '投产', en: 'In production' },
  fullCapacity: { zh: '达产', en: 'Full capacity' },
}

/** From which stage on a project is under way 实施项目. */
export const projectStage = {
  ...choiceParameter(
    'coverage.projectStage',
    { zh: '实施项目的起始阶段', en: 'Stage from which a project is under way' },
    STAGES.map((value) => ({ value, label: STAGE_LABELS[value] })),
    {
      purpose: {
        zh: '从哪个阶段起算作“实施项目”。未给出时项目不计入应覆盖范围。',
        en: 'From which stage on a project counts as under way. While unset, projects are not in the base.',
      },
    },
  ),
  pinned: false,
}

/** Whether 规模以上工业企业 are in the base (S000-13, S003-21). */
export const coversAboveScale = {
  ...choiceParameter(
    'coverage.aboveScale',
    { zh: '规模以上工业企业须配备管家', en: 'Stewards for industry above scale' },
    YES_NO,
    {
      purpose: {
        zh: '规模以上工业企业是否计入应覆盖范围。未给出时不计入。',
        en: 'Whether industrial enterprises above scale are in the base. While unset, they are not.',
      },
    },
  ),
  pinned: false,
}

/** Whether 限额以上商贸流通企业 are in the base (S000-13, S003-21). */
export const coversAboveLimit = {
  ...choiceParameter(
    'coverage.aboveLimit',
    { zh: '限额以上商贸企业须配备管家', en: 'Stewards for trade above limit' },
    YES_NO,
    {
      purpose: {
        zh: '限额以上商贸流通企业是否计入应覆盖范围。未给出时不计入。',
        en: 'Whether trading enterprises above the limit are in the base. While unset, they are not.',
      },
    },
  ),
  pinned: false,
}

/** Which enterprises have liaison (S001-17 says 全覆盖 and not of whom). */
export const liaisonBase = {
  ...choiceParameter(
    'coverage.liaison',
    { zh: '包联企业范围', en: 'Enterprises with liaison' },
    [
      { value: 'aboveScaleOrLimit', label: { zh: '规上和限上企业', en: 'Those above scale or limit' } },
      { value: 'all', label: { zh: '全部企业', en: 'All enterprises' } },
    ],
    {
      purpose: {
        zh: '哪些企业须有包联领导、包联部门和包联干部。未给出时不统计包联覆盖。',
        en: 'Which enterprises must have a leader, a department and an officer of liaison. While unset, none.',
      },
    },
  ),
  pinned: false,
}

export type ScaleBands = Readonly<Record<'medium' | 'large', number>>

/** From how many 万元 on a project is a medium or a large one when stewards are chosen (S000-12). */
export const scaleBands: Parameter<ScaleBands> = {
  name: 'steward.scale',
  label: { zh: '配备管家的项目规模档', en: 'Scale bands for choosing stewards' },
  purpose: {
    zh: '中型、大型项目的投资额起点（万元）。未给出时都按小型项目配备。',
    en: 'From how many units of 10 000 yuan a project is medium or large. While unset, every project counts as small.',
  },
  form: {
    shape: 'fields',
    fields: [
      { name: 'medium', label: { zh: '中型起点（万元）', en: 'Medium from (10 000 yuan)' }, as: 'count' },
      { name: 'large', label: { zh: '大型起点（万元）', en: 'Large from (10 000 yuan)' }, as: 'count' },
    ],
  },
  pinned: false,
  dimensions: [],
  parse(value) {
    const { medium, large } = (value ?? {}) as Partial<ScaleBands>
    if (!isAmount(medium)) throw invalid('/value/medium', 'law.number')
    if (!isAmount(large) || large <= medium) throw invalid('/value/large', 'steward.bands')
    return { medium, large }
  },
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0
}

/** From which pool whom is taken, by scale and type (S000-12). */
export const poolFor: Parameter<Pool> = {
  ...choiceParameter<Pool>(
    'steward.pool',
    { zh: '管家来源库', en: 'Pool that stewards come from' },
    [
      { value: 'senior', label: { zh: '骨干管家库', en: 'Senior stewards' } },
      { value: 'ordinary', label: { zh: '普通管家库', en: 'Ordinary stewards' } },
      { value: 'seconded', label: { zh: '挂职管家库', en: 'Seconded cadres' } },
      { value: 'enterprise', label: { zh: '企业服务专员库', en: 'Enterprise officers' } },
    ],
    {
      variesBy: { scale: SCALES, type: TYPES },
      purpose: {
        zh: '按规模档和类型从哪个库推荐管家。未给出时系统不推荐，由人指定。',
        en: 'From which pool a steward is proposed, by scale and type. While unset, nobody is proposed and a person chooses.',
      },
    },
  ),
  pinned: false,
}

/** How many projects and enterprises one steward of a pool looks after at most (S000-12). */
export const loadLimit: Parameter<number> = {
  ...countParameter(
    'steward.load',
    { zh: '每名管家服务对象上限', en: 'Load limit of a steward' },
    {
      purpose: {
        zh: '一名管家最多同时服务多少个项目和企业，可按来源库分别规定。未给出时不设上限。',
        en: 'How many projects and enterprises one steward looks after at most; each pool may have its own. While unset, there is no limit.',
      },
    },
  ),
  pinned: false,
  dimensions: ['pool'],
  dimensionValues: { pool: POOLS },
}

/** After how many days without a steward there is a warning (S000-12). */
export const graceDays: Parameter<number> = {
  ...countParameter(
    'steward.grace',
    { zh: '未配备管家预警天数', en: 'Days without a steward before a warning' },
    {
      unit: 'day',
      purpose: {
        zh: '应配备而未配备超过多少天即预警。未给出时只列名单，不预警。',
        en: 'After how many days without a steward there is a warning. While unset, the list says the days and warns of none.',
      },
    },
  ),
  pinned: false,
}

export const stewardParameters: readonly Parameter<unknown>[] = [
  projectFrom,
  projectStage,
  coversAboveScale,
  coversAboveLimit,
  liaisonBase,
  scaleBands,
  poolFor,
  loadLimit,
  graceDays,
]
