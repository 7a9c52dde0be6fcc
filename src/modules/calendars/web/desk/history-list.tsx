/** Which notices were published, newest first: by whom, when, on what paper; one that a newer one has replaced says so. */
import { Tag } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { PublicationWire } from '../../page-wire.ts'
import { yearsInWords } from './year.ts'

export function HistoryList({ publications }: { publications: readonly PublicationWire[] }) {
  const { t } = useTexts()
  if (publications.length === 0) return <p className="desk-muted">{t('calendar.desk.history.none')}</p>
  // Years that were entered together, such as those the platform begins with, are one line.
  const together = Map.groupBy(
    publications,
    ({ calendarNo, region, stands }) => `${calendarNo} ${region?.id ?? ''} ${stands}`,
  )
  return (
    <ul className="desk-messages">
      {[...together].map(([key, publications]) => (
        <Line key={key} publications={publications} />
      ))}
    </ul>
  )
}

function Line({ publications }: { publications: readonly PublicationWire[] }) {
  const { t, name } = useTexts()
  const reading = useReading()
  const [first] = publications
  if (first === undefined) return null
  const { region, source, at, by, stands } = first
  const where = region === null ? t('calendar.desk.country') : name(region.name)
  const years = yearsInWords(publications.map(({ year }) => year))
  return (
    <li>
      <span className="desk-muted">{at === null ? '' : momentWords(at, reading)}</span>
      <div>
        <div>
          <strong>{t('calendar.desk.history.what', { years, where })}</strong>{' '}
          {!stands && <Tag>{t('calendar.desk.history.replaced')}</Tag>}
        </div>
        <div className="desk-muted">
          {source}
          {by !== null && ` · ${by}`}
        </div>
      </div>
    </li>
  )
}
