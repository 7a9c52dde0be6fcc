/** Help orders as the platform runs them: table, schemas, relations, gate, and the board that all three see alike. */
import { isoDay, isoMoment, type Day, type Moment } from '../../calendar/days.ts'
import { hasPower } from '../../kernel/actor.ts'
import type { Relations } from '../../kernel/kind.ts'
import type { DepartmentId, PostId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import type { Gate, KindModule } from '../../platform/registry.ts'
import { MANAGE } from '../projects/powers.ts'
import { isLeader, ownsPrescription } from './clinic.ts'
import {
  isApproverAsPerson,
  pendingPass,
  type HelpCase,
  type HelpOrder,
  type Led,
  type Prescription,
} from './help-order.ts'
import { helpOrderKind } from './rules.ts'
import { helpOrderTable, helpProjectGate, servicePointGate } from './store.ts'
import {
  HelpOrderFacts,
  helpOrderInputs,
  type HelpOrderFactsWire,
  type LedWire,
  type PrescriptionWire,
} from './wire.ts'

export const helpOrderRelations: Relations = {
  /** Heads the department that leads it, or looks after projects of its region from within that department. */
  helpLead(it, actor) {
    const { departmentId } = it.matter
    if (actor.kind !== 'officer' || departmentId === null || !actor.parties.includes(departmentId))
      return false
    return it.organisation.headOf(departmentId)?.id === actor.postId || hasPower(actor, MANAGE, it.matter)
  },
  helpApprover: (it, actor) =>
    actor.kind === 'officer' && (it as HelpCase).row.approverPostId === actor.postId,
  helpApproverPerson: (it, actor) => isApproverAsPerson(it as HelpCase, actor),
  helpOwner: (it, actor) => ownsPrescription(it as HelpCase, actor),
  helpLeader: (it, actor) => isLeader(it as HelpCase, actor),
  helpReceiver(it, actor) {
    const to = pendingPass(it as HelpCase)?.to
    return actor.kind === 'officer' && to !== undefined && actor.parties.includes(to)
  },
}

export const helpOrderGates: Readonly<Record<string, Gate>> = {
  helpProject: helpProjectGate,
  servicePoint: servicePointGate,
}

export const helpOrderModule: KindModule<HelpOrder> = {
  kind: helpOrderKind,
  inputs: helpOrderInputs,
  facts: HelpOrderFacts,
  table: helpOrderTable,
  searchField: 'need',
  view: (it, _reader, now) => factsOf(it, now),
}

function factsOf(it: HelpCase, now: Moment): HelpOrderFactsWire {
  const { row, matter, days } = it
  return {
    chain: row.chain,
    manner: row.manner,
    mode: row.mode,
    need: row.need,
    visitOn: dayText(row.visitOn),
    authorisedAt: row.authorisedAt === null ? null : isoMoment(row.authorisedAt, days.calendar.zone),
    agent: handOf(it.organisation, matter.handlerPostId, now),
    approver: handOf(it.organisation, row.approverPostId, now),
    steps: row.steps.map((step) => ({
      ...step,
      beganOn: dayText(step.beganOn),
      finishedOn: dayText(step.finishedOn),
      signedOn: dayText(step.signedOn),
    })),
    problems: row.problems.map((one) => ({
      ...one,
      raisedOn: isoDay(one.raisedOn),
      solvedOn: dayText(one.solvedOn),
    })),
    services: row.services.map((one) => ({ ...one, on: isoDay(one.on) })),
    passes: row.passes.map(({ from, to, ...pass }) => ({
      ...pass,
      from: nameOf(it, from),
      to: nameOf(it, to),
      on: isoDay(pass.on),
      receivedOn: dayText(pass.receivedOn),
    })),
    servicePointId: row.servicePointId,
    clinics: row.clinics.map((one) => ({ ...one, heldOn: isoDay(one.heldOn) })),
    prescriptions: row.prescriptions.map((one) => prescriptionWire(it.organisation, one, now)),
    leaderActs: row.leaderActs.map((one) => ledWire(it.organisation, one)),
  }
}

/** A prescription with its owner by name. */
export function prescriptionWire(
  organisation: Organisation,
  { ownerPostId, ...one }: Prescription,
  now: Moment,
): PrescriptionWire {
  return {
    ...one,
    owner: handOf(organisation, ownerPostId, now),
    dueOn: dayText(one.dueOn),
    reportedOn: dayText(one.reportedOn),
    closedOn: dayText(one.closedOn),
  }
}

/** What a leader did, by name: the person of that day, not whoever holds the post now. */
export function ledWire(
  organisation: Organisation,
  { no, act, postId, personId, on, result, struck }: Led,
): LedWire {
  return {
    no,
    act,
    leader: organisation.person(personId)?.name ?? '',
    post: organisation.post(postId)?.name ?? { zh: '', en: '' },
    on: isoDay(on),
    result,
    struck,
  }
}

function handOf(organisation: Organisation, postId: PostId | null, now: Moment): HelpOrderFactsWire['agent'] {
  const post = postId === null ? undefined : organisation.post(postId)
  if (post === undefined) return null
  const [person] = organisation.holders(post.id, now)
  return {
    postId: post.id,
    post: post.name,
    department: organisation.department(post.departmentId)?.name ?? { zh: '', en: '' },
    person: (person === undefined ? undefined : organisation.person(person)?.name) ?? null,
  }
}

function nameOf({ organisation }: HelpCase, id: DepartmentId) {
  return organisation.department(id)?.name ?? { zh: '', en: '' }
}

function dayText(day: Day | null): string | null {
  return day === null ? null : isoDay(day)
}
