/** The words of the organisation that rules, pages and seeds share. */

/** The power to enter people and posts of one's region and to reorganise its departments. */
export const MANAGE_ORGANISATION = 'organisation.manage'
