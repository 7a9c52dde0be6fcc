/** How a matter on the through train shows itself in the portal. */
import { portalPaths } from '../../../../ui/paths.ts'
import type { PortalKind, PortalLink } from '../../../../ui/portal/kinds.tsx'
import { ThroughTrainPanel } from './panel.tsx'

const STAGES = ['placed', 'registered', 'instructed', 'answering', 'done']

export const throughTrainPortalKind: PortalKind = {
  kind: 'throughTrain',
  path: 'through-trains',
  Panel: ThroughTrainPanel,
  stages: STAGES,
  stageOf: (status) => (STAGES.includes(status) ? status : null),
  isQuestion: false,
  inputs: async () => (await import('../../wire.ts')).throughTrainInputs,
}

/** 领导直通车 on the home page. */
export const throughTrainLink: PortalLink = {
  to: portalPaths.throughTrain(),
  icon: 'list',
  label: 'throughTrain.portal.menu',
  title: 'throughTrain.portal.menu',
  what: 'throughTrain.portal.what',
}
