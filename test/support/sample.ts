/**
 * The door over a real database with the kinds of `sample-kind.ts`: a small city, a clock that stands where it was set,
 * seeded ids and chance. What tests of the platform start from.
 */
import type { Pool } from 'pg'
import type { SpecialDay } from '../../src/calendar/calendar.ts'
import { CHINA_ZONE, day, dayOf, moment, type Moment } from '../../src/calendar/days.ts'
import { DEFAULT_OFFICE_HOURS } from '../../src/calendar/office-hours.ts'
import type { Actor, Agent, Officer } from '../../src/kernel/actor.ts'
import { makeIds, type Ids, type Now, type Random } from '../../src/kernel/ids.ts'
import { KERNEL_RELATIONS } from '../../src/kernel/kind.ts'
import { makeLaw, type ParameterRow } from '../../src/kernel/law.ts'
import type { DepartmentId, EnterpriseId, PersonId, PostId, RegionId } from '../../src/kernel/matter.ts'
import { makeOrganisation, type OrganisationRows } from '../../src/kernel/organisation.ts'
import { openDoor, type Connections, type Door } from '../../src/platform/door/act.ts'
import type { World } from '../../src/platform/reference.ts'
import { makeRegistry, type Reaction, type Registry } from '../../src/platform/registry.ts'
import type { ActAnswer } from '../../src/platform/wire.ts'
import { seededRandom } from './chance.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { calendarOfTests } from './holidays.ts'
import {
  CHECK_POWER,
  SAMPLE_TABLES,
  sampleGates,
  sampleModules,
  sampleRelations,
  type FileInput,
} from './sample-kind.ts'

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const named = (zh: string) => ({ zh, en: zh })

export const CITY = idOf(1) as RegionId
export const DISTRICT = idOf(2) as RegionId
export const OFFICE = idOf(11) as DepartmentId
export const HOUSING = idOf(12) as DepartmentId
export const WATER = idOf(13) as DepartmentId
export const DISCIPLINE = idOf(14) as DepartmentId
export const OFFICE_HEAD = idOf(21) as PostId
export const HOUSING_CLERK = idOf(22) as PostId
export const HOUSING_HEAD = idOf(23) as PostId
export const WATER_CLERK = idOf(24) as PostId
export const INSPECTOR = idOf(25) as PostId
export const DAWN = idOf(31) as EnterpriseId
export const DUSK = idOf(32) as EnterpriseId
const WANG = idOf(41) as PersonId
const CHEN = idOf(42) as PersonId
const LI = idOf(43) as PersonId
const ZHAO = idOf(44) as PersonId
const SUN = idOf(45) as PersonId
const MA = idOf(46) as PersonId
const FENG = idOf(47) as PersonId

const dayIn = (at: Moment) => dayOf(at, CHINA_ZONE)
const HELD_SINCE = day('2025-01-01')

const ROWS: OrganisationRows = {
  regions: [
    { id: CITY, code: '370000', name: named('海州市'), parentId: null },
    { id: DISTRICT, code: '370001', name: named('东城区'), parentId: CITY },
  ],
  departments: [
    { id: OFFICE, regionId: CITY, function: 'office', name: named('营商办') },
    { id: HOUSING, regionId: DISTRICT, function: 'department', name: named('住建局') },
    { id: WATER, regionId: DISTRICT, function: 'department', name: named('水务局') },
    { id: DISCIPLINE, regionId: CITY, function: 'discipline', name: named('纪委') },
  ].map((one) => ({ ...one, hoursId: 'usual', closedOn: null })),
  posts: [
    { id: OFFICE_HEAD, departmentId: OFFICE, powers: ['region.read', CHECK_POWER], upId: null },
    { id: HOUSING_CLERK, departmentId: HOUSING, powers: [], upId: HOUSING_HEAD },
    { id: HOUSING_HEAD, departmentId: HOUSING, powers: [], upId: OFFICE_HEAD },
    { id: WATER_CLERK, departmentId: WATER, powers: [], upId: null },
    { id: INSPECTOR, departmentId: DISCIPLINE, powers: [], upId: null },
  ].map((one) => ({ ...one, name: named('岗位') })),
  holdings: (
    [
      [OFFICE_HEAD, WANG],
      [HOUSING_CLERK, CHEN],
      [HOUSING_HEAD, LI],
      [WATER_CLERK, ZHAO],
      [INSPECTOR, SUN],
    ] as const
  ).map(([postId, personId]) => ({ postId, personId, fromOn: HELD_SINCE, toOn: null })),
  absences: [],
  staff: [WANG, CHEN, LI, ZHAO, SUN].map((personId) => ({ id: personId, name: '某人' })),
}

