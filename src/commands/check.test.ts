/** `zhitong check`: codes and size classes, a line of JSON each. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { runCommand } from '../../test/support/command.ts'
import { needsRealData, realData } from '../../test/support/real-data.ts'
import { withCheckCharacters } from '../modules/enterprises/rules.ts'
import { check, type CodeAnswer, type SizeAnswer } from './check.ts'
import { UsageError } from './command.ts'

/** An invented code whose check characters fit. */
const FITTING = withCheckCharacters('91999999MA000000')

async function answers(...args: string[]) {
  const { code, written } = await runCommand(check, [...args, '--json'])
  return {
    code,
    lines: written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  }
}

test('a credit code is right, doubtful or impossible', async () => {
  const transposed = FITTING.replace('91', '19')
  const { code, lines } = await answers(
    'uscc',
    FITTING,
    transposed,
    FITTING.slice(1),
    FITTING.replace('M', 'I'),
  )
  assert.equal(code, 1)
  assert.deepEqual(
    (lines as CodeAnswer[]).map(({ valid, blocks, why }) => [valid, blocks, why?.reason ?? null]),
    [
      [true, false, null],
      [false, false, 'uscc.check'],
      [false, true, 'uscc.length'],
      [false, true, 'uscc.character'],
    ],
  )
  assert.deepEqual((lines[0] as CodeAnswer).parts, {
    registrar: '9',
    category: '1',
    region: '999999',
    subject: FITTING.slice(8, 17),
    check: FITTING.slice(17),
    fits: true,
    subjectFits: true,
  })
  assert.equal((await answers('uscc', FITTING)).code, 0)
})

test('a project code is told apart by its format', async () => {
  const { code, lines } = await answers(
    'project-code',
    '2020-370211-39-03-012345',
    '2105-370211-04-01-123456',
    '2013-1',
  )
  assert.equal(code, 1)
  assert.deepEqual(
    (lines as { valid: boolean; parts: { format: string } | null }[]).map(({ valid, parts }) => [
      valid,
      parts?.format,
    ]),
    [
      [true, 'legacy'],
      [true, 'new'],
      [false, undefined],
    ],
  )
})

test('a size class comes with the rule it was found by, and what is missing is named', async () => {
  const asked = [
    'size',
    '--industry',
    'C39',
    '--headcount',
    '1,500人',
    '--revenue',
    '３．５亿',
    '--on',
    '2026-01-01',
  ]
  const { code, lines } = await answers(...asked)
  const answer = lines[0] as SizeAnswer
  assert.equal(code, 0)
  assert.equal(answer.sizeClass, 'medium')
  assert.deepEqual(
    'reached' in answer &&
      answer.reached.map(({ indicator, value, sizeClass }) => [indicator, value, sizeClass]),
    [
      ['headcount', 1500, 'large'],
      ['revenue', 35_000, 'medium'],
    ],
  )
  assert.equal(answer.aboveScale?.isReached, true)
  assert.equal(answer.aboveScale?.standard.validFrom, '2023-09-05')
  const without = await answers('size', '--industry', 'C39', '--assets', '5', '--on', '2026-01-01')
  assert.equal(without.code, 1)
  assert.deepEqual((without.lines[0] as SizeAnswer & { missing: string[] }).missing, ['headcount', 'revenue'])
})

test('for people both are said in words', async () => {
  const { written } = await runCommand(check, ['uscc', FITTING.slice(1)])
  assert.match(written, /^✗ .*\n {2}统一社会信用代码应为 18 位，现有 17 位\n {2}A unified/)
  const size = await runCommand(check, [
    'size',
    '--industry',
    '52',
    '--headcount',
    '9',
    '--revenue',
    '30000',
    '--on',
    '2026-01-01',
  ])
  assert.match(size.written, /^微型 \/ micro: 零售业 \/ retail\n/)
  assert.match(size.written, /限额以上零售业.*是 \/ yes\n.*一套表统计调查制度.*2023-09-05/)
  const none = await runCommand(check, ['size', '--industry', '66', '--headcount', '9', '--on', '2026-01-01'])
  assert.match(none.written, /^66: 该行业不划型/)
})

test('what is not asked clearly is refused', async () => {
  const asked = [
    [],
    ['uscc'],
    ['passport', 'X'],
    ['size', '--headcount', '5'],
    ['size', 'C39', '--industry', 'C39'],
    ['size', '--industry', 'C39', '--headcount', 'many'],
    ['size', '--industry', 'C39', '--revenue', '-5'],
    ['size', '--industry', 'C39', '--on', 'yesterday'],
    ['size', '--industry', 'C39', '--headcount', '5', '--on', '2010-01-01'],
  ]
  for (const args of asked) await assert.rejects(runCommand(check, args), UsageError, args.join(' '))
})

test('real codes of departments are right', needsRealData, async () => {
  const text = readFileSync(`${realData}/uscc/department_uscc_real_20.csv`, 'utf8')
  const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[]
  const { lines } = await answers('uscc', ...rows.map(({ uscc = '' }) => uscc))
  assert.equal(lines.length, 20)
  for (const [n, line] of (
    lines as (CodeAnswer & { parts: { fits: boolean; subjectFits: boolean } })[]
  ).entries()) {
    assert.equal(String(line.parts.fits), rows[n]?.['gb32100_check_ok']?.toLowerCase(), line.code)
    assert.equal(String(line.parts.subjectFits), rows[n]?.['gb11714_check_ok']?.toLowerCase(), line.code)
  }
})
