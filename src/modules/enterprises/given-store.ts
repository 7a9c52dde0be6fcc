/**
 * What an enterprise was asked for and what it has handed in, out of all its matters that a reader may see: so that nobody asks
 * for the same thing twice. Reads the tables that all kinds share.
 */
import type { Moment } from '../../calendar/days.ts'
import { maySee, type Actor } from '../../kernel/actor.ts'
import type { Party, RegionId } from '../../kernel/matter.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'

/** The matter that something was asked or handed in for, with what says who may see it. */
interface Within {
  readonly matterId: string
  readonly kind: string
  readonly code: string
  readonly title: string
  readonly regionId: RegionId
  readonly confidential: boolean
  readonly readers: readonly Party[]
}

export interface Asked extends Within {
  readonly question: string
  readonly askedAt: Moment
  readonly status: string
  readonly endedAt: Moment | null
}

export interface Given extends Within {
  readonly id: string
  readonly name: string
  readonly sizeBytes: number
  readonly addedAt: Moment
}

const OF_ENTERPRISE = `any(array(select id from enterprise where id = $1::uuid
  union all select id from enterprise where merged_into = $1::uuid))`
const WITHIN = `m.id as "matterId", m.kind, m.code, m.title, m.region_id as "regionId", m.confidential,
  array(select party from reader where matter_id = m.id)::text[] as readers`
// What is confidential is asked and read on its own page only, where each reading is written down.
const ASKED = `select ${WITHIN}, part.title as question, part.opened_at as "askedAt", part.status, part.closed_at as "endedAt"
  from matter as part join matter as m on m.id = part.parent_id
  where part.enterprise_id = ${OF_ENTERPRISE} and part.kind = 'ask' and not m.confidential
  order by part.id desc limit 200`
const GIVEN = `select ${WITHIN}, a.id, a.name, a.size_bytes as "sizeBytes", a.added_at as "addedAt"
  from matter as part join attachment as a on a.matter_id = part.id join file as f on f.id = a.file_id
  join matter as m on m.id = coalesce(part.parent_id, part.id)
  where part.enterprise_id = ${OF_ENTERPRISE} and not m.confidential
    and f.uploaded_by in (select person_id from enterprise_agent where enterprise_id = ${OF_ENTERPRISE})
  order by a.added_at desc, a.id desc limit 200`

/** What it was asked for, the latest first. */
export async function listAsked(runner: Runner, id: string, actor: Actor): Promise<Asked[]> {
  const rows = await rowsOf<Asked>(runner, ASKED, [id])
  return rows.filter((row) => maySee(actor, row, row.readers))
}

/** The files that its people have handed in, the latest first. */
export async function listGiven(runner: Runner, id: string, actor: Actor): Promise<Given[]> {
  const rows = await rowsOf<Given>(runner, GIVEN, [id])
  return rows.filter((row) => maySee(actor, row, row.readers))
}
