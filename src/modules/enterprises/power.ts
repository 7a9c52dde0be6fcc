/** The power of posts that register enterprises of their regions and keep what is known of them. */
export const REGISTER = 'enterprise.register'

/** The power of posts that give and change headcount, revenue and assets: the size class follows from them. */
export const KEEP_FIGURES = 'enterprise.figures'

/** The power of posts that keep the credit records of the enterprises of their regions. */
export const KEEP_CREDIT = 'credit.keep'
