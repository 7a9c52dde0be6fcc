/** Appeals and their asks as the platform runs them: tables, schemas, and the panel that each reader sees. */
import { hasPower, type Actor } from '../../kernel/actor.ts'
import type { Case } from '../../kernel/matter.ts'
import type { Relations } from '../../kernel/kind.ts'
import { byPower } from '../../kernel/kind.ts'
import { defineTable } from '../../platform/database/table.ts'
import type { KindModule } from '../../platform/registry.ts'
import { wireMoment } from '../../platform/views/time.ts'
import { askKind, type Ask } from './ask.ts'
import { latestMoments } from './receipt.ts'
import { APPEAL_POWERS, appealKind, type Appeal, type EnterpriseFact } from './rules.ts'
import {
  AppealFacts,
  AskFacts,
  appealInputs,
  askInputs,
  type AppealFactsWire,
  type AskFactsWire,
} from './wire.ts'

/** How people stand to appeals, besides what every kind knows. */
export const appealRelations: Relations = {
  dispatcher: byPower(APPEAL_POWERS.dispatch),
  revisitor: byPower(APPEAL_POWERS.revisit),
  intake: byPower(APPEAL_POWERS.file),
  ownEnterprise: (it, actor) =>
    actor.kind === 'agent' &&
    actor.enterpriseId === (it.facts['enterprise'] as EnterpriseFact | undefined)?.id,
}

export const appealModule: KindModule<Appeal> = {
  kind: appealKind,
  inputs: appealInputs,
  facts: AppealFacts,
  table: defineTable('appeal', ['id'], {
    id: 'uuid',
    text: 'text',
    nature: 'text',
    topic: 'text',
    channel: 'text',
    contactName: 'text',
    contactPhone: 'text',
    filedAt: 'moment',
    dispatchedAt: 'moment',
    contactedAt: 'moment',
    contactMethod: 'text',
    contactPerson: 'text',
    opinion: 'text',
    opinionAt: 'moment',
    reply: 'text',
    repliedAt: 'moment',
    solved: 'bool',
    level: 'text',
    remark: 'text',
    redoCount: 'int',
  }),
  view: viewAppeal,
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
}

function viewAppeal(it: Case<Appeal>, reader: Actor): AppealFactsWire {
  const {
    filedAt: _filedAt,
    dispatchedAt: _dispatchedAt,
    contactPerson: _person,
    remark: _remark,
    ...row
  } = it.row
  const isPlain = needsContact(it, reader)
  return {
    ...row,
    contactName: isPlain ? row.contactName : maskName(row.contactName),
    contactPhone: isPlain ? row.contactPhone : maskPhone(row.contactPhone),
    contactedAt: wireMoment(row.contactedAt, it.days),
    opinionAt: wireMoment(row.opinionAt, it.days),
    repliedAt: wireMoment(row.repliedAt, it.days),
    latest: latestMoments(it).map((moment) => ({ ...moment, at: wireMoment(moment.at, it.days) })),
  }
}

/** Whoever works on an open appeal needs its contact; for everybody else, and once it is closed, it is masked. */
function needsContact(it: Case<Appeal>, reader: Actor): boolean {
  const { applicantParty, departmentId, closedAt } = it.matter
  if (reader.kind === 'agent') return reader.enterpriseId === applicantParty
  if (reader.kind !== 'officer' || closedAt !== null) return false
  const works = Object.values(APPEAL_POWERS).some((power) => hasPower(reader, power, it.matter))
  return works || reader.departmentId === departmentId
}

/** 张* for 张伟. */
function maskName(name: string): string {
  const [first = ''] = name
  return `${first}*`
}

/** 138****1234: the middle is hidden. */
function maskPhone(phone: string): string {
  return phone.length < 7 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-Math.min(4, phone.length - 6))}`
}
