/** Supervision orders as the platform runs them. */
import { byPower, type NewMatter, type Relations } from '../../kernel/kind.ts'
import type { Entry } from '../../kernel/advance.ts'
import type { Case, DepartmentId } from '../../kernel/matter.ts'
import { defineTable } from '../../platform/database/table.ts'
import type { Gate, KindModule } from '../../platform/registry.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import { SUPERVISE, orderKind, type AboutFact, type Order } from './rules.ts'
import { OrderFacts, orderInputs, type OrderFactsWire, type OrderInputs } from './wire.ts'
import type { OrderLevel } from './words.ts'

export const orderRelations: Relations = { supervisor: byPower(SUPERVISE) }

export const orderModule: KindModule<Order> = {
  kind: orderKind,
  inputs: orderInputs,
  facts: OrderFacts,
  table: defineTable('supervision_order', ['id'], {
    id: 'uuid',
    level: 'text',
    requirement: 'text',
    reply: 'text',
    rejections: 'int',
  }),
  view: (it): OrderFactsWire => ({
    level: it.row.level,
    requirement: it.row.requirement,
    reply: it.row.reply,
  }),
  searchText: (row) => row.requirement,
}

const ABOUT = `select id, title, region_id as "regionId" from matter
  where id = $1 and not confidential and ($2::uuid[] is null or region_id = any($2::uuid[]))`

/** Answers what matter an order is about, within the regions of whoever asks. */
export const matterGate: Gate = async (
  runner: Runner,
  question: { id: string; regions: string[] | null },
) => {
  const [found] = await rowsOf<NonNullable<AboutFact>>(runner, ABOUT, [question.id, question.regions])
  return found ?? null
}

/** The order that follows when a rung of the ladder of that level has been climbed; none while no unit answers for the clock. */
export function orderAfterRung(level: OrderLevel) {
  return (it: Case, entry: Entry): NewMatter[] => {
    const clock = it.clocks.find((one) => one.id === entry.claim?.clockId)
    const departmentId = (it.matter.departmentId ?? clock?.responsible ?? null) as DepartmentId | null
    if (departmentId === null || it.organisation.department(departmentId) === undefined) return []
    const input: OrderInputs['issue'] = {
      level,
      aboutId: it.matter.id,
      departmentId,
      requirement: REQUIREMENTS[level](it.matter.code),
    }
    return [{ kind: 'order', act: 'issue', input, regionId: it.matter.regionId, as: 'about' }]
  }
}

/** The text of an order that nobody writes by hand; it goes out in the language of the file. */
const REQUIREMENTS: Record<OrderLevel, (code: string) => string> = {
  urge: (code) => `${code} 已超过承诺时限，请立即办理，并书面说明原因和预计办结时间。`,
  supervise: (code) =>
    `${code} 超过承诺时限后三个工作日仍未办结，请单位主要负责人签批办理，书面报告办理情况和整改措施。`,
}
