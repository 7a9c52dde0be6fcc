/**
 * Help on the spot (S001-180): a joint clinic 集中会诊 of a project lists its problems, each becomes a prescription with an owner and
 * a day, and only the enterprise closes it. What leaders did themselves (倾听、协调、推进) stands beside it, by leader.
 */
import { isoDay, parseDay, type Day } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { ClockChange, Duty } from '../../kernel/kind.ts'
import type { PostId } from '../../kernel/matter.ts'
import { invalid, reason } from '../../kernel/refusal.ts'
import { stopClock } from '../supervision/bodies.ts'
import { leadersFor } from '../through-train/train.ts'
import { dayAt, type HelpAct, type HelpCase, type Prescription } from './help-order.ts'
import { ending, toHands } from './steps.ts'
import type { PrescriptionState } from './words.ts'

/** As many problems as one clinic finds, and as long as one of them may be. */
const FOUND_MAX = 20
const PROBLEM_MAX = 300

/** Held on the spot for a project: one problem a line. Refused without a project, or without an enterprise that could close them. */
export const holdClinic: HelpAct<'holdClinic'> = {
  from: 'open',
  to: [],
  by: ['helpLead', 'handler'],
  audience: 'applicant',
  refuse({ matter }) {
    if (matter.projectId === null) return reason('helpOrder.clinicWithoutProject')
    return matter.applicantParty === null ? reason('helpOrder.nobodyToClose') : null
  },
  decide(it, { heldOn, place, present, problems }, _actor, at) {
    const on = pastDay(heldOn, '/input/heldOn', dayAt(it, at.happened))
    const found = problemsIn(problems)
    const clinicNo = it.row.clinics.length + 1
    const before = it.row.prescriptions.length
    return {
      set: {
        clinics: [...it.row.clinics, { no: clinicNo, heldOn: on, place, present }],
        prescriptions: [
          ...it.row.prescriptions,
          ...found.map((problem, index) => ({ ...UNTREATED, no: before + index + 1, clinicNo, problem })),
        ],
      },
      record: [{ fact: 'helpClinic', values: { on: isoDay(on), place, count: found.length } }],
      tell: toHands(it, 'helpOrder.clinicHeld'),
    }
  },
}

const UNTREATED = {
  state: 'found',
  remedy: null,
  ownerPostId: null,
  dueOn: null,
  report: null,
  reportedOn: null,
  closedOn: null,
  note: null,
  returns: 0,
} as const

function problemsIn(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim())
  const found = [...new Set(lines.filter((line) => line !== ''))]
  if (found.length > FOUND_MAX || found.some((line) => line.length > PROBLEM_MAX))
    throw invalid('/input/problems', 'helpOrder.tooManyFound', { most: FOUND_MAX, length: PROBLEM_MAX })
  return found
}

function pastDay(text: string, path: string, today: Day): Day {
  const on = parseDay(text)
  if (on === null || on > today) throw invalid(path, 'helpOrder.dayAhead')
  return on
}

/** The prescription for a problem: what is done, by which post, until when. A second one says why. */
export const prescribe: HelpAct<'prescribe'> = {
  from: 'open',
  to: [],
  by: ['helpLead'],
  audience: 'applicant',
  refuse: whereNone(['found', 'prescribed']),
  decide(it, { no, remedy, postIds, dueOn, reason: why }, _actor, at) {
    const { state } = prescriptionIn(it, no, ['found', 'prescribed'])
    if (state === 'prescribed' && why === undefined) throw invalid('/input/reason', 'helpOrder.whyAnew')
    const post = it.organisation.post(postIds[0] as PostId)
    if (post === undefined) throw invalid('/input/postIds', 'helpOrder.noPost')
    const until = parseDay(dueOn)
    if (until === null || until < dayAt(it, at.happened)) throw invalid('/input/dueOn', 'helpOrder.duePast')
    const given = { state: 'prescribed', remedy, ownerPostId: post.id, dueOn: until } as const
    return {
      set: { prescriptions: withPrescription(it, no, given) },
      clocks: [
        ...stopClock(it, 'prescription', String(no)),
        ownerClock(no, until - dayAt(it, at.happened), until, post.id),
      ],
      record: [
        {
          fact: why === undefined ? 'helpPrescribed' : 'helpPrescribedAnew',
          values: {
            no,
            post: post.name.zh,
            postEn: post.name.en,
            on: isoDay(until),
            text: remedy,
            ...(why === undefined ? {} : { why }),
          },
        },
      ],
      tell: [{ to: post.id, text: 'helpOrder.prescribed', values: { title: it.matter.title, no } }],
    }
  },
}

