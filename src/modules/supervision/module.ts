/** Supervision as the platform runs it: tables, schemas, relations, and the panel that each reader sees. */
import { isoDay, isoMoment } from '../../calendar/days.ts'
import { byPower, type Relations } from '../../kernel/kind.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Case, DepartmentId } from '../../kernel/matter.ts'
import { defineTable } from '../../platform/database/table.ts'
import type { Gate, KindModule } from '../../platform/registry.ts'
import { wireMoment } from '../../platform/views/time.ts'
import { isAmong } from './bodies.ts'
import { checkKind, seesPersons, type Check } from './check.ts'
import { circularKind, type Circular } from './circular.ts'
import { exposureKind, type Exposure } from './exposure.ts'
import { outcomeOf, pendingExtension } from './extension.ts'
import { calledInGate, caseFileGate, casesGate, circularsGate, matterGate, orderNumberGate } from './gates.ts'
import { missedTargetGate } from './missed-target-store.ts'
import { APPROVE, INSPECT, SUPERVISE } from './powers.ts'
import { referralKind, type Referral } from './referral.ts'
import { isIssuer, isReviewer } from './reviewing.ts'
import { orderKind, signerOf, type Order } from './rules.ts'
import { isOnlyInvited, talkKind, type Talk } from './talk.ts'
import {
  CircularFacts,
  ExposureFacts,
  OrderFacts,
  ReferralFacts,
  TalkFacts,
  circularInputs,
  exposureInputs,
  orderInputs,
  referralInputs,
  talkInputs,
  type CircularFactsWire,
  type ExposureFactsWire,
  type OrderFactsWire,
  type ReferralFactsWire,
  type TalkFactsWire,
} from './wire.ts'
import { CheckFacts, checkInputs, type CheckFactsWire } from './wire-checks.ts'

/** How people stand to what supervision does. Persons are compared, through substitution both ways. */
export const supervisionRelations: Relations = {
  supervisor: byPower(SUPERVISE),
  approver: byPower(APPROVE),
  inspector: byPower(INSPECT),
  jointInspector: (it, actor) => (it as Case<Order>).row.level === 'joint' && byPower(INSPECT)(it, actor),
  reviewer: (it, actor) => isReviewer(it as Case<Order>, actor),
  issuer: (it, actor) => isIssuer(it as Case<Order>, actor),
  extensionAsker: (it, actor) => isAmong(actor, pendingExtension(it as Case<Order>)?.askedBy ?? []),
  accepter: (it, actor) => isAmong(actor, (it as Case<Order>).row.acceptedBy),
  confirmer: (it, actor) => isAmong(actor, (it as Case<Order>).row.confirmedBy),
  drafter: (it, actor) => isAmong(actor, (it as Case<Circular | Exposure>).row.drafters),
  exposureApprover: (it, actor) => isAmong(actor, (it as Case<Exposure>).row.approvedBy),
  namedPerson: (it, actor) =>
    actor.kind === 'officer' && ((it as Case<Exposure>).row.personPosts ?? []).includes(actor.postId),
  unitHead: (it, actor) => actor.kind === 'officer' && actor.postId === signerOf(it as Case<Order>),
  unsignedUnit: (it, actor) =>
    actor.kind === 'officer' &&
    actor.departmentId === it.matter.departmentId &&
    signerOf(it as Case<Order>) === undefined,
  namedUnit: (it, actor) =>
    actor.kind === 'officer' && (it as Case<Circular>).row.units.includes(actor.departmentId),
  teamMember: (it, actor) => actor.kind === 'officer' && (it as Case<Check>).row.team.includes(actor.postId),
  invited: (it, actor) => actor.kind === 'officer' && actor.postId === (it as Case<Talk>).row.invitedPostId,
}

export const supervisionGates: Readonly<Record<string, Gate>> = {
  matter: matterGate,
  cases: casesGate,
  circulars: circularsGate,
  caseFile: caseFileGate,
  orderNumber: orderNumberGate,
  calledIn: calledInGate,
  missedTarget: missedTargetGate,
}

const orderModule: KindModule<Order> = {
  kind: orderKind,
  inputs: orderInputs,
  facts: OrderFacts,
  table: defineTable('supervision_order', ['id'], {
    id: 'uuid',
    level: 'text',
    requirement: 'text',
    reply: 'text',
    rejections: 'int',
    acceptedBy: 'json',
    confirmedBy: 'json',
    verifiers: 'json',
    extensions: 'json',
    number: 'text',
    withdrawnReason: 'text',
    reopenings: 'int',
  }),
  searchField: 'requirement',
  view: (it, reader): OrderFactsWire => ({
    level: it.row.level,
    number: it.row.number,
    withdrawnReason: it.row.withdrawnReason,
    requirement: it.row.requirement,
    reply: it.row.reply,
    isAccepted: it.row.acceptedBy !== null,
    isConfirmed: it.row.confirmedBy !== null,
    extensions: it.row.extensions.map((one) => ({
      days: one.days,
      reason: one.reason,
      askedAt: isoMoment(one.askedAt, it.days.calendar.zone),
      outcome: outcomeOf(it, one),
      decision: one.decision,
    })),
    // Who was in the team of a check is not for the unit that was checked.
    verifiers: isReviewer(it, reader)
      ? it.row.verifiers.map((id) => it.organisation.post(id)?.name ?? { zh: '', en: '' })
      : [],
  }),
}

