/** The only SQL for teams. Whom they have stands in assignments. */
import type { Moment } from '../../calendar/days.ts'
import type { PersonId, RegionId } from '../../kernel/matter.ts'
import { decode, defineTable, sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { TemplateName } from './templates.ts'

export interface Team {
  readonly id: string
  readonly template: TemplateName
  readonly regionId: RegionId
  readonly subjectKind: 'project' | 'enterprise' | 'department' | null
  readonly subjectId: string | null
  readonly name: string
  /** By the key of each document what it is. */
  readonly documents: Readonly<Record<string, string>>
  readonly madeAt: Moment
  readonly madeBy: PersonId
  readonly closedAt: Moment | null
  readonly closedReason: string | null
}

const teamTable = defineTable('team', ['id'], {
  id: 'uuid',
  template: 'text',
  regionId: 'uuid',
  subjectKind: 'text',
  subjectId: 'uuid',
  name: 'text',
  documents: 'json',
  madeAt: 'moment',
  madeBy: 'uuid',
  closedAt: 'moment',
  closedReason: 'text',
})
const ROWS = `select ${teamTable.select()} from team`

const teamOf = (row: Record<string, unknown>) => decode(teamTable, row) as unknown as Team

export async function insertTeam(runner: Runner, team: Team): Promise<void> {
  const writes = new Writes()
  writes.insert(teamTable, { ...team })
  await runWrites(runner, writes)
}

/** One; locked until the transaction ends where it is to be changed. */
export async function findTeam(runner: Runner, id: string, isLocked = false): Promise<Team | undefined> {
  const [row] = await rowsOf<Record<string, unknown>>(
    runner,
    `${ROWS} where id = $1${isLocked ? ' for update' : ''}`,
    [id],
  )
  return row === undefined ? undefined : teamOf(row)
}

/** The last ones of some regions, of one template or all, for one subject or all. */
export async function listTeams(
  runner: Runner,
  regions: readonly RegionId[],
  { template, subjectId }: { readonly template: string | undefined; readonly subjectId: string | undefined },
): Promise<Team[]> {
  const rows = await rowsOf<Record<string, unknown>>(
    runner,
    `${ROWS} where region_id = any($1::uuid[]) and ($2::text is null or template = $2)
      and ($3::uuid is null or subject_id = $3) order by closed_at is not null, id desc limit 500`,
    [regions, template ?? null, subjectId ?? null],
  )
  return rows.map(teamOf)
}

const DOCUMENTS = 'update team set documents = $2 where id = $1'

export async function keepDocuments(runner: Runner, id: string, documents: Team['documents']): Promise<void> {
  await run(runner, DOCUMENTS, [id, JSON.stringify(documents)])
}

const CLOSE = 'update team set closed_at = $2, closed_reason = $3 where id = $1'

export async function closeTeam(runner: Runner, id: string, at: Moment, reason: string): Promise<void> {
  await run(runner, CLOSE, [id, sqlMoment(at), reason])
}

const WILLING = 'select takes_secondment as "isWilling" from enterprise where id = $1'

/** Whether an enterprise has said that it takes seconded officers. */
export async function isWilling(runner: Runner, enterpriseId: string): Promise<boolean> {
  const [row] = await rowsOf<{ isWilling: boolean | null }>(runner, WILLING, [enterpriseId])
  return row?.isWilling === true
}