/** A clock until the end of a day. It holds its owner, and is no promise of the city's. */
function ownerClock(no: number, length: number, until: Day, responsible: PostId): ClockChange {
  const limit = { length, unit: 'ND', roll: 'none' } as const
  return {
    do: 'start',
    name: 'prescription',
    key: String(no),
    side: 'step',
    limit,
    basis: isoDay(until),
    responsible,
  }
}

/** The owner says what was done. It is not closed by that. */
export const treat: HelpAct<'treat'> = {
  from: 'open',
  to: [],
  by: ['helpOwner'],
  audience: 'applicant',
  primary: true,
  refuse: whereNone(['prescribed']),
  decide(it, { no, report, files = [] }, actor, at) {
    const { ownerPostId } = prescriptionIn(it, no, ['prescribed'])
    if (actor.kind !== 'officer' || actor.postId !== ownerPostId)
      throw invalid('/input/no', 'helpOrder.notYourPrescription')
    const done = { state: 'treated', report, reportedOn: dayAt(it, at.happened) } as const
    const { applicantParty } = it.matter
    return {
      set: { prescriptions: withPrescription(it, no, done) },
      clocks: stopClock(it, 'prescription', String(no)),
      ...(files.length === 0 ? {} : { attach: { files, audience: 'applicant' as const } }),
      record: [{ fact: 'helpTreated', values: { no, text: report } }],
      tell:
        applicantParty === null
          ? []
          : [{ to: applicantParty, text: 'helpOrder.toClose', values: { title: it.matter.title, no } }],
    }
  },
}

/** The enterprise, and nobody else, says that a problem is gone. With the last one an order whose steps are settled is done. */
export const closeProblem: HelpAct<'closeProblem'> = {
  from: 'open',
  to: ['done'],
  by: ['applicant'],
  audience: 'applicant',
  primary: true,
  refuse: whereNone(['treated']),
  decide(it, { no, comment = null }, _actor, at) {
    prescriptionIn(it, no, ['treated'])
    const closed = { state: 'closed', closedOn: dayAt(it, at.happened), note: comment } as const
    const prescriptions = withPrescription(it, no, closed)
    return {
      ...ending(it, { prescriptions }),
      record: [{ fact: 'helpClosed', values: { no, text: comment ?? '' } }],
    }
  },
}

/** It is not gone: back to its owner, until the day that was set, or the end of this one where that has passed. */
export const rejectRemedy: HelpAct<'rejectRemedy'> = {
  from: 'open',
  to: [],
  by: ['applicant'],
  audience: 'applicant',
  refuse: whereNone(['treated']),
  decide(it, { no, reason: note }, _actor, at) {
    const { ownerPostId, dueOn, returns } = prescriptionIn(it, no, ['treated'])
    const today = dayAt(it, at.happened)
    const back = { state: 'prescribed', reportedOn: null, note, returns: returns + 1 } as const
    const until = dueOn === null || dueOn < today ? today : dueOn
    return {
      set: { prescriptions: withPrescription(it, no, back) },
      clocks: ownerPostId === null ? [] : [ownerClock(no, until - today, until, ownerPostId)],
      record: [{ fact: 'helpRejected', values: { no, text: note } }],
      tell:
        ownerPostId === null
          ? []
          : [{ to: ownerPostId, text: 'helpOrder.rejected', values: { title: it.matter.title, no } }],
    }
  },
}

