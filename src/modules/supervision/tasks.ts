/** The tasks that a concluded check leads to: one order for each finding that stands, to its unit, verified by the team. Pure. */
import type { NewMatter } from '../../kernel/kind.ts'
import type { Case } from '../../kernel/matter.ts'
import { standing, type Check } from './check.ts'
import type { OrderInputs } from './wire.ts'

const TITLE_MAX = 80
const TEXT_MAX = 10_000

/** Opened by the law itself: the orders say nothing of who concluded the check. */
export function tasksAfterCheck(concluded: Case): NewMatter[] {
  const it = concluded as Case<Check>
  return standing(it).map(({ departmentId, finding, requirement }) => {
    const input: OrderInputs['rectify'] = {
      aboutId: it.matter.id,
      departmentId,
      title: finding.slice(0, TITLE_MAX),
      requirement: `问题：${finding}\n整改要求：${requirement}`.slice(0, TEXT_MAX),
      verifiers: [...it.row.team],
    }
    const { regionId } = it.matter
    return { kind: 'order', act: 'rectify', input, regionId, as: 'about', by: 'system' }
  })
}
