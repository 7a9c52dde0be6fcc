/** 会议邀请 on the home page. */
import type { PortalLink } from '../../../../ui/portal/kinds.tsx'
import { portalPaths } from '../../../../ui/paths.ts'

export const invitationsLink: PortalLink = {
  to: portalPaths.invitations(),
  icon: 'list',
  label: 'meeting.portal.menu',
  title: 'meeting.portal.menu',
  what: 'meeting.portal.what',
}
