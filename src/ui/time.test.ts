/** How time reads, in both languages. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CHINA_ZONE, moment } from '../calendar/days.ts'
import type { Language } from '../platform/texts.ts'
import type { TimeWire } from '../platform/wire.ts'
import {
  dayWithWeekday,
  dayWords,
  fullMoment,
  latestWords,
  lengthWords,
  limitWords,
  minuteWords,
  momentWords,
  spentUnit,
  timeLine,
  todayIso,
} from './time.ts'

const reading = (at: string, language: Language = 'zh') => ({ language, now: moment(at), zone: CHINA_ZONE })
const none: TimeWire = {
  light: 'green',
  dueAt: null,
  dueOn: null,
  remaining: null,
  dueIfResumedAt: null,
  closesAt: null,
  provisional: false,
}
const inDays: TimeWire = {
  ...none,
  dueAt: '2026-11-27T00:00:00+08:00',
  dueOn: '2026-11-26',
  remaining: { value: 2, unit: 'WD' },
}
const inHours: TimeWire = {
  ...none,
  dueAt: '2026-11-24T14:30:00+08:00',
  remaining: { value: 80, unit: 'WH' },
}

test('days left come with the last day that is in time', () => {
  assert.equal(timeLine(inDays, reading('2026-11-24T10:00')), '还剩 2 个工作日 · 11月26日（含当日）')
  assert.equal(
    timeLine(inDays, reading('2026-11-24T10:00', 'en')),
    '2 working days left · by Nov 26, that day included',
  )
})

test('one day is one day in English', () => {
  const time = { ...inDays, remaining: { value: 1, unit: 'WD' } }
  assert.match(timeLine(time, reading('2026-11-25T10:00', 'en')), /^1 working day left/)
})

test('hours left come with the minute, called today, tomorrow or by its day', () => {
  assert.equal(timeLine(inHours, reading('2026-11-24T13:10')), '还剩 1 小时 20 分 · 今天 14:30 前')
  assert.equal(timeLine(inHours, reading('2026-11-23T17:00')), '还剩 1 小时 20 分 · 明天 14:30 前')
  assert.equal(timeLine(inHours, reading('2026-11-21T12:00')), '还剩 1 小时 20 分 · 11月24日 14:30 前')
  assert.equal(timeLine(inHours, reading('2026-11-24T13:10', 'en')), '1 h 20 min left · by today at 14:30')
})

test('on the due day the closing hour is told, and after it that midnight counts', () => {
  const time = { ...inDays, remaining: { value: 0, unit: 'WD' }, closesAt: '2026-11-26T17:30:00+08:00' }
  assert.equal(timeLine(time, reading('2026-11-26T09:00')), '今天到期 · 17:30 下班')
  assert.equal(timeLine(time, reading('2026-11-26T17:30')), '今天到期 · 24:00 前')
  assert.equal(timeLine(time, reading('2026-11-26T09:00', 'en')), 'Due today · the office closes at 17:30')
  assert.equal(
    timeLine({ ...time, closesAt: null }, reading('2026-11-26T09:00', 'en')),
    'Due today · until midnight',
  )
})

test('what is late says by how much and since when', () => {
  const days = { ...inDays, light: 'red' as const, remaining: { value: -3, unit: 'WD' } }
  assert.equal(timeLine(days, reading('2026-12-01T09:00')), '已超期 3 个工作日 · 应于 11月26日 前完成')
  assert.equal(timeLine(days, reading('2026-12-01T09:00', 'en')), '3 working days overdue · was due Nov 26')
  const hours = { ...inHours, light: 'red' as const, remaining: { value: -65, unit: 'WH' } }
  assert.equal(timeLine(hours, reading('2026-11-24T15:35')), '已超期 1 小时 5 分 · 应于 今天 14:30 前完成')
})

test('a limit that ran out on a Friday is late on Saturday, though no working day has passed', () => {
  const time = { ...inDays, light: 'red' as const, remaining: { value: 0, unit: 'WD' } }
  assert.equal(timeLine(time, reading('2026-11-28T09:00')), '已超期 · 应于 11月26日 前完成')
})

test('an hour limit is late at its very minute', () => {
  assert.match(timeLine(inHours, reading('2026-11-24T14:29')), /^还剩/)
  assert.match(timeLine(inHours, reading('2026-11-24T14:30')), /^已超期/)
})

test('a paused limit names the day it would end if it resumes as planned', () => {
  const time = { ...none, light: 'paused' as const, dueIfResumedAt: '2026-12-04T00:00:00+08:00' }
  assert.equal(timeLine(time, reading('2026-11-24T09:00')), '计时暂停 · 按期恢复则 12月3日 到期')
  assert.equal(
    timeLine(time, reading('2026-11-24T09:00', 'en')),
    'Paused · due Dec 3 if it resumes as planned',
  )
  assert.equal(timeLine({ ...time, dueIfResumedAt: null }, reading('2026-11-24T09:00')), '计时暂停')
})

test('a limit that has not begun says so, and no limit says nothing', () => {
  assert.equal(timeLine({ ...none, light: 'notStarted' }, reading('2026-11-24T09:00')), '尚未起算')
  assert.equal(timeLine({ ...none, light: 'notStarted' }, reading('2026-11-24T09:00', 'en')), 'Not started')
  assert.equal(timeLine(none, reading('2026-11-24T09:00')), '')
})

test('an answer without a published calendar is called provisional', () => {
  const days = { ...inDays, provisional: true }
  assert.equal(timeLine(days, reading('2026-11-24T09:00')), '还剩 2 个工作日 · 11月26日（含当日，暂定）')
  assert.match(timeLine(days, reading('2026-11-24T09:00', 'en')), /\(provisional\)$/)
  assert.match(timeLine({ ...inHours, provisional: true }, reading('2026-11-24T13:00')), /14:30 前（暂定）$/)
})

test('another year is named', () => {
  assert.equal(dayWords('2027-01-05', reading('2026-11-24T09:00')), '2027年1月5日')
  assert.equal(dayWords('2027-01-05', reading('2026-11-24T09:00', 'en')), 'Jan 5, 2027')
  assert.equal(dayWords('2026-01-05', reading('2026-11-24T09:00')), '1月5日')
})

test('yesterday is yesterday even a minute after midnight', () => {
  assert.equal(momentWords('2026-11-23T23:59:00+08:00', reading('2026-11-24T00:00')), '昨天 23:59')
  assert.equal(
    momentWords('2026-11-23T23:59:00+08:00', reading('2026-11-24T00:00', 'en')),
    'yesterday at 23:59',
  )
})

test('days carry their weekday', () => {
  assert.equal(dayWithWeekday('2026-11-26', reading('2026-11-24T00:00')), '11月26日 周四')
  assert.equal(dayWithWeekday('2026-11-26', reading('2026-11-24T00:00', 'en')), 'Thu, Nov 26')
})

test('lengths read in every unit', () => {
  assert.equal(lengthWords(10, 'WD', 'zh'), '10 个工作日')
  assert.equal(lengthWords(1, 'month', 'en'), '1 month')
  assert.equal(lengthWords(2, 'WH', 'en'), '2 working hours')
  assert.equal(lengthWords(135, 'min', 'zh'), '2 小时 15 分')
  assert.equal(minuteWords(0, 'zh'), '0 分')
  assert.equal(minuteWords(120, 'en'), '2 h')
})

test('what cannot be read is shown as it came', () => {
  assert.equal(dayWords('soon', reading('2026-11-24T00:00')), 'soon')
  assert.equal(momentWords('soon', reading('2026-11-24T00:00')), 'soon')
  assert.equal(fullMoment('soon', CHINA_ZONE), 'soon')
})

test('print and date fields get plain numbers', () => {
  assert.equal(fullMoment('2026-11-26T06:30:00Z', CHINA_ZONE), '2026-11-26 14:30')
  assert.equal(todayIso(moment('2026-11-24T00:30'), CHINA_ZONE), '2026-11-24')
})

test('months are counted down in days', () => {
  const time = { ...inDays, remaining: { value: 12, unit: 'month' } }
  assert.match(timeLine(time, reading('2026-11-14T10:00')), /^还剩 12 天/)
})

test('half a working day is called so, though it is kept in hours', () => {
  assert.equal(limitWords({ length: 4, unit: 'WH', label: '0.5 WD' }, 'zh'), '0.5 个工作日')
  assert.equal(limitWords({ length: 10, unit: 'WD' }, 'en'), '10 working days')
  assert.equal(limitWords({ length: 2, unit: 'WH', label: 'soon' }, 'en'), '2 working hours')
  assert.deepEqual(['WD', 'WH', 'NH', 'ND', 'month'].map(spentUnit), ['WD', 'min', 'min', 'ND', 'ND'])
})

test('a promise that ends at midnight is kept through the whole day before', () => {
  const now = reading('2026-11-24T10:00')
  assert.equal(latestWords('2026-11-27T00:00:00+08:00', false, now), '11月26日（含当日）')
  assert.equal(latestWords('2026-11-24T15:00:00+08:00', false, now), '今天 15:00 前')
  assert.equal(latestWords('2027-01-05T00:00:00+08:00', true, now), '2027年1月4日（含当日，暂定）')
})
