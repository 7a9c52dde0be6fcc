/** The job that gives appeals to enterprises that were registered after them, by the credit code that was told. */
import { MINUTE_MS } from '../../calendar/days.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import type { Door } from '../../platform/door/act.ts'
import { piecesOf, type JobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { listByUscc } from '../enterprises/store.ts'

export interface LinkDeps extends Pick<JobDeps, 'pool' | 'signal'> {
  readonly door: Pick<Door, 'act'>
}

const CODES = 'select distinct uscc from appeal where uscc is not null order by uscc'
const WAITING = `select id from appeal where uscc = $1 order by id limit 1000`
const CODES_AT_ONCE = 500

export function linkJob(deps: LinkDeps): Job {
  return { name: 'link-enterprises', everyMs: MINUTE_MS, run: () => linkEnterprises(deps) }
}

/** Links once; answers how many appeals. */
async function linkEnterprises({ pool, door, signal }: LinkDeps): Promise<number> {
  const codes = (await rowsOf<{ uscc: string }>(pool, CODES)).map(({ uscc }) => uscc)
  let linked = 0
  for (const piece of piecesOf(codes, CODES_AT_ONCE))
    for (const { id: enterpriseId, uscc } of await listByUscc(pool, piece)) {
      for (const { id } of await rowsOf<{ id: string }>(pool, WAITING, [uscc])) {
        if (signal?.aborted === true) return linked
        await door.act({
          kind: 'appeal',
          act: 'linkEnterprise',
          id,
          input: { enterpriseId },
          actor: SYSTEM,
        })
        linked += 1
      }
    }
  return linked
}
