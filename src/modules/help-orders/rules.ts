/**
 * Help and agency orders 代办帮办单 (S000-33, S000-35, S001-124): one agent and one approver see the same board of steps with the
 * enterprise, which confirms each step. Silence is never a confirmation.
 */
import { succeeded } from '../../kernel/transfer.ts'
import type { Duty, Kind } from '../../kernel/kind.ts'
import type { Party } from '../../kernel/matter.ts'
import { ask, decline, nameAgent, nameApprover, passOn, receive } from './arranging.ts'
import {
  clinicDuties,
  closeProblem,
  holdClinic,
  lead,
  prescribe,
  rejectRemedy,
  strikeLead,
  treat,
} from './clinic.ts'
import { pendingPass, type HelpCase, type HelpOrder } from './help-order.ts'
import {
  authorise,
  begin,
  conclude,
  finish,
  raise,
  sendBack,
  serve,
  sign,
  skip,
  solve,
  withdraw,
} from './steps.ts'
import { HELP_ENDED, HELP_OPEN } from './words.ts'

/** The help order as a kind of matter. */
export const helpOrderKind: Kind<HelpOrder> = {
  name: 'helpOrder',
  path: 'help-orders',
  letters: 'BB',
  statuses: { open: HELP_OPEN, ended: HELP_ENDED },
  acts: {
    ask,
    nameAgent,
    nameApprover,
    authorise,
    begin,
    finish,
    skip,
    sign,
    sendBack,
    raise,
    solve,
    serve,
    passOn,
    receive,
    decline,
    conclude,
    withdraw,
    holdClinic,
    prescribe,
    treat,
    closeProblem,
    rejectRemedy,
    lead,
    strikeLead,
  },
  duties(it) {
    return [...dutiesOfApplicant(it), ...dutiesOfHands(it), ...clinicDuties(it)]
  },
  readers({ matter, row }) {
    const parties: (Party | null)[] = [
      matter.departmentId,
      matter.handlerPostId,
      row.approverPostId,
      matter.applicantParty,
      ...row.passes.flatMap(({ from, to }) => [from, to]),
      ...row.prescriptions.map(({ ownerPostId }) => ownerPostId),
      ...row.leaderActs.map(({ postId }) => postId),
    ]
    return [...new Set(parties.filter((party) => party !== null))]
  },
  transfer: (it, move) => ({
    set: {
      passes: it.row.passes.map((pass) => ({
        ...pass,
        to: succeeded([pass.to], move)[0] ?? pass.to,
      })),
    },
  }),
}

function dutiesOfApplicant({ matter, row }: HelpCase): Duty[] {
  const party = matter.applicantParty
  if (party === null) return []
  return [
    ...(row.manner === 'file' && row.authorisedAt === null ? [{ party, act: 'authorise', clock: null }] : []),
    ...(row.steps.some(({ state }) => state === 'finished') ? [{ party, act: 'sign', clock: 'sign' }] : []),
  ]
}

function dutiesOfHands(it: HelpCase): Duty[] {
  const { matter, row } = it
  const pass = pendingPass(it)
  if (pass !== undefined) return [{ party: pass.to, act: 'receive', clock: 'receipt' }]
  if (matter.status === 'asked') {
    const act = matter.handlerPostId === null ? 'nameAgent' : 'nameApprover'
    return matter.departmentId === null ? [] : [{ party: matter.departmentId, act, clock: 'arrange' }]
  }
  const isBlocked = row.problems.some(({ solvedOn }) => solvedOn === null)
  const isRunning = row.steps.some(({ state }) => state === 'running')
  const isLeft = row.steps.some(({ state }) => state === 'waiting')
  return [
    ...(isBlocked && row.approverPostId !== null
      ? [{ party: row.approverPostId, act: 'solve', clock: null }]
      : []),
    ...(matter.handlerPostId !== null && (isRunning || isLeft)
      ? [{ party: matter.handlerPostId, act: isRunning ? 'finish' : 'begin', clock: 'step' }]
      : []),
  ]
}
