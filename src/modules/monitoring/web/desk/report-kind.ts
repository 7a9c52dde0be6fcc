/** What monthly reports bring to the desk. */
import type { DeskKind } from '../../../../ui/desk/kinds.tsx'
import { reportInputs } from '../../wire.ts'
import { REPORT_ENDED, REPORT_OPEN } from '../../words.ts'
import { ReportPanel } from './report-panel.tsx'

export const reportDesk: DeskKind = {
  kind: 'investmentReport',
  path: 'investment-reports',
  open: REPORT_OPEN,
  ended: REPORT_ENDED,
  isListed: false,
  Panel: ReportPanel,
  acts: {
    file: { input: reportInputs.file },
    accept: { input: reportInputs.accept },
    sendBack: { input: reportInputs.sendBack },
    visit: { input: reportInputs.visit },
    strike: { input: reportInputs.strike },
    waive: { input: reportInputs.waive },
  },
}