const officer = (
  personId: PersonId,
  postId: PostId,
  departmentId: DepartmentId,
  powers: string[] = [],
): Officer => ({
  kind: 'officer',
  personId,
  insteadOf: null,
  postId,
  departmentId,
  regionId: departmentId === OFFICE || departmentId === DISCIPLINE ? CITY : DISTRICT,
  parties: [postId, departmentId],
  powers,
  regions: new Set(departmentId === OFFICE ? [CITY, DISTRICT] : [DISTRICT]),
})
const agent = (personId: PersonId, enterpriseId: EnterpriseId): Agent => ({
  kind: 'agent',
  personId,
  enterpriseId,
  parties: [enterpriseId],
})

/** Who acts: the same few people in every test. */
export const people = {
  wang: officer(WANG, OFFICE_HEAD, OFFICE, ['region.read', CHECK_POWER]),
  chen: officer(CHEN, HOUSING_CLERK, HOUSING),
  li: officer(LI, HOUSING_HEAD, HOUSING),
  zhao: officer(ZHAO, WATER_CLERK, WATER),
  sun: officer(SUN, INSPECTOR, DISCIPLINE),
  ma: agent(MA, DAWN),
  feng: agent(FENG, DUSK),
} as const

/** Remind when it turns yellow, urge when it is due, an order one working day later. */
const LADDER = [
  { name: 'remind', from: 'yellow', after: { length: 0, unit: 'WD' } },
  { name: 'urge', from: 'due', after: { length: 0, unit: 'WD' } },
  { name: 'supervise', from: 'due', after: { length: 1, unit: 'WD' } },
]

const parameter = (seq: number, name: string, value: unknown): ParameterRow => ({
  seq,
  name,
  regionId: CITY,
  when: {},
  effectiveFrom: day('2025-01-01'),
  value,
  basis: 'sample',
})

const LAW_ROWS = [parameter(1, 'act.backdate', 30), parameter(2, 'sample.ladder', LADDER)]

/** What may differ from the usual world in a test. */
export interface WorldChange {
  readonly calendarNo?: number
  readonly overrides?: readonly SpecialDay[]
  readonly organisation?: Partial<OrganisationRows>
  readonly ladder?: readonly unknown[]
}

/** The three values that acts rest on, with changes. */
export function sampleWorld({
  calendarNo = 1,
  overrides = [],
  organisation,
  ladder,
}: WorldChange = {}): World {
  const calendar = calendarOfTests(overrides, calendarNo)
  const people = makeOrganisation(1, { ...ROWS, ...organisation }, dayIn)
  const rows = ladder === undefined ? LAW_ROWS : [...LAW_ROWS, parameter(3, 'sample.ladder', ladder)]
  return {
    organisation: people,
    law: makeLaw(1, rows, (regionId) => people.ancestors(regionId)),
    calendars: {
      no: calendarNo,
      dayOf: dayIn,
      view: () => ({ calendar, calendarAt: () => calendar, hours: () => DEFAULT_OFFICE_HOURS }),
    },
  }
}

export interface SampleOptions {
  /** When the story begins, in the city's time. */
  readonly at?: string
  readonly world?: WorldChange
  readonly reactions?: readonly Reaction[]
  readonly seed?: string
  /** A migrated database without a city; one of its own when not given. */
  readonly database?: TestDatabase
  /** Wraps the connections of the door. */
  readonly through?: (pool: Pool) => Connections
  readonly committed?: () => void
}

export interface SampleCity {
  readonly database: TestDatabase
  readonly pool: Pool
  readonly owner: Pool
  readonly registry: Registry
  readonly door: Door
  readonly reference: { world: World; refresh(): Promise<void> }
  readonly now: Now
  readonly ids: Ids
  readonly random: Random
  /** Sets the clock. */
  at(text: string): Moment
  changeWorld(change: WorldChange): void
  /** Files a sample for the housing department, by the enterprise Dawn. */
  file(more?: Partial<FileInput> & { key?: string; by?: Actor; happenedAt?: Moment }): Promise<ActAnswer>
  /** Does an act on a matter as it stands. */
  act(
    by: Actor,
    matter: Pick<ActAnswer, 'id' | 'version'>,
    act: string,
    input?: unknown,
    more?: { kind?: string; key?: string; happenedAt?: Moment; isImport?: boolean },
  ): Promise<ActAnswer>
  /** The rows of a statement, as the owner sees them. */
  rows<Row>(text: string, values?: unknown[]): Promise<Row[]>
  /** The lines of a matter's journal, as `act` names. */
  actsOf(id: string): Promise<string[]>
  /** The id and version of the only part of a matter. */
  partOf(id: string): Promise<{ id: string; version: number; status: string }>
}

