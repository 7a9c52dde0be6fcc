/** 时限计算器 in the portal's menu. */
import { portalPaths } from '../../../../ui/paths.ts'
import type { PortalLink } from '../../../../ui/portal/kinds.tsx'

export const dueLink: PortalLink = {
  to: portalPaths.due(),
  icon: 'clock',
  label: 'due.portal.menu',
  title: 'due.portal.title',
  what: 'due.portal.what',
}
