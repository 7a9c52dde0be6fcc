/** Explanations of missed nodes as the platform runs them: table, schemas, and the panel that a reader sees. */
import { isoDay } from '../../calendar/days.ts'
import { defineTable } from '../../platform/database/table.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { Gate, KindModule } from '../../platform/registry.ts'
import { explanationKind, type Explanation, type MissedFact, type MissedQuestion } from './explanation.ts'
import { dayText } from './plan-view.ts'
import { ExplanationFacts, explanationInputs, type ExplanationFactsWire } from './wire-misses.ts'

const MISSED = `select m.title, n.name, coalesce(n.department_id, m.department_id) as "departmentId",
    n.post_id as "postId", p.park_id as "parkId"
  from project_node n join matter m on m.id = n.project_id join project p on p.id = n.project_id
  where n.project_id = $1 and n.key = $2 and n.planned_to_on = $3 and n.finished_on is null and m.closed_at is null
    and not exists (select 1 from explanation e
      where e.node_project_id = $1 and e.node_key = $2 and e.missed_on = $3)`

/** Answers whether a node has missed that end and nobody has been asked about it. */
const missedNodeGate: Gate = async (
  runner: Runner,
  { projectId, key, missedOn }: MissedQuestion,
): Promise<MissedFact> => {
  const [found] = await rowsOf<NonNullable<MissedFact>>(runner, MISSED, [projectId, key, missedOn])
  return found ?? null
}

export const nodeGates: Readonly<Record<string, Gate>> = { missedNode: missedNodeGate }

export const explanationModule: KindModule<Explanation> = {
  kind: explanationKind,
  inputs: explanationInputs,
  facts: ExplanationFacts,
  table: defineTable('explanation', ['id'], {
    id: 'uuid',
    nodeProjectId: 'uuid',
    nodeKey: 'text',
    nodeName: 'text',
    missedOn: 'day',
    parkId: 'uuid',
    cause: 'text',
    measures: 'text',
    promisedOn: 'day',
    returns: 'int',
  }),
  searchField: 'cause',
  view({ row }): ExplanationFactsWire {
    return {
      projectId: row.nodeProjectId,
      nodeName: row.nodeName,
      missedOn: isoDay(row.missedOn),
      cause: row.cause,
      measures: row.measures,
      promisedOn: dayText(row.promisedOn),
      returns: row.returns,
    }
  },
}
