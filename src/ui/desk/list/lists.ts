/** The lists of matters: under which address which kind is listed. `kind` null lists all kinds. */
export const LISTS = [
  { path: 'matters', kind: null },
  { path: 'appeals', kind: 'appeal' },
  { path: 'orders', kind: 'order' },
  { path: 'rulings', kind: 'ruling' },
  { path: 'assists', kind: 'assist' },
  { path: 'handovers', kind: 'handover' },
  { path: 'circulars', kind: 'circular' },
  { path: 'talks', kind: 'talk' },
  { path: 'referrals', kind: 'referral' },
  { path: 'exposures', kind: 'exposure' },
  { path: 'checks', kind: 'check' },
  { path: 'investment-reports', kind: 'investmentReport' },
  { path: 'help-orders', kind: 'helpOrder' },
  { path: 'opportunities', kind: 'opportunity' },
  { path: 'project-releases', kind: 'projectRelease' },
] as const
