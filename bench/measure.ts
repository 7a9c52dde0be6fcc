/**
 * What is measured and how it is summed up: time on the wall, CPU time of process trees and of everybody else on the
 * machine, percentiles and medians. Reads Linux' /proc; elsewhere CPU is not known and is given as null.
 */
import { readFile, readdir } from 'node:fs/promises'

/** Ticks of /proc are hundredths of a second on every Linux that Node runs on. */
const TICK_MS = 10

/** CPU time of named process trees while something was measured, in milliseconds. */
export interface Usage {
  readonly wallMs: number
  readonly cpuMs: Readonly<Record<string, number>>
  /** Cores that processes which are not ours kept busy meanwhile; what the host took away counts as theirs. */
  readonly foreignCores: number
}

interface Sample {
  readonly at: number
  readonly trees: Readonly<Record<string, number>>
  readonly ownMs: number
  readonly busyMs: number
}

/** Measures the CPU of some process trees around a piece of work. This process counts as ours too. */
export async function withUsage<Result>(
  trees: Readonly<Record<string, number>>,
  work: () => Promise<Result>,
): Promise<{ result: Result; usage: Usage }> {
  const before = await sample(trees)
  const result = await work()
  const after = await sample(trees)
  const wallMs = after.at - before.at
  const cpuMs: Record<string, number> = {}
  for (const name of Object.keys(trees)) cpuMs[name] = (after.trees[name] ?? 0) - (before.trees[name] ?? 0)
  const ours = Object.values(cpuMs).reduce((sum, ms) => sum + ms, 0) + after.ownMs - before.ownMs
  const foreignCores = Math.max(0, (after.busyMs - before.busyMs - ours) / wallMs)
  return { result, usage: { wallMs, cpuMs, foreignCores } }
}

async function sample(trees: Readonly<Record<string, number>>): Promise<Sample> {
  const processes = await readProcesses()
  const entries = Object.entries(trees).map(([name, pid]) => [name, treeMs(processes, pid)] as const)
  const own = processes.get(process.pid)?.ms ?? 0
  return { at: performance.now(), trees: Object.fromEntries(entries), ownMs: own, busyMs: await busyMs() }
}

interface Process {
  readonly parent: number
  readonly ms: number
  /** Of children that have ended. */
  readonly reapedMs: number
}

async function readProcesses(): Promise<Map<number, Process>> {
  const found = new Map<number, Process>()
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const read = async (name: string) => {
    const text = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => null)
    if (text === null) return
    // The name in brackets may hold spaces; fields are counted behind it.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const field = (n: number) => Number(fields[n - 3])
    const ms = (field(14) + field(15)) * TICK_MS
    found.set(Number(name), { parent: field(4), ms, reapedMs: (field(16) + field(17)) * TICK_MS })
  }
  await Promise.all(names.map(read))
  return found
}

function treeMs(processes: ReadonlyMap<number, Process>, root: number): number {
  const own = processes.get(root)
  if (own === undefined) return 0
  let sum = own.ms + own.reapedMs
  for (const [pid, { parent }] of processes) if (parent === root) sum += treeMs(processes, pid)
  return sum
}

/** Of all cores together: everything but idling and waiting for disks. */
async function busyMs(): Promise<number> {
  const [line = ''] = (await readFile('/proc/stat', 'utf8')).split('\n')
  const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0, steal = 0] = line
    .split(/\s+/)
    .slice(1)
    .map(Number)
  return (user + nice + system + irq + softIrq + steal) * TICK_MS
}

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN
}

/** The middle one. */
export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** With as many digits as are worth reading. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return Math.abs(value) >= 100
    ? value.toFixed(0)
    : Math.abs(value) >= 10
      ? value.toFixed(1)
      : value.toFixed(2)
}

/** Rows under one another, the first being the head. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_head, n) => Math.max(...rows.map((row) => width(row[n] ?? ''))))
  return rows
    .map((row) =>
      row
        .map((cell, n) => cell + ' '.repeat((widths[n] ?? 0) - width(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Chinese characters are two columns wide. */
function width(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0)
}
