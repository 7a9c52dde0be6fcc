/**
 * What is said at a meeting and what comes of it: an opinion that needs work becomes an appeal of its enterprise (S003-26, S004-83),
 * the office feeds back to whoever said it, and only they say whether they are satisfied.
 */
import type { Moment } from '../../calendar/days.ts'
import { findHeld, findSeries } from '../../engines/occasions/store.ts'
import { SYSTEM, type Agent, type Officer } from '../../kernel/actor.ts'
import type { Ids } from '../../kernel/ids.ts'
import type { EnterpriseId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import type { AppealInputs } from '../appeals/wire.ts'
import { sendMessages } from '../boards/message-store.ts'
import { standingFor } from '../enterprises/store.ts'
import type { OrderDeps } from './holding.ts'
import type { InvitingDeps } from './inviting.ts'
import {
  addOpinions,
  appealOpened,
  appealRefused,
  lockOpinion,
  noteFeedback,
  noteRating,
  waitingOpinions,
  type Opinion,
} from './opinion-store.ts'
import { checkOpinion, mayRecord } from './rules.ts'
import type { FeedbackWire, OpinionBodyWire, RateWire } from './wire-opinions.ts'

/** Writes down what was said. Refuses an unknown enterprise, and an outcome that lacks what it needs. */
export async function keepOpinions(
  runner: Runner,
  ids: Ids,
  meetingId: string,
  said: readonly OpinionBodyWire[],
): Promise<readonly Opinion[]> {
  const opinions: Opinion[] = []
  const named = said.flatMap(({ enterpriseId }) => (enterpriseId === undefined ? [] : [enterpriseId]))
  const enterprises = await standingFor(runner, named)
  for (const [index, one] of said.entries()) {
    const at = `/opinions/${index}`
    checkOpinion(one, at)
    const { enterpriseId, phone, answer, topic, ...rest } = one
    const enterprise = enterpriseId === undefined ? undefined : enterprises.get(enterpriseId)
    if (enterpriseId !== undefined && enterprise === undefined)
      throw invalid(`${at}/enterpriseId`, 'enterprise.notFound')
    opinions.push({
      id: ids.next(),
      meetingId,
      no: index + 1,
      ...rest,
      ...UNTOUCHED,
      enterpriseId: enterprise?.id ?? null,
      phone: phone ?? null,
      answer: answer ?? null,
      topic: topic ?? null,
    })
  }
  await addOpinions(runner, opinions)
  return opinions
}

const UNTOUCHED = {
  appealId: null,
  refused: null,
  feedback: null,
  fedBackAt: null,
  fedBackBy: null,
  level: null,
  comment: null,
  ratedAt: null,
} as const

/** Opens the appeal of every tracked opinion that has none; under one key each, so that none is opened twice. */
export async function openAppeals({ pool, door, log }: OrderDeps): Promise<void> {
  for (const opinion of await waitingOpinions(pool)) {
    const { id, title, content, topic, enterpriseId, speaker, phone } = opinion
    const input = {
      title,
      text: content,
      nature: 'help',
      topic: topic as AppealInputs['file']['topic'],
      enterpriseId: enterpriseId ?? '',
      channel: 'meeting',
      contactName: speaker,
      contactPhone: phone ?? '',
      files: [],
    } satisfies AppealInputs['file']
    try {
      const key = `opinion:${id}`
      const appeal = await door.act({ kind: 'appeal', act: 'file', input, actor: SYSTEM, key })
      await appealOpened(pool, id, appeal.id)
    } catch (error) {
      // The enterprise has ended meanwhile: the meeting shows that nothing was opened.
      if (!(error instanceof Refusal)) throw error
      await appealRefused(pool, id, error.reason.code)
      log.warn({ opinion: id, reason: error.reason.code }, 'no appeal was opened')
    }
  }
}

/** The office tells whoever said it what came of it. Refuses a second feedback, and one by somebody who keeps no minutes there. */
export async function feedBack(
  { pool, ids, random }: Pick<InvitingDeps, 'pool' | 'ids' | 'random'>,
  actor: Officer,
  id: string,
  { feedback }: FeedbackWire,
  at: Moment,
): Promise<string> {
  return withTransaction(pool, async (client) => {
    const opinion = await lockOpinion(client, id)
    const meeting = opinion && (await findHeld(client, opinion.meetingId))
    const series = meeting && (await findSeries(client, meeting.seriesId))
    if (opinion === undefined || series === undefined || !actor.regions.has(series.regionId))
      throw new Refusal('not_found', 'meeting.noOpinion')
    if (!mayRecord(actor, series.regionId)) throw new Refusal('not_permitted', 'act.relation')
    if (opinion.feedback !== null) throw new Refusal('not_now', 'meeting.fedBackAlready')
    await noteFeedback(client, id, feedback.trim(), actor.personId, at)
    if (opinion.enterpriseId !== null)
      await sendMessages(client, ids, at, [
        {
          party: opinion.enterpriseId,
          text: 'meeting.fedBack',
          values: { title: opinion.title },
          matterId: null,
        },
      ])
    const line = { act: 'feedBack', audience: 'applicant', patch: { opinion: id, feedback } } as const
    await appendLine(client, `meeting:${opinion.meetingId}`, line, { actor, at, random })
    return opinion.meetingId
  })
}

/** Whether something has come of an opinion that its enterprise can judge, and has not. */
export function mayRate({
  outcome,
  feedback,
  level,
}: Pick<Opinion, 'outcome' | 'feedback' | 'level'>): boolean {
  return level === null && (outcome === 'solved' || feedback !== null)
}

/** The enterprise says how satisfied it is. Refuses somebody else's opinion, one without an answer, and a second judgement. */
export async function rateOpinion(
  { pool, random }: Pick<InvitingDeps, 'pool' | 'random'>,
  actor: Agent,
  id: string,
  { level, comment }: RateWire,
  at: Moment,
): Promise<void> {
  await withTransaction(pool, async (client) => {
    const opinion = await lockOpinion(client, id)
    if (opinion === undefined || !isOwn(actor, opinion.enterpriseId))
      throw new Refusal('not_found', 'meeting.noOpinion')
    if (!mayRate(opinion))
      throw new Refusal('not_now', opinion.level === null ? 'meeting.notFedBack' : 'meeting.ratedAlready')
    await noteRating(client, id, level, comment ?? null, at)
    const patch = { opinion: id, level, comment: comment ?? null }
    const line = { act: 'rate', audience: 'applicant', patch } as const
    await appendLine(client, `meeting:${opinion.meetingId}`, line, { actor, at, random })
  })
}

function isOwn({ parties }: Agent, enterpriseId: EnterpriseId | null): boolean {
  return enterpriseId !== null && parties.includes(enterpriseId)
}
