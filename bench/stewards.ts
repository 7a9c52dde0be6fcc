/**
 * Coverage over a hundred thousand enterprises and twenty thousand projects as a page asks for it, and five hundred projects given
 * to sixty stewards by the solver. Rows alone, without a life; eight of ten have a steward.
 */
import type { Pool } from 'pg'
import type { Organisation } from '../src/kernel/organisation.ts'
import { officerOf } from '../src/modules/people/seats.ts'
import { balance, type Group } from '../src/modules/stewards/balance.ts'
import { viewCoverage } from '../src/modules/stewards/coverage.ts'
import { COVERAGES, type CoverageName } from '../src/modules/stewards/words.ts'
import { sqlMoment } from '../src/platform/database/table.ts'
import { openReference } from '../src/platform/reference.ts'
import { loaders } from '../src/loaders.ts'
import { designCity } from './city.ts'
import { median, table, withUsage } from './measure.ts'
import { BENCH_MOMENT } from './moment.ts'
import type { Bench, Figure } from './report.ts'

const ENTERPRISES = 100_000
const PROJECTS = 20_000
const TIMES = 15
const COVERAGE_GATE_MS = 100
const BALANCE_GATE_S = 5
const SECOND_MS = 1000

/** Measures coverage and balancing. */
export async function benchStewards({ server, emptyDatabase, say }: Bench): Promise<Figure[]> {
  const pool = server.pool(emptyDatabase, { role: 'owner' })
  try {
    await fill(pool)
    const read = await withUsage({ database: server.pid }, () => timeCoverage(pool))
    const { solved, usage } = await timeBalance()
    const rows = [...read.result].map(([name, ms]) => [name, ms.toFixed(0)])
    say(table([['coverage, as its page asks for it', 'ms'], ...rows]))
    return [
      {
        name: `coverage over ${ENTERPRISES} enterprises and ${PROJECTS} projects`,
        value: read.result.get('steward') ?? NaN,
        unit: 'ms',
        gate: COVERAGE_GATE_MS,
        foreignCores: read.usage.foreignCores,
      },
      {
        name: '500 projects given to 60 stewards',
        value: solved / SECOND_MS,
        unit: 's',
        gate: BALANCE_GATE_S,
        foreignCores: usage.foreignCores,
      },
    ]
  } finally {
    await pool.end()
  }
}

/** Two of ten enterprises are above scale or limit, as in a city of industry; all projects are under way. */
const FILL = [
  `insert into enterprise (id, name, uscc, region_id, registered_at, search_text, search_pairs, is_above_scale, is_above_limit)
   select gen_random_uuid(), '基准' || n, 'BENCH' || n, region_ids[1 + n % cardinality(region_ids)], $1, '', '{}',
     n % 10 = 0, n % 10 = 1
   from generate_series(1, ${ENTERPRISES}) n, (select array_agg(id) as region_ids from region where parent_id is not null) r`,
  `insert into matter (id, kind, code, title, status, version, region_id, confidential, part_count, opened_at, happened_at,
     recorded_at, law_on, law_seq, is_paused, head_seq, head_hash)
   select gen_random_uuid(), 'project', 'XMB' || n, '第' || n || '号项目', 'started', 1,
     region_ids[1 + n % cardinality(region_ids)], false, 0, $1, $1, $1, $1::timestamptz::date, 0, false, 1, ''
   from generate_series(1, ${PROJECTS}) n, (select array_agg(id) as region_ids from region where parent_id is not null) r`,
  `insert into project (id, stage, stage_since, region_id, investment, funds, parcels, lists, events, codes)
   select id, 'started', $1, region_id, 5000000000, '{}', '[]', '[]', '[]', '[]' from matter where code like 'XMB%'`,
  `insert into assignment (id, subject_kind, subject_id, slot, is_single, name, from_on, begun_at)
   select gen_random_uuid(), kind, id, 'steward', true, '管家', $1::timestamptz::date, $1
   from (select 'project' as kind, id, row_number() over () as n from project where stage = 'started'
     union all select 'enterprise', id, row_number() over () from enterprise where is_above_scale or is_above_limit) s
   where n % 10 < 8`,
]

async function fill(pool: Pool): Promise<void> {
  for (const statement of FILL) await pool.query(statement, [sqlMoment(BENCH_MOMENT)])
  for (const name of ['enterprise', 'matter', 'project', 'project_entry', 'assignment'])
    await pool.query(`vacuum (freeze, analyze) ${name}`)
}

async function timeCoverage(pool: Pool): Promise<ReadonlyMap<CoverageName, number>> {
  const { world } = await openReference(pool, loaders)
  const actor = chief(world.organisation)
  const times = new Map<CoverageName, number>()
  for (const coverage of COVERAGES) {
    const read = () => viewCoverage(pool, world, actor, { coverage }, BENCH_MOMENT)
    await read()
    const all: number[] = []
    for (let time = 0; time < TIMES; time++) {
      const from = performance.now()
      await read()
      all.push(performance.now() - from)
    }
    times.set(coverage, median(all))
  }
  return times
}

/** Somebody of the city's office who reads all its regions. */
function chief(organisation: Organisation) {
  const { person, post } = designCity().chief
  const officer = officerOf(person.id, post, null, organisation)
  const regions = new Set(organisation.regions().map(({ id }) => id))
  return {
    ...officer,
    regionId: organisation.regions()[0]?.id ?? officer.regionId,
    regions,
    powers: ['region.read'],
  }
}

/** Thirty kinds of projects, of which each third of the stewards is near to. */
async function timeBalance() {
  const places = Array.from({ length: 60 }, (_none, place) => ({ load: place % 4, limit: 20 }))
  const groups = Array.from({ length: 30 }, (_none, index): Group => {
    const reach = places.map((_place, place): [number, number] => [place, (place + index) % 3])
    return { key: `${index}`, count: index < 20 ? 17 : 16, distances: new Map(reach) }
  })
  const { result: solved, usage } = await withUsage({}, async () => {
    const from = performance.now()
    await balance(groups, places)
    return performance.now() - from
  })
  return { solved, usage }
}
