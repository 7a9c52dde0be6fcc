/** How visits show themselves in the portal: as a question whether it was so. */
import type { PortalKind } from '../../../../ui/portal/kinds.tsx'
import { VisitPanel } from './visit-panel.tsx'

export const visitPortalKind: PortalKind = {
  kind: 'visit',
  path: 'visits',
  Panel: VisitPanel,
  stages: [],
  stageOf: (status) => status,
  isQuestion: true,
  inputs: async () => (await import('../../wire.ts')).visitInputs,
}
