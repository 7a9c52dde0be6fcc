/** What becomes of an interest in an opportunity: it is kept and told to those who answer it, and it may become a project. */
import type { Pool } from 'pg'
import type { Moment } from '../../calendar/days.ts'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import type { Ids } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { Door } from '../../platform/door/act.ts'
import type { World } from '../../platform/reference.ts'
import { sendMessages } from '../boards/message-store.ts'
import { MANAGE } from '../projects/powers.ts'
import { postsNear } from './publishing.ts'
import { addInterest, findPublic, lockInterest, settleInterest, type Interest } from './store.ts'
import type { InterestInput, LeadAnswerWire } from './wire.ts'

export interface InterestDeps {
  readonly pool: Pool
  readonly world: () => World
  readonly ids: Ids
  readonly door: Pick<Door, 'act'>
}

const TITLE_MAX = 200

/** Keeps what a visitor wrote and tells those who answer; its id. Refuses an opportunity that is not public, and too many. */
export async function takeInterest(
  { pool, world, ids }: Omit<InterestDeps, 'door'>,
  opportunityId: string,
  input: InterestInput,
  now: Moment,
): Promise<string> {
  const found = await findPublic(pool, opportunityId)
  if (found === undefined) throw new Refusal('not_found', 'matter.notFound')
  const id = ids.next()
  await withTransaction(pool, async (client) => {
    if (!(await addInterest(client, id, found.id, input, now)))
      throw new Refusal('too_many', 'opportunity.tooManyInterests')
    const { organisation } = world()
    const posts = postsNear(organisation, found.regionId, MANAGE)
    const values = { code: found.code, title: found.title }
    await sendMessages(
      client,
      ids,
      now,
      posts.map((party) => ({ party, text: 'opportunity.interest', values, matterId: found.id })),
    )
  })
  return id
}

/** Makes a project in its first stage of an interest. Refuses one that was answered, and one outside the actor's reach. */
export function makeLead(
  { pool, door }: Pick<InterestDeps, 'pool' | 'door'>,
  interestId: string,
  actor: Officer,
  now: Moment,
): Promise<LeadAnswerWire> {
  return withTransaction(pool, async (client) => {
    const interest = await waitingInterest(client, actor, interestId)
    const input = {
      title: `${interest.organisation} · ${interest.title}`.slice(0, TITLE_MAX),
      regionId: interest.regionId,
      investor: interest.organisation,
      channel: 'opportunity',
      ...(interest.message === null ? {} : { content: interest.message }),
    }
    // The key makes it one project, however often this is tried.
    const key = `interest-${interest.id}`
    const opened = await door.act({ kind: 'project', act: 'register', input, actor, key })
    await settleInterest(client, interest.id, { projectId: opened.id }, actor.personId, now)
    return { projectId: opened.id, code: opened.code }
  })
}

/** An interest that nobody has answered yet, within the actor's reach. */
export async function waitingInterest(runner: Runner, actor: Officer, id: string): Promise<Interest> {
  const found = await lockInterest(runner, id)
  if (found === undefined || !hasPower(actor, MANAGE, found))
    throw new Refusal('not_found', 'opportunity.noInterest')
  if (found.isSettled) throw new Refusal('not_now', 'opportunity.answeredAlready')
  return found
}
