/** The holidays of a year as sentences: when each is off, for how long, and which days are worked for it. */
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { dayWithWeekday, dayWords, lengthWords } from '../../../../ui/time.ts'
import { holidaysOf, type Holiday } from './year.ts'

interface Props {
  readonly days: readonly { readonly day: string; readonly isWorking: boolean; readonly name: string }[]
}

export function HolidayList({ days }: Props) {
  const { t } = useTexts()
  return (
    <table className="calendar-holidays">
      <thead>
        <tr>
          <th scope="col">{t('calendar.desk.holiday')}</th>
          <th scope="col">{t('calendar.desk.off')}</th>
          <th scope="col">{t('calendar.desk.worked')}</th>
        </tr>
      </thead>
      <tbody>
        {holidaysOf(days).map((holiday) => (
          <Row key={holiday.name} holiday={holiday} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ holiday: { name, off, offDays, worked } }: { holiday: Holiday }) {
  const { t, language } = useTexts()
  const reading = useReading()
  const comma = t('calendar.desk.comma')
  const stretches = off.map(([first, last]) =>
    first === last
      ? dayWithWeekday(first, reading)
      : `${dayWords(first, reading)} – ${dayWords(last, reading)}`,
  )
  return (
    <tr>
      <th scope="row">{t(name)}</th>
      <td>
        {stretches.join(comma)}
        {offDays > 1 && <span className="desk-muted"> {lengthWords(offDays, 'ND', language)}</span>}
      </td>
      <td>{worked.map((day) => dayWithWeekday(day, reading)).join(comma)}</td>
    </tr>
  )
}
