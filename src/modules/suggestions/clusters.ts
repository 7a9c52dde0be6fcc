/** Clusters as the office reads and decides them. */
import type { Moment } from '../../calendar/days.ts'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { World } from '../../platform/reference.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { toRows, type RowContext } from '../../platform/views/matter-rows.ts'
import { wireMoment } from '../../platform/views/time.ts'
import { APPEAL_POWERS } from '../appeals/appeal.ts'
import { decide, listClusters, listMembers, lockCluster, type ClusterRow } from './cluster-store.ts'
import { placeFor, regionsRead } from './reading.ts'
import type { SuggestionRoutesDeps } from './routes.ts'
import type { ClustersWire } from './wire.ts'
import type { ClusterState } from './words.ts'

const SHOWN_MAX = 50

/** Of one region, in one state. */
export async function viewClusters(
  context: RowContext,
  world: World,
  actor: Officer,
  { regionId, state = 'proposed' }: { readonly regionId?: string; readonly state?: ClusterState },
  now: Moment,
): Promise<ClustersWire> {
  const { organisation, calendars } = world
  const { region, regions } = placeFor(organisation, actor, regionId)
  const clusters = await listClusters(context.runner, [region.id], state, SHOWN_MAX)
  const members = await listMembers(
    context.runner,
    clusters.map(({ id }) => id),
  )
  const read = new Set(regionsRead(actor))
  const seen = members.filter(
    (member) => read.has(member.regionId) || hasPower(actor, APPEAL_POWERS.dispatch, member),
  )
  const rows = await toRows({ ...context, now }, seen)
  const days = calendars.view(region.id)
  return {
    region,
    regions,
    mayDecide: hasPower(actor, APPEAL_POWERS.dispatch, { regionId: region.id }),
    clusters: clusters.map((cluster) => ({
      id: cluster.id,
      state: cluster.state,
      words: [...cluster.words],
      proposedAt: wireMoment(cluster.proposedAt, days),
      name: cluster.name,
      reason: cluster.reason,
      decidedAt: wireMoment(cluster.decidedAt, days),
      decidedBy: cluster.decidedBy === null ? null : (organisation.person(cluster.decidedBy)?.name ?? ''),
      appeals: rows.filter((_row, index) => seen[index]?.clusterId === cluster.id),
    })),
  }
}

/** Confirms or dismisses what is proposed. Refuses what somebody has decided meanwhile; unknown to whoever does not read the region. */
export async function decideCluster(
  deps: SuggestionRoutesDeps,
  actor: Officer,
  id: string,
  decided: Pick<ClusterRow, 'state' | 'name' | 'reason'>,
  now: Moment,
): Promise<ClustersWire> {
  const { pool, world, random } = deps
  const regionId = await withTransaction(pool, async (client) => {
    const cluster = await lockCluster(client, id)
    if (cluster === undefined || !actor.regions.has(cluster.regionId))
      throw new Refusal('not_found', reason('suggestion.noCluster'))
    if (!hasPower(actor, APPEAL_POWERS.dispatch, cluster))
      throw new Refusal('not_permitted', reason('act.relation'))
    if (cluster.state !== 'proposed') throw new Refusal('not_now', reason('suggestion.clusterDecided'))
    await decide(client, id, { ...decided, at: now, by: actor.personId })
    const members = await listMembers(client, [id])
    const patch = { ...decided, appeals: members.map((member) => member.id) }
    const line = { act: decided.state, audience: 'departments', patch } as const
    await appendLine(client, `appeal-cluster:${id}`, line, { actor, at: now, random })
    return cluster.regionId
  })
  return viewClusters(deps.rowContext(now), world(), actor, { regionId }, now)
}
