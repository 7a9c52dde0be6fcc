/** The words of parameters that server and pages share. No imports. */

/** The power of posts that give values to their region and those below it. */
export const SET_LAW = 'law.set'
