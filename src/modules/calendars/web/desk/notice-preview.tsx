/** What a notice means before it is published: its holidays, what differs from what stands, which open clocks would move. */
import { Collapse } from 'antd'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { dayWithWeekday, latestWords } from '../../../../ui/time.ts'
import type { NoticePreviewWire } from '../../page-wire.ts'
import { HolidayList } from './holiday-list.tsx'

type Clocks = NonNullable<NoticePreviewWire['clocks']>
type Change = NoticePreviewWire['changes'][number]

export function NoticePreview({ preview }: { preview: NoticePreviewWire }) {
  const { t } = useTexts()
  const { days, changes, clocks, remarks } = preview
  const worked = days.filter(({ isWorking }) => isWorking).length
  return (
    <section aria-label={t('calendar.desk.preview')} className="calendar-preview">
      <h3>{t('calendar.desk.preview.days', { off: days.length - worked, worked })}</h3>
      {days.length > 0 && <HolidayList days={days} />}
      {remarks.length > 0 && (
        <Collapse
          size="small"
          className="calendar-notice"
          items={[
            {
              key: 'remarks',
              label: t('calendar.desk.preview.remarks', { n: remarks.length }),
              children: (
                <ul className="desk-changes">
                  {remarks.map((remark) => (
                    <li key={remark}>{remark}</li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
      <h3>{t('calendar.desk.preview.changes', { n: changes.length })}</h3>
      <Changes changes={changes} />
      {clocks !== null && <Moved clocks={clocks} />}
    </section>
  )
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const { t } = useTexts()
  const reading = useReading()
  if (changes.length === 0) return <p className="desk-muted">{t('calendar.desk.preview.same')}</p>
  return (
    <div className="calendar-changes" role="group" aria-label={t('calendar.desk.becomes')} tabIndex={0}>
      <table className="calendar-holidays">
        <thead>
          <tr>
            <th scope="col">{t('calendar.desk.day')}</th>
            <th scope="col">{t('calendar.desk.was')}</th>
            <th scope="col">{t('calendar.desk.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ day, was, becomes }) => (
            <tr key={day}>
              <th scope="row">{dayWithWeekday(day, reading)}</th>
              <td>
                <What day={was} />
              </td>
              <td>
                <What day={becomes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Off or worked by a notice's word; without one the day goes by its weekday. */
function What({ day }: { day: Change['was'] }) {
  const { t } = useTexts()
  if (day === null) return <span className="desk-muted">{t('calendar.desk.byWeekday')}</span>
  return (
    <>
      {t(day.isWorking ? 'calendar.desk.isWorked' : 'calendar.desk.isOff')}{' '}
      <span className="desk-muted">{t(day.name)}</span>
    </>
  )
}

function Moved({ clocks: { moved, looked, isCut, rows } }: { clocks: Clocks }) {
  const { t } = useTexts()
  return (
    <>
      <h3>{t('calendar.desk.preview.clocks', { n: moved })}</h3>
      <p className="desk-muted">
        {t(isCut ? 'calendar.desk.preview.cut' : 'calendar.desk.preview.looked', { n: looked })}
      </p>
      {rows.length > 0 && (
        <ul
          className="desk-rows desk-rows-cards calendar-moved"
          aria-label={t('calendar.desk.preview.clocks', { n: moved })}
          tabIndex={0}
        >
          {rows.map((row) => (
            <MovedRow key={`${row.matter.id} ${row.clock} ${row.dueBefore}`} row={row} />
          ))}
        </ul>
      )}
      {rows.length < moved && (
        <p className="desk-muted">{t('calendar.desk.preview.more', { n: moved - rows.length })}</p>
      )}
    </>
  )
}

function MovedRow({ row: { matter, kind, clock, dueBefore, dueAfter } }: { row: Clocks['rows'][number] }) {
  const { t } = useTexts()
  const labels = useLabels(kind)
  const reading = useReading()
  return (
    <li>
      <DeskLink href={deskPaths.matter(matter.path, matter.id)}>{matter.title}</DeskLink>
      <div className="desk-row-more">
        <span className="desk-code">{matter.code}</span>
        <span>{labels.clock(clock)}</span>
        <span>
          {latestWords(dueBefore, false, reading)} →{' '}
          <strong>
            {dueAfter === null ? t('calendar.desk.undecided') : latestWords(dueAfter, false, reading)}
          </strong>
        </span>
      </div>
    </li>
  )
}
