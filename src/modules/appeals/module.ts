/** Appeals and their asks as the platform runs them: tables, schemas, and the panel that each reader sees. */
import { hasPower, personsBehind, type Actor } from '../../kernel/actor.ts'
import { isoDay, type Moment } from '../../calendar/days.ts'
import type { Case, DepartmentId, PersonId } from '../../kernel/matter.ts'
import type { Relations } from '../../kernel/kind.ts'
import { byPower } from '../../kernel/kind.ts'
import { audiencesOf } from '../../platform/common-acts.ts'
import { defineTable } from '../../platform/database/table.ts'
import type { KindModule } from '../../platform/registry.ts'
import { wireMoment } from '../../platform/views/time.ts'
import { askKind, type Ask } from './ask.ts'
import { handoverKind, type Handover } from './handover.ts'
import { assistKind, type Assist } from './assist.ts'
import { appealImports } from './import.ts'
import { latestMoments } from './receipt.ts'
import { correctReceived, linkEnterprise, receive } from './receive.ts'
import { regionWords } from './region-words.ts'
import { rulingKind, type Ruling } from './ruling.ts'
import { mayUnmask, readsContact, shownUntil, timesUnmasked } from './unmasking.ts'
import { APPEAL_POWERS, CONFIRMING_POWERS, headOf, type Appeal, type EnterpriseFact } from './appeal.ts'
import { appealKind } from './rules.ts'
import {
  AppealFacts,
  AskFacts,
  AssistFacts,
  HandoverFacts,
  RulingFacts,
  appealInputs,
  askInputs,
  assistInputs,
  handoverInputs,
  rulingInputs,
  type AppealFactsWire,
  type AskFactsWire,
  type AssistFactsWire,
  type HandoverFactsWire,
  type RulingFactsWire,
} from './wire.ts'

/** How people stand to appeals, besides what every kind knows. */
export const appealRelations: Relations = {
  dispatcher: byPower(APPEAL_POWERS.dispatch),
  revisitor: byPower(APPEAL_POWERS.revisit),
  // Only what the system has dispatched by a suggestion is called back, and once.
  recaller(it, actor) {
    const { suggested = null } = it.row as Partial<Appeal>
    return (
      suggested?.isAtOnce === true &&
      !suggested.isRecalled &&
      hasPower(actor, APPEAL_POWERS.dispatch, it.matter)
    )
  },
  intake: byPower(APPEAL_POWERS.file),
  confirmBusiness: byPower(CONFIRMING_POWERS.business),
  confirmInspection: byPower(CONFIRMING_POWERS.inspection),
  decider: byPower(APPEAL_POWERS.dispatch),
  head: (it, actor) => actor.kind === 'officer' && actor.postId === headOf(it),
  handledIt(it, actor) {
    const { handledBy = [] } = it.row as Partial<Appeal>
    return isBehind(actor, handledBy)
  },
  wroteReply: (it, actor) => isBehind(actor, (it.row as Partial<Appeal>).repliedBy ?? []),
  momentProposer: (it, actor) => isBehind(actor, (it.row as Partial<Appeal>).momentProposal?.by ?? []),
  giver: (it, actor) =>
    actor.kind === 'officer' && actor.departmentId === (it.row as Partial<Handover>).fromDepartment,
  reopenProposer(it, actor) {
    const { reopenProposedBy = null, reopenProposedFor = null } = it.row as Partial<Appeal>
    return isBehind(actor, [reopenProposedBy, reopenProposedFor])
  },
  // An officer who has filed it for the enterprise themselves is a party to it.
  applicantPerson: (it, actor) =>
    (it.row as Partial<Appeal>).channel === 'portal' &&
    isBehind(actor, [it.matter.openerId, it.matter.openerInsteadOf]),
  importer: byPower('import.appeals'),
  contactReader: (it, actor) => mayUnmask(it as Case<Appeal>, actor),
  ownEnterprise: (it, actor) =>
    actor.kind === 'agent' &&
    actor.enterpriseId === (it.facts['enterprise'] as EnterpriseFact | undefined)?.id,
}

