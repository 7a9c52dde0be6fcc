/** What the rules of projects ask of stored ones: a number of the series, whose a code is, which project is kept. */
import { normaliseCode } from '../../kernel/ids.ts'
import type { MatterId } from '../../kernel/matter.ts'
import type { Gate } from '../../platform/registry.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { CodeFact, SeriesFact } from './codes.ts'
import type { KeptFact } from './merging.ts'
import { checkProjectCode } from './project-code.ts'

const NEXT = `insert into project_series (region_id, last)
  select id, 1 from region where id = $1
  on conflict (region_id) do update set last = project_series.last + 1
  returning last as next, (select code from region where id = $1) as region`

/** Answers the next number of a region's series; null for a region that there is not. What is rolled back gives it back. */
export const projectSeriesGate: Gate = async (runner: Runner, regionId: string): Promise<SeriesFact> => {
  const [row] = await rowsOf<NonNullable<SeriesFact>>(runner, NEXT, [regionId])
  return row ?? null
}

const BY_CODE = `select project_id as "projectId" from project_code where code = $1
  union all select id from matter where kind = 'project' and code = $2 limit 1`

/** The project that a code leads to: one of its codes of any time, or that of the matter. */
export async function projectByCode(runner: Runner, typed: string): Promise<CodeFact> {
  const { code } = checkProjectCode(typed)
  const [row] = await rowsOf<NonNullable<CodeFact>>(runner, BY_CODE, [
    code.toUpperCase(),
    normaliseCode(typed),
  ])
  return row ?? null
}

const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 0))'

/** Answers whose a code is; until the transaction ends, nobody else is answered about the same code. */
export const projectCodeGate: Gate = async (runner: Runner, code: string): Promise<CodeFact> => {
  await rowsOf(runner, LOCK, [code])
  return projectByCode(runner, code)
}

const OF_ENTERPRISE = `select m.id from matter m where m.id = $1 and m.enterprise_id in
  (select id from enterprise where id = $2 or merged_into = $2)`

/** Answers the id of the project of an enterprise that a code leads to; null for another's, as for none. */
export const ownProjectGate: Gate = async (
  runner: Runner,
  { code, enterpriseId }: { readonly code: string; readonly enterpriseId: string },
): Promise<MatterId | null> => {
  const found = await projectByCode(runner, code)
  if (found === null) return null
  const [own] = await rowsOf<{ id: MatterId }>(runner, OF_ENTERPRISE, [found.projectId, enterpriseId])
  return own?.id ?? null
}

const KEPT = `select id, title, closed_at is null as "isOpen" from matter
  where id = $1 and not confidential and region_id = any($2::uuid[])`

/** Answers which project is meant by a code, within the regions of whoever asks. */
export const keptProjectGate: Gate = async (
  runner: Runner,
  { code, regions }: { code: string; regions: readonly string[] },
): Promise<KeptFact> => {
  const found = await projectByCode(runner, code)
  if (found === null) return null
  const [row] = await rowsOf<NonNullable<KeptFact>>(runner, KEPT, [found.projectId, regions])
  return row ?? null
}
