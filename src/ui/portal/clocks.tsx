/** The clocks of a matter: each a bar with what is used, opened for the explanation day by day. */
import { useState } from 'react'
import type { ClockWire, MatterViewWire } from '../../platform/wire.ts'
import { Explanation } from '../explanation.tsx'
import { useTexts, type Speech } from '../language.tsx'
import { clockWord } from '../../platform/matter-words.ts'
import { MatterTime } from '../plain/matter-time.tsx'
import { ProblemNotice } from '../plain/problem-notice.tsx'
import { Skeleton } from '../plain/skeleton.tsx'
import { explanationSheet } from '../print-address.ts'
import { useReading } from '../reading.ts'
import { lengthWords, limitWords, momentWords, spentUnit } from '../time.ts'
import { useExplanation } from '../matter-queries.ts'

export function Clocks({ view }: { view: MatterViewWire }) {
  const { t } = useTexts()
  if (view.clocks.length === 0) return <p className="muted">{t('ui.portal.noClocks')}</p>
  return (
    <ul className="clocks">
      {view.clocks.map((clock) => (
        <Clock key={clock.id} view={view} clock={clock} />
      ))}
    </ul>
  )
}

function Clock({ view, clock }: { view: MatterViewWire; clock: ClockWire }) {
  const speech = useTexts()
  const { t, language } = speech
  const reading = useReading()
  const isRunning = clock.stoppedAt === null
  return (
    <li className="clock">
      <div className="clock-head">
        <strong>{clockWord(speech, view.kind, clock.name)}</strong>
        <span className="muted">{limitWords(clock.limit, language)}</span>
      </div>
      <MatterTime time={clock.time} isOpen={isRunning} />
      <Bar clock={clock} speech={speech} />
      {!isRunning && clock.verdict !== null && (
        <p>{`${t(`verdict.${clock.verdict}`)} · ${momentWords(clock.stoppedAt ?? '', reading)}`}</p>
      )}
      <p className="muted">{`${t('ui.portal.basis')} ${t(clock.basis)}`}</p>
      <Opened view={view} clock={clock} />
    </li>
  )
}

/** How much of the limit is used. What is beyond it shows as a full bar; the light says the rest. */
function Bar({ clock, speech }: { clock: ClockWire; speech: Speech }) {
  const unit = spentUnit(clock.limit.unit)
  const used = lengthWords(clock.consumed, unit, speech.language)
  const allowed = lengthWords(clock.allowed, unit, speech.language)
  return (
    <div className="clock-bar">
      <progress
        value={Math.min(clock.consumed, clock.allowed)}
        max={Math.max(clock.allowed, 1)}
        aria-hidden="true"
      />
      <span className="muted">{speech.t('ui.portal.used', { used, allowed })}</span>
    </div>
  )
}

function Opened({ view, clock }: { view: MatterViewWire; clock: ClockWire }) {
  const { t, language } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const { data, error, refetch } = useExplanation(view.path, view.id, clock.id, isOpen)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('ui.explain.title')}</summary>
      {isOpen && data === undefined && error === null && <Skeleton />}
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <Explanation lines={data.lines} unit={clock.limit.unit} />
          <a
            href={explanationSheet(view.path, view.id, clock.id, language)}
            target="_blank"
            className="no-print"
          >
            {t('ui.print.pdf')}
          </a>
        </>
      )}
    </details>
  )
}
