/** What a region sets for its appeals: limits with their basis, when they start, and the ladder above them. */
import { ladderParameter } from '../../kernel/ladder.ts'
import type { Parameter } from '../../kernel/law.ts'
import { limitParameter } from '../../kernel/limit-parameter.ts'
import { choiceParameter, countParameter, textParameter } from '../../kernel/plain-parameters.ts'
import { handParameters } from './hand-parameters.ts'
import { keyParameters } from './key-rule.ts'
import { CHANNELS, GRADES, URGENCIES } from './words.ts'

/** What the promised limits may vary by: difficulty, urgency, way in (S001-21; the hotlines of the seeds differ). */
const VARIES = { grade: GRADES, urgency: URGENCIES, channel: CHANNELS }
const VARIES_BY = Object.keys(VARIES)

/** 流转: from filing to dispatch (S001-126). The seeds give no figure. */
export const circulationLimit = limitParameter(
  'appeal.circulation',
  {
    zh: '诉求流转时限',
    en: 'Limit for circulation',
  },
  [],
  {
    purpose: {
      zh: '从登记到派单。未给出时这一环节不计时。',
      en: 'From filing to dispatch. While unset, no clock runs for this link.',
    },
  },
)

/** First of 2110: on site or in contact (S004-33). */
export const contactLimit = limitParameter(
  'appeal.contact',
  {
    zh: '到达现场或与企业取得联系的时限',
    en: 'Limit for being on site or in contact',
  },
  [...VARIES_BY],
  {
    dimensionValues: VARIES,
    purpose: {
      zh: '对企业的承诺：派单后多久到达现场或联系上企业。未给出时不能派单。',
      en: 'Promised to the enterprise: how soon after dispatch somebody comes or calls. While unset, nothing can be dispatched.',
    },
  },
)

/** Second of 2110: first opinion (S004-34). */
export const opinionLimit = limitParameter(
  'appeal.opinion',
  {
    zh: '反馈初步办理意见的时限',
    en: 'Limit for the first opinion',
  },
  [...VARIES_BY],
  {
    dimensionValues: VARIES,
    purpose: {
      zh: '对企业的承诺：多久反馈初步办理意见。未给出时不能派单。',
      en: 'Promised to the enterprise: how soon the first opinion comes. While unset, nothing can be dispatched.',
    },
  },
)

/** Third of 2110: handled, or the service confirmed (S004-35). */
export const resolveLimit = limitParameter(
  'appeal.resolve',
  {
    zh: '处理问题或服务确认的时限',
    en: 'Limit for the result',
  },
  [...VARIES_BY],
  {
    dimensionValues: VARIES,
    purpose: {
      zh: '对企业的承诺：多久办出结果或完成服务确认；退回重办时重新计算。未给出时不能派单。',
      en: 'Promised to the enterprise: how soon the result comes; it begins anew when the appeal is done again. While unset, nothing can be dispatched.',
    },
  },
)

/** How soon the reply is followed by a revisit. */
export const revisitLimit = limitParameter(
  'appeal.revisit',
  { zh: '回访时限', en: 'Limit for the revisit' },
  [],
  {
    purpose: {
      zh: '答复之后多久回访。未给出时回访不计时。',
      en: 'How soon the revisit follows the reply. While unset, no clock runs for it.',
    },
  },
)

/** How long an enterprise has to answer an ask; then it lapses and the unit goes on with what it has. */
export const askLimit = limitParameter(
  'appeal.ask',
  {
    zh: '企业补充情况的时限',
    en: 'Limit for an answer by the enterprise',
  },
  [],
  {
    purpose: {
      zh: '企业多久补充情况，逾期自动失效，承办单位按现有情况继续办理。',
      en: 'How long an enterprise has to answer; then the question lapses and the unit goes on with what it has.',
    },
  },
)

