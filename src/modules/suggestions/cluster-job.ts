/** The job that proposes clusters of open appeals to the office; what nobody has decided is proposed as it stands now. */
import { MINUTE_MS } from '../../calendar/days.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { doAlone } from '../../platform/jobs/alone.ts'
import type { RegionJobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { doApart } from './apart.ts'
import { forgetProposals, listDismissed, listOpen, listProposed, propose } from './cluster-store.ts'
import { officeRegionOf, regionsServed } from './examples.ts'

const EVERY_MS = 15 * MINUTE_MS
const OPEN_MAX = 1500
const OPEN_MIN = 3

export function clusterJob(deps: RegionJobDeps): Job {
  return { name: 'clusters', everyMs: EVERY_MS, run: () => proposeAll(deps) }
}

/** By the office that dispatches: it decides on them too. */
async function proposeAll(deps: RegionJobDeps): Promise<void> {
  const { organisation } = deps.world()
  for (const { id } of organisation.regions()) {
    if (deps.signal?.aborted === true) return
    if (officeRegionOf(organisation, id) === id) await proposeIn(deps, id)
  }
}

async function proposeIn(
  { pool, world, ids, now, signal }: RegionJobDeps,
  regionId: RegionId,
): Promise<void> {
  const open = await listOpen(pool, regionsServed(world().organisation, regionId), OPEN_MAX)
  if (open.length < OPEN_MIN) return
  const { groups } = await doApart({ do: 'group', open, apart: await listDismissed(pool, regionId) }, signal)
  await doAlone(pool, 'clusters', async (client) => {
    const standing = await listProposed(client, regionId)
    const wanted = new Map(groups.map((group) => [keyOf(group.ids), group]))
    const old = standing.filter(({ ids: members }) => !wanted.has(keyOf(members)))
    for (const { ids: members } of standing) wanted.delete(keyOf(members))
    if (old.length > 0)
      await forgetProposals(
        client,
        old.map(({ id }) => id),
      )
    for (const { ids: members, words } of wanted.values())
      await propose(client, { id: ids.next(), regionId, words, proposedAt: now(), ids: members })
  })
}

/** The same appeals make the same cluster. */
function keyOf(members: readonly string[]): string {
  return members.toSorted().join(' ')
}
