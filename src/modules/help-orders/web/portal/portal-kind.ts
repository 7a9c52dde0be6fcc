/** How help orders show themselves in the portal. */
import type { PortalKind, PortalLink } from '../../../../ui/portal/kinds.tsx'
import { portalPaths } from '../../../../ui/paths.ts'
import { HelpOrderPanel } from './help-order-panel.tsx'

const STAGES = ['asked', 'running', 'done']

export const helpOrderPortalKind: PortalKind = {
  kind: 'helpOrder',
  path: 'help-orders',
  Panel: HelpOrderPanel,
  stages: STAGES,
  stageOf(status) {
    if (status === 'passing') return 'asked'
    return STAGES.includes(status) ? status : null
  },
  isQuestion: false,
  inputs: async () => (await import('../../wire.ts')).helpOrderInputs,
}

/** 代办帮办 on the home page. */
export const helpOrdersLink: PortalLink = {
  to: portalPaths.helpOrders(),
  icon: 'list',
  label: 'helpOrder.portal.menu',
  title: 'helpOrder.portal.menu',
  what: 'helpOrder.portal.what',
}
