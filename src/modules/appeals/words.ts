/**
 * The words of enterprise appeals (企业诉求): statuses, acts, natures, topics, contact methods, ratings, as constants that
 * wire, rules, texts and pages share. No imports.
 */

/** 登记, 已派单, 已签收, 已联系, 办理中, 已答复, 回访中, 重办, 办结. */
export const APPEAL_OPEN = [
  'filed',
  'dispatched',
  'signed',
  'contacted',
  'inProgress',
  'replied',
  'revisiting',
  'redo',
] as const
export const APPEAL_ENDED = ['closed'] as const

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

/** Ways in: every channel makes the same kind of matter. */
export const CHANNELS = ['portal', 'phone'] as const

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