/** Within which a unit may ask to give an appeal back (S004-29). */
export const returnLimit = limitParameter(
  'appeal.return',
  { zh: '申请退单的时限', en: 'Limit for asking to return an appeal' },
  [],
  {
    purpose: {
      zh: '派单后多久之内，承办单位可以申请退单。未给出时签收阶段随时可申请。',
      en: 'How soon after dispatch a unit may ask to return an appeal. While unset, at any time until it has made contact.',
    },
  },
)

/** After so many returns that were granted, the dispatch by the office is binding (domain §6.1). */
export const returnsMax = countParameter(
  'appeal.returnsMax',
  { zh: '一件诉求可退单的次数', en: 'Returns of an appeal, at most' },
  {
    purpose: {
      zh: '同意退单达到这个次数后，营商办的派单为终局指派；未同意的不计。未给出时不限，每个单位仍限退一次。',
      en: 'After so many returns that were granted the dispatch by the office is binding; refused ones do not count. While unset there is no bound, but each unit returns once.',
    },
  },
)

/** How soon the office decides what it is asked. */
export const rulingLimit = limitParameter(
  'appeal.ruling',
  { zh: '退单、延期、挂账、剔除申请的裁定时限', en: 'Limit for deciding a request to the office' },
  [],
  {
    purpose: {
      zh: '营商办多久裁定退单、延期、挂账、剔除申请。未给出时不计时。',
      en: 'How soon the office decides a return, an extension, a hanging, an exclusion. While unset, no clock runs.',
    },
  },
)

/** How many working days an extension may give at most. */
export const extensionMax = countParameter(
  'appeal.extensionMax',
  { zh: '延期最长工作日数', en: 'Working days of an extension, at most' },
  {
    purpose: {
      zh: '一次延期最多给多少个工作日。未给出时不限。',
      en: 'How many working days an extension may give. While unset there is no bound.',
    },
  },
)

/** How soon a department that is called in answers. */
export const assistLimit = limitParameter(
  'appeal.assist',
  { zh: '协办时限', en: 'Limit for assistance' },
  [],
  {
    purpose: {
      zh: '协办单位多久答复牵头单位。未给出时不计时。',
      en: 'How soon a department that is called in answers the lead. While unset, no clock runs.',
    },
  },
)

/** Whether a reply is checked by the head of the unit before it goes out (S001-20). */
export const replyCheck = choiceParameter(
  'appeal.replyCheck',
  { zh: '答复发出前的审核', en: 'Check of a reply before it goes out' },
  [
    { value: 'none', label: { zh: '不审核', en: 'Not checked' } },
    { value: 'head', label: { zh: '单位负责人审核', en: 'By the head of the unit' } },
  ],
  {
    purpose: {
      zh: '答复是否先由承办单位负责人审核。未给出时不审核。',
      en: 'Whether the head of the unit checks a reply first. While unset, nobody does.',
    },
  },
)

/** How soon the head of the unit checks a reply. */
export const checkLimit = limitParameter(
  'appeal.check',
  { zh: '答复审核时限', en: 'Limit for checking a reply' },
  [],
  {
    purpose: {
      zh: '单位负责人多久审完答复；办理时限照走。未给出时不计时。',
      en: 'How soon the head checks a reply; the limit for the result runs on. While unset, no clock runs.',
    },
  },
)

/** How often a revisit is tried before the enterprise counts as not reached (domain §6.3). */
export const revisitTries = countParameter(
  'appeal.revisitTries',
  { zh: '回访未接通可剔除的次数', en: 'Tries of a revisit before it may be left out' },
  {
    purpose: {
      zh: '回访几次未接通，才可申请从三率中剔除。未给出时不要求次数。',
      en: 'How many tries without an answer before a revisit may be left out of the rates. While unset, none are required.',
    },
  },
)

