/** Rows of lists and inboxes: which columns they read, and how they look on the wire. */
import type { Moment } from '../../calendar/days.ts'
import type { Matter } from '../../kernel/matter.ts'
import type { Runner } from '../database/writes.ts'
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

/** Turns rows into what the wire has. A duty's own clock, where there is one, tells its time: that is what the holder is held to. */
export async function toRows(context: RowContext, rows: readonly MatterRow[]): Promise<MatterRowWire[]> {
  const { runner, registry, world, now } = context
  const parties = rows.flatMap((row) => [row.departmentId, row.enterpriseId, row.holder])
  const names = await readNames(runner, world.organisation, parties)
  return rows.map((row) => {
    const days = world.calendars.view(row.regionId)
    const ofDuty = row.clock === undefined || row.clock === null
    const time = ofDuty
      ? row
      : {
          ...row,
          dueAt: row.dutyDueAt ?? null,
          yellowAt: row.dutyYellowAt ?? null,
          blackAt: null,
          finalLight: null,
        }
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
      time: rowTime(time, days, now),
      openedAt: wireMoment(row.openedAt, days),
      closedAt: wireMoment(row.closedAt, days),
      imported: row.importedAt !== null,
      duty: row.act === undefined ? null : { act: row.act, clock: row.clock ?? null },
    }
  })
}
