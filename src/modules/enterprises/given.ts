/** What an enterprise was asked for and has handed in, as one reader sees it. */
import { CHINA_ZONE, isoMoment, type Moment } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { listAsked, listGiven, type Asked } from './given-store.ts'
import { findEnterprise } from './store.ts'
import type { GivenWire } from './wire.ts'

/** Both lists, the latest first. Refuses an enterprise that there is none of. */
export async function givenBy(runner: Runner, id: string, actor: Actor): Promise<GivenWire> {
  if ((await findEnterprise(runner, id)) === undefined) throw new Refusal('not_found', 'enterprise.notFound')
  const asked = await listAsked(runner, id, actor)
  const given = await listGiven(runner, id, actor)
  return {
    asked: asked.map((one) => ({
      within: withinOf(one),
      question: one.question,
      status: one.status,
      askedAt: wireOf(one.askedAt),
      endedAt: one.endedAt === null ? null : wireOf(one.endedAt),
    })),
    given: given.map((one) => ({
      within: withinOf(one),
      id: one.id,
      name: one.name,
      sizeBytes: one.sizeBytes,
      addedAt: wireOf(one.addedAt),
    })),
  }
}

function withinOf({ matterId, kind, code, title }: Pick<Asked, 'matterId' | 'kind' | 'code' | 'title'>) {
  return { matterId, kind, code, title }
}

function wireOf(at: Moment): string {
  return isoMoment(at, CHINA_ZONE)
}
