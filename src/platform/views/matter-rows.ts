/** Rows of lists and inboxes: which columns they read, and how they look on the wire. */
import type { Moment } from '../../calendar/days.ts'
import type { Matter, MatterId } from '../../kernel/matter.ts'
import { rowsOf, type Runner } from '../database/writes.ts'
import type { World } from '../reference.ts'
import type { Registry } from '../registry.ts'
import type { MatterRowWire } from '../wire.ts'
import { readNames } from './names.ts'
import { rowTime, wireMoment } from './time.ts'

/** The columns of `matter m` that a row needs. */
export const ROW_COLUMNS = `m.id, m.kind, m.code, m.title, m.status, m.region_id as "regionId",
  m.department_id as "departmentId", m.enterprise_id as "enterpriseId", m.holder,
  m.due_at as "dueAt", m.yellow_at as "yellowAt", m.black_at as "blackAt", m.is_paused as "isPaused",
  m.final_light as "finalLight", m.opened_at as "openedAt", m.closed_at as "closedAt",
  m.imported_at as "importedAt"`

export type MatterRow = Pick<
  Matter,
  | 'id'
  | 'kind'
  | 'code'
  | 'title'
  | 'status'
  | 'regionId'
  | 'departmentId'
  | 'enterpriseId'
  | 'holder'
  | 'dueAt'
  | 'yellowAt'
  | 'blackAt'
  | 'isPaused'
  | 'finalLight'
  | 'openedAt'
  | 'closedAt'
  | 'importedAt'
> & {
  /** In an inbox: the duty, with the moments of its own clock. */
  readonly act?: string
  readonly clock?: string | null
  readonly dutyDueAt?: Moment | null
  readonly dutyYellowAt?: Moment | null
}

export interface RowContext {
  readonly runner: Runner
  readonly registry: Registry
  readonly world: World
  readonly now: Moment
}

/** The step of each matter that ends first. */
const STEPS = `select distinct on (matter_id) matter_id as id, due_at as "dueAt", yellow_at as "yellowAt" from clock
  where matter_id = any($1::uuid[]) and stopped_at is null and due_at is not null order by matter_id, due_at`

type Step = { readonly id: MatterId } & Pick<Matter, 'dueAt' | 'yellowAt'>

/**
 * Turns rows into what the wire has. A duty's own clock, where there is one, tells its time: that is what the holder is held
 * to. A part has nothing but its step, and shows that.
 */
export async function toRows(context: RowContext, rows: readonly MatterRow[]): Promise<MatterRowWire[]> {
  const { runner, registry, world, now } = context
  const parties = rows.flatMap((row) => [row.departmentId, row.enterpriseId, row.holder])
  const names = await readNames(runner, world.organisation, parties)
  const steps = await stepsOf(context, rows)
  return rows.map((row) => {
    const days = world.calendars.view(row.regionId)
    const step = dutyStep(row) ?? steps.get(row.id)
    const time = rowTime(
      step === undefined ? row : { ...row, ...step, blackAt: null, finalLight: null },
      days,
      now,
    )
    return {
      id: row.id,
      kind: row.kind,
      path: registry.byName(row.kind).kind.path,
      code: row.code,
      title: row.title,
      status: row.status,
      region: world.organisation.region(row.regionId)?.name ?? { zh: '', en: '' },
      department: names.party(row.departmentId),
      enterprise: names.enterprise(row.enterpriseId),
      holder: names.party(row.holder),
      time,
      isTimed: time.light !== 'notStarted' || isPromised(registry, row),
      openedAt: wireMoment(row.openedAt, days),
      closedAt: wireMoment(row.closedAt, days),
      imported: row.importedAt !== null,
      duty: row.act === undefined ? null : { act: row.act, clock: row.clock ?? null },
    }
  })
}

/** The moments of the clock that a duty is held to. */
function dutyStep({ clock, dutyDueAt = null, dutyYellowAt = null }: MatterRow): Omit<Step, 'id'> | undefined {
  return clock === undefined || clock === null ? undefined : { dueAt: dutyDueAt, yellowAt: dutyYellowAt }
}

/** Whether a limit will run for it, though none does yet. */
function isPromised(registry: Registry, row: MatterRow): boolean {
  return registry.byName(row.kind).kind.promisesNothing !== true && !hasStepsOnly(registry, row)
}

/** Parts are promised to nobody, and neither is what no enterprise is named in: no applicant reads of an office's steps here. */
function hasStepsOnly(registry: Registry, { kind, enterpriseId }: MatterRow): boolean {
  return registry.byName(kind).kind.isPart === true || enterpriseId === null
}

/** The running steps of the rows that have no other clock to show; not asked for where every row has one. */
async function stepsOf(
  { runner, registry }: RowContext,
  rows: readonly MatterRow[],
): Promise<ReadonlyMap<MatterId, Omit<Step, 'id'>>> {
  const bare = rows.filter(
    (row) =>
      row.closedAt === null &&
      row.dueAt === null &&
      row.finalLight === null &&
      dutyStep(row) === undefined &&
      hasStepsOnly(registry, row),
  )
  if (bare.length === 0) return new Map()
  const found = await rowsOf<Step>(runner, STEPS, [bare.map(({ id }) => id)])
  return new Map(found.map(({ id, ...step }) => [id, step]))
}

/** Matters of an enterprise, and of the entries that were found to be the same: these stay where they are, and are read with it. */
export function concernsEnterprise(id: string): string {
  return `m.enterprise_id = any(array(select id from enterprise where id = ${id}::uuid
    union all select id from enterprise where merged_into = ${id}::uuid))`
}
