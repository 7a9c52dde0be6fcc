/**
 * The door over a real database with the kinds of `sample-kind.ts` and the city of `sample-city.ts`: a clock that stands
 * where it was set, seeded ids and chance. What tests of the platform start from.
 */
import type { Pool } from 'pg'
import { moment, type Moment } from '../../src/calendar/days.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { makeIds, type Ids, type Now, type Random } from '../../src/kernel/ids.ts'
import { KERNEL_RELATIONS } from '../../src/kernel/kind.ts'
import { withTransaction } from '../../src/platform/database/pool.ts'
import { openDoor, type Connections, type Door } from '../../src/platform/door/act.ts'
import type { World } from '../../src/platform/reference.ts'
import { makeRegistry, type Reaction, type Registry } from '../../src/platform/registry.ts'
import { keepStatuses } from '../../src/platform/statuses.ts'
import type { ActAnswer } from '../../src/platform/wire.ts'
import { seededRandom } from './chance.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import {
  DAWN,
  DISTRICT,
  DUSK,
  HOUSING,
  PERSONS,
  ROWS,
  people,
  sampleWorld,
  type WorldChange,
} from './sample-city.ts'
import { SAMPLE_TABLES, sampleGates, sampleModules, sampleRelations, type FileInput } from './sample-kind.ts'

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
  const pool = database.pool('app', { max: 8 })
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
  for (const person of PERSONS)
    await owner.query('insert into person (id, name, login) values ($1, $2, $3)', [person, '某人', person])
  for (const enterprise of [DAWN, DUSK])
    await owner.query(
      `insert into enterprise (id, name, uscc, region_id, registered_at, search_text, search_pairs)
       values ($1, '某公司', $2, $3, '2026-01-05', '', '{}')`,
      [enterprise, enterprise, DISTRICT],
    )
  await withTransaction(owner, keepStatuses(registry))
}
