/** The schedule of dispatch meetings: every series with its turns, missed ones in red, each opening its record or the form for it. */
import { Skeleton } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { ScheduleWire } from '../../wire.ts'
import { useSchedule } from './queries.ts'
import { TurnTag } from './turn-tag.tsx'

type SeriesWire = ScheduleWire['series'][number]

export function MeetingsPage() {
  const { t } = useTexts()
  const schedule = useSchedule()
  return (
    <Page title={t('ui.desk.menu.meetings')}>
      <LoadError of={schedule} />
      {schedule.isPending && <Skeleton active />}
      {schedule.data !== undefined && (
        <>
          <p>
            {t(schedule.data.missed === 0 ? 'ui.meetings.noneMissed' : 'ui.meetings.missed', {
              n: schedule.data.missed,
            })}
          </p>
          {schedule.data.series.length === 0 && <p className="desk-muted">{t('ui.meetings.none')}</p>}
          {schedule.data.series.map((series) => (
            <SeriesCard key={series.id} series={series} />
          ))}
        </>
      )}
    </Page>
  )
}

function SeriesCard({ series }: { series: SeriesWire }) {
  const { t, name } = useTexts()
  return (
    <Card
      title={`${name(series.region)} · ${t(`meeting.name.${series.name}`)}`}
      extra={
        <span className="desk-muted">
          {t(`meeting.cadence.${series.cadence}`)}
          {!series.isOpen && ` · ${t('ui.meetings.ended')}`}
        </span>
      }
    >
      <ul className="meeting-turns">
        {series.turns.map((turn) => (
          <li key={turn.fromOn}>
            <TurnTag state={turn.state} />
            <span className="meeting-span">
              {turn.fromOn} – {turn.dueOn}
            </span>
            <TurnLink series={series} turn={turn} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function TurnLink({ series, turn }: { series: SeriesWire; turn: SeriesWire['turns'][number] }) {
  const { t } = useTexts()
  if (turn.meetingId !== null)
    return (
      <DeskLink href={deskPaths.meeting(turn.meetingId)}>
        {t('ui.meetings.heldOn', { on: turn.heldOn ?? '' })}
      </DeskLink>
    )
  if (!series.mayRecord || turn.state === 'ahead') return null
  return <DeskLink href={deskPaths.holdMeeting(series.id, turn.fromOn)}>{t('ui.meetings.record')}</DeskLink>
}