/** Whether one of these persons acts, or is stood in for (separation of duties goes by persons). */
function isBehind(actor: Actor, persons: readonly (PersonId | null)[]): boolean {
  return personsBehind(actor).some((person) => persons.includes(person))
}

export const appealModule: KindModule<Appeal> = {
  kind: appealKind,
  inputs: appealInputs,
  facts: AppealFacts,
  imports: { ...appealImports, receive, correctReceived, linkEnterprise },
  table: defineTable('appeal', ['id'], {
    id: 'uuid',
    text: 'text',
    nature: 'text',
    topic: 'text',
    channel: 'text',
    urgency: 'text',
    grade: 'text',
    place: 'text',
    contactName: 'text',
    contactPhone: 'text',
    filedAt: 'moment',
    dispatchedAt: 'moment',
    dispatchNote: 'text',
    leadSince: 'moment',
    contactedAt: 'moment',
    contactMethod: 'text',
    contactPerson: 'text',
    opinion: 'text',
    opinionAt: 'moment',
    reply: 'text',
    repliedAt: 'moment',
    repliedBy: 'json',
    checkedAt: 'moment',
    solved: 'bool',
    level: 'text',
    remark: 'text',
    redoCount: 'int',
    isKey: 'bool',
    returnedBy: 'json',
    handledBy: 'json',
    helpers: 'json',
    revisitTries: 'int',
    excluded: 'text',
    confirmedByBusiness: 'uuid',
    confirmedByInspection: 'uuid',
    confirmedBy: 'json',
    reopenProposedBy: 'uuid',
    reopenProposedFor: 'uuid',
    reopenReason: 'text',
    reopenCount: 'int',
    joinedCount: 'int',
    sentBy: 'text',
    uscc: 'text',
    momentProposal: 'json',
    corrections: 'int',
    contactConfirmed: 'bool',
    plan: 'text',
    planAgreed: 'bool',
    passedTo: 'json',
    passes: 'int',
    unmaskings: 'json',
    suggested: 'json',
  }),
  view: viewAppeal,
  privacy: { readsPlainly: readsContact, inFacts: { contact: { person: 'name' } } },
  searchField: 'text',
}

export const askModule: KindModule<Ask> = {
  kind: askKind,
  inputs: askInputs,
  facts: AskFacts,
  table: defineTable('appeal_ask', ['id'], {
    id: 'uuid',
    question: 'text',
    answer: 'text',
    answeredAt: 'moment',
  }),
  view: (it): AskFactsWire => ({ question: it.row.question, answer: it.row.answer }),
  searchField: 'question',
}

export const rulingModule: KindModule<Ruling> = {
  kind: rulingKind,
  inputs: rulingInputs,
  facts: RulingFacts,
  table: defineTable('appeal_ruling', ['id'], {
    id: 'uuid',
    what: 'text',
    reason: 'text',
    basis: 'text',
    askedByDepartment: 'uuid',
    toDepartment: 'uuid',
    workingDays: 'int',
    plan: 'text',
    reviewOn: 'day',
    decision: 'text',
  }),
  namesDepartments: ['asked_by_department', 'to_department'],
  view: ({ row: { askedByDepartment: _by, ...row } }): RulingFactsWire => ({
    ...row,
    reviewOn: row.reviewOn === null ? null : isoDay(row.reviewOn),
  }),
}

export const assistModule: KindModule<Assist> = {
  kind: assistKind,
  inputs: assistInputs,
  facts: AssistFacts,
  table: defineTable('appeal_assist', ['id'], {
    id: 'uuid',
    task: 'text',
    answer: 'text',
    answeredAt: 'moment',
  }),
  view: (it): AssistFactsWire => ({ task: it.row.task, answer: it.row.answer }),
  searchField: 'task',
}

