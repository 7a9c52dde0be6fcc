/** The words of clients 接入系统: how what they send comes in, and what becomes of each row. No imports. */

/** `live`: open orders become appeals that are handled here. `history`: what has ended there is taken over. */
export const CLIENT_MODES = ['live', 'history'] as const
export type ClientMode = (typeof CLIENT_MODES)[number]

/** New; known and told the same; known and told differently; not taken in, with its faults. */
export const OUTCOMES = ['created', 'unchanged', 'corrected', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Technical bounds of one call. */
export const ORDERS_MAX = 500
export const BODY_BYTES_MAX = 8 * 1024 * 1024
