/** The SQL of frozen figures. They are added and read; the database itself lets nobody change one. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import type { DepartmentId, MatterId, PersonId, RegionId } from '../../kernel/matter.ts'
import { digest } from '../../platform/journal.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import { ROW_COLUMNS, type MatterRow } from '../../platform/views/matter-rows.ts'
import { seenBy, type Sight } from './board-store.ts'
import { NOTHING } from './board.ts'
import type { Aims } from './parameters.ts'
import type { Sums } from './rules.ts'
import type { Measure } from './words.ts'

/** The numbers of a frozen month, as they were counted. */
export interface FrozenSums {
  readonly aims: Aims
  readonly total: Sums
  readonly departments: readonly { readonly departmentId: DepartmentId | null; readonly sums: Sums }[]
}

/** A matter behind a figure, whose it is, and as what it counts. */
export interface FrozenMatter {
  readonly matterId: MatterId
  readonly departmentId: DepartmentId | null
  readonly measures: readonly Measure[]
}

export interface NewFigure {
  readonly id: string
  readonly regionId: RegionId
  /** The first day of the month. */
  readonly month: Day
  readonly formulaVersion: number
  readonly lawNo: number
  readonly lawSeq: number
  /** The numbers (`FrozenSums`) as JSON: kept as they are, so that their hash can be made again. */
  readonly sums: string
  readonly matters: readonly FrozenMatter[]
  readonly frozenAt: Moment
  readonly frozenBy: PersonId | null
  readonly restates: string | null
  readonly reason: string | null
}

const ADD = `insert into figure (id, region_id, month, formula_version, law_no, law_seq, seal_no, sums,
    matter_ids, department_ids, measures, frozen_at, frozen_by, restates, reason)
  select $1, $2, $3, $4, $5, $6, (select max(no) from seal), $7, $8::uuid[], $9::uuid[], $10::text[], $11, $12, $13, $14
  on conflict do nothing returning id`

/** Adds a figure; false when that month, or that restatement, is there already. */
export async function addFigure(runner: Runner, figure: NewFigure): Promise<boolean> {
  const { id, regionId, month, formulaVersion, lawNo, lawSeq, sums, matters } = figure
  const rows = await rowsOf(runner, ADD, [
    id,
    regionId,
    isoDay(month),
    formulaVersion,
    lawNo,
    lawSeq,
    sums,
    matters.map(({ matterId }) => matterId),
    matters.map(({ departmentId }) => departmentId),
    matters.map(({ measures }) => measures.join(',')),
    sqlMoment(figure.frozenAt),
    figure.frozenBy,
    figure.restates,
    figure.reason,
  ])
  return rows.length === 1
}

/** A figure without its matters. */
export interface FigureRow {
  readonly id: string
  readonly regionId: RegionId
  readonly month: Day
  readonly formulaVersion: number
  readonly lawNo: number
  readonly lawSeq: number
  readonly sealNo: number | null
  readonly matters: number
  readonly frozenAt: Moment
  readonly restates: string | null
  readonly reason: string | null
  readonly restatedBy: string | null
}

const COLUMNS = `f.id, f.region_id as "regionId", f.month, f.formula_version as "formulaVersion", f.law_no as "lawNo",
  f.law_seq as "lawSeq", f.seal_no as "sealNo",
  (select count(distinct one)::int4 from unnest(f.matter_ids) as one) as matters,
  f.frozen_at as "frozenAt", f.restates, f.reason, (select n.id from figure n where n.restates = f.id) as "restatedBy"`
const NEWEST = 120
const OF_REGIONS = `select ${COLUMNS} from figure f where f.region_id = any($1::uuid[])
  order by f.month desc, f.region_id, f.frozen_at desc limit ${NEWEST}`
const ONE = `select ${COLUMNS}, f.sums from figure f where f.id = $1 and f.region_id = any($2::uuid[])`
const HAS = 'select 1 from figure where region_id = $1 and month = $2 limit 1'

export async function listFigures(
  runner: Runner,
  regionIds: readonly RegionId[],
): Promise<readonly FigureRow[]> {
  return rowsOf<FigureRow>(runner, OF_REGIONS, [regionIds])
}

/** What is counted since a newer version of the formulas was nought before. */
function whole(given: Sums): Sums {
  return { ...NOTHING, ...given }
}

/** A figure of one of those regions, with its numbers. */
export async function findFigure(
  runner: Runner,
  id: string,
  regionIds: readonly RegionId[],
): Promise<(FigureRow & { readonly sums: FrozenSums; readonly hash: string }) | undefined> {
  const [row] = await rowsOf<FigureRow & { readonly sums: string }>(runner, ONE, [id, regionIds])
  if (row === undefined) return undefined
  const sums = JSON.parse(row.sums) as FrozenSums
  const departments = sums.departments.map((one) => ({ ...one, sums: whole(one.sums) }))
  return {
    ...row,
    sums: { ...sums, total: whole(sums.total), departments },
    hash: digest(row.sums),
  }
}

export async function hasFigure(runner: Runner, regionId: RegionId, month: Day): Promise<boolean> {
  return (await rowsOf(runner, HAS, [regionId, isoDay(month)])).length > 0
}

const IN_PERIOD = `select matter_id as "matterId", department_id as "departmentId", marks from tallied
  where marks && $1::int4[] and region_id = any($2::uuid[]) order by matter_id, department_id`

/** What counts on some days in some regions, with all its marks. */
export async function readCounted(
  runner: Runner,
  marks: readonly number[],
  regionIds: readonly RegionId[],
): Promise<
  readonly (Pick<FrozenMatter, 'matterId' | 'departmentId'> & { readonly marks: readonly number[] })[]
> {
  return rowsOf(runner, IN_PERIOD, [marks, regionIds])
}

/** The matters that made a number of a figure when it was frozen, as far as they may be seen now. */
export async function listFrozen(
  runner: Runner,
  figureId: string,
  measures: readonly Measure[],
  departmentId: DepartmentId | null | undefined,
  sight: Sight,
  page: { readonly before: string | undefined; readonly limit: number },
): Promise<readonly MatterRow[]> {
  const values: unknown[] = [figureId, measures]
  const value = (given: unknown) => `$${values.push(given)}`
  const counted = [`f.id = $1`, `string_to_array(c.measures, ',') && $2::text[]`]
  if (departmentId === null) counted.push('c.department_id is null')
  else if (departmentId !== undefined) counted.push(`c.department_id = ${value(departmentId)}`)
  const where = [
    `m.id in (select c.matter_id from figure f,
       unnest(f.matter_ids, f.department_ids, f.measures) as c (matter_id, department_id, measures)
     where ${counted.join(' and ')})`,
    seenBy(sight, value),
  ]
  if (page.before !== undefined) where.push(`m.id < ${value(page.before)}`)
  return rowsOf<MatterRow>(
    runner,
    `select ${ROW_COLUMNS} from matter m where ${where.join(' and ')} order by m.id desc limit ${page.limit}`,
    values,
  )
}
