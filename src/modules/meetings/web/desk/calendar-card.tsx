/**
 * What is ahead, the next first, and what was missed, the latest first, of all meetings at once: those with a day under it, the
 * others under their last one.
 */
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { ScheduleWire } from '../../wire.ts'
import { TurnTag } from './turn-tag.tsx'
import { useTitle } from './use-title.ts'

const SHOWN_MAX = 30

export function CalendarCard({ schedule }: { schedule: ScheduleWire }) {
  const { t } = useTexts()
  const title = useTitle()
  const entries = schedule.series
    .flatMap((series) =>
      series.turns.map((turn) => ({ series, turn, on: turn.plan?.plannedOn ?? turn.dueOn })),
    )
    .filter(({ turn }) => turn.state === 'due' || turn.state === 'missed')
    .toSorted((one, other) => one.on.localeCompare(other.on))
  if (entries.length === 0) return null
  const ahead = entries.filter(({ turn }) => turn.state === 'due')
  const missed = entries.filter(({ turn }) => turn.state === 'missed').toReversed()
  return (
    <Card title={t('ui.meetings.calendar')}>
      <ol className="desk-lines meeting-days">
        {[...ahead, ...missed].slice(0, SHOWN_MAX).map(({ series, turn, on }) => (
          <li key={`${series.id} ${turn.fromOn}`}>
            <TurnTag state={turn.state} />
            <span className="meeting-span">{turn.plan === null ? t('ui.meetings.by', { on }) : on}</span>
            <span className="meeting-item">
              <DeskLink href={deskPaths.prepareMeeting(series.id, turn.fromOn)}>{title(series)}</DeskLink>{' '}
              {turn.plan !== null && (
                <span className="desk-muted">
                  {turn.plan.place} · {t('ui.meetings.invitedCount', { ...countsOf(turn.plan) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function countsOf({ invited, accepted }: { readonly invited: number; readonly accepted: number }) {
  return { n: invited, accepted }
}
