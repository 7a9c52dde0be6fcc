/** What is read of a frozen month to criticise a unit by it: its missed targets, and the circular that does so already. */
import type { Day } from '../../calendar/days.ts'
import { isoDay } from '../../calendar/days.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { Gate } from '../../platform/registry.ts'
import { missedRates } from '../boards/below-target.ts'
import { findFigure, type FrozenSums } from '../boards/figure-store.ts'
import { isRateShown } from '../boards/rules.ts'
import type { MissedTargetFact, MissedTargetQuestion } from './missed-target.ts'
import type { MissedTargetsWire } from './wire-missed.ts'

const LOCK_UNIT = `select d.region_id as "regionId" from supervised_unit u join department d on d.id = u.id
  where u.id = $1 and d.region_id = any($2::uuid[]) for update of u`
const OPEN = `select m.department_id as "departmentId", m.id, m.code from circular c join matter m on m.id = c.id
  where c.missed_month = $1 and m.department_id = any($2::uuid[]) and m.closed_at is null order by m.id`

interface OpenCircular {
  readonly departmentId: DepartmentId
  readonly id: string
  readonly code: string
}

/** Which open circulars criticise units for that month. */
async function openFor(runner: Runner, month: Day, units: readonly string[]): Promise<OpenCircular[]> {
  return rowsOf<OpenCircular>(runner, OPEN, [isoDay(month), units])
}

/** The missed rates of a unit that others than the unit are shown, and whether there are more. */
function missedBy({ aims, departments }: FrozenSums, unit: string) {
  const sums = departments.find(({ departmentId }) => departmentId === unit)?.sums
  const all = sums === undefined ? [] : missedRates(sums, aims)
  const missed = sums === undefined ? [] : all.filter(({ rate }) => isRateShown(sums, rate, false))
  return { missed, hasHidden: missed.length < all.length }
}

/** Answers what a unit missed in a frozen month. The unit is locked, so that two at once draft one circular. */
export const missedTargetGate: Gate = async (
  runner: Runner,
  { figureId, departmentId, regions }: MissedTargetQuestion,
): Promise<MissedTargetFact | null> => {
  const figure = await findFigure(runner, figureId, regions as readonly RegionId[])
  if (figure === undefined) return null
  const [unit] = await rowsOf<{ regionId: RegionId }>(runner, LOCK_UNIT, [departmentId, regions])
  if (unit === undefined) return null
  const { month, frozenAt, formulaVersion, restatedBy, sums } = figure
  const [open] = await openFor(runner, month, [departmentId])
  return {
    regionId: unit.regionId,
    month,
    frozenAt,
    formulaVersion,
    isRestated: restatedBy !== null,
    ...missedBy(sums, departmentId),
    openCode: open?.code ?? null,
  }
}

/** The units of a figure that may be criticised for it, each with the circular that does; undefined for no such figure. */
export async function readMissed(
  runner: Runner,
  figureId: string,
  regions: readonly RegionId[],
): Promise<MissedTargetsWire | undefined> {
  const figure = await findFigure(runner, figureId, regions)
  if (figure === undefined) return undefined
  const missing = figure.sums.departments.flatMap(({ departmentId: id }) =>
    id !== null && missedBy(figure.sums, id).missed.length > 0 ? [id] : [],
  )
  const open = await openFor(runner, figure.month, missing)
  return {
    mayDraft: figure.restatedBy === null,
    rows: missing.map((departmentId) => {
      const found = open.find((one) => one.departmentId === departmentId)
      return { departmentId, circular: found === undefined ? null : { id: found.id, code: found.code } }
    }),
  }
}
