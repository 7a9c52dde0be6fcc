/** A limit explained on paper, and an answer of the calculator: what counted, why, and by when. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { samplePaper } from '../../../test/support/sample-paper.ts'
import { SAMPLE_VIEW, TEN_DAYS } from '../../../test/support/sample-view.ts'
import type { ExplainLineWire } from '../wire.ts'
import { dueValues, type DueOnPaper } from './due.ts'
import { explanationValues } from './explanation.ts'

const LINES: ExplainLineWire[] = [
  { day: '2026-09-22', counted: false, why: 'startDay', total: 0 },
  { day: '2026-09-23', counted: true, why: 'weekday', total: 1 },
  { day: '2026-09-25', counted: false, why: 'holiday', name: '中秋', total: 1 },
  { day: '2026-09-28', counted: false, why: 'paused', reason: 'parts', total: 1 },
  { day: '2026-10-13', counted: true, why: 'weekday', total: 2, isDue: true, provisional: true },
]
const ANSWER: DueOnPaper = {
  from: '2026-09-22',
  limit: 10,
  unit: 'WD',
  due: '2026-10-13',
  provisional: false,
  days: LINES,
}
const factsOf = (values: ReturnType<typeof dueValues>) =>
  Object.fromEntries(values.facts.map(({ label, value }) => [label, value]))

test('an explanation says the limit, its basis and how it stands, and each day with its reason', () => {
  const values = explanationValues({ view: SAMPLE_VIEW, clock: TEN_DAYS, lines: LINES }, samplePaper())
  assert.equal(values.head.code, 'SQ260922K7MPQ2F')
  assert.equal(values.subject, '办理结果 · 联合验收申请三个月没有答复')
  const facts = factsOf(values)
  assert.equal(facts['期限'], '10 个工作日 · 承诺时限')
  assert.equal(facts['已用'], '6 个工作日')
  assert.equal(facts['结论'], '正常，还剩 4 个工作日')
  assert.equal(facts['依据'], '诉求接诉即办机制实施方案')
  assert.deepEqual(
    values.days.rows.map(({ cells }) => cells),
    [
      ['2026-09-22', '周二', '–', '起算当日不计', '0'],
      ['2026-09-23', '周三', '1', '工作日', '1'],
      ['2026-09-25', '周五', '–', '节假日 · 中秋', '1'],
      ['2026-09-28', '周一', '–', '暂停计时 · 等待各部分恢复办理', '1'],
      ['2026-10-13', '周二', '1', '工作日 · 到期 · 放假安排未公布，暂定', '2'],
    ],
  )
  assert.deepEqual(
    values.days.rows.map(({ look }) => look),
    ['free', 'plain', 'free', 'free', 'due'],
  )
})

test('hours are explained by stretches and added up in hours and minutes', () => {
  const clock = { ...TEN_DAYS, limit: { length: 2, unit: 'WH' }, consumed: 75 }
  const stretch: ExplainLineWire = {
    day: '2026-09-22',
    fromAt: '2026-09-22T10:45:00+08:00',
    toAt: '2026-09-22T12:00:00+08:00',
    counted: 75,
    why: 'weekday',
    total: 75,
  }
  const values = explanationValues({ view: SAMPLE_VIEW, clock, lines: [stretch] }, samplePaper())
  assert.equal(factsOf(values)['已用'], '1 小时 15 分')
  assert.deepEqual(values.days.rows[0]?.cells.slice(0, 3), ['2026-09-22 10:45–12:00', '周二', '1 小时 15 分'])
})

test('an answer of the calculator shows the last day in full, the question and the calendar', () => {
  const values = dueValues({ ...ANSWER, pauses: [['2026-09-28', null]], extensions: [5] }, samplePaper())
  assert.deepEqual(values.answer, {
    label: '最后一天（当日计算在内）',
    text: '2026年10月13日星期二',
    note: '',
  })
  assert.deepEqual(factsOf(values), {
    起算: '2026-09-22',
    期限: '10 个工作日',
    暂停: '2026-09-28 起，尚未结束',
    延长: '5 个工作日',
    适用日历: '全国放假安排',
  })
  assert.equal(values.head.office, '全国放假安排')
})

test('a region is named by its code or its id; an unknown one is the country', () => {
  assert.equal(dueValues({ ...ANSWER, region: '370001' }, samplePaper()).head.office, '东城区')
  assert.equal(dueValues({ ...ANSWER, region: '000000' }, samplePaper()).head.office, '全国放假安排')
})

test('hours end at a moment; what cannot be told yet says so; time that has passed is told in the limit’s unit', () => {
  const hours = dueValues({ ...ANSWER, unit: 'WH', due: '2026-09-22T11:30:00+08:00' }, samplePaper())
  assert.equal(hours.answer.text, '2026-09-22 11:30 周二')
  const held = dueValues({ ...ANSWER, due: null }, samplePaper())
  assert.equal(held.answer.note, '还不能确定：暂停没有结束，或事件日期未定')
  const spent = dueValues(
    { ...ANSWER, to: '2026-10-15', elapsed: 12, remaining: -2, inTime: false },
    samplePaper(),
  )
  const facts = factsOf(spent)
  assert.deepEqual([facts['已用'], facts['超期'], facts['按时']], ['12 个工作日', '2 个工作日', '否'])
  const open = dueValues(
    { from: '2026-09-22', to: '2026-10-15', elapsed: 12, provisional: false },
    samplePaper(),
  )
  assert.equal(open.answer.text, '')
})

test('what is provisional or cut short says so in both languages', () => {
  const answer = { ...ANSWER, provisional: true, daysCut: true }
  assert.equal(dueValues(answer, samplePaper()).note.split('\n').length, 2)
  const english = dueValues(answer, samplePaper('en'))
  assert.equal(english.answer.text, 'Tuesday, 13 October 2026')
  assert.doesNotMatch(JSON.stringify(english.facts.map(({ label }) => label)), /\p{Script=Han}|print\./u)
  assert.match(english.note, /provisional/)
})
