/** The database and the two roles, by the names that migrations, launcher and `doctor` agree on. */

export const DATABASE = 'zhitong'

/** Owns the database and migrates it. */
export const OWNER_ROLE = 'zhitong_owner'

/** Serves: no change of schema; journal and seals only read and added to. What it may do is granted by migrations. */
export const APP_ROLE = 'zhitong_app'
