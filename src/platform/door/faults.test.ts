/** What the door leaves behind when things break: nothing half-written, nothing twice, and nobody locked out. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breaking, type Breaking } from '../../../test/support/breaking.ts'
import { people } from '../../../test/support/sample-city.ts'
import { startSample, type SampleCity } from '../../../test/support/sample.ts'
import { seededRandom } from '../../../test/support/chance.ts'
import { silentLog } from '../../../test/support/story.ts'
import { CHINA_ZONE, DAY_MS, HOUR_MS, isoMoment, type Moment } from '../../calendar/days.ts'
import { randomBelow } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { sweep } from '../jobs/sweep.ts'
import type { ActAnswer } from '../wire.ts'

const { chen, li, ma } = people

const TABLES = [
  'matter',
  'sample',
  'sample_part',
  'sample_order',
  'clock',
  'clock_pause',
  'clock_extension',
  'rung',
  'duty',
  'reader',
  'journal',
  'outbox',
  'message',
  'request',
  'defect',
]

/** All rows of all tables that the door writes. */
async function everything(city: SampleCity): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {}
  for (const table of TABLES) all[table] = await city.rows(`select * from ${table} order by ${table}::text`)
  return all
}

interface Deed {
  readonly name: string
  /** Brings a matter to where the deed is done to it; nothing for an opening. */
  prepare(city: SampleCity): Promise<Pick<ActAnswer, 'id' | 'version'>>
  /** Does it; under the same key it is the same request. */
  do(city: SampleCity, matter: Pick<ActAnswer, 'id' | 'version'>, key: string): Promise<unknown>
}

const working = async (city: SampleCity) => city.act(chen, await city.file(), 'sign')
const asking = async (city: SampleCity) => city.act(chen, await working(city), 'ask', { question: '？' })

const DEEDS: readonly Deed[] = [
  {
    name: 'filing',
    prepare: async () => ({ id: '', version: 0 }),
    do: (city, _matter, key) => city.file({ key, signHours: 2 }),
  },
  {
    name: 'signing',
    prepare: (city) => city.file({ signHours: 2 }),
    do: (city, matter, key) => city.act(chen, matter, 'sign', {}, { key }),
  },
  {
    name: 'asking',
    prepare: working,
    do: (city, matter, key) => city.act(chen, matter, 'ask', { question: '？' }, { key }),
  },
  {
    name: 'answering',
    prepare: async (city) => city.partOf((await asking(city)).id),
    do: (city, part, key) => city.act(ma, part, 'answer', { text: '答' }, { kind: 'samplePart', key }),
  },
  {
    name: 'finishing with an open question',
    prepare: asking,
    do: (city, matter, key) => city.act(chen, matter, 'finish', {}, { key }),
  },
  {
    name: 'climbing the ladder',
    async prepare(city) {
      const filed = await city.file()
      city.at(isoMoment((city.now() + 10 * DAY_MS) as Moment, CHINA_ZONE))
      return filed
    },
    do: (city, { id }) => city.door.catchUpMatters([id]),
  },
]

async function startBreaking(): Promise<{ city: SampleCity; connections: Breaking }> {
  let connections: Breaking | undefined
  const city = await startSample({
    through: (pool) => (connections = breaking(pool)),
  })
  return { city, connections: connections as unknown as Breaking }
}

/** Does a deed with its connection breaking at one statement after the other, until it takes no further statement. */
async function breakEverywhere(
  { city, connections }: Awaited<ReturnType<typeof startBreaking>>,
  deed: Deed,
  how: 'before' | 'after',
  check: (before: Awaited<ReturnType<typeof everything>>, again: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  for (let statement = 1; ; statement++) {
    const matter = await deed.prepare(city)
    const before = await everything(city)
    const once = () => deed.do(city, matter, `${deed.name} ${statement}`)
    connections.breakAt(statement, how)
    const outcome = await once().then(
      () => 'done',
      () => 'broken',
    )
    if (!connections.hasBroken()) {
      assert.ok(statement > 5, 'it takes several statements')
      return
    }
    assert.equal(outcome, 'broken')
    await check(before, once)
  }
}

for (const deed of DEEDS) {
  test(`${deed.name} leaves nothing half-written where its connection breaks, and can be done again`, async () => {
    const broken = await startBreaking()
    await breakEverywhere(broken, deed, 'before', async (before, again) => {
      assert.deepEqual(await everything(broken.city), before)
      await again()
      assert.notDeepEqual(await everything(broken.city), before)
    })
  })
}

for (const deed of DEEDS.filter(({ name }) => name !== 'asking' && name !== 'answering')) {
  test(`${deed.name} is done once, also where its answer is lost and it is asked for again`, async () => {
    const broken = await startBreaking()
    const linesNow = async () => (await everything(broken.city))['journal']?.length ?? 0
    await breakEverywhere(broken, deed, 'after', async (before, again) => {
      await again()
      const lines = await linesNow()
      assert.ok(lines > (before['journal']?.length ?? 0))
      await again()
      assert.equal(await linesNow(), lines)
    })
    const twice = 'select from journal where request_key is not null group by request_key having count(*) > 1'
    assert.deepEqual(await broken.city.rows(twice), [])
  })
}

test('two sweeps at once beside acts climb each rung once, and nobody is locked out', async () => {
  const city = await startSample()
  const matters: ActAnswer[] = []
  for (let n = 0; n < 12; n++) {
    const filed = await city.file({ title: `事项 ${n}` })
    const signed = n % 3 === 0 ? filed : await city.act(chen, filed, 'sign')
    matters.push(n % 3 === 2 ? await city.act(chen, signed, 'ask', { question: '？' }) : signed)
  }
  const chance = seededRandom('beside')
  const sweeping = { pool: city.pool, door: city.door, now: city.now, log: silentLog }
  for (let round = 0; round < 60; round++) {
    city.at(isoMoment((city.now() + 8 * HOUR_MS) as Moment, CHINA_ZONE))
    const acting = matters.map((matter) => actSomehow(city, matter.id, randomBelow(chance, 6)))
    await Promise.all([sweep(sweeping), sweep(sweeping), ...acting])
  }
  const [rungs, claims] = [
    await city.rows('select clock_id, round, rung from rung'),
    await city.rows(`select act from journal where act in ('remind', 'urge', 'supervise')`),
  ]
  assert.ok(rungs.length >= 20)
  assert.equal(rungs.length, claims.length)
  const stats = 'select deadlocks::int4 from pg_stat_database where datname = current_database()'
  assert.deepEqual(await city.rows(stats), [{ deadlocks: 0 }])
})

/** One of a few acts; what is refused is of no interest here. */
async function actSomehow(city: SampleCity, id: string, which: number): Promise<void> {
  const act = (actor: Parameters<SampleCity['act']>[0], name: string, input: object = {}) =>
    city.door.act({ kind: 'sample', act: name, id, input, actor })
  const acts = [
    () => act(chen, 'suspend', { until: (city.now() + 20 * HOUR_MS) as Moment }),
    () => act(chen, 'goOn'),
    () => act(chen, 'remark', { text: '在办', audience: 'departments' }),
    () => act(li, 'sign'),
    () => act(chen, 'ask', { question: '还有？' }),
    async () => {
      const part = await city.partOf(id).catch(() => null)
      if (part === null) return null
      const input = { until: (city.now() + 30 * HOUR_MS) as Moment }
      return city.door.act({ kind: 'samplePart', act: 'rest', id: part.id, input, actor: ma })
    },
  ]
  await acts[which]?.().catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}
