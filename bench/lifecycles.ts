/**
 * Whole lives of appeals over HTTP, with nothing and with a million matters stored, beside the same statements without the
 * application: A B C A B C …, so that what the machine does meanwhile is done to all.
 */
import { designCity } from './city.ts'
import { Helper } from './helpers.ts'
import { LIFECYCLE, type ActName } from './lifecycle.ts'
import type { LoadAnswer, LoadOrder } from './load.ts'
import { figure, median, percentile, table, withUsage, type Usage } from './measure.ts'
import type { Bench, Figure } from './report.ts'
import { openDriver, record } from './straight.ts'

const CLIENTS = 16
const ROUNDS = 5
const STRETCH_MS = 6000
/** The compiler has done its work by then: what a server costs that has run for a while is measured. */
const WARM_UP_MS = 25_000

/** What one stretch came to. */
interface Stretch {
  readonly rate: number
  /** CPU milliseconds of a lifecycle, by who spent them. */
  readonly cpu: Readonly<Record<string, number>>
  readonly foreignCores: number
  readonly acts?: LoadAnswer['acts']
}

/** Measures lifecycles. */
export async function benchLifecycles(bench: Bench): Promise<Figure[]> {
  const { server, say } = bench
  const empty = await Side.start(bench, bench.emptyDatabase)
  const full = await Side.start(bench, bench.fullDatabase)
  const pool = server.pool(bench.fullDatabase, { max: 1 })
  const recording = await record(pool, designCity())
  await pool.end()
  const driver = await openDriver(recording, (_config, max) => server.pool(bench.fullDatabase, { max }))
  const straight = async (seconds: number) => {
    const config = server.config(bench.fullDatabase)
    const { result, usage } = await withUsage({ database: server.pid }, () =>
      driver.drive(config, CLIENTS, seconds),
    )
    return stretchOf(result, usage)
  }
  try {
    say(`straight statements: ${recording.statements.length} of a lifecycle, by ${driver.name}`)
    await Promise.all([empty.run(WARM_UP_MS), full.run(WARM_UP_MS)])
    await straight(3)
    const rounds: { empty: Stretch; full: Stretch; straight: Stretch }[] = []
    for (let n = 0; n < ROUNDS; n++) {
      rounds.push({
        full: await full.run(STRETCH_MS),
        straight: await straight(STRETCH_MS / 1000),
        empty: await empty.run(STRETCH_MS),
      })
    }
    const rows = {
      'HTTP, 0 stored': 'empty',
      'HTTP, million stored': 'full',
      [driver.name]: 'straight',
    } as const
    say(
      table([
        HEAD,
        ...Object.entries(rows).map(([name, side]) =>
          rowOf(
            name,
            rounds.map((one) => one[side]),
          ),
        ),
      ]),
    )
    say(actTable(rounds.map((one) => one.full)))
    return figuresOf(rounds)
  } finally {
    await driver.close()
    await empty.stop()
    await full.stop()
  }
}

/** One application on one database, with its load. */
class Side {
  readonly #bench: Bench
  readonly #api: Helper
  readonly #load: Helper
  readonly #url: string

  private constructor(bench: Bench, api: Helper, load: Helper, url: string) {
    this.#bench = bench
    this.#api = api
    this.#load = load
    this.#url = url
  }

  static async start(bench: Bench, database: string): Promise<Side> {
    const api = new Helper('api.ts', bench.apiOptions)
    const { url } = await api.ask<{ url: string }>(bench.server.config(database))
    return new Side(bench, api, new Helper('load.ts'), url)
  }

  async run(ms: number): Promise<Stretch> {
    const trees = { api: this.#api.pid, database: this.#bench.server.pid, load: this.#load.pid }
    const order: LoadOrder = { url: this.#url, clients: CLIENTS, ms }
    const { result, usage } = await withUsage(trees, () => this.#load.ask<LoadAnswer>(order))
    return { ...stretchOf(result, usage), acts: result.acts }
  }

  async stop(): Promise<void> {
    await this.#load.stop()
    await this.#api.stop()
  }
}

function stretchOf({ lifecycles, wallMs }: Pick<LoadAnswer, 'lifecycles' | 'wallMs'>, usage: Usage): Stretch {
  const cpu = Object.entries(usage.cpuMs).map(([name, ms]) => [name, ms / lifecycles] as const)
  return {
    rate: (lifecycles * 1000) / wallMs,
    cpu: Object.fromEntries(cpu),
    foreignCores: usage.foreignCores,
  }
}

const HEAD = ['', 'lifecycles/s', 'CPU ms: API', 'database', 'load', 'others, cores']

function rowOf(name: string, stretches: readonly Stretch[]): string[] {
  const middle = (of: (one: Stretch) => number) => figure(median(stretches.map(of)))
  const rates = stretches.map((one) => figure(one.rate)).join(' ')
  return [
    name,
    `${middle((one) => one.rate)} (${rates})`,
    middle((one) => one.cpu['api'] ?? Number.NaN),
    middle((one) => one.cpu['database'] ?? Number.NaN),
    middle((one) => one.cpu['load'] ?? Number.NaN),
    middle((one) => one.foreignCores),
  ]
}

function actTable(stretches: readonly Stretch[]): string {
  const all = (act: ActName) => stretches.flatMap((one) => one.acts?.[act] ?? [])
  const rows = LIFECYCLE.map((act) => [
    act,
    figure(percentile(all(act), 50)),
    figure(percentile(all(act), 95)),
  ])
  return table([['act', 'p50 ms', 'p95 ms'], ...rows])
}

function figuresOf(rounds: readonly { empty: Stretch; full: Stretch; straight: Stretch }[]): Figure[] {
  const cpu = (one: Stretch) => (one.cpu['api'] ?? 0) + (one.cpu['database'] ?? 0)
  const foreignCores = median(rounds.map((one) => one.full.foreignCores))
  const figures: Omit<Figure, 'foreignCores'>[] = [
    {
      name: 'lifecycles over HTTP / straight SQL, a million stored',
      value: median(rounds.map((one) => one.full.rate / one.straight.rate)),
      unit: '',
      gate: 0.5,
      goal: 0.65,
      isMore: true,
    },
    {
      name: 'CPU of a lifecycle, API and database, a million stored',
      value: median(rounds.map((one) => cpu(one.full))),
      unit: 'ms',
      gate: 9,
      goal: 6.5,
    },
    {
      name: 'lifecycles a second over HTTP, a million stored',
      value: median(rounds.map((one) => one.full.rate)),
      unit: '/s',
      goal: 250,
      isMore: true,
    },
    {
      name: 'lifecycles a second over HTTP, nothing stored',
      value: median(rounds.map((one) => one.empty.rate)),
      unit: '/s',
      isMore: true,
    },
    {
      name: 'lifecycles a second in straight SQL, a million stored',
      value: median(rounds.map((one) => one.straight.rate)),
      unit: '/s',
      isMore: true,
    },
  ]
  return figures.map((one) => ({ ...one, foreignCores }))
}
