/** The table of race entries, and those that a board shows of a period. */
import { isoDay, type Day } from '../../calendar/days.ts'
import { maySee, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import { defineTable } from '../../platform/database/table.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import type { Period } from './store.ts'
import type { ShownEntryWire } from './wire-entries.ts'
import type { RaceTheme } from './words.ts'

export const raceEntryTable = defineTable('race_entry', ['id'], {
  id: 'uuid',
  theme: 'text',
  fromOn: 'day',
  toOn: 'day',
  writing: 'text',
  drafters: 'json',
  publishedAt: 'moment',
  withdrawnReason: 'text',
})

const MOST = 200
const SHOWN = `select m.id, r.theme, m.title, r.writing, m.department_id as "departmentId", m.region_id as "regionId",
    r.from_on as "fromOn", r.to_on as "toOn"
  from race_entry r join matter m on m.id = r.id
  where m.region_id = any($1::uuid[]) and m.status = 'published' and not m.confidential
    and r.from_on <= $3::date and r.to_on >= $2::date
  order by r.published_at desc, r.id desc limit ${MOST}`

interface Found {
  readonly id: string
  readonly theme: RaceTheme
  readonly title: string
  readonly writing: string
  readonly departmentId: DepartmentId | null
  readonly regionId: RegionId
  readonly fromOn: Day
  readonly toOn: Day
}

const NOBODY = { zh: '', en: '' }

/** What was approved and touches the period, the newest first. */
export async function readEntries(
  runner: Runner,
  { organisation }: Pick<World, 'organisation'>,
  actor: Officer,
  regions: readonly RegionId[],
  { from, to }: Period,
): Promise<ShownEntryWire[]> {
  const rows = await rowsOf<Found>(runner, SHOWN, [regions, isoDay(from), isoDay(to)])
  return rows.map(({ departmentId, regionId, fromOn, toOn, ...row }) => ({
    ...row,
    department: (departmentId === null ? undefined : organisation.department(departmentId)?.name) ?? NOBODY,
    region: organisation.region(regionId)?.name ?? NOBODY,
    isOpen: maySee(actor, { regionId, confidential: false }, departmentId === null ? [] : [departmentId]),
    fromOn: isoDay(fromOn),
    toOn: isoDay(toOn),
  }))
}
