/**
 * Appeals that another system sends while they are open: they begin here like those a clerk files, with the clocks, the
 * dispatcher and the ladder of any other. What the system says of its own handling is not taken over.
 */
import type { Act, Fact } from '../../kernel/kind.ts'
import type { EnterpriseId } from '../../kernel/matter.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import {
  APPEAL_POWERS,
  UNANSWERED,
  enterpriseOf,
  noReceiver,
  officeOf,
  optional,
  promised,
} from './appeal.ts'
import type { Appeal, AppealCase } from './appeal.ts'
import type { AppealHistory } from './import.ts'
import { flaggedByRule } from './key-rule.ts'
import { circulationLimit, clockStart } from './parameters.ts'

type Received = Act<Appeal, AppealHistory>

/** An open order becomes an appeal, filed at the moment at which the other system received it. */
export const receive: Received = {
  from: 'new',
  to: ['filed'],
  by: ['system'],
  audience: 'departments',
  gates: enterpriseGate,
  decide(it, order) {
    const unflagged = { ...UNANSWERED, ...told(order), filedAt: order.receivedAt }
    const key = flaggedByRule(it, { ...it.row, ...unflagged })
    const row = { ...unflagged, ...key.set }
    const office = officeOf(it, APPEAL_POWERS.dispatch)
    const fromReceipt = it.law.find(clockStart)?.value === 'receipt'
    return {
      to: 'filed',
      matter: { title: order.title, category: order.topic, ...parties(it, order) },
      set: row,
      hold: office?.departmentId ?? null,
      clocks: [
        ...optional(it, 'circulation', circulationLimit, office?.departmentId ?? null),
        ...(fromReceipt ? promised(it, null, row) : []),
      ],
      record: [{ fact: 'received', values: numberOf(order) }, ...proposed(it, order), ...key.record],
      ...(office === undefined ? { defects: [noReceiver(it, 'appeal.act.dispatch', null)] } : {}),
    }
  },
}

/** The system tells it differently, and nobody here has worked on it yet. Refuses an answer: that is given here. */
export const correctReceived: Received = {
  from: ['filed'],
  to: [],
  by: ['importer', 'system'],
  audience: 'departments',
  gates: enterpriseGate,
  decide(it, order) {
    if (order.receivedAt !== it.matter.openedAt) throw new Refusal('not_now', reason('import.receiptChanged'))
    if (order.repliedAt !== null) throw new Refusal('not_now', reason('import.answeredThere'))
    return {
      matter: { title: order.title, category: order.topic, ...parties(it, order) },
      set: told(order),
      record: [{ fact: 'receivedAgain', values: numberOf(order) }, ...proposed(it, order)],
    }
  },
}

/** The enterprise whose code was told is registered now: from here on the appeal is its own. */
export const linkEnterprise: Act<Appeal, { readonly enterpriseId: EnterpriseId }> = {
  from: 'any',
  to: [],
  by: ['system'],
  audience: 'departments',
  // What was told stays what was told: a correction by the other system may still be laid over it.
  isNote: true,
  gates: (_it, { enterpriseId }) => [{ gate: 'enterprise', question: enterpriseId }],
  decide(it) {
    const { id, name } = enterpriseOf(it.facts)
    if (it.matter.enterpriseId !== null) throw new Refusal('not_now', reason('appeal.hasEnterprise'))
    return {
      matter: { enterpriseId: id, applicantParty: id },
      set: { uscc: null },
      record: [{ fact: 'enterpriseLinked', values: { name } }],
    }
  },
}

function enterpriseGate(_it: AppealCase, { enterpriseId }: AppealHistory) {
  return enterpriseId === null ? [] : [{ gate: 'enterprise', question: enterpriseId }]
}

function parties(it: AppealCase, { enterpriseId }: AppealHistory) {
  if (enterpriseId === null) return {}
  const { id } = enterpriseOf(it.facts)
  return { enterpriseId: id, applicantParty: id }
}

function told(order: AppealHistory) {
  const { system: sentBy, text, nature, topic, channel, contactName, contactPhone, uscc } = order
  return { sentBy, text, nature, topic, channel, contactName, contactPhone, uscc }
}

function numberOf({ system, externalId }: AppealHistory): Fact['values'] {
  return { system, externalId }
}

/** The department that the other system named is advice to the dispatcher. */
function proposed(it: AppealCase, { departmentId }: AppealHistory): Fact[] {
  const name = departmentId === null ? undefined : it.organisation.department(departmentId)?.name
  if (name === undefined) return []
  return [{ fact: 'unitProposed', values: { department: name.zh, departmentEn: name.en } }]
}
