/** The work on an order: steps begun, finished, confirmed by the enterprise; problems, services, and its end. */
import type { Decision } from '../../kernel/kind.ts'
import { runningClock } from '../../kernel/matter.ts'
import { invalid, reason } from '../../kernel/refusal.ts'
import { startClock, stopClock } from '../supervision/bodies.ts'
import {
  dayAt,
  hasOpenPrescription,
  isSettled,
  stepIn,
  withStep,
  type HelpAct,
  type HelpCase,
  type HelpOrder,
} from './help-order.ts'
import { signLimit, stepLimit } from './parameters.ts'
import type { StepKey } from './words.ts'

/** 代办 needs the written authority of the enterprise. */
export const authorise: HelpAct<'authorise'> = {
  from: 'open',
  to: [],
  by: ['applicant'],
  audience: 'applicant',
  refuse({ row }) {
    if (row.manner === 'guide') return reason('helpOrder.noAuthorityNeeded')
    return row.authorisedAt === null ? null : reason('helpOrder.authorisedAlready')
  },
  decide: (it, { files }, _actor, at) => ({
    set: { authorisedAt: at.happened },
    attach: { files, audience: 'applicant' },
    record: [{ fact: 'helpAuthorised', values: {} }],
    tell: toHands(it, 'helpOrder.authorised'),
  }),
}

/** Steps need not follow one another: what may run side by side does (并联审批). */
export const begin: HelpAct<'begin'> = {
  from: ['running'],
  to: [],
  by: ['handler'],
  notBy: ['helpApproverPerson'],
  audience: 'applicant',
  primary: true,
  refuse: ({ row }) =>
    row.manner === 'file' && row.authorisedAt === null ? reason('helpOrder.notAuthorised') : null,
  decide(it, { step: key }, _actor, at) {
    stepIn(it, key, ['waiting'])
    return {
      set: { steps: withStep(it, key, { state: 'running', beganOn: dayAt(it, at.happened) }) },
      clocks: stepClock(it, key),
      record: [stepFact('helpStepBegun', key)],
    }
  },
}

function stepClock(it: HelpCase, key: StepKey) {
  return startClock(it, 'step', stepLimit, it.matter.handlerPostId, { when: { step: key }, key })
}

function stepFact(fact: string, key: StepKey, values: Readonly<Record<string, string>> = {}) {
  return { fact, values: { step: `helpOrder.step.${key}`, ...values } }
}

/** What was handed in and obtained. Refused while a problem of the step is unsolved. */
export const finish: HelpAct<'finish'> = {
  from: ['running'],
  to: [],
  by: ['handler'],
  notBy: ['helpApproverPerson'],
  audience: 'applicant',
  decide(it, { step: key, materials, files = [] }, _actor, at) {
    stepIn(it, key, ['running'])
    const open = it.row.problems.filter((one) => one.step === key && one.solvedOn === null)
    if (open.length > 0) throw invalid('/input/step', 'helpOrder.problemsOpen', { count: open.length })
    const { applicantParty } = it.matter
    return {
      set: { steps: withStep(it, key, { state: 'finished', finishedOn: dayAt(it, at.happened), materials }) },
      clocks: [
        ...stopClock(it, 'step', key),
        ...startClock(it, 'sign', signLimit, applicantParty, { key }).map((start) => ({
          ...start,
          // A limit of the enterprise is no promise of the city's: it colours nobody's light.
          side: 'step' as const,
        })),
      ],
      ...(files.length === 0 ? {} : { attach: { files, audience: 'applicant' as const } }),
      record: [stepFact('helpStepFinished', key, { text: materials })],
      tell:
        applicantParty === null
          ? []
          : [{ to: applicantParty, text: 'helpOrder.toSign', values: { step: `helpOrder.step.${key}` } }],
    }
  },
}

/** A step that this project does not need; the enterprise reads why. */
export const skip: HelpAct<'skip'> = {
  from: ['running'],
  to: ['done'],
  by: ['handler'],
  notBy: ['helpApproverPerson'],
  audience: 'applicant',
  decide(it, { step: key, reason: note }) {
    stepIn(it, key, ['waiting'])
    return {
      ...ending(it, { steps: withStep(it, key, { state: 'skipped', note }) }),
      record: [stepFact('helpStepSkipped', key, { text: note })],
    }
  },
}

/** The enterprise confirms a step. With the last one the order is done. */
export const sign: HelpAct<'sign'> = {
  from: ['running', 'asked', 'passing'],
  to: ['done'],
  by: ['applicant'],
  audience: 'applicant',
  primary: true,
  refuse: ({ row }) =>
    row.steps.some(({ state }) => state === 'finished') ? null : reason('helpOrder.nothingToSign'),
  decide(it, { step: key, comment = null }, _actor, at) {
    stepIn(it, key, ['finished'])
    const steps = withStep(it, key, { state: 'signed', signedOn: dayAt(it, at.happened), note: comment })
    return {
      ...ending(it, { steps }),
      clocks: stopClock(it, 'sign', key),
      record: [
        comment === null
          ? stepFact('helpStepSigned', key)
          : stepFact('helpStepSignedWith', key, { text: comment }),
      ],
    }
  },
}

/**
 * The order ends by itself when every step is confirmed or not needed and no problem of a clinic is left; one that is on its way
 * elsewhere is received first.
 */
export function ending(
  it: HelpCase,
  set: Partial<Pick<HelpOrder, 'steps' | 'prescriptions'>>,
): Decision<HelpOrder> {
  const { steps, prescriptions } = { ...it.row, ...set }
  const isOver = isSettled(steps) && !hasOpenPrescription(prescriptions)
  if (!isOver || it.matter.status !== 'running') return { set }
  return { to: 'done', set, hold: null, tell: toHands(it, 'helpOrder.done') }
}

