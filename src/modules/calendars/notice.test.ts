/** What a notice of holidays means, day by day, and what in it is refused, at its place. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { isoDay } from '../../calendar/days.ts'
import { calendarOfTests } from '../../../test/support/holidays.ts'
import { needsRealData, realData } from '../../../test/support/real-data.ts'
import { readNotice, type Notice } from './notice.ts'

const read = (text: string, year = 2026, name: string | null = '假日') => readNotice(text, { year, name })

/** Days as '05-01', worked ones with an exclamation mark, the year only where it is not that of the notice. */
function daysOf({ days }: Notice, year = 2026): string {
  return days
    .map(({ day, isWorking }) => (isWorking ? '!' : '') + isoDay(day).replace(`${year}-`, ''))
    .join(' ')
}

describe('a sentence of a notice sets days', () => {
  const cases: readonly [what: string, text: string, days: string, year?: number][] = [
    ['a single day off', '5月1日放假。', '05-01'],
    ['a single day off with its count', '4月6日（周一）放假1天，不调休。', '04-06'],
    ['a stretch within a month', '10月1日至3日放假，共3天。', '10-01 10-02 10-03'],
    ['a stretch over the end of a month', '4月30日至5月2日放假公休，共三天。', '04-30 05-01 05-02'],
    [
      'a stretch with its make-up day',
      '6月19日至20日放假调休。6月28日（星期日）上班。',
      '06-19 06-20 !06-28',
    ],
    [
      'make-up days before and after',
      '10月1日至2日放假。9月27日（星期日）、10月10日（周六）上班。',
      '!09-27 10-01 10-02 !10-10',
    ],
    ['a stretch over New Year', '2025年12月31日至2026年1月2日放假。', '2025-12-31 01-01 01-02'],
    [
      'the end of the year before, when no year is written',
      '12月31日至1月1日放假，共2天。',
      '2025-12-31 01-01',
    ],
    ['a year written at the end only', '12月31日至2026年1月1日放假。', '2025-12-31 01-01'],
    [
      'a December day after one of the year before',
      '2025年12月31日至2026年1月1日放假。12月28日（星期日）上班。',
      '!2025-12-28 2025-12-31 01-01',
    ],
    ['days off in a list', '7月1日、2日、8月3日放假，共3天。', '07-01 07-02 08-03'],
    ['days joined by “and”', '7月1日和7月3日放假，共2天。', '07-01 07-03'],
    ['a day that joins the weekend', '9月25日放假，与周末连休。', '09-25'],
    ['a day given instead', '5月1日放假，5月4日（星期一）补休。', '05-01 05-04'],
    ['the traditional calendar in brackets', '2月16日（农历除夕、周一）至17日放假。', '02-16 02-17'],
    ['commas between make-up days', '5月9日（周六），5月10日（周日）上班。', '!05-09 !05-10'],
    ['full-width digits, spaces and Latin brackets', '５月 ４日 (星期一) 放假。', '05-04'],
    ['a dash for a stretch', '10月1日—3日放假', '10-01 10-02 10-03'],
    ['a tilde for a stretch', '10月1日~3日放假', '10-01 10-02 10-03'],
    ['a rest day moved', '5月10日（星期日）公休日调至5月4日（星期一）。', '05-04 !05-10'],
    [
      'two rest days moved, one after the other',
      '将5月9日（星期六）、10日（星期日）两个公休日分别调至5月4日、5日。',
      '05-04 05-05 !05-09 !05-10',
    ],
    [
      'a rest day inside the holiday moved out of it, which stays off',
      '5月3日至4日放假。其中，5月3日为法定节假日，5月3日（星期日）公休日调至5月4日（星期一）。',
      '05-03 05-04',
    ],
    ['a rest day that is off anyway', '5月1日放假，5月2日（星期六）照常公休。', '05-01'],
    ['29 February of a leap year', '2月29日放假。', '02-29', 2028],
  ]
  for (const [what, text, days, year] of cases)
    test(what, () => {
      const notice = read(text, year)
      assert.deepEqual(notice.problems, [])
      assert.equal(daysOf(notice, year), days)
    })

  test('advice to units sets nothing, and is handed back as unused', () => {
    const text = '2月17日放假。鼓励各单位安排职工在除夕（2月16日）休息。'
    const notice = read(text)
    assert.equal(daysOf(notice), '02-17')
    assert.deepEqual(
      notice.remarks.map(({ from, to }) => text.slice(from, to)),
      ['鼓励各单位安排职工在除夕（2月16日）休息'],
    )
  })
})

