/**
 * A hundred thousand projects for the lists of the benchmark: rows alone, without a life, spread over stages, districts, parks,
 * trades and amounts as a large city's are. Codes are of no scheme, and no law runs on their clocks.
 */
import type { PoolClient } from 'pg'
import type { Moment } from '../src/calendar/days.ts'
import { makeIds, randomBelow, type Random } from '../src/kernel/ids.ts'
import { sqlMoment } from '../src/platform/database/table.ts'
import { KEY_LISTS, STAGES, type KeyList, type Stage } from '../src/modules/projects/words.ts'
import { between, happens, pick, pickWeighted, seededRandom } from '../src/simulation/random.ts'
import type { City, District } from './city.ts'
import { BENCH_MOMENT, SEED } from './moment.ts'

export const PROJECTS = 100_000
const AT_ONCE = 5000
const PARKS = 12
const DAY_MS = 86_400_000
/** The first of them were entered so many days ago, the others evenly since. */
const AGE_DAYS = 1500
const YEARS = [2023, 2024, 2025, 2026]
const TRADES = [
  'C1310',
  'C2631',
  'C3360',
  'C3670',
  'C3841',
  'C3985',
  'E4710',
  'F5121',
  'G5910',
  'I6510',
  'M7310',
]

/** Of a hundred projects so many stand in each stage; those at full capacity have ended. */
const IN_STAGE: Readonly<Record<Stage, number>> = {
  lead: 10,
  negotiating: 9,
  screening: 4,
  signed: 7,
  registered: 6,
  landSecured: 5,
  started: 9,
  statIncluded: 8,
  completed: 7,
  inProduction: 11,
  fullCapacity: 24,
}

const PARK = `insert into park (id, version, region_id, code, name, level, chief_name, chief_post, chief_from_on, search_text, search_pairs)
  values ($1, 1, $2, $3, $4, 'city', '员', '书记', '2024-01-01', '', '{}')`
const MATTER = `insert into matter (id, kind, code, title, status, version, region_id, department_id, enterprise_id, holder,
    confidential, part_count, opened_at, closed_at, happened_at, recorded_at, law_on, law_seq, is_paused, head_seq, head_hash)
  select id, 'project', code, title, status, 1, region_id, department_id, enterprise_id, department_id,
    confidential, 0, at, closed_at, at, at, at::date, 0, false, 1, ''
  from jsonb_to_recordset($1::jsonb) as given (id uuid, code text, title text, status text, region_id uuid, department_id uuid,
    enterprise_id uuid, confidential bool, at timestamptz, closed_at timestamptz)`
const PROJECT = `insert into project (id, stage, stage_since, region_id, investment, funds, industry, park, park_id, parcels,
    lists, events, codes, conclusion)
  select id, stage, since, region_id, investment, '{}', industry, (select code from park where park.id = park_id), park_id, '[]',
    lists, '[]', codes, conclusion
  from jsonb_to_recordset($1::jsonb) as given (id uuid, stage text, since timestamptz, region_id uuid, investment numeric,
    industry text, park_id uuid, lists text, codes text, conclusion text)`
const CLOCK = `insert into clock (id, matter_id, name, key, lap, round, side, time_limit, basis, responsible, hours_id, started_at,
    has_breaks, rungs, calendar_no, due_at, yellow_at)
  select clock_id, id, 'stage', '', 1, 0, 'step', '90WD', '', department_id, '', since, false, '[]',
    (select calendar_no from reference_version), due_at, due_at - interval '10 days'
  from jsonb_to_recordset($1::jsonb) as given (clock_id uuid, id uuid, department_id uuid, since timestamptz, due_at timestamptz,
    closed_at timestamptz)
  where closed_at is null and due_at is not null`
const READER = `insert into reader (party, matter_id, is_open)
  select party, id, closed_at is null from jsonb_to_recordset($1::jsonb) as given (id uuid, department_id uuid, post_id uuid,
    office_id uuid, enterprise_id uuid, closed_at timestamptz), unnest(array[department_id, post_id, office_id, enterprise_id]) as party
  where party is not null`

