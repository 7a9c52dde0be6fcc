/** 曝光台 on the portal's home page. */
import { portalPaths } from '../../../../ui/paths.ts'
import type { PortalLink } from '../../../../ui/portal/kinds.tsx'

export const exposuresLink: PortalLink = {
  to: portalPaths.exposures(),
  icon: 'list',
  label: 'exposures.title',
  title: 'exposures.title',
  what: 'exposures.what',
}
