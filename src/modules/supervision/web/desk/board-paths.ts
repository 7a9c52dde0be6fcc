/** The lists behind the board, by kind. */
export const PATHS: Readonly<Record<string, string>> = {
  order: 'orders',
  circular: 'circulars',
  talk: 'talks',
  check: 'checks',
  referral: 'referrals',
  exposure: 'exposures',
}
