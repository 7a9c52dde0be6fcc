/** How monthly reports show themselves in the portal. */
import type { PortalKind } from '../../../../ui/portal/kinds.tsx'
import { ReportPanel } from './report-panel.tsx'

const STAGES = ['due', 'filed', 'checked']

export const reportPortalKind: PortalKind = {
  kind: 'investmentReport',
  path: 'investment-reports',
  Panel: ReportPanel,
  stages: STAGES,
  stageOf: (status) => (STAGES.includes(status) ? status : null),
  isQuestion: false,
  inputs: async () => (await import('../../wire.ts')).reportInputs,
}