/** What a leader did for the project: listened, coordinated or pushed, on which day, and what came of it. Leaders write their own. */
export const lead: HelpAct<'lead'> = {
  from: 'open',
  to: [],
  by: ['helpLead', 'handler', 'helpLeader'],
  audience: 'applicant',
  refuse: ({ matter }) => (matter.projectId === null ? reason('helpOrder.clinicWithoutProject') : null),
  decide(it, { leaderAct, postIds, on, result }, actor, at) {
    const post = leadersFor(it.organisation, it.matter.regionId).find(({ id }) => id === postIds[0])
    if (post === undefined) throw invalid('/input/postIds', 'helpOrder.noLeader')
    if (isLeader(it, actor) && post.id !== postOf(actor)) throw invalid('/input/postIds', 'helpOrder.ownActs')
    const [personId] = it.organisation.holders(post.id, at.happened)
    if (personId === undefined) throw invalid('/input/postIds', 'helpOrder.leaderVacant')
    const actedOn = pastDay(on, '/input/on', dayAt(it, at.happened))
    const no = it.row.leaderActs.length + 1
    const led = { no, act: leaderAct, postId: post.id, personId, on: actedOn, result, struck: null }
    return {
      set: { leaderActs: [...it.row.leaderActs, led] },
      record: [
        {
          fact: 'helpLed',
          values: {
            act: `helpOrder.leaderAct.${leaderAct}`,
            leader: it.organisation.person(personId)?.name ?? '',
            on: isoDay(actedOn),
            text: result,
          },
        },
      ],
    }
  },
}

/** Written down by mistake: it stays to be read, with the reason, and is not counted. */
export const strikeLead: HelpAct<'strikeLead'> = {
  from: 'open',
  to: [],
  by: ['helpLead'],
  audience: 'applicant',
  refuse: ({ row }) =>
    row.leaderActs.some(({ struck }) => struck === null) ? null : reason('helpOrder.nothingToStrike'),
  decide(it, { no, reason: struck }) {
    const found = it.row.leaderActs.find((one) => one.no === no && one.struck === null)
    if (found === undefined) throw invalid('/input/no', 'helpOrder.noSuchLeaderAct')
    return {
      set: { leaderActs: it.row.leaderActs.map((one) => (one.no === no ? { ...one, struck } : one)) },
      record: [{ fact: 'helpStruck', values: { no, text: struck } }],
    }
  },
}

/** Whether the actor is a leader in whose region the order lies. */
export function isLeader({ organisation, matter }: HelpCase, actor: Actor): boolean {
  const postId = postOf(actor)
  return postId !== null && leadersFor(organisation, matter.regionId).some(({ id }) => id === postId)
}

/** Whether the actor's post owns a prescription that is not closed. */
export function ownsPrescription({ row }: HelpCase, actor: Actor): boolean {
  const postId = postOf(actor)
  return (
    postId !== null &&
    row.prescriptions.some((one) => one.ownerPostId === postId && one.state === 'prescribed')
  )
}

function postOf(actor: Actor): PostId | null {
  return actor.kind === 'officer' ? actor.postId : null
}

/** Who has to do something about problems: the lead prescribes, owners treat, the enterprise closes. */
export function clinicDuties({ matter, row }: HelpCase): Duty[] {
  const { prescriptions } = row
  const owners = new Set(
    prescriptions.flatMap(({ state, ownerPostId }) =>
      state === 'prescribed' && ownerPostId !== null ? [ownerPostId] : [],
    ),
  )
  const isAny = (state: PrescriptionState) => prescriptions.some((one) => one.state === state)
  return [
    ...(isAny('found') && matter.departmentId !== null
      ? [{ party: matter.departmentId, act: 'prescribe', clock: null }]
      : []),
    ...[...owners].map((party) => ({ party, act: 'treat', clock: 'prescription' })),
    ...(isAny('treated') && matter.applicantParty !== null
      ? [{ party: matter.applicantParty, act: 'closeProblem', clock: null }]
      : []),
  ]
}

function prescriptionIn(it: HelpCase, no: number, states: readonly PrescriptionState[]): Prescription {
  const found = it.row.prescriptions.find((one) => one.no === no)
  if (found === undefined) throw invalid('/input/no', 'helpOrder.noSuchPrescription')
  if (!states.includes(found.state))
    throw invalid('/input/no', 'helpOrder.prescriptionIs', {
      state: `helpOrder.prescription.${found.state}`,
    })
  return found
}

function withPrescription(
  { row }: HelpCase,
  no: number,
  change: Partial<Prescription>,
): readonly Prescription[] {
  return row.prescriptions.map((one) => (one.no === no ? { ...one, ...change } : one))
}

function whereNone(states: readonly PrescriptionState[]) {
  return ({ row }: HelpCase) =>
    row.prescriptions.some(({ state }) => states.includes(state)) ? null : reason('helpOrder.noneSuch')
}
