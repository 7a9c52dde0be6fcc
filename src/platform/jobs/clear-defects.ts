/** Takes defects off the list when somebody is there again for the post that nobody answered for. */
import type { PostId } from '../../kernel/matter.ts'
import { sqlMoment } from '../database/table.ts'
import { rowsOf, run } from '../database/writes.ts'
import type { Reference } from '../reference.ts'
import type { JobDeps } from './job.ts'

const VACANT = `select distinct post_id as "postId" from defect
  where cleared_at is null and post_id is not null order by 1`
const CLEAR = 'update defect set cleared_at = $2 where post_id = any($1::uuid[]) and cleared_at is null'

/** Clears once; answers how many defects were cleared. */
export async function clearDefects({
  pool,
  now,
  reference,
}: Pick<JobDeps, 'pool' | 'now'> & { readonly reference: Pick<Reference, 'world'> }): Promise<number> {
  const at = now()
  const { organisation } = reference.world
  const vacant = await rowsOf<{ postId: PostId }>(pool, VACANT)
  const filled = vacant
    .map((row) => row.postId)
    .filter((postId) => organisation.receiver(postId, at)?.postId === postId)
  if (filled.length === 0) return 0
  return (await run(pool, CLEAR, [filled, sqlMoment(at)])).rowCount ?? 0
}
