/** What checks 明察暗访 bring to the desk. They are planned on a page of their own, and listed from the board. */
import type { DeskKind } from '../../../../ui/desk/kinds.tsx'
import { INSPECT } from '../../powers.ts'
import { checkInputs } from '../../wire-checks.ts'
import { CHECK_ENDED, CHECK_OPEN } from '../../words.ts'
import { CheckPanel } from './check-panel.tsx'

export const checkDesk: DeskKind = {
  kind: 'check',
  path: 'checks',
  open: CHECK_OPEN,
  ended: CHECK_ENDED,
  isListed: false,
  isConfidential: true,
  openedBy: INSPECT,
  Panel: CheckPanel,
  acts: {
    plan: { input: checkInputs.plan },
    replan: { input: checkInputs.replan },
    visit: { input: checkInputs.visit, mayHaveHappened: true },
    find: { input: checkInputs.find },
    strike: { input: checkInputs.strike },
    conclude: { input: checkInputs.conclude },
    cancel: { input: checkInputs.cancel },
  },
}
