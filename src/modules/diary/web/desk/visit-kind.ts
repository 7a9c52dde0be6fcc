/** What visits bring to the desk. They are begun in the diary, and at the page of a project. */
import type { DeskKind } from '../../../../ui/desk/kinds.tsx'
import { visitInputs } from '../../wire.ts'
import { VISIT_ENDED, VISIT_OPEN } from '../../words.ts'
import { VisitPanel } from './visit-panel.tsx'

export const visitDesk: DeskKind = {
  kind: 'visit',
  path: 'visits',
  open: VISIT_OPEN,
  ended: VISIT_ENDED,
  isListed: false,
  Panel: VisitPanel,
  acts: {
    record: { input: visitInputs.record },
    correct: { input: visitInputs.correct },
    raise: { input: visitInputs.raise },
    answer: { input: visitInputs.answer },
    withdraw: { input: visitInputs.withdraw },
  },
}
