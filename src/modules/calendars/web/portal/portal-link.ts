/** 时限计算器 in the portal's menu. */
import { portalPaths } from '../../../../ui/paths.ts'
import type { PortalLink } from '../../../../ui/portal/kinds.tsx'

export const dueLink: PortalLink = {
  to: portalPaths.due(),
  icon: 'clock',
  label: 'due.portal.menu',
  what: 'due.portal.what',
}
