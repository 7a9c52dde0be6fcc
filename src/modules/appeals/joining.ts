/**
 * What becomes of repeats that were joined to a first (S003-62): the first tells in its journal that it took one in, the lead
 * of the first reads the joined one, and each joined enterprise gets the reply and hears the end in its own appeal, since the
 * first may be another enterprise's and is not theirs to open.
 */
import type { Entry } from '../../kernel/advance.ts'
import type { Act } from '../../kernel/kind.ts'
import type { Case, DepartmentId, MatterId } from '../../kernel/matter.ts'
import type { Following } from '../../platform/registry.ts'
import { APPEAL_POWERS, noReceiver, officeOf, optional, tellApplicant, type Appeal } from './appeal.ts'
import { flaggedByRule } from './key-rule.ts'
import { circulationLimit } from './parameters.ts'

/** The repeat that a first takes in. */
interface Repeat {
  readonly code: string
  readonly title: string
  readonly id: MatterId
}

/** What a first tells those that were joined to it, or the only one that this is news to. */
interface News {
  readonly onlyId: MatterId | null
  readonly code: string
  readonly departmentId: DepartmentId | null
  readonly reply: string | null
  readonly isClosed: boolean
}

/** A repeat was joined to this one: a line, a count, and perhaps a key complaint now. */
const takeIn: Act<Appeal, Repeat> = {
  from: 'any',
  to: [],
  by: ['system'],
  audience: 'departments',
  isNote: true,
  decide(it, { code, title, id }) {
    const joinedCount = (it.row.joinedCount ?? 0) + 1
    const key = flaggedByRule(it, { ...it.row, joinedCount })
    const worker = it.matter.handlerPostId ?? it.matter.departmentId
    const isOpen = it.matter.closedAt === null
    return {
      set: { joinedCount, ...key.set },
      record: [{ fact: 'tookIn', values: { code, title, id } }, ...key.record],
      tell:
        worker === null || !isOpen ? [] : [{ to: worker, text: 'appeal.tookIn', values: { joined: code } }],
    }
  },
}

/** What the first has come to, as its joined appeals need it. Nothing new is no step. */
const hear: Act<Appeal, News> = {
  from: ['joined'],
  to: [],
  by: ['system'],
  audience: 'applicant',
  isNote: true,
  decide(it, { onlyId, code, departmentId, reply, isClosed }) {
    if (onlyId !== null && onlyId !== it.matter.id) return {}
    const { helpers } = it.row
    const isLeadNew = departmentId !== null && !helpers.includes(departmentId)
    const isReplyNew = reply !== null && reply !== it.row.reply
    if (!isLeadNew && !isReplyNew && !isClosed) return {}
    return {
      set: {
        ...(isLeadNew ? { helpers: [...helpers, departmentId] } : {}),
        ...(isReplyNew ? { reply } : {}),
      },
      record: [
        ...(isReplyNew ? [{ fact: 'replyOfFirst', values: { code, text: reply } }] : []),
        ...(isClosed ? [{ fact: 'firstClosed', values: { code } }] : []),
      ],
      tell: [
        ...(isReplyNew ? tellApplicant(it, 'appeal.replyOfFirst', { first: code }) : []),
        ...(isClosed ? tellApplicant(it, 'appeal.firstClosed', { first: code }) : []),
      ],
      ...(isReplyNew || isClosed ? {} : { audience: 'departments' as const }),
    }
  },
}

/** The first has ended without an answer: what was joined to it is dispatched by itself. */
const standAlone: Act<Appeal, { readonly code: string }> = {
  from: ['joined'],
  to: ['filed'],
  by: ['system'],
  audience: 'applicant',
  decide(it, { code }) {
    const office = officeOf(it, APPEAL_POWERS.dispatch)
    return {
      to: 'filed',
      matter: { aboutId: null },
      hold: office?.departmentId ?? null,
      clocks: optional(it, 'circulation', circulationLimit, office?.departmentId ?? null),
      record: [{ fact: 'standsAlone', values: { code } }],
      tell: tellApplicant(it, 'appeal.reopened'),
      ...(office === undefined ? { defects: [noReceiver(it, 'appeal.act.dispatch', null)] } : {}),
    }
  },
}

export const joiningActs = { takeIn, hear, standAlone }

/** What a step of an appeal means for its first, or for those that were joined to it. A reaction; pure. */
export function joinedFollowing(it: Case, entry: Entry, before: Case): readonly Following[] {
  const { code, title, id } = it.matter
  const joined: Repeat = { code, title, id }
  if (entry.act === 'join') return [{ kind: 'appeal', act: 'takeIn', input: joined, whom: 'subject' }]
  const [then, now] = [toldOf(before as Case<Appeal>), toldOf(it as Case<Appeal>)]
  if (((it.row as Partial<Appeal>).joinedCount ?? 0) === 0) return []
  if (hasEndedUnanswered(it) && !hasEndedUnanswered(before))
    return [{ kind: 'appeal', act: 'standAlone', input: { code }, whom: 'allAbout' }]
  const isTakenIn = entry.act === 'takeIn'
  const isNews =
    now.departmentId !== then.departmentId || now.reply !== then.reply || now.isClosed !== then.isClosed
  if (!isTakenIn && !isNews) return []
  const input: News = {
    ...now,
    isClosed: now.isClosed && (isTakenIn || !then.isClosed),
    onlyId: isTakenIn ? (joinedIn(entry) ?? null) : null,
    code,
  }
  return [{ kind: 'appeal', act: 'hear', input, whom: 'allAbout' }]
}

/** Withdrawn by its enterprise, or not accepted. */
function hasEndedUnanswered({ matter: { status } }: Case): boolean {
  return status === 'withdrawn' || status === 'notAccepted'
}

/** A reply that still waits for its check has not been given. */
function toldOf({ matter, row }: Case<Appeal>) {
  const isGiven = row.repliedAt !== null && row.repliedAt !== undefined
  return {
    departmentId: matter.departmentId,
    reply: isGiven ? row.reply : null,
    isClosed: matter.status === 'closed',
  }
}

function joinedIn({ patch }: Entry): MatterId | undefined {
  const told = patch.record?.find(({ fact }) => fact === 'tookIn')?.values['id']
  return typeof told === 'string' ? (told as MatterId) : undefined
}
