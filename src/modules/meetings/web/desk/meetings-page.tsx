/** The schedule of meetings: what is ahead by day, and every series with its turns, missed ones in red, each opening its record or the form for it. */
import { Tag } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { ScheduleWire } from '../../wire.ts'
import { CalendarCard } from './calendar-card.tsx'
import { useSchedule } from './queries.ts'
import { TurnTag } from './turn-tag.tsx'
import { useTitle } from './use-title.ts'

type SeriesWire = ScheduleWire['series'][number]

export function MeetingsPage() {
  const { t } = useTexts()
  const schedule = useSchedule()
  return (
    <Page title={t('ui.desk.menu.meetings')}>
      <Loading of={schedule} />
      {schedule.data !== undefined && (
        <>
          <p>
            {t(schedule.data.missed === 0 ? 'ui.meetings.noneMissed' : 'ui.meetings.missed', {
              n: schedule.data.missed,
            })}
          </p>
          {schedule.data.series.length === 0 && <p className="desk-muted">{t('ui.meetings.none')}</p>}
          <CalendarCard schedule={schedule.data} />
          {[...Map.groupBy(schedule.data.series, ({ regionId }) => regionId)].map(([regionId, series]) => (
            <Level key={regionId} series={series} />
          ))}
        </>
      )}
    </Page>
  )
}

/** The meetings of one region; red as long as one of them was missed. */
function Level({ series }: { series: readonly SeriesWire[] }) {
  const { t, name } = useTexts()
  const missed = series.flatMap(({ turns }) => turns).filter(({ state }) => state === 'missed').length
  return (
    <section>
      <h2 className="meeting-level">
        {name(series[0]?.region ?? null)}{' '}
        {missed > 0 && <Tag color="error">■ {t('ui.meetings.missedHere', { n: missed })}</Tag>}
      </h2>
      {series.map((one) => (
        <SeriesCard key={one.id} series={one} />
      ))}
    </section>
  )
}

function SeriesCard({ series }: { series: SeriesWire }) {
  const { t } = useTexts()
  const title = useTitle()
  return (
    <Card
      title={title(series)}
      extra={
        <span className="desk-muted">
          {t(`meeting.cadence.${series.cadence}`)}
          {!series.isOpen && ` · ${t('ui.meetings.ended')}`}
        </span>
      }
    >
      <ul className="desk-lines meeting-days">
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

/** What was held in a turn, and what may still be done about it. */
function TurnLink({ series, turn }: { series: SeriesWire; turn: SeriesWire['turns'][number] }) {
  const { t } = useTexts()
  const isToHold = turn.meetingId === null && turn.state !== 'ahead'
  return (
    <span className="meeting-links">
      {turn.meetingId !== null && (
        <DeskLink href={deskPaths.meeting(turn.meetingId)}>
          {t('ui.meetings.heldOn', { on: turn.heldOn ?? '' })}
        </DeskLink>
      )}
      {turn.uncounted.map(({ meetingId, heldOn }) => (
        <DeskLink key={meetingId} href={deskPaths.meeting(meetingId)}>
          {t('ui.meetings.uncountedOn', { on: heldOn })}
        </DeskLink>
      ))}
      {isToHold && (series.mayRecord || turn.plan !== null) && (
        <DeskLink href={deskPaths.prepareMeeting(series.id, turn.fromOn)}>
          {t(turn.plan === null ? 'ui.meetings.prepare' : 'ui.meetings.plannedOn', {
            on: turn.plan?.plannedOn ?? '',
          })}
        </DeskLink>
      )}
      {isToHold && series.mayRecord && (
        <DeskLink href={deskPaths.holdMeeting(series.id, turn.fromOn)}>{t('ui.meetings.record')}</DeskLink>
      )}
    </span>
  )
}
