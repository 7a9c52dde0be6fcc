/**
 * What `npm test` runs: types, lint, format, unused code, then every test on one shared PostgreSQL, browser journeys last.
 * Ends with `N passed, N failed`, where each static step counts as one. Arguments narrow the run to test files whose path
 * contains one of them, without the static steps.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { glob } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { startTestServer, TEST_SERVER_VARIABLE } from '../test/support/server.ts'

interface Count {
  passed: number
  failed: number
}

const PROJECT = path.resolve(import.meta.dirname, '..')

/** Each is one program of `node_modules/.bin` and its arguments. */
const STATIC_STEPS: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
  ['types (server)', 'tsc', '-p', 'tsconfig.json', '--noEmit'],
  ['types (web)', 'tsc', '-p', 'tsconfig.web.json', '--noEmit'],
  ['lint', 'oxlint', '--type-aware'],
  ['format', 'prettier', '--check', '--log-level=warn', '.'],
  ['nothing unused', 'knip', '--no-progress'],
]

const BROWSER_TESTS = 'test/browser/'
const FILE_TIMEOUT_MS = 10 * 60_000

async function main(wanted: string[]): Promise<number> {
  const total: Count = { passed: 0, failed: 0 }
  if (wanted.length === 0) {
    for (const [name, program, ...args] of STATIC_STEPS) add(total, await runStep(name, program, args))
  }
  const files = await findTests(wanted)
  const server = await startTestServer()
  process.env[TEST_SERVER_VARIABLE] = JSON.stringify({
    ownerConfig: server.ownerConfig,
    appConfig: server.appConfig,
  })
  try {
    add(total, await runTests(files.filter((file) => !file.startsWith(BROWSER_TESTS))))
    add(total, await runTests(files.filter((file) => file.startsWith(BROWSER_TESTS))))
  } finally {
    await server.stop()
  }
  if (files.length === 0) {
    console.error('没有找到任何测试。\nNo test was found.')
    total.failed++
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

async function runStep(name: string, program: string, args: readonly string[]): Promise<Count> {
  const since = performance.now()
  const child = spawn(path.join(PROJECT, 'node_modules', '.bin', program), args, {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  const isGood = child.exitCode === 0
  console.log(`${isGood ? '✔' : '✖'} ${name} (${Math.round(performance.now() - since)} ms)`)
  if (!isGood) console.log(out + err)
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 }
}

async function findTests(wanted: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for await (const file of glob(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: PROJECT })) {
    if (wanted.length === 0 || wanted.some((part) => file.includes(part))) files.push(file)
  }
  return files.toSorted()
}

/** Runs test files, each in a process of its own, as many at a time as there are cores. */
async function runTests(files: readonly string[]): Promise<Count> {
  if (files.length === 0) return { passed: 0, failed: 0 }
  const count: Count = { passed: 0, failed: 0 }
  const results = run({
    files: files.map((file) => path.join(PROJECT, file)),
    cwd: PROJECT,
    concurrency: os.availableParallelism(),
    timeout: FILE_TIMEOUT_MS,
  })
  results.on('test:summary', ({ file, counts }) => {
    // The summary without a file is the one of the whole run.
    if (file !== undefined) return
    count.passed += counts.passed
    count.failed += counts.tests - counts.passed - counts.skipped - counts.todo
  })
  const report = results.compose(spec)
  report.pipe(process.stdout, { end: false })
  await finished(report)
  return count
}

function add(total: Count, more: Count): void {
  total.passed += more.passed
  total.failed += more.failed
}

process.exitCode = await main(process.argv.slice(2))