describe('a sentence is refused, at the characters that are wrong,', () => {
  const cases: readonly [what: string, text: string, code: string, at: string, year?: number][] = [
    ['for a verb nobody knows', '5月1日过节。', 'notice.notUnderstood', '过节'],
    ['for words behind the verb', '5月1日放假但值班。', 'notice.notUnderstood', '放假但值班'],
    ['for a remark nobody knows', '5月1日放假，视情况而定。', 'notice.notUnderstood', '视情况而定'],
    ['for a holiday without a day', '春节放假七天。', 'notice.notUnderstood', '春节放假七天'],
    ['for Chinese numerals', '五月一日放假。', 'notice.notUnderstood', '五月一日放假'],
    [
      'for an extension without its beginning',
      '延长假期至5月6日。',
      'notice.notUnderstood',
      '延长假期至5月6日',
    ],
    ['for a bracket nobody knows', '5月1日（待定）放假。', 'notice.brackets', '待定'],
    ['for a bracket that is not closed', '5月1日（周五放假。', 'notice.notUnderstood', '（周五放假。'],
    ['for a wrong weekday', '5月9日（星期日）上班。', 'notice.weekday', '星期日'],
    ['for a wrong weekday at the end of a stretch', '5月1日至3日（周六）放假。', 'notice.weekday', '周六'],
    ['for a count too high', '10月1日至7日放假，共8天。', 'notice.count', '共8天'],
    ['for a count too low', '5月1日放假，5月4日补休，共1天。', 'notice.count', '共1天'],
    ['for a count of one day that is two', '5月1日、2日放假1天。', 'notice.count', '放假1天'],
    [
      'for a count of rest days',
      '5月9日、10日三个公休日调至5月4日、5日。',
      'notice.count',
      '三个公休日调至5月4日、5日',
    ],
    [
      'for rest days that go nowhere',
      '5月9日、10日公休日调至5月4日。',
      'notice.moveUneven',
      '5月9日、10日公休日调至5月4日',
    ],
    ['for a day without a month', '3日放假。', 'notice.noMonth', '3日'],
    ['for 30 February', '2月30日放假。', 'notice.noSuchDay', '2月30日'],
    ['for 29 February of a common year', '2月29日放假。', 'notice.noSuchDay', '2月29日'],
    ['for a month 13', '13月1日放假。', 'notice.noSuchDay', '13月1日'],
    ['for a day of another year', '2024年5月1日放假。', 'calendar.outsideYear', '2024年5月1日'],
    ['for an end before the beginning', '5月5日至1日放假。', 'notice.backwards', '5月5日至1日'],
    ['for a stretch of months', '5月1日至8月1日放假。', 'notice.tooLong', '5月1日至8月1日'],
    ['for days without an effect', '5月1日、5月2日。', 'notice.noEffect', '5月1日、5月2日'],
    ['for a day both off and worked', '5月1日至3日放假。5月3日上班。', 'notice.contradiction', '5月3日上班'],
    ['for a rest day that is a Monday', '5月11日照常公休。', 'notice.notResting', '5月11日照常公休'],
    ['for a weekend that is not there', '5月6日放假，与周末连休。', 'notice.noWeekend', '与周末连休'],
    ['for a swap that it denies', '5月1日放假。5月9日上班，不调休。', 'notice.swapped', '不调休'],
    ['for no day at all', '祝大家节日愉快。', 'notice.noDays', '祝大家节日愉快。'],
    ['for nothing', '', 'notice.noDays', ''],
  ]
  for (const [what, text, code, at, year] of cases)
    test(what, () => {
      const [problem, ...more] = read(text, year).problems
      assert.deepEqual(more, [])
      assert.equal(problem?.reason.code, code)
      assert.equal(text.slice(problem?.from, problem?.to), at)
    })

  test('with the number of the sentence, and places counted with the spaces', () => {
    const text = '一、元旦： 1月1日放假。\n二、春节：2月17日放假， 共 2 天。2月30日放假。'
    const { problems } = read(text)
    assert.deepEqual(
      problems.map(({ sentence, from, to }) => [sentence, text.slice(from, to)]),
      [
        [2, '共 2 天'],
        [3, '2月30日'],
      ],
    )
  })

  test('when its days have no name at all', () => {
    const { problems } = read('7月11日放假1天。', 2026, null)
    assert.deepEqual(
      problems.map(({ reason }) => reason.code),
      ['notice.noName'],
    )
  })

  test('and a text full of mistakes names the first fifty', () => {
    assert.equal(read('5月1日过节。'.repeat(200)).problems.length, 50)
  })
})