const circularModule: KindModule<Circular> = {
  kind: circularKind,
  inputs: circularInputs,
  facts: CircularFacts,
  table: defineTable('circular', ['id'], {
    id: 'uuid',
    units: 'json',
    measures: 'json',
    cases: 'json',
    facts: 'text',
    drafters: 'json',
    isCounted: 'bool',
    issuedAt: 'moment',
    withdrawnReason: 'text',
    reopenings: 'int',
    missedMonth: 'day',
  }),
  searchField: 'facts',
  namesDepartments: ['units'],
  view: (it): CircularFactsWire => ({
    facts: it.row.facts,
    units: it.row.units.map((id) => ({
      id,
      name: it.organisation.department(id)?.name ?? { zh: '', en: '' },
      measures: it.row.measures[id] ?? null,
    })),
    cases: [...it.row.cases],
    issuedAt: wireMoment(it.row.issuedAt, it.days),
    withdrawnReason: it.row.withdrawnReason,
  }),
}

const talkModule: KindModule<Talk> = {
  kind: talkKind,
  inputs: talkInputs,
  facts: TalkFacts,
  table: defineTable('talk', ['id'], {
    id: 'uuid',
    reason: 'text',
    cases: 'json',
    invitedPostId: 'uuid',
    person: 'text',
    isCounted: 'bool',
    meetOn: 'day',
    place: 'text',
    interviewer: 'text',
    minutes: 'text',
    commitments: 'text',
    signedAt: 'moment',
    recheckOn: 'day',
    finding: 'text',
  }),
  view(it, reader): TalkFactsWire {
    const { row, organisation, days } = it
    const { invitedPostId, isCounted: _isCounted, meetOn, recheckOn, cases, signedAt, ...texts } = row
    // Whoever is called in has the invitation and what was agreed, and neither minutes nor finding.
    const own = isOnlyInvited(it, reader) ? { minutes: null, finding: null } : {}
    return {
      ...texts,
      ...own,
      signedAt: wireMoment(signedAt, days),
      cases: [...cases],
      invited: organisation.post(invitedPostId)?.name ?? null,
      meetOn: meetOn === null ? null : isoDay(meetOn),
      recheckOn: recheckOn === null ? null : isoDay(recheckOn),
    }
  },
}

const referralModule: KindModule<Referral> = {
  kind: referralKind,
  inputs: referralInputs,
  facts: ReferralFacts,
  table: defineTable('referral', ['id'], {
    id: 'uuid',
    reason: 'text',
    file: 'json',
    result: 'text',
    finding: 'text',
  }),
  view: ({ row }): ReferralFactsWire => row,
}

const exposureModule: KindModule<Exposure> = {
  kind: exposureKind,
  inputs: exposureInputs,
  facts: ExposureFacts,
  table: defineTable('exposure', ['id'], {
    id: 'uuid',
    person: 'text',
    personPosts: 'json',
    facts: 'text',
    basis: 'text',
    effect: 'text',
    outlets: 'text',
    cases: 'json',
    drafters: 'json',
    reopenings: 'int',
    approvedBy: 'json',
    objection: 'text',
    objectionAnswer: 'text',
    publishedAt: 'moment',
    rectification: 'text',
    handlingResult: 'text',
    handling: 'text',
    withdrawnReason: 'text',
    withdrawnAt: 'moment',
  }),
  searchField: 'facts',
  view({ row, days }): ExposureFactsWire {
    return {
      person: row.person,
      isPersonTold: row.person === null || row.personPosts === null ? null : row.personPosts.length > 0,
      facts: row.facts,
      basis: row.basis,
      effect: row.effect,
      outlets: row.outlets,
      cases: [...row.cases],
      objection: row.objection,
      objectionAnswer: row.objectionAnswer,
      publishedAt: wireMoment(row.publishedAt, days),
      rectification: row.rectification,
      handlingResult: row.handlingResult,
      handling: row.handling,
      withdrawnReason: row.withdrawnReason,
    }
  },
}

const checkModule: KindModule<Check> = {
  kind: checkKind,
  inputs: checkInputs,
  facts: CheckFacts,
  table: defineTable('supervision_check', ['id'], {
    id: 'uuid',
    type: 'text',
    purpose: 'text',
    place: 'text',
    team: 'json',
    plannedOn: 'day',
    visitedAt: 'moment',
    visit: 'text',
    findings: 'json',
    conclusion: 'text',
  }),
  view: checkFacts,
}

/** The panel of a check. Whom a finding concerns is for the team and for inspectors. */
function checkFacts(it: Case<Check>, reader: Actor): CheckFactsWire {
  const { type, purpose, place, team, plannedOn, visitedAt, visit, findings, conclusion } = it.row
  const nowhere = { zh: '', en: '' }
  const departmentName = (id: DepartmentId | undefined) =>
    (id === undefined ? undefined : it.organisation.department(id)?.name) ?? nowhere
  const mayRead = seesPersons(it, reader.parties)
  return {
    type,
    purpose,
    place,
    team: team.map((id) => {
      const post = it.organisation.post(id)
      return { post: post?.name ?? nowhere, department: departmentName(post?.departmentId) }
    }),
    plannedOn: isoDay(plannedOn),
    visitedAt: wireMoment(visitedAt, it.days),
    visit,
    findings: findings.map(({ departmentId, persons, ...found }) => ({
      ...found,
      unit: departmentName(departmentId),
      persons: mayRead ? persons : null,
    })),
    conclusion,
  }
}

/** All kinds of supervision, in the order of the ladder. */
export const supervisionModules: readonly KindModule[] = [
  orderModule,
  circularModule,
  talkModule,
  referralModule,
  exposureModule,
  checkModule,
]