/** It is not as it should be: the step goes on, with its limit anew. */
export const sendBack: HelpAct<'sendBack'> = {
  from: ['running', 'asked', 'passing'],
  to: [],
  by: ['applicant'],
  audience: 'applicant',
  refuse: ({ row }) =>
    row.steps.some(({ state }) => state === 'finished') ? null : reason('helpOrder.nothingToSign'),
  decide(it, { step: key, reason: note }) {
    const { returns } = stepIn(it, key, ['finished'])
    return {
      set: { steps: withStep(it, key, { state: 'running', finishedOn: null, note, returns: returns + 1 }) },
      clocks: [...stopClock(it, 'sign', key), ...stepClock(it, key)],
      record: [stepFact('helpStepReturned', key, { text: note })],
      tell: toHands(it, 'helpOrder.sentBack'),
    }
  },
}

/** What stands in the way, by either of the two or the enterprise. */
export const raise: HelpAct<'raise'> = {
  from: ['running'],
  to: [],
  by: ['handler', 'helpApprover', 'applicant'],
  audience: 'applicant',
  decide(it, { step: key, problem }, _actor, at) {
    stepIn(it, key, ['waiting', 'running'])
    const no = it.row.problems.length + 1
    const raised = {
      no,
      step: key,
      problem,
      raisedOn: dayAt(it, at.happened),
      solution: null,
      solvedOn: null,
    }
    return {
      set: { problems: [...it.row.problems, raised] },
      record: [stepFact('helpProblem', key, { text: problem })],
      tell: toHands(it, 'helpOrder.problem'),
    }
  },
}

/** The approver says how it is solved: what stands in the way of an approval is the approver's to clear. */
export const solve: HelpAct<'solve'> = {
  from: ['running'],
  to: [],
  by: ['helpApprover', 'helpLead'],
  notBy: ['handler'],
  audience: 'applicant',
  refuse: ({ row }) =>
    row.problems.some(({ solvedOn }) => solvedOn === null) ? null : reason('helpOrder.noProblem'),
  decide(it, { no, solution }, _actor, at) {
    const found = it.row.problems.find((one) => one.no === no && one.solvedOn === null)
    if (found === undefined) throw invalid('/input/no', 'helpOrder.noSuchProblem')
    const solvedOn = dayAt(it, at.happened)
    return {
      set: {
        problems: it.row.problems.map((one) => (one.no === no ? { ...one, solution, solvedOn } : one)),
      },
      record: [stepFact('helpSolved', found.step, { text: solution })],
      tell: toHands(it, 'helpOrder.solved'),
    }
  },
}

/** One of the five services was given (S001-184). What is sent home has the number of its parcel. */
export const serve: HelpAct<'serve'> = {
  from: ['running'],
  to: [],
  by: ['handler', 'helpApprover'],
  audience: 'applicant',
  decide(it, { service, note, courierNo }, _actor, at) {
    if (service === 'delivery' && courierNo === undefined)
      throw invalid('/input/courierNo', 'helpOrder.courierMissing')
    const served = { service, on: dayAt(it, at.happened), note, courierNo: courierNo ?? null }
    return {
      set: { services: [...it.row.services, served] },
      record: [{ fact: 'helpServed', values: { service: `helpOrder.service.${service}`, text: note } }],
    }
  },
}

/** What is finished and was not confirmed within the limit stays unconfirmed, and the order ends nevertheless. */
export const conclude: HelpAct<'conclude'> = {
  from: ['running'],
  to: ['done'],
  by: ['helpLead'],
  notBy: ['handler'],
  audience: 'applicant',
  refuse(it, _actor, now) {
    const undone = it.row.steps.filter(({ state }) => state === 'waiting' || state === 'running')
    if (undone.length > 0) return reason('helpOrder.stepsOpen', { count: undone.length })
    if (hasOpenPrescription(it.row.prescriptions)) return reason('helpOrder.notAllClosed')
    const isWaiting = it.row.steps.some(({ key, state }) => state === 'finished' && !isSilent(it, key, now))
    return isWaiting ? reason('helpOrder.mayStillSign') : null
  },
  decide: (it, { reason: why }) => ({
    to: 'done',
    set: {
      steps: it.row.steps.map((step) =>
        step.state === 'finished' ? { ...step, state: 'unsigned' as const } : step,
      ),
    },
    hold: null,
    record: [{ fact: 'because', values: { text: why } }],
    tell: toHands(it, 'helpOrder.done'),
  }),
}

/** Whether the enterprise's limit for a step is over; without a limit it never is. */
function isSilent(it: HelpCase, key: StepKey, now: number): boolean {
  const dueAt = runningClock(it, 'sign', key)?.dueAt ?? null
  return dueAt !== null && dueAt <= now
}

export const withdraw: HelpAct<'withdraw'> = {
  from: 'open',
  to: ['withdrawn'],
  by: ['applicant', 'helpLead'],
  audience: 'applicant',
  decide: (it, { reason: why }) => ({
    to: 'withdrawn',
    hold: null,
    record: [{ fact: 'because', values: { text: why } }],
    tell: toHands(it, 'helpOrder.withdrawn'),
  }),
}

/** Tells agent, approver and enterprise. */
export function toHands({ matter, row }: HelpCase, text: string) {
  return [matter.handlerPostId, row.approverPostId, matter.applicantParty]
    .filter((to) => to !== null)
    .map((to) => ({ to, text, values: { title: matter.title } }))
}
