/** Powers of posts that projects know. */

/** The promotion office: enters projects, leads them through their stages, calls the consultation and concludes it. */
export const MANAGE = 'project.manage'

/** Puts a project back to an earlier stage, and makes one of two. */
export const ADMINISTER = 'project.administer'

/** Gives marks in the scored review before a project is let in. */
export const REVIEW = 'project.review'
