/** Which notices were published, newest first: by whom, when, on what paper; one that a newer one has replaced says so. */
import { Tag } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { PublicationWire } from '../../page-wire.ts'

export function HistoryList({ publications }: { publications: readonly PublicationWire[] }) {
  const { t } = useTexts()
  if (publications.length === 0) return <p className="desk-muted">{t('calendar.desk.history.none')}</p>
  return (
    <ul className="desk-messages">
      {publications.map((one) => (
        <Publication key={`${one.calendarNo} ${one.region?.id ?? ''} ${one.year}`} publication={one} />
      ))}
    </ul>
  )
}

function Publication({ publication }: { publication: PublicationWire }) {
  const { t, name } = useTexts()
  const reading = useReading()
  const { year, region, source, at, by, stands } = publication
  const where = region === null ? t('calendar.desk.country') : name(region.name)
  return (
    <li>
      <span className="desk-muted">{at === null ? '' : momentWords(at, reading)}</span>
      <div>
        <div>
          <strong>{t('calendar.desk.history.what', { year, where })}</strong>{' '}
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
