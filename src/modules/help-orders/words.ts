/** The words of help and agency orders 代办帮办: chains of steps, who does what, statuses. Steps are data, in their order. */
import { READ_REGION } from '../../kernel/actor.ts'
import { MANAGE } from '../projects/powers.ts'
import { LEAD } from '../through-train/words.ts'

/** The powers of which one is enough to read what leaders did for projects. */
export const LEADER_ACT_READERS: readonly string[] = [LEAD, MANAGE, READ_REGION]

/** 项目全流程九环节 (S000-35); 企业开办四步 (S001-60). */
export const CHAINS = ['wholeProcess', 'startUp'] as const
export type Chain = (typeof CHAINS)[number]

/** 立项, 选址, 用地, 规划, 方案审查, 施工图, 质量安全监督, 施工许可, 竣工验收. */
const WHOLE_PROCESS = [
  'initiation',
  'siteSelection',
  'landUse',
  'planning',
  'schemeReview',
  'workingDrawings',
  'qualitySafety',
  'constructionPermit',
  'acceptance',
] as const
/** 公司设立, 税务登记, 银行开户, 资质手续. */
const START_UP = ['companySetUp', 'taxRegistration', 'bankAccount', 'qualification'] as const

export const STEPS_OF = { wholeProcess: WHOLE_PROCESS, startUp: START_UP } as const
export const STEPS = [...WHOLE_PROCESS, ...START_UP] as const
export type StepKey = (typeof STEPS)[number]

/** 未开始, 办理中, 已办结待企业确认, 企业已确认, 无需办理, 企业逾期未确认. Silence is never a signature. */
export const STEP_STATES = ['waiting', 'running', 'finished', 'signed', 'skipped', 'unsigned'] as const
export type StepState = (typeof STEP_STATES)[number]

/** 帮办: guides; 代办: files on the written authority of the enterprise. */
export const MANNERS = ['guide', 'file'] as const
export type Manner = (typeof MANNERS)[number]

/** 贴心办, 全程办, 延时办 (S001-45). */
export const MODES = ['intimate', 'whole', 'extendedHours'] as const
export type Mode = (typeof MODES)[number]

/** 一窗受理, 并联审批, 上门服务, 限时办结, 送件到家 (S001-184). */
export const SERVICES = ['oneWindow', 'parallel', 'doorToDoor', 'timeLimited', 'delivery'] as const
export type Service = (typeof SERVICES)[number]

/** Where an order is passed to, seen from the department that has it: 上级, 下级, 同级. */
export const DIRECTIONS = ['up', 'down', 'sideways'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** A problem that a clinic found: 待开方, 办理中, 待企业销号, 企业已销号. */
export const PRESCRIPTION_STATES = ['found', 'prescribed', 'treated', 'closed'] as const
export type PrescriptionState = (typeof PRESCRIPTION_STATES)[number]

/** 顶格倾听, 顶格协调, 顶格推进 (S001-180). */
export const LEADER_ACTS = ['listen', 'coordinate', 'push'] as const
export type LeaderAct = (typeof LEADER_ACTS)[number]

/** 待安排, 代办中, 移送待签收. */
export const HELP_OPEN = ['asked', 'running', 'passing'] as const
/** 已办结, 已终止. */
export const HELP_ENDED = ['done', 'withdrawn'] as const
