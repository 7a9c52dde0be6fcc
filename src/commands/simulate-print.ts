/** What came of a simulation, as lines to read: volumes, lights, rates, clocks, rungs, orders, speed, root. */
import type { ClockFigures, Figures } from '../simulation/figures.ts'

/** The outcome of `zhitong simulate`, as it is printed and as `--json` gives it. */
export interface Outcome {
  readonly seed: string
  readonly from: string
  readonly until: string
  readonly acts: number
  readonly seconds: number
  readonly actsPerSecond: number
  readonly figures: Figures
  /** A no that somebody got, by act and reason. */
  readonly refused: Readonly<Record<string, number>>
  readonly messages: MessagesOutcome | null
  /** Root over the whole journal: the same for the same seed and days. */
  readonly root: string
  /** What the invariant checks found wrong. */
  readonly findings: readonly string[]
  readonly database: string | null
}

/** What became of the real messages. */
export interface MessagesOutcome {
  readonly read: number
  readonly filed: number
  readonly closed: number
  readonly refused: readonly { readonly id: string; readonly why: string }[]
}

/** The outcome as text. */
export function printOutcome(outcome: Outcome): string {
  const { figures } = outcome
  const { rates } = figures
  return [
    `种子 / seed ${outcome.seed}  ${outcome.from} … ${outcome.until}`,
    '',
    ...Object.entries(figures.matters).map(([kind, counts]) => line(KINDS[kind] ?? kind, listed(counts))),
    line('渠道 / channels', listed(figures.channels)),
    line('在办灯色 / lights of open appeals', listed(figures.lights.open)),
    line('办结灯色 / lights of closed appeals', listed(figures.lights.closed)),
    line('响应率 / response rate', percent(rates.response)),
    line('解决率 / resolution rate', percent(rates.resolution)),
    line('满意率 / satisfaction rate', percent(rates.satisfaction)),
    ...Object.entries(figures.clocks).map(([name, clock]) => line(`时限 / clock ${name}`, onTime(clock))),
    line('阶梯 / rungs', listed(figures.rungs)),
    line('无人接收 / defects', String(figures.defects)),
    ...(outcome.messages === null ? [] : printMessages(outcome.messages)),
    ...Object.entries(outcome.refused).map(([what, count]) => line(`被拒 / refused ${what}`, String(count))),
    '',
    line('动作 / acts', `${outcome.acts}, ${outcome.actsPerSecond}/s`),
    line('日志 / journal lines', String(figures.journalLines)),
    line('根 / root', outcome.root),
    ...printFindings(outcome.findings),
    ...(outcome.database === null ? [] : ['', ...printDatabase(outcome.database)]),
    '',
  ].join('\n')
}

const KINDS: Readonly<Record<string, string>> = {
  appeal: '诉求 / appeals',
  ask: '补充情况 / asks',
  order: '督办单 / orders',
}

const LABEL_WIDTH = 40

/** A label takes two columns for each Chinese character. */
function line(label: string, value: string): string {
  const width = Array.from(label, (character) => (character > '\u2e7f' ? 2 : 1)).reduce<number>(
    (a, b) => a + b,
    0,
  )
  return `${label}${' '.repeat(Math.max(1, LABEL_WIDTH - width))}${value}`
}

function listed(counts: Readonly<Record<string, number>>): string {
  const given = Object.entries(counts).filter(([, count]) => count > 0)
  return given.length === 0 ? '0' : given.map(([name, count]) => `${name} ${count}`).join('  ')
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)}%`
}

function onTime({ inTime, late, running }: ClockFigures): string {
  const decided = inTime + late
  const share = percent(decided === 0 ? null : inTime / decided)
  return `${share}  inTime ${inTime}  late ${late}  running ${running}`
}

function printMessages({ read, filed, closed, refused }: MessagesOutcome): string[] {
  return [
    line(
      '真实留言 / real messages',
      `read ${read}  filed ${filed}  closed ${closed}  refused ${refused.length}`,
    ),
    ...refused.map(({ id, why }) => `  ${id}: ${why}`),
  ]
}

function printFindings(findings: readonly string[]): string[] {
  if (findings.length === 0) return [line('不变量 / invariants', '成立 / hold')]
  return [line('不变量 / invariants', '被破坏 / broken'), ...findings.map((finding) => `  ${finding}`)]
}

function printDatabase(name: string): string[] {
  return [
    `数据库已保留，可在浏览器中查看 / kept; open it in the browser with`,
    `  npm run zhitong -- serve --database ${name}`,
  ]
}
