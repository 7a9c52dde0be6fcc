/** What help orders bring to the desk: begun at a project's page or for an enterprise, found in a list of their own. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import type { DeskKind } from '../../../../ui/desk/kinds.tsx'
import { MANAGE } from '../../../projects/powers.ts'
import { helpOrderInputs, type HelpOrderFactsWire } from '../../wire.ts'
import { HELP_ENDED, HELP_OPEN, type PrescriptionState, type StepState } from '../../words.ts'
import { HelpOrderPanel } from './help-order-panel.tsx'

/** The form begins with the first step that it may be about. */
const firstIn =
  (state: StepState) =>
  (view: MatterViewWire): Record<string, string> => {
    const step = (view.facts as HelpOrderFactsWire).steps.find((one) => one.state === state)
    return step === undefined ? {} : { step: step.key }
  }

function firstProblem({ facts }: MatterViewWire): Record<string, string> {
  const problem = (facts as HelpOrderFactsWire).problems.find(({ solvedOn }) => solvedOn === null)
  return problem === undefined ? {} : { no: String(problem.no) }
}

/** The first problem of a clinic that stands where the act may be about it. */
const firstFound =
  (...states: readonly PrescriptionState[]) =>
  ({ facts }: MatterViewWire): Record<string, string> => {
    const found = (facts as HelpOrderFactsWire).prescriptions.find(({ state }) => states.includes(state))
    return found === undefined ? {} : { no: String(found.no) }
  }

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
    begin: { input: helpOrderInputs.begin, initialFrom: firstIn('waiting') },
    finish: { input: helpOrderInputs.finish, initialFrom: firstIn('running') },
    skip: { input: helpOrderInputs.skip, initialFrom: firstIn('waiting') },
    raise: { input: helpOrderInputs.raise, initialFrom: firstIn('running') },
    solve: { input: helpOrderInputs.solve, initialFrom: firstProblem },
    serve: { input: helpOrderInputs.serve },
    passOn: { input: helpOrderInputs.passOn },
    receive: { input: helpOrderInputs.receive },
    decline: { input: helpOrderInputs.decline },
    conclude: { input: helpOrderInputs.conclude },
    withdraw: { input: helpOrderInputs.withdraw },
    holdClinic: { input: helpOrderInputs.holdClinic },
    prescribe: { input: helpOrderInputs.prescribe, initialFrom: firstFound('found', 'prescribed') },
    treat: { input: helpOrderInputs.treat, initialFrom: firstFound('prescribed') },
    lead: { input: helpOrderInputs.lead },
    strikeLead: { input: helpOrderInputs.strikeLead },
  },
}
