/** Powers of posts that supervision knows. */

/** Presses units: orders, drafts of circulars and exposures, talks. */
export const SUPERVISE = 'supervise'

/** Decides what others have drafted: circulars and exposures go out only after it. */
export const APPROVE = 'supervise.approve'

/** Discipline inspection: reads talks, and alone knows of referrals. */
export const INSPECT = 'inspect'
