/** What a region sets for the hands an appeal passes: three levels, who may take a hard one, how often it is followed up. */
import { ladderParameter } from '../../kernel/ladder.ts'
import type { Parameter } from '../../kernel/law.ts'
import { limitParameter } from '../../kernel/limit-parameter.ts'
import { choiceParameter } from '../../kernel/plain-parameters.ts'
import { GRADES } from './words.ts'

const BY_GRADE = { grade: GRADES }

/** How soon a leader, a department or a street signs for what it is handed (S001-22). The seeds give no figure. */
export const handoverReceipt = limitParameter(
  'appeal.handover',
  { zh: '联动签收时限', en: 'Limit for signing a hand-over' },
  [],
  {
    purpose: {
      zh: '区级领导、部门、街道多久签收转来的诉求；签收前仍由转出单位负责。未给出时不计时。',
      en: 'How soon a leader, a department or a street signs for what it is handed; until then the giver has it. While unset, no clock runs.',
    },
  },
)

/** How often the enterprise hears how far it is, while it is worked on (S001-21). */
export const followUpLimit = limitParameter(
  'appeal.followUp',
  { zh: '办理进展反馈间隔', en: 'Interval of progress notes' },
  Object.keys(BY_GRADE),
  {
    dimensionValues: BY_GRADE,
    purpose: {
      zh: '办理期间多久反馈一次进展，可按难易程度规定。未给出时不要求。',
      en: 'How often progress is told while an appeal is worked on, by difficulty. While unset, it is not asked for.',
    },
  },
)

/** Who may take an appeal over: anybody of the unit, or its head alone (S001-21). */
export const handlerLevel = choiceParameter(
  'appeal.handlerLevel',
  { zh: '承办人层级', en: 'Level of the handler' },
  [
    { value: 'anyone', label: { zh: '不限', en: 'Anybody of the unit' } },
    { value: 'head', label: { zh: '单位负责人', en: 'The head of the unit' } },
  ],
  {
    purpose: {
      zh: '某一难易程度的诉求由谁签收承办：经办人员，或单位负责人。未给出时不限。',
      en: 'Who takes an appeal of a difficulty over: anybody of the unit, or its head. While unset, anybody.',
    },
    variesBy: BY_GRADE,
  },
)

/** What follows when a step inside the city comes near its limit or breaks it (S001-126). */
export const stepLadder = ladderParameter(
  'appeal.stepLadder',
  { zh: '内部环节预警阶梯', en: 'Ladder above the steps inside the city' },
  ['tellHead'],
  {
    purpose: {
      zh: '流转、审核、回访、协办、裁定、联动等环节快到或超期后，何时告知责任单位负责人。未给出时不预警。',
      en: 'When the head of the unit is told that circulation, check, revisit, assistance, ruling or hand-over is near its limit or over it. While unset, nobody is.',
    },
  },
)

export const handParameters: readonly Parameter<unknown>[] = [
  handoverReceipt,
  followUpLimit,
  handlerLevel,
  stepLadder,
]
