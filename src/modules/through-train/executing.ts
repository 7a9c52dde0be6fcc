/** What becomes of it: the leader instructs, units execute within that time, the enterprise and the leader both answer. */
import type { ClockChange, Decision, When } from '../../kernel/kind.ts'
import { runningClock, type Party } from '../../kernel/matter.ts'
import { invalid, reason } from '../../kernel/refusal.ts'
import { startClock, startedWith, stopClock, unitOf } from '../supervision/bodies.ts'
import { answerLimit, executeLimit } from './parameters.ts'
import {
  dayAt,
  runningUnits,
  type Evaluation,
  type ThroughTrain,
  type TrainAct,
  type TrainCase,
  type Unit,
} from './train.ts'

/** 批示: which units do what, and within how many working days. Refuses a unit named twice, and a limit that nobody has set. */
export const instruct: TrainAct<'instruct'> = {
  from: ['registered'],
  to: ['instructed'],
  by: ['trainLeader'],
  audience: 'applicant',
  primary: true,
  decide(it, { departmentIds, instruction, workingDays }, _actor, at) {
    if (new Set(departmentIds).size < departmentIds.length)
      throw invalid('/input/departmentIds', 'throughTrain.unitTwice')
    const units = departmentIds.map((id, index): Unit => {
      const { id: departmentId } = unitOf(it, id, '/input/departmentIds')
      return { no: index + 1, departmentId, feedback: null, fedBackOn: null }
    })
    return {
      ...handedTo(it, units, instruction, at),
      clocks: [...stopClock(it, 'instruct'), ...executeClocks(it, units, workingDays)],
      record: [{ fact: 'trainInstructed', values: { text: instruction } }],
    }
  },
}

/** The units begin, or begin again. */
function handedTo(it: TrainCase, units: readonly Unit[], text: string, at: When): Decision<ThroughTrain> {
  const instructions = [...it.row.instructions, { text, on: dayAt(it, at.happened) }]
  const parties: Party[] = units.map(({ departmentId }) => departmentId)
  return {
    to: 'instructed',
    set: {
      units,
      instructions,
      instructedAt: it.row.instructedAt ?? at.happened,
      executedAt: null,
      evaluation: null,
      level: null,
    },
    hold: parties[0] ?? null,
    tell: parties.map((to) => ({
      to,
      text: 'throughTrain.toExecute',
      values: { title: it.matter.title },
    })),
  }
}

/** One clock for each unit, in working days of the instruction, else by the parameter. */
function executeClocks(
  it: TrainCase,
  units: readonly Unit[],
  workingDays: number | undefined,
): ClockChange[] {
  const usual = it.law.find(executeLimit)
  const limit =
    workingDays === undefined
      ? usual
      : { value: executeLimit.parse({ length: workingDays, unit: 'WD' }), basis: 'throughTrain.basis' }
  if (limit === undefined) throw invalid('/input/workingDays', 'throughTrain.limitMissing')
  return units.map(({ no, departmentId }) => startedWith('execute', limit, departmentId, String(no)))
}

/** The leader does not take it up, and says to the enterprise why. */
export const decline: TrainAct<'decline'> = {
  from: ['registered'],
  to: ['declined'],
  by: ['trainLeader'],
  audience: 'applicant',
  decide: (it, { reason: why }) => ({
    to: 'declined',
    hold: null,
    record: [{ fact: 'because', values: { text: why } }],
    tell: toApplicant(it, 'throughTrain.declined'),
  }),
}

/** A unit says what it has done, to the enterprise and to the leader. With the last one both are asked. */
export const feedBack: TrainAct<'feedBack'> = {
  from: ['instructed'],
  to: ['answering'],
  by: ['trainUnit'],
  audience: 'applicant',
  primary: true,
  refuse: (it, actor) => (runningUnits(it, actor).length === 0 ? reason('throughTrain.fedBack') : null),
  decide(it, { feedback, files = [] }, actor, at) {
    const own = runningUnits(it, actor)
    const fedBackOn = dayAt(it, at.happened)
    const units = it.row.units.map((unit) => (own.includes(unit) ? { ...unit, feedback, fedBackOn } : unit))
    const isLate = own.some(({ no }) => isOver(it, no, at.happened))
    const common = {
      ...(files.length === 0 ? {} : { attach: { files, audience: 'applicant' as const } }),
      record: [{ fact: 'trainFedBack', values: { text: feedback } }],
    }
    const stops = own.flatMap(({ no }) => stopClock(it, 'execute', String(no)))
    const wasLate = it.row.wasLate || isLate
    const next = units.find((unit) => unit.feedback === null)
    if (next !== undefined)
      return { ...common, set: { units, wasLate }, clocks: stops, hold: next.departmentId }
    return {
      ...common,
      to: 'answering',
      set: { units, wasLate, executedAt: at.happened },
      hold: it.row.leaderPostId,
      clocks: [...stops, ...answerClocks(it)],
      tell: [
        ...toApplicant(it, 'throughTrain.toEvaluate'),
        { to: it.row.leaderPostId, text: 'throughTrain.toReview', values: { title: it.matter.title } },
      ],
    }
  },
}

