/** Reads the entry standards of parks for projects, and answers how one project stands to them. */
import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Gate } from '../../platform/registry.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import { seenBy } from './sight.ts'
import { checkStandards, type Offered, type Standards } from './standards.ts'
import type { StandardsWire } from './wire-standards.ts'

const COLUMNS = `s.investment_per_mu::float8 as "investmentPerMu", s.tax_per_mu::float8 as "taxPerMu",
  s.energy_use::float8 as "energyUse", s.technology, s.environment`
const OF_PARK = `select ${COLUMNS} from park s where s.id = $1`
const OF_PROJECT = `select ${COLUMNS}, s.id as "parkId", s.name as park, p.investment::float8 as investment,
    p.planned_tax::float8 as "plannedTax", p.land_area as "landArea"
  from project p join matter m on m.id = p.id left join park s on s.id = p.park_id`

/** Answers the standards of a park; null for one that there is none of. */
export const parkStandardsGate: Gate = async (runner: Runner, parkId: string): Promise<Standards | null> =>
  (await rowsOf<Standards>(runner, OF_PARK, [parkId]))[0] ?? null

type Found = Standards & Offered & { readonly parkId: string | null; readonly park: string | null }

/** How a project stands to the standards of its park. Refuses a project that the reader does not see. */
export async function standardsOf({ runner }: RowContext, actor: Actor, id: string): Promise<StandardsWire> {
  const values: unknown[] = []
  const put = (value: unknown) => `$${values.push(value)}`
  const where = [`p.id = ${put(id)}`, ...seenBy(actor, put)].join(' and ')
  const [found] = await rowsOf<Found>(runner, `${OF_PROJECT} where ${where}`, values)
  if (found === undefined) throw new Refusal('not_found', 'project.unknown')
  const { parkId, park } = found
  if (parkId === null || park === null) return { park: null, checks: [] }
  return { park: { id: parkId, name: park }, checks: [...checkStandards(found, found)] }
}