export const handoverModule: KindModule<Handover> = {
  kind: handoverKind,
  inputs: handoverInputs,
  facts: HandoverFacts,
  table: defineTable('appeal_handover', ['id'], {
    id: 'uuid',
    level: 'text',
    reason: 'text',
    fromDepartment: 'uuid',
    answerOn: 'day',
    signedAt: 'moment',
    instruction: 'text',
    reportOn: 'day',
    answer: 'text',
    answeredAt: 'moment',
  }),
  namesDepartments: ['from_department'],
  view: ({ row, days }): HandoverFactsWire => ({
    ...row,
    answerOn: isoDay(row.answerOn),
    reportOn: row.reportOn === null ? null : isoDay(row.reportOn),
    signedAt: wireMoment(row.signedAt, days),
    answeredAt: wireMoment(row.answeredAt, days),
  }),
  searchField: 'reason',
}

function viewAppeal(it: Case<Appeal>, reader: Actor, now: Moment): AppealFactsWire {
  const {
    filedAt: _filedAt,
    dispatchedAt: _dispatchedAt,
    contactPerson: _person,
    remark: _remark,
    checkedAt: _checkedAt,
    handledBy: _handledBy,
    helpers: _helpers,
    returnedBy,
    confirmedByBusiness,
    confirmedByInspection,
    confirmedBy: _confirmers,
    repliedBy: _authors,
    leadSince: _leadSince,
    joinedCount: _joined,
    reopenProposedBy: _proposer,
    reopenProposedFor: _proposedFor,
    reopenReason: _reason,
    sentBy: _sentBy,
    uscc: _uscc,
    momentProposal,
    passedTo: _passedTo,
    ...row
  } = it.row
  return {
    ...row,
    contactShownUntil: wireMoment(shownUntil(it, reader, now), it.days),
    unmaskings: audiencesOf(reader).includes('supervision') ? timesUnmasked(it.row) : 0,
    contactedAt: wireMoment(row.contactedAt, it.days),
    opinionAt: wireMoment(row.opinionAt, it.days),
    repliedAt: wireMoment(row.repliedAt, it.days),
    // What waits for the head of the unit has not been said to anybody yet.
    reply: it.matter.status === 'checking' && reader.kind === 'agent' ? null : row.reply,
    dispatchNote: reader.kind === 'agent' ? null : row.dispatchNote,
    confirmedByBusiness: nameFor(it, reader, confirmedByBusiness),
    confirmedByInspection: nameFor(it, reader, confirmedByInspection),
    returns: returnedBy.length,
    momentProposal: reader.kind === 'agent' ? null : proposalOf(it, momentProposal),
    passes: reader.kind === 'agent' ? 0 : row.passes,
    suggested: reader.kind === 'agent' ? null : suggestedOf(it),
    latest: latestMoments(it).map((moment) => ({ ...moment, at: wireMoment(moment.at, it.days) })),
    ...regionWords(it, reader),
  }
}

/** What somebody says is the right moment, for colleagues. */
function proposalOf(it: Case<Appeal>, proposal: Appeal['momentProposal']): AppealFactsWire['momentProposal'] {
  if (proposal === null) return null
  const { what, at, reason } = proposal
  return { what, at: wireMoment(at, it.days), reason }
}

/** With the departments by name, as they are called today. */
function suggestedOf({ row: { suggested }, organisation }: Case<Appeal>): AppealFactsWire['suggested'] {
  if (suggested === null) return null
  const { modelNo, isSure, topics, chosenTopic, isAtOnce, isRecalled, chosenDepartment } = suggested
  const called = (id: DepartmentId) => organisation.department(id)?.name ?? { zh: '', en: '' }
  return {
    modelNo,
    isSure,
    departments: suggested.departments.map(({ id, share }) => ({ name: called(id), share })),
    topics: [...topics],
    chosenDepartment: called(chosenDepartment),
    chosenTopic,
    isFollowed: suggested.departments[0]?.id === chosenDepartment,
    isAtOnce,
    isRecalled,
  }
}

/** The name of a colleague, for colleagues. */
function nameFor(it: Case<Appeal>, reader: Actor, person: PersonId | null): string | null {
  return person === null || reader.kind === 'agent' ? null : (it.organisation.person(person)?.name ?? '')
}