function isOver(it: TrainCase, no: number, at: number): boolean {
  const dueAt = runningClock(it, 'execute', String(no))?.dueAt ?? null
  return dueAt !== null && dueAt <= at
}

/** What the enterprise and the leader are asked for is no promise of the units: it colours nobody's light. */
function answerClocks(it: TrainCase): ClockChange[] {
  const { applicantParty } = it.matter
  const starts = [
    ...startClock(it, 'evaluate', answerLimit, applicantParty),
    ...startClock(it, 'review', answerLimit, it.row.leaderPostId),
  ]
  return starts.map((start) => (start.do === 'start' ? { ...start, side: 'step' } : start))
}

/** It is not done: the units go on, and the enterprise is asked anew afterwards. */
export const sendBack: TrainAct<'sendBack'> = {
  from: ['answering'],
  to: ['instructed'],
  by: ['trainLeader'],
  audience: 'applicant',
  refuse: ({ row }) => (row.review === null ? null : reason('throughTrain.reviewed')),
  decide(it, { reason: why, workingDays }, _actor, at) {
    const units = it.row.units.map((unit) => ({ ...unit, feedback: null, fedBackOn: null }))
    return {
      ...handedTo(it, units, why, at),
      clocks: [
        ...stopClock(it, 'evaluate'),
        ...stopClock(it, 'review'),
        ...executeClocks(it, units, workingDays),
      ],
      record: [{ fact: 'trainSentBack', values: { text: why } }],
    }
  },
}

/** The enterprise says whether it is solved and how satisfied it is. */
export const evaluate: TrainAct<'evaluate'> = {
  from: ['answering'],
  to: ['done'],
  by: ['applicant'],
  audience: 'applicant',
  primary: true,
  refuse: ({ row }) => (row.evaluation === null ? null : reason('throughTrain.evaluated')),
  decide(it, { solved, level, comment = null }, _actor, at) {
    const evaluation = { solved, comment, on: dayAt(it, at.happened) }
    return {
      ...answered(it, { evaluation, level }),
      clocks: stopClock(it, 'evaluate'),
      record: [{ fact: 'trainEvaluated', values: { level: `throughTrain.level.${level}` } }],
      tell: [{ to: it.row.leaderPostId, text: 'throughTrain.evaluated', values: { title: it.matter.title } }],
    }
  },
}

/** The leader says what they hold of the result; the enterprise reads it. */
export const review: TrainAct<'review'> = {
  from: ['answering'],
  to: ['done'],
  by: ['trainLeader'],
  audience: 'applicant',
  primary: true,
  refuse: ({ row }) => (row.review === null ? null : reason('throughTrain.reviewed')),
  decide: (it, { opinion }, _actor, at) => ({
    ...answered(it, { review: { opinion, on: dayAt(it, at.happened) } }),
    clocks: stopClock(it, 'review'),
    record: [{ fact: 'trainReviewed', values: { text: opinion } }],
    tell: toApplicant(it, 'throughTrain.reviewed'),
  }),
}

/** The enterprise has said nothing in time: that is kept as silence, and is no satisfaction. */
export const lapse: TrainAct<'lapse'> = {
  from: ['answering'],
  to: ['done'],
  by: ['system'],
  when: { clock: 'evaluate', at: 'due' },
  audience: 'applicant',
  decide(it, _input, _actor, at) {
    const evaluation: Evaluation = { solved: null, comment: null, on: dayAt(it, at.happened) }
    return { ...answered(it, { evaluation }), clocks: stopClock(it, 'evaluate') }
  },
}

/** With both answers it is done. */
function answered(
  { row }: TrainCase,
  set: Partial<Pick<ThroughTrain, 'evaluation' | 'level' | 'review'>>,
): Decision<ThroughTrain> {
  const { evaluation, review: reviewed } = { ...row, ...set }
  if (evaluation !== null && reviewed !== null) return { to: 'done', set, hold: null }
  return { set }
}

export const withdraw: TrainAct<'withdraw'> = {
  from: 'open',
  to: ['withdrawn'],
  by: ['applicant'],
  audience: 'applicant',
  decide: (it, { reason: why }) => ({
    to: 'withdrawn',
    hold: null,
    record: [{ fact: 'because', values: { text: why } }],
    tell: [{ to: it.row.leaderPostId, text: 'throughTrain.withdrawn', values: { title: it.matter.title } }],
  }),
}

function toApplicant({ matter, row }: TrainCase, text: string) {
  return [matter.applicantParty, row.stewardPostId]
    .filter((to) => to !== null)
    .map((to) => ({ to, text, values: { title: matter.title } }))
}
