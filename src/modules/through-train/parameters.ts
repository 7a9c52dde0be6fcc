/** What a region sets for the through train: how soon each hand does its share. */
import { ladderParameter } from '../../kernel/ladder.ts'
import type { Parameter } from '../../kernel/law.ts'
import { limitParameter } from '../../kernel/limit-parameter.ts'

/** How soon the leaders' office registers what was placed (S000-18). */
export const registerLimit = limitParameter(
  'throughTrain.register',
  { zh: '直通车登记时限', en: 'Limit for registering on the through train' },
  [],
  {
    purpose: {
      zh: '事项进入领导队列后，领导办公室多久登记。未给出时不计时。',
      en: 'How soon the leaders’ office registers what was placed. While unset, no clock runs.',
    },
  },
)

/** How soon the leader instructs (S000-18). */
export const instructLimit = limitParameter(
  'throughTrain.instruct',
  { zh: '直通车批示时限', en: 'Limit for the leader’s instruction' },
  [],
  {
    purpose: {
      zh: '登记后领导多久批示。未给出时不计时。',
      en: 'How soon the leader instructs once it is registered. While unset, no clock runs.',
    },
  },
)

/** How long units have where the instruction names no number of days (S003-23). */
export const executeLimit = limitParameter(
  'throughTrain.execute',
  { zh: '直通车办理时限', en: 'Limit for executing an instruction' },
  [],
  {
    purpose: {
      zh: '批示没有写明天数时，单位多久办结并反馈。未给出时，批示必须写明天数。',
      en: 'How long units have where the instruction gives no days. While unset, every instruction gives them.',
    },
  },
)

/** How soon the enterprise and the leader answer the feedback. Silence is no consent. */
export const answerLimit = limitParameter(
  'throughTrain.answer',
  { zh: '直通车评价时限', en: 'Limit for answering the feedback' },
  [],
  {
    purpose: {
      zh: '单位反馈后，企业和领导各自多久评价。企业逾期记为未评价，不算满意。未给出时不计时。',
      en: 'How soon enterprise and leader answer the feedback. An enterprise that stays silent counts as not having answered.',
    },
  },
)

/** The rung at which the leader is told of those who are late. */
export const TO_THE_LEADER = 'tellLeader'

/** Who is told of what is late: registering, instructing, executing, and the leader's answer. */
export const trainLadder = ladderParameter(
  'throughTrain.ladder',
  { zh: '直通车逾期阶梯', en: 'Ladder above what is late on the through train' },
  ['remind', 'tellHead', TO_THE_LEADER],
  {
    purpose: {
      zh: '登记、批示、办理、领导评价临期或逾期时，何时提醒经办一方、何时告知单位负责人、何时报批示领导。未给出时不提醒。',
      en: 'When whoever is to register, instruct, execute or answer is reminded, the head of the body told, and the leader told of late units. While unset, nobody is.',
    },
  },
)

export const throughTrainParameters: readonly Parameter<unknown>[] = [
  registerLimit,
  instructLimit,
  executeLimit,
  answerLimit,
  trainLadder,
]
