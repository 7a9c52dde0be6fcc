/** The SQL of clusters: open appeals to compare, what was proposed, what the office said of it. */
import type { Moment } from '../../calendar/days.ts'
import type { PersonId, RegionId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'
import { ROW_COLUMNS, type MatterRow } from '../../platform/views/matter-rows.ts'
import type { OpenText } from './grouping.ts'
import type { ClusterState } from './words.ts'

export interface ClusterRow {
  readonly id: string
  readonly regionId: RegionId
  readonly state: ClusterState
  readonly words: readonly string[]
  readonly proposedAt: Moment
  readonly name: string | null
  readonly reason: string | null
  readonly decidedAt: Moment | null
  readonly decidedBy: PersonId | null
}

type Told = Omit<ClusterRow, 'words'> & { readonly words: string }

const COLUMNS = `c.id, c.region_id as "regionId", c.state, c.words, c.proposed_at as "proposedAt", c.name, c.reason,
  c.decided_at as "decidedAt", c.decided_by as "decidedBy"`
const OPEN = `select m.id, m.title || ' ' || left(a.text, 300) as text from matter m join appeal a on a.id = m.id
  where m.kind = 'appeal' and m.closed_at is null and m.region_id = any($1::uuid[]) and not m.confidential
    and not exists (select 1 from appeal_cluster_member b join appeal_cluster c on c.id = b.cluster_id
      where b.appeal_id = m.id and c.state = 'confirmed')
  order by m.id desc limit $2`
const DISMISSED = `select array_agg(b.appeal_id order by b.appeal_id) as ids from appeal_cluster c
    join appeal_cluster_member b on b.cluster_id = c.id
  where c.region_id = $1 and c.state = 'dismissed' group by c.id`
const PROPOSED = `select c.id, array_agg(b.appeal_id order by b.appeal_id) as ids from appeal_cluster c
    join appeal_cluster_member b on b.cluster_id = c.id
  where c.region_id = $1 and c.state = 'proposed' group by c.id`
const FORGET = `delete from appeal_cluster where id = any($1::uuid[]) and state = 'proposed'`
const PROPOSE = `insert into appeal_cluster (id, region_id, state, words, proposed_at) values ($1, $2, 'proposed', $3, $4)`
const MEMBERS = `insert into appeal_cluster_member (cluster_id, appeal_id) select $1, unnest($2::uuid[])`
const LIST = `select ${COLUMNS} from appeal_cluster c where c.region_id = any($1::uuid[]) and c.state = $2
  order by c.id desc limit $3`
const LOCK = `select ${COLUMNS} from appeal_cluster c where c.id = $1 for update`
const DECIDE = `update appeal_cluster set state = $2, name = $3, reason = $4, decided_at = $5, decided_by = $6 where id = $1`
const APPEALS = `select b.cluster_id as "clusterId", ${ROW_COLUMNS} from appeal_cluster_member b join matter m on m.id = b.appeal_id
  where b.cluster_id = any($1::uuid[]) and not m.confidential order by m.id desc`
const OF_APPEAL = `select ${COLUMNS} from appeal_cluster c join appeal_cluster_member b on b.cluster_id = c.id
  where b.appeal_id = $1 and c.state = 'confirmed' order by c.id desc limit 5`

const clusterOf = ({ words, ...row }: Told): ClusterRow => ({ ...row, words: JSON.parse(words) as string[] })

/** Open appeals that stand in no confirmed cluster, newest first. */
export function listOpen(runner: Runner, regions: readonly RegionId[], most: number): Promise<OpenText[]> {
  return rowsOf<OpenText>(runner, OPEN, [regions, most])
}

/** The groups that somebody has told apart. */
export async function listDismissed(runner: Runner, regionId: RegionId): Promise<string[][]> {
  return (await rowsOf<{ ids: string[] }>(runner, DISMISSED, [regionId])).map(({ ids }) => ids)
}

export function listProposed(runner: Runner, regionId: RegionId): Promise<{ id: string; ids: string[] }[]> {
  return rowsOf(runner, PROPOSED, [regionId])
}

/** Removes proposals that nobody has decided and that are not the case any more. */
export async function forgetProposals(runner: Runner, ids: readonly string[]): Promise<void> {
  await run(runner, FORGET, [ids])
}

export async function propose(
  runner: Runner,
  cluster: Pick<ClusterRow, 'id' | 'regionId' | 'words' | 'proposedAt'> & { readonly ids: readonly string[] },
): Promise<void> {
  const { id, regionId, words, proposedAt, ids } = cluster
  await run(runner, PROPOSE, [id, regionId, JSON.stringify(words), sqlMoment(proposedAt)])
  await run(runner, MEMBERS, [id, ids])
}

export async function listClusters(
  runner: Runner,
  regions: readonly RegionId[],
  state: ClusterState,
  most: number,
): Promise<ClusterRow[]> {
  return (await rowsOf<Told>(runner, LIST, [regions, state, most])).map(clusterOf)
}

export async function lockCluster(runner: Runner, id: string): Promise<ClusterRow | undefined> {
  const [row] = await rowsOf<Told>(runner, LOCK, [id])
  return row === undefined ? undefined : clusterOf(row)
}

export async function decide(
  runner: Runner,
  id: string,
  decided: Pick<ClusterRow, 'state' | 'name' | 'reason'> & { readonly at: Moment; readonly by: PersonId },
): Promise<void> {
  const { state, name, reason, at, by } = decided
  await run(runner, DECIDE, [id, state, name, reason, sqlMoment(at), by])
}

/** The appeals of clusters; a confidential one is none of them. */
export function listMembers(
  runner: Runner,
  ids: readonly string[],
): Promise<(MatterRow & { readonly clusterId: string })[]> {
  return rowsOf(runner, APPEALS, [ids])
}

/** The confirmed clusters that an appeal stands in. */
export async function clustersOf(runner: Runner, appealId: string): Promise<ClusterRow[]> {
  return (await rowsOf<Told>(runner, OF_APPEAL, [appealId])).map(clusterOf)
}