/** After so long without an evaluation an answered appeal closes unrated (S001-16). */
export const evaluationLimit = limitParameter(
  'appeal.evaluation',
  { zh: '逾期未评价自动办结的时限', en: 'Time-out for the evaluation' },
  [],
  {
    purpose: {
      zh: '答复后多久无人评价即自动办结，不计入三率。未给出时不自动办结。',
      en: 'After how long without an evaluation an answered appeal closes by itself, left out of the rates. While unset, it never does.',
    },
  },
)

/** Whether the promised clocks run from the first dispatch (国内 2110 practice) or from receipt. */
export const clockStart = choiceParameter(
  'appeal.clockStart',
  { zh: '承诺时限起算点', en: 'Start of the promised limits' },
  [
    { value: 'dispatch', label: { zh: '自派单起算', en: 'From dispatch' } },
    { value: 'receipt', label: { zh: '自收到诉求起算', en: 'From receipt' } },
  ],
  {
    purpose: {
      zh: '承诺时限从派单起算，还是从收到诉求起算。未给出时从派单起算。',
      en: 'Whether what is promised runs from dispatch or from receipt. While unset, from dispatch.',
    },
  },
)

/** Remind, urge, supervise: what follows when a promised limit comes near or is broken. */
export const appealLadder = ladderParameter(
  'appeal.ladder',
  {
    zh: '诉求督办阶梯（提醒、催办、督办）',
    en: 'Ladder above appeals (remind, urge, supervise)',
  },
  ['remind', 'urge', 'supervise', 'circular', 'tellHead'],
  {
    purpose: {
      zh: '承诺时限快到或超期后，依次提醒谁、何时催办、何时督办。未给出时不提醒也不督办。',
      en: 'Who is reminded, urged and supervised when, once a promise comes near or is broken. While unset, nobody is.',
    },
  },
)

/** 一企来办 and 2110 are what one district calls its service and its clocks: any other has its own name (S004-36). */
export const appealBrand = textParameter(
  'appeal.brand',
  { zh: '诉求服务的品牌名称', en: 'Name of the appeal service' },
  {
    purpose: {
      zh: '本地区对企业诉求服务和办理时限的叫法，写在企业端、回执和诉求页上。未给出时不写品牌名称。',
      en: 'What the region calls its service and the limits it promises; shown to enterprises, on receipts and on appeals. While unset, no name is shown.',
    },
  },
)

/** What counts as evidence of the first contact (S004-33): asked for, given by no document. */
const contactEvidence = textParameter(
  'appeal.contactEvidence',
  { zh: '首次联系的有效凭据', en: 'Evidence of the first contact' },
  {
    purpose: {
      zh: '什么算到达现场或取得联系，承办人登记联系时以此为准。未给出时以登记的方式和对方联系人为准。',
      en: 'What counts as being on site or in contact, for whoever writes it down. While unset, the way and the person that were written down.',
    },
  },
)

/** Which complaints are key 重点 (S000-50, S003-63): asked for, given by no document. */
const keyCriteria = textParameter(
  'appeal.keyCriteria',
  { zh: '“重点投诉”的认定标准', en: 'Which complaints are key complaints' },
  {
    purpose: {
      zh: '哪些投诉列为重点投诉，由两部门联合督办。未给出时由督查人员逐件判断并写明理由。',
      en: 'Which complaints come under two supervisors. While unset, a supervisor decides case by case and says why.',
    },
  },
)

/** What people go by when they work on an appeal. */
export const appealGuidance = [contactEvidence, keyCriteria]

export const appealParameters: readonly Parameter<unknown>[] = [
  circulationLimit,
  contactLimit,
  opinionLimit,
  resolveLimit,
  revisitLimit,
  askLimit,
  returnLimit,
  returnsMax,
  rulingLimit,
  extensionMax,
  assistLimit,
  replyCheck,
  checkLimit,
  revisitTries,
  evaluationLimit,
  clockStart,
  appealLadder,
  appealBrand,
  ...appealGuidance,
  ...handParameters,
  ...keyParameters,
]