/** Opens the door over a database of its own, with a city in it. */
export async function startSample(options: SampleOptions = {}): Promise<SampleCity> {
  const database = options.database ?? (await createTestDatabase())
  const owner = database.pool('owner')
  const pool = database.pool('app', { pipeline: true, max: 8 })
  await owner.query(SAMPLE_TABLES)
  const registry = makeRegistry({
    kinds: sampleModules,
    relations: { ...KERNEL_RELATIONS, ...sampleRelations },
    gates: sampleGates,
    reactions: options.reactions ?? [],
  })
  await settleCity(owner, registry)
  let time = moment(options.at ?? '2026-03-02T09:00')
  const now = () => time
  const random = seededRandom(options.seed ?? 'sample')
  const ids = makeIds(now, random)
  const reference = { world: sampleWorld(options.world), refresh: async () => undefined }
  const door = openDoor({
    pool: options.through?.(pool) ?? pool,
    registry,
    reference,
    now,
    ids,
    random,
    ...(options.committed === undefined ? {} : { committed: options.committed }),
  })
  const rows = async <Row>(text: string, values: unknown[] = []) =>
    (await owner.query(text, values)).rows as Row[]
  return {
    database,
    pool,
    owner,
    registry,
    door,
    reference,
    now,
    ids,
    random,
    at(text) {
      time = moment(text)
      return time
    },
    changeWorld(change) {
      reference.world = sampleWorld(change)
    },
    file({ key, by = people.ma, happenedAt, ...more } = {}) {
      const input: FileInput = {
        title: '路灯不亮',
        text: '园区北门路灯不亮三天了',
        regionId: DISTRICT,
        departmentId: HOUSING,
        enterpriseId: DAWN,
        ...more,
      }
      return door.act({ kind: 'sample', act: 'file', input, actor: by, ...given({ key, happenedAt }) })
    },
    act(by, matter, act, input = {}, { kind = 'sample', ...more } = {}) {
      const { id: matterId, version } = matter
      return door.act({ kind, act, id: matterId, version, input, actor: by, ...given(more) })
    },
    rows,
    async actsOf(subject) {
      const lines = await rows<{ act: string }>('select act from journal where subject = $1 order by seq', [
        subject,
      ])
      return lines.map((line) => line.act)
    },
    async partOf(parentId) {
      const [part] = await rows<{ id: string; version: number; status: string }>(
        'select id, version, status from matter where parent_id = $1 order by id desc limit 1',
        [parentId],
      )
      if (part === undefined) throw new Error('it has no part')
      return part
    },
  }
}

/** Without the fields that are not given. */
function given<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>
}

/** The rows that matters refer to. */
async function settleCity(owner: Pool, registry: Registry): Promise<void> {
  await owner.query(`insert into office_hours values ('usual', '平时', 'usual', '{}')`)
  for (const { id: regionId, code, name, parentId } of ROWS.regions)
    await owner.query('insert into region values ($1, $2, $3, $4, $5)', [
      regionId,
      code,
      name.zh,
      name.en,
      parentId,
    ])
  for (const one of ROWS.departments)
    await owner.query('insert into department values ($1, $2, $3, $4, $5, $6)', [
      one.id,
      one.name.zh,
      one.name.en,
      one.regionId,
      one.function,
      one.hoursId,
    ])
  for (const one of ROWS.posts)
    await owner.query(
      'insert into post (id, name_zh, name_en, department_id, powers) values ($1, $2, $2, $3, $4)',
      [one.id, one.name.zh, one.departmentId, one.powers],
    )
  for (const person of [WANG, CHEN, LI, ZHAO, SUN, MA, FENG])
    await owner.query('insert into person (id, name, login) values ($1, $2, $3)', [person, '某人', person])
  for (const enterprise of [DAWN, DUSK])
    await owner.query(
      `insert into enterprise (id, name, uscc, region_id, registered_at, search_text, search_pairs)
       values ($1, '某公司', $2, $3, '2026-01-05', '', '{}')`,
      [enterprise, enterprise, DISTRICT],
    )
  for (const { kind } of registry.all())
    for (const status of [...kind.statuses.open, ...kind.statuses.ended])
      await owner.query('insert into status values ($1, $2, $3)', [
        kind.name,
        status,
        kind.statuses.open.includes(status),
      ])
}
