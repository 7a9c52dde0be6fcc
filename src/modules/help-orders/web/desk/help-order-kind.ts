/** What help orders bring to the desk: begun at a project's page or for an enterprise, found in a list of their own. */
import type { DeskKind } from '../../../../ui/desk/kinds.tsx'
import { MANAGE } from '../../../projects/powers.ts'
import { helpOrderInputs } from '../../wire.ts'
import { HELP_ENDED, HELP_OPEN } from '../../words.ts'
import { HelpOrderPanel } from './help-order-panel.tsx'

export const helpOrderDesk: DeskKind = {
  kind: 'helpOrder',
  path: 'help-orders',
  open: HELP_OPEN,
  ended: HELP_ENDED,
  isListed: true,
  about: { act: 'ask', power: MANAGE, field: 'projectId', only: 'project', isForOpen: true },
  Panel: HelpOrderPanel,
  acts: {
    ask: { input: helpOrderInputs.ask },
    nameAgent: { input: helpOrderInputs.nameAgent },
    nameApprover: { input: helpOrderInputs.nameApprover },
    begin: { input: helpOrderInputs.begin },
    finish: { input: helpOrderInputs.finish },
    skip: { input: helpOrderInputs.skip },
    raise: { input: helpOrderInputs.raise },
    solve: { input: helpOrderInputs.solve },
    serve: { input: helpOrderInputs.serve },
    passOn: { input: helpOrderInputs.passOn },
    receive: { input: helpOrderInputs.receive },
    decline: { input: helpOrderInputs.decline },
    conclude: { input: helpOrderInputs.conclude },
    withdraw: { input: helpOrderInputs.withdraw },
  },
}
