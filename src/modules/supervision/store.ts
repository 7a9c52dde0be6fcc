/** Reads what supervision shows over many matters: the board by kind, unit and light, and what is public of exposures. */
import { isoMoment, type Moment } from '../../calendar/days.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import type { World } from '../../platform/reference.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import { INSPECT } from './powers.ts'
import type { BoardWire, PublicExposuresWire } from './wire.ts'

/** Kinds that a region's supervisors see as a whole, and those that only named readers see. */
const REGIONAL = ['order', 'circular', 'exposure'] as const
const READ_ONLY = ['talk', 'check', 'referral'] as const

const LIGHTS = `count(*)::int as all,
    count(*) filter (where m.black_at <= $2)::int as black,
    count(*) filter (where m.due_at <= $2 and (m.black_at is null or m.black_at > $2))::int as red,
    count(*) filter (where m.is_paused and (m.due_at is null or m.due_at > $2))::int as paused,
    count(*) filter (where not m.is_paused and m.yellow_at <= $2 and m.due_at > $2)::int as yellow,
    count(*) filter (where not m.is_paused and (m.yellow_at > $2 or (m.yellow_at is null and m.due_at > $2)))::int as green`
const OF_REGIONS = `select m.kind, m.department_id as "departmentId", ${LIGHTS} from matter m
  where m.closed_at is null and not m.confidential and m.region_id = any($1::uuid[]) and m.kind = any($3::text[])
  group by 1, 2 order by 1, 2`
const OF_READERS = `select m.kind, m.department_id as "departmentId", ${LIGHTS} from matter m
  where m.closed_at is null and m.kind = any($3::text[])
    and m.id in (select r.matter_id from reader r where r.party = any($1::uuid[]) and r.is_open)
  group by 1, 2 order by 1, 2`

type Counts = Omit<BoardWire['kinds'][number]['rows'][number], 'department'>
type BoardRow = Counts & { readonly kind: string; readonly departmentId: DepartmentId | null }

/**
 * The open matters of supervision that somebody may see, by kind and unit. Referrals are on the board of discipline
 * inspection alone: on no other does the kind appear, not with a nought either.
 */
export async function readBoard(
  runner: Runner,
  world: World,
  actor: Officer,
  now: Moment,
  zone: number,
): Promise<BoardWire> {
  const at = sqlMoment(now)
  const readsRegion = actor.powers.includes(READ_REGION)
  const regional = readsRegion
    ? await rowsOf<BoardRow>(runner, OF_REGIONS, [[...actor.regions], at, REGIONAL])
    : []
  const confidential = READ_ONLY.filter((kind) => kind !== 'referral' || actor.powers.includes(INSPECT))
  const wanted = readsRegion ? confidential : [...REGIONAL, ...confidential]
  const read = await rowsOf<BoardRow>(runner, OF_READERS, [actor.parties, at, wanted])
  const rows = [...regional, ...read]
  return {
    at: isoMoment(now, zone),
    exposed: await countExposed(runner, world, actor),
    kinds: [...REGIONAL, ...confidential].map((kind) => ({
      kind,
      isRegional: readsRegion && REGIONAL.some((one) => one === kind),
      rows: rows
        .filter((row) => row.kind === kind)
        .map(({ kind: _kind, departmentId, ...counts }) => ({
          department: nameOf(world, departmentId),
          ...counts,
        })),
    })),
  }
}

const EXPOSED = `select m.department_id as "departmentId", count(*)::int as count from matter m
  where m.kind = 'exposure' and m.status = 'published' and not m.confidential and m.region_id = any($1::uuid[])
  group by 1 order by 2 desc, 1`

async function countExposed(runner: Runner, world: World, actor: Officer): Promise<BoardWire['exposed']> {
  type Counted = { departmentId: DepartmentId | null; count: number }
  const rows = await rowsOf<Counted>(runner, EXPOSED, [[...actor.regions]])
  return rows.flatMap(({ departmentId, count }) => {
    const department = nameOf(world, departmentId)
    return department === null ? [] : [{ department, count }]
  })
}

function nameOf({ organisation }: World, id: DepartmentId | null) {
  const department = id === null ? undefined : organisation.department(id)
  return department === undefined ? null : { id: department.id, name: department.name }
}

const EXPOSURES_MAX = 100
const EXPOSURES = `select m.code, m.title, m.status, m.department_id as "departmentId", e.person, e.facts, e.basis,
    e.rectification, e.published_at as "publishedAt", e.withdrawn_at as "withdrawnAt", e.withdrawn_reason as "withdrawnReason"
  from exposure e join matter m on m.id = e.id
  where e.published_at is not null and not m.confidential
  order by e.published_at desc, e.id desc limit ${EXPOSURES_MAX}`

interface ExposureRow {
  readonly code: string
  readonly title: string
  readonly departmentId: DepartmentId | null
  readonly person: string | null
  readonly facts: string
  readonly basis: string
  readonly rectification: string | null
  readonly publishedAt: Moment
  readonly withdrawnAt: Moment | null
  readonly withdrawnReason: string | null
}

/** What is public, newest first. Of what was withdrawn, that it was, when and why; no name and no fact any more. */
export async function listExposures(
  runner: Runner,
  world: World,
  zone: number,
): Promise<PublicExposuresWire> {
  const rows = await rowsOf<ExposureRow>(runner, EXPOSURES)
  return {
    rows: rows.map(({ code, publishedAt, withdrawnAt, withdrawnReason, ...shown }) => {
      const common = { code, publishedAt: isoMoment(publishedAt, zone) }
      if (withdrawnAt !== null) {
        const withdrawn = { at: isoMoment(withdrawnAt, zone), reason: withdrawnReason ?? '' }
        return { ...common, ...NOTHING, withdrawn }
      }
      const { departmentId, title, person, facts, basis, rectification } = shown
      const unit = nameOf(world, departmentId)?.name ?? null
      return { ...common, title, unit, person, facts, basis, rectification, withdrawn: null }
    }),
  }
}

const NOTHING = {
  title: null,
  unit: null,
  person: null,
  facts: null,
  basis: null,
  rectification: null,
} as const
