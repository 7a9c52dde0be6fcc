/**
 * The words of enterprise appeals (企业诉求): statuses, acts, natures, topics, contact methods, ratings, as constants that
 * wire, rules, texts and pages share. No imports.
 */

/** 登记, 已派单, 已签收, 已联系, 办理中, 答复待审, 已答复, 回访中, 重办, 挂账. */
export const APPEAL_OPEN = [
  'filed',
  'dispatched',
  'signed',
  'contacted',
  'inProgress',
  'checking',
  'replied',
  'revisiting',
  'redo',
  'hung',
] as const
/** 办结, 不予受理, 并入首件, 撤回. */
export const APPEAL_ENDED = ['closed', 'notAccepted', 'joined', 'withdrawn'] as const
/** Between signing and the reply: the unit has it in hand. */
export const IN_HAND = ['signed', 'contacted', 'inProgress', 'redo'] as const

/** 咨询, 求助, 投诉, 举报, 建议, 表扬. */
export const NATURES = ['consult', 'help', 'complaint', 'report', 'suggestion', 'praise'] as const

/** Topics of enterprise appeals. */
export const TOPICS = [
  'registration',
  'projectApproval',
  'landPlanning',
  'construction',
  'utilities',
  'labour',
  'finance',
  'tax',
  'policy',
  'promise',
  'arrears',
  'enforcement',
  'competition',
  'intellectualProperty',
  'lawsuit',
  'legacyTitle',
  'serviceStyle',
  'other',
] as const

/** Ways in: every channel makes the same kind of matter (S000-49). `whistle`: 企业吹哨、部门报到 (S004-30). */
export const CHANNELS = [
  'portal',
  'phone',
  'window',
  'leaderLetter',
  'steward',
  'meeting',
  'whistle',
  'hotline12345',
  'hotline8890',
  'hotline96963',
] as const
/** Those by which an enterprise comes in by itself. */
export const OWN_CHANNELS: readonly string[] = ['portal', 'whistle']

/** 一般, 紧急. */
export const URGENCIES = ['normal', 'urgent'] as const

/** 难易程度: 简单, 一般, 疑难 (S001-21). */
export const GRADES = ['simple', 'ordinary', 'hard'] as const

/** Why an appeal is not accepted (domain §6.4). */
export const NOT_ACCEPTED = [
  'emergencyLine',
  'inCourt',
  'notGovernment',
  'secret',
  'noNewFacts',
  'abuse',
] as const

/** 申请: what the office is asked to decide. 退单, 延期, 挂账, 剔除, 撤回. */
export const RULINGS = ['return', 'extension', 'hang', 'exclusion', 'withdrawal', 'unflag'] as const
export const RULING_OPEN = ['pending'] as const
export const RULING_ENDED = ['approved', 'refused', 'withdrawn'] as const

/** 协办: asked of another department, until answered or ended with its appeal. */
export const ASSIST_OPEN = ['assigned', 'accepted'] as const
export const ASSIST_ENDED = ['done', 'withdrawn'] as const

/** 三级联动: 区级领导, 行业主管部门, 街道 (S001-22). */
export const HANDOVER_LEVELS = ['leader', 'department', 'street'] as const
/** 待签收, 已签收, 已批示. */
export const HANDOVER_OPEN = ['passed', 'signed', 'instructed'] as const
export const HANDOVER_ENDED = ['done', 'declined', 'withdrawn'] as const

/** Moments of an appeal that can be put right, in the order in which they happen. */
export const MOMENTS = ['filed', 'dispatched', 'contacted', 'opinion', 'replied'] as const

/** Why a revisit does not count in the rates (domain §6.3). */
export const EXCLUSIONS = [
  'notReached',
  'refusedToAnswer',
  'notReasonable',
  'duplicate',
  'enterpriseGone',
] as const

/** How the first contact was made: evidence for the two-hour clock. */
export const CONTACT_METHODS = ['phone', 'onSite', 'video', 'message'] as const

/** Five levels of satisfaction, best first (GB/T 39734). */
export const LEVELS = [
  'verySatisfied',
  'satisfied',
  'basicallySatisfied',
  'dissatisfied',
  'veryDissatisfied',
] as const

/** 请补充情况: an ask to the enterprise, open until answered, lapsed or withdrawn with its appeal. */
export const ASK_OPEN = ['asked'] as const
export const ASK_ENDED = ['answered', 'lapsed', 'withdrawn'] as const

/** How a draft of a first opinion begins; what begins so is not sent. */
export const DRAFT_MARK = '【草稿：'