/** Writes the projects beside whatever the database holds, as their owner. */
export async function fillProjects(client: PoolClient, city: City): Promise<void> {
  const random = seededRandom(SEED, 'projects')
  let at = BENCH_MOMENT - AGE_DAYS * DAY_MS
  const ids = makeIds(() => at as Moment, random)
  const parks = Array.from({ length: PARKS }, (_none, n) => ({
    id: ids.next(),
    district: city.districts[n % city.districts.length] as District,
    code: `YQ${String(n + 1).padStart(2, '0')}`,
  }))
  await client.query('set synchronous_commit = off')
  for (const { id, district, code } of parks)
    await client.query(PARK, [id, district.region.id, code, `基准园区${code}`])
  for (let n = 0; n < PROJECTS; n += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, PROJECTS - n) }, (_none, k) => {
      at += Math.floor((AGE_DAYS * DAY_MS) / (PROJECTS + 1))
      return rowOf(n + k, at as Moment, () => ids.next(), { city, parks, random })
    })
    // Readers before projects: what a list is narrowed by is written with the project.
    for (const statement of [MATTER, READER, PROJECT, CLOCK])
      await client.query(statement, [JSON.stringify(rows)])
  }
  for (const table of [
    'matter',
    'project',
    'project_entry',
    'project_list',
    'project_code',
    'clock',
    'reader',
    'park',
  ])
    await client.query(`vacuum (freeze, analyze) ${table}`)
}

interface Makings {
  readonly city: City
  readonly parks: readonly { readonly id: string; readonly district: District }[]
  readonly random: Random
}

function rowOf(n: number, at: Moment, nextId: () => string, { city, parks, random }: Makings) {
  const district = pickWeighted(random, { 0: 50, 1: 30, 2: 20 })
  const { region, units, enterprises, supervisor } = city.districts[Number(district)] as District
  const { department, seats } = pick(random, units)
  const stage = pickWeighted(random, IN_STAGE)
  const since = Math.min(BENCH_MOMENT - DAY_MS, at + between(random, 0, 300) * DAY_MS)
  const inPark = happens(random, 60)
    ? pick(
        random,
        parks.filter((park) => park.district.region === region),
      )
    : null
  const isClosed = stage === 'fullCapacity'
  return {
    id: nextId(),
    clock_id: nextId(),
    code: `XM${String(n).padStart(10, '0')}`,
    title: `${pick(random, ['新建', '扩建', '技改', '总部'])}第${n + 1}号项目`,
    status: stage,
    stage,
    region_id: region.id,
    department_id: department.id,
    post_id: pick(random, seats).post.id,
    office_id: supervisor.post.departmentId,
    enterprise_id: happens(random, 70) ? pick(random, enterprises) : null,
    confidential: happens(random, 1),
    at: sqlMoment(at),
    since: sqlMoment(since as Moment),
    closed_at: isClosed ? sqlMoment(since as Moment) : null,
    // Four of five clocks stand; of an old stage most are overdue.
    due_at: happens(random, 80) ? sqlMoment((since + between(random, 60, 900) * DAY_MS) as Moment) : null,
    investment: happens(random, 85) ? amountOf(random) : null,
    industry: happens(random, 85) ? pick(random, TRADES) : null,
    park_id: inPark?.id ?? null,
    lists: JSON.stringify(happens(random, 12) ? listsOf(random) : []),
    codes: JSON.stringify([{ code: `BENCH-${n}`, type: 'own', since: Math.floor(at / DAY_MS), until: null }]),
    conclusion:
      STAGES.indexOf(stage) < STAGES.indexOf('signed')
        ? null
        : pickWeighted(random, { admit: 9, conditional: 1 }),
  }
}

/** Fen: from a million yuan up to ten milliard, each power of ten as often as another. */
function amountOf(random: Random): number {
  return Math.round(10 ** (8 + randomBelow(random, 4000) / 1000))
}

function listsOf(random: Random): { list: KeyList; year: number }[] {
  return [{ list: pick(random, KEY_LISTS), year: pick(random, YEARS) }]
}
