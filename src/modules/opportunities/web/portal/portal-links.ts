/** 招商机会 and 项目进度公开 on the portal's home page. */
import { portalPaths } from '../../../../ui/paths.ts'
import type { PortalLink } from '../../../../ui/portal/kinds.tsx'

export const opportunitiesLink: PortalLink = {
  to: portalPaths.opportunities(),
  icon: 'search',
  label: 'invest.title',
  title: 'invest.title',
  what: 'invest.what',
}

export const releasesLink: PortalLink = {
  to: portalPaths.releases(),
  icon: 'list',
  label: 'releases.title',
  title: 'releases.title',
  what: 'releases.what',
}
