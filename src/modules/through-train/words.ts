/** The words of the through train 直通车: statuses, powers of posts, and what of a leader's queue is counted. */
import { READ_REGION } from '../../kernel/actor.ts'

/** The power of posts in whose queue a matter may be placed: party secretary, mayor, leader of a district. */
export const LEAD = 'throughTrain.lead'

/** The power of the leaders' office: registers what comes in, and says which projects and parks are flagged. */
export const OFFICE = 'throughTrain.office'

/** The powers of which one is enough to read what became of all leaders' matters. */
export const FIGURE_READERS: readonly string[] = [LEAD, OFFICE, READ_REGION]

/** 待登记, 待批示, 办理中, 待反馈评价. */
export const TRAIN_OPEN = ['placed', 'registered', 'instructed', 'answering'] as const
/** 已办结, 不予办理, 已撤回. */
export const TRAIN_ENDED = ['done', 'declined', 'withdrawn'] as const

/** What may be flagged. */
export type Flagged = 'project' | 'park'

/** 收到, 已批示, 按时办结, 企业满意. */
export const COUNTED = ['received', 'instructed', 'onTime', 'satisfied'] as const
export type Counted = (typeof COUNTED)[number]
