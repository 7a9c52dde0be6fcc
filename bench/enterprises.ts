/**
 * The register of enterprises read from a file of 50,000 rows, of which one in a hundred is broken: opened, looked through,
 * confirmed and written with a line in the journal for each, and read again when it changes nothing. Run as the server runs it.
 */
import { performance } from 'node:perf_hooks'
import { writeXlsx } from 'hucre/xlsx'
import type { Pool } from 'pg'
import { planImport, type ImportPlan } from '../src/engines/registers/import-plan.ts'
import { runImport } from '../src/engines/registers/import-run.ts'
import type { KeepDeps } from '../src/engines/registers/keep.ts'
import type { Officer } from '../src/kernel/actor.ts'
import { makeIds } from '../src/kernel/ids.ts'
import { enterpriseRegister } from '../src/modules/enterprises/enterprise-register.ts'
import { likelyPairs } from '../src/modules/enterprises/duplicates.ts'
import { withCheckCharacters } from '../src/modules/enterprises/rules.ts'
import { listEntries } from '../src/modules/enterprises/store.ts'
import { officerOf } from '../src/modules/people/seats.ts'
import { openReference } from '../src/platform/reference.ts'
import { systemRandom } from '../src/platform/system.ts'
import { readTable } from '../src/platform/table-files/read.ts'
import { loaders } from '../src/loaders.ts'
import { registers } from '../src/registers.ts'
import { designCity } from './city.ts'
import { table, withUsage } from './measure.ts'
import { BENCH_MOMENT, benchNow } from './moment.ts'
import type { Bench, Figure } from './report.ts'

const ROWS = 50_000
const BROKEN_EVERY = 100
const GATE_S = 30
const SECOND_MS = 1000

/** Measures the import. */
export async function benchEnterprises({ server, emptyDatabase, say }: Bench): Promise<Figure[]> {
  const pool = server.pool(emptyDatabase)
  try {
    const file = await makeFile()
    const { result, usage } = await withUsage({ database: server.pid }, () => timeImport(pool, file))
    const { looked, written, again, pairs, broken } = result
    say(
      table([
        ['', 's'],
        [`looking through ${ROWS} rows, ${broken} of them broken`, looked.toFixed(1)],
        ['opening, looking again and writing', written.toFixed(1)],
        ['the same file once more', again.toFixed(1)],
        ['likely duplicates among them', pairs.toFixed(1)],
      ]),
    )
    const { foreignCores } = usage
    return [
      {
        name: 'import of 50,000 enterprises, confirmed',
        value: written,
        unit: 's',
        gate: GATE_S,
        foreignCores,
      },
      { name: 'the same file, which changes nothing', value: again, unit: 's', gate: GATE_S, foreignCores },
      { name: 'likely duplicates among 50,000', value: pairs, unit: 's', foreignCores },
    ]
  } finally {
    await pool.end()
  }
}

async function timeImport(pool: Pool, file: Uint8Array) {
  const reference = await openReference(pool, loaders)
  const { organisation } = reference.world
  const deps: KeepDeps = {
    pool,
    ids: makeIds(benchNow(), systemRandom),
    random: systemRandom,
    world: () => reference.world,
    registers,
  }
  const actor = keeper(reference.world.organisation)
  const look = async () =>
    planImport(deps, enterpriseRegister, await readTable(file, {}), actor, BENCH_MOMENT)
  const shown = await timed(look)
  const { mark } = shown.result
  const written = await timed(async () => {
    const plan = await look()
    await runImport(deps, enterpriseRegister, plan, { mark, leavesBrokenOut: true }, actor, BENCH_MOMENT)
    return plan
  })
  const again = await timed(look)
  requireWhole(shown.result, again.result)
  const entries = await listEntries(
    pool,
    organisation.regions().map(({ id }) => id),
  )
  const pairs = await timed(() => Promise.resolve(likelyPairs(entries, [])))
  return {
    looked: shown.seconds,
    written: written.seconds,
    again: again.seconds,
    pairs: pairs.seconds,
    broken: shown.result.broken,
  }
}

/** Somebody of the city's office who may register in all its regions, with all figures. */
function keeper(organisation: Parameters<typeof officerOf>[3]): Officer {
  const { person, post } = designCity().chief
  const officer = officerOf(person.id, post, null, organisation)
  return {
    ...officer,
    powers: [enterpriseRegister.power, ...enterpriseRegister.fields.flatMap(({ power }) => power ?? [])],
    regions: new Set(organisation.regions().map(({ id }) => id)),
  }
}

function requireWhole(shown: ImportPlan, again: ImportPlan): void {
  const isWhole = shown.begun.length + shown.broken === ROWS && shown.broken === ROWS / BROKEN_EVERY
  if (!isWhole || again.unchanged !== shown.begun.length)
    throw new Error('the import did not write what it was shown to write')
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; seconds: number }> {
  const from = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - from) / SECOND_MS }
}

const BRANDS = '晨砾 禾雾 星垛 竹汀 砚舟 岚桥 沐岩 苇渡 鲸屿 杉野 陶渚 榆火 铃谷 朔麦 绫川 棠溪'.split(' ')
const TRADES = '新材料 精密机械 食品 生物科技 供应链管理 智能装备 建设工程 商贸 餐饮管理 软件技术'.split(' ')
const HEAD = [
  '企业名称',
  '统一社会信用代码',
  '行业代码',
  '从业人员',
  '营业收入',
  '资产总额',
  '住所',
  '规上工业',
]

function makeFile(): Promise<Uint8Array> {
  const rows = Array.from({ length: ROWS }, (_none, n) => {
    const name = `云澜${BRANDS[n % BRANDS.length]}${n.toString(36)}${TRADES[n % TRADES.length]}有限公司`
    const uscc = withCheckCharacters(`91990102MB${n.toString().padStart(6, '0')}`)
    const isBroken = n % BROKEN_EVERY === 0
    return [
      name,
      isBroken ? `${uscc}0` : uscc,
      'C3911',
      (n % 900) + 5,
      (n % 90_000) + 10,
      n % 70_000,
      `云澜市第${n}号`,
      n % 7 === 0 ? '是' : '否',
    ]
  })
  return writeXlsx({ sheets: [{ name: '企业', rows: [HEAD, ...rows] }] })
}
