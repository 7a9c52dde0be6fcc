// Prints an answer of the deadline calculator for people: each line in Chinese and English.

import { day, weekdayOf, type Weekday } from '../calendar/days.ts'
import { holidayTexts, lineReasonTexts } from '../modules/calendars/texts.ts'
import type { DueAnswer } from '../modules/calendars/wire.ts'
import type { Text } from '../platform/texts.ts'
import type { ExplainLineWire } from '../platform/wire.ts'

/** The answer as lines of text, the last one ended. */
export function printAnswer(answer: DueAnswer): string {
  const { due, elapsed, remaining, inTime, provisional, days = [], daysCut } = answer
  const lines = [
    ...(due === undefined ? [] : [`到期 due: ${due === null ? '未定 not known yet' : withWeekday(due)}`]),
    ...(elapsed === undefined ? [] : [`已用 elapsed: ${elapsed}`]),
    ...(typeof remaining === 'number' ? [`剩余 remaining: ${remaining}`] : []),
    ...(inTime === undefined ? [] : [`按期 in time: ${inTime ? '是 yes' : '否 no'}`]),
    ...(provisional
      ? ['暂定 provisional: 有年份的放假安排尚未公布 some year’s holidays are not published yet']
      : []),
    ...days.map(printLine),
    ...(daysCut === true ? ['……（以下省略）… (cut here)'] : []),
  ]
  return `${lines.join('\n')}\n`
}

function printLine(line: ExplainLineWire): string {
  const mark = line.counted === false || line.counted === 0 ? '·' : '+'
  const counted = typeof line.counted === 'number' && line.counted > 0 ? `${mark}${line.counted}′` : mark
  const name =
    line.name === undefined ? [] : [bilingual(holidayTexts[line.name] ?? { zh: line.name, en: '' })]
  const notes = [
    bilingual(reasonText(line.why)),
    ...name,
    ...(line.isDue === true ? ['到期 due'] : []),
    ...(line.provisional === true ? ['暂定 provisional'] : []),
  ]
  return `  ${stretch(line)}  ${counted.padEnd(5)} ${String(line.total).padStart(5)}  ${notes.join(' · ')}`
}

function stretch({ day, fromAt, toAt }: ExplainLineWire): string {
  const hours =
    fromAt === undefined || toAt === undefined ? '' : ` ${fromAt.slice(11, 16)}–${toAt.slice(11, 16)}`
  return withWeekday(day) + hours
}

const reasonTexts: Readonly<Record<string, Text>> = lineReasonTexts

function reasonText(code: string): Text {
  return reasonTexts[code] ?? { zh: code, en: '' }
}

function bilingual({ zh, en }: Text): string {
  return en === '' || en === zh ? zh : `${zh} ${en}`
}

const WEEKDAYS: Readonly<Record<Weekday, string>> = {
  1: '周一 Mon',
  2: '周二 Tue',
  3: '周三 Wed',
  4: '周四 Thu',
  5: '周五 Fri',
  6: '周六 Sat',
  7: '周日 Sun',
}

/** '2026-02-27 周五 Fri', or with the time of day for a moment. */
function withWeekday(iso: string): string {
  const date = iso.slice(0, 10)
  const time = iso.length > 10 ? ` ${iso.slice(11, 16)}` : ''
  return `${date} ${WEEKDAYS[weekdayOf(day(date))]}${time}`
}
