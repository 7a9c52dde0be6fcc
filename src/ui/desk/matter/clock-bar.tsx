/** A limit drawn as a bar: what is used and what is left; hatched while it is paused, full when it is exceeded. */
import type { ClockWire } from '../../../platform/wire.ts'
import { useTexts } from '../../language.tsx'
import { lengthWords, spentUnit } from '../../time.ts'

export function ClockBar({ clock }: { clock: ClockWire }) {
  const { t, language } = useTexts()
  const unit = spentUnit(clock.limit.unit)
  const part = clock.allowed > 0 ? Math.min(clock.consumed / clock.allowed, 1) : 1
  const left = Math.max(clock.allowed - clock.consumed, 0)
  const over = Math.max(clock.consumed - clock.allowed, 0)
  const isPaused = clock.time.light === 'paused'
  return (
    <>
      <span
        className={`desk-bar light-${clock.stoppedAt === null ? clock.time.light : 'notStarted'}`}
        data-paused={isPaused}
        aria-hidden
      >
        <span style={{ width: `${part * 100}%` }} />
      </span>
      <span className="desk-bar-words">
        <span>{t('ui.desk.clock.used', { length: lengthWords(clock.consumed, unit, language) })}</span>
        {clock.stoppedAt === null && over === 0 && (
          <span>{t('ui.desk.clock.left', { length: lengthWords(left, unit, language) })}</span>
        )}
        {over > 0 && (
          <span className="light-red">
            {t('ui.desk.clock.over', { length: lengthWords(over, unit, language) })}
          </span>
        )}
        {clock.pauses.length > 0 && <span>{t('ui.desk.clock.pauses', { n: clock.pauses.length })}</span>}
      </span>
    </>
  )
}
