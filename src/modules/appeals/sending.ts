/** What dispatching means, whoever does it: the unit has it, what the city promised runs, both sides are told. */
import type { Decision, When } from '../../kernel/kind.ts'
import { runningClock } from '../../kernel/matter.ts'
import type { Department } from '../../kernel/organisation.ts'
import {
  newLead,
  promised,
  relimited,
  stopIfRunning,
  tellApplicant,
  type Appeal,
  type AppealCase,
} from './appeal.ts'

/** Sends it to a department; `row` is the appeal as it is then. */
export function sendTo(it: AppealCase, department: Department, row: Appeal, at: When): Decision<Appeal> {
  const runs = runningClock(it, 'resolve') !== undefined
  // What was called back owes its next unit what every unit owes; the promised result has run on.
  const ofUnit =
    it.row.suggested?.isRecalled === true ? promised(it, department.id, row, ['contact', 'opinion']) : []
  return {
    to: 'dispatched',
    matter: { departmentId: department.id },
    set: { ...newLead(at.happened), dispatchedAt: it.row.dispatchedAt ?? at.happened },
    clocks: [
      ...stopIfRunning(it, 'circulation'),
      ...(runs
        ? [...relimited(it, row, at.happened, '/input/grade'), ...ofUnit]
        : promised(it, department.id, row)),
    ],
    record: [
      { fact: 'dispatched', values: { department: department.name.zh, departmentEn: department.name.en } },
    ],
    tell: [{ to: department.id, text: 'appeal.dispatched' }, ...tellApplicant(it, 'appeal.receipt')],
  }
}