test('a long text that goes nowhere is read as fast as any other', () => {
  for (const piece of ['关于安排', '一、', '（', '5月', '，', '1至', '将其中', '二〇'])
    assert.ok(read(piece.repeat(10_000 / piece.length)).problems.length >= 1, piece)
})

/** Made up after the manner of the yearly notice; the days are those of 2026. */
const WHOLE = `关于2026年部分节假日安排的通知
某办发〔2025〕9号
各县（区）人民政府，市政府各部门：
现将2026年元旦、春节等节日放假调休日期安排如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午：6月19日（周五）至21日（周日）放假，共3天。
六、中秋：9月25日（周五）至27日（周日）放假，共3天。
七、国庆：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节日里请各单位安排好值班，遇有急事及时报告。
市人民政府办公室
2025年11月20日`

describe('a whole notice', () => {
  test('gives each day the name of its holiday, as an independent list of 2026 has them', () => {
    const notice = read(WHOLE, 2026, null)
    assert.deepEqual(notice.problems, [])
    const list = [...calendarOfTests().days.values()].filter(({ day }) => isoDay(day).startsWith('2026'))
    assert.deepEqual(
      notice.days,
      list.sort((one, other) => one.day - other.day),
    )
  })

  test('hands back what it did not use: title, number, address, introduction, greeting, signature, day of issue', () => {
    const { remarks } = read(WHOLE)
    assert.deepEqual(
      remarks.map(({ from, to }) => WHOLE.slice(from, to).slice(0, 6)),
      ['关于2026', '某办发〔20', '各县（区）人', '现将2026', '节日里请各单', '市人民政府办', '2025年1'],
    )
  })

  test('about another year is refused where it says so', () => {
    const text = WHOLE.replaceAll('2026年', '2027年')
    const codes = read(text).problems.map(({ reason }) => reason.code)
    assert.deepEqual(codes, ['notice.otherYear', 'notice.otherYear'])
  })

  test('whose heading stands on a line of its own is read on below it', () => {
    const { days, problems } = read('一、那达慕：\n7月11日（周六）至13日（周一）放假，共3天。', 2026, null)
    assert.deepEqual(problems, [])
    assert.deepEqual(
      days.map(({ name }) => name),
      ['那达慕', '那达慕', '那达慕'],
    )
  })

  test('with two holidays in one paragraph keeps both in the name', () => {
    const { days } = read('六、国庆节、中秋节：10月1日至2日放假，共2天。', 2026, null)
    assert.equal(days[0]?.name, '国庆节、中秋节')
  })

  test('that sets a day off in one paragraph and worked in another is refused', () => {
    const { problems } = read('一、端午：6月19日放假。\n二、夏至：6月19日上班。')
    assert.deepEqual(
      problems.map(({ reason, sentence }) => [reason.code, sentence]),
      [['notice.contradiction', 2]],
    )
  })

  test('is never taken for a greeting where it names a day or an effect', () => {
    for (const line of ['6月19日全市举行赛龙舟。', '端午可以放假。'])
      assert.equal(read(`${WHOLE}\n${line}`).problems[0]?.reason.code, 'notice.notUnderstood', line)
  })
})

interface RealCase {
  readonly year: number
  readonly description: string
  readonly expected: readonly { readonly date: string; readonly isOffDay: boolean }[]
}

test(
  'sentences of the real notices of many years mean the days that were really off and worked',
  needsRealData,
  () => {
    const file = path.join(realData ?? '', 'holidays', 'description_parsing_cases.json')
    const cases = JSON.parse(readFileSync(file, 'utf8')) as RealCase[]
    assert.ok(cases.length >= 49)
    for (const { year, description, expected } of cases) {
      const { days, problems } = read(description, year)
      assert.deepEqual(problems, [], description)
      const found = days.map(({ day, isWorking }) => `${isoDay(day)} ${isWorking}`)
      const wanted = expected.map(({ date, isOffDay }) => `${date} ${!isOffDay}`)
      assert.deepEqual(found, wanted.sort(), description)
    }
  },
)
