/** Twelve months with days off, make-up days and local days marked by a sign and a colour, and a legend that explains them. */
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { dayWithWeekday, todayIso } from '../../../../ui/time.ts'
import type { CalendarPageWire, StandingDayWire } from '../../page-wire.ts'
import { weeksOf } from './year.ts'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
const MARKS = ['off', 'worked', 'localOff', 'localWorked'] as const
type Mark = (typeof MARKS)[number]

export function YearView({ calendar }: { calendar: CalendarPageWire }) {
  const { t } = useTexts()
  const days = new Map(calendar.days.map((day) => [day.day, day]))
  const hasLocal = calendar.days.some(({ region }) => region !== null)
  const shown = hasLocal ? MARKS : MARKS.slice(0, 2)
  return (
    <>
      <ul className="calendar-legend" aria-label={t('calendar.desk.legend')}>
        {shown.map((mark) => (
          <li key={mark}>
            <span className="calendar-day" data-mark={mark}>
              <span aria-hidden>{t(`calendar.desk.sign.${mark}`)}</span>
            </span>
            {t(`calendar.desk.mark.${mark}`)}
          </li>
        ))}
      </ul>
      <div className="calendar-year">
        {MONTHS.map((month) => (
          <Month key={month} year={calendar.year} month={month} days={days} />
        ))}
      </div>
    </>
  )
}

interface MonthProps {
  readonly year: number
  readonly month: number
  readonly days: ReadonlyMap<string, StandingDayWire>
}

function Month({ year, month, days }: MonthProps) {
  const { t } = useTexts()
  return (
    <table className="calendar-month">
      <caption>{t(`calendar.desk.month.${month}`)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" abbr={t(`notice.weekday.${weekday}`)} data-weekend={weekday > 5}>
              {t(`calendar.desk.weekday.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, index) => (
          <tr key={`${month}-${index}`}>
            {week.map((day, weekday) =>
              day === null ? (
                <td key={weekday} />
              ) : (
                <Cell key={day} day={day} isWeekend={weekday > 4} special={days.get(day)} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps {
  readonly day: string
  readonly isWeekend: boolean
  readonly special: StandingDayWire | undefined
}

function Cell({ day, isWeekend, special }: CellProps) {
  const { t, name } = useTexts()
  const reading = useReading()
  const date = Number(day.slice(8))
  const isToday = day === todayIso(reading.now, reading.zone)
  if (special === undefined)
    return (
      <td data-weekend={isWeekend} data-today={isToday}>
        {date}
      </td>
    )
  const mark = markOf(special)
  const what = t('calendar.desk.dayIs', {
    day: dayWithWeekday(day, reading),
    what: t(`calendar.desk.mark.${mark}`),
    name: t(special.name),
  })
  const title = special.region === null ? what : `${what} · ${name(special.region.name)}`
  return (
    <td data-today={isToday} title={title}>
      <span className="calendar-day" data-mark={mark}>
        {date}
        <span className="calendar-sign" aria-hidden>
          {t(`calendar.desk.sign.${mark}`)}
        </span>
      </span>
      <span className="calendar-said">{title}</span>
    </td>
  )
}

function markOf({ isWorking, region }: StandingDayWire): Mark {
  if (region === null) return isWorking ? 'worked' : 'off'
  return isWorking ? 'localWorked' : 'localOff'
}
