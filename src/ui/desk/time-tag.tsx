/** A matter's light, what is left, by when and in whose hands: the same line everywhere on the desk. */
import type { NameWire, TimeWire } from '../../platform/wire.ts'
import { useTexts } from '../language.tsx'
import { Light, LightShape } from '../light.tsx'
import { useReading } from '../reading.ts'
import { timeWords } from '../time.ts'

/** Lights whose word says all that is left. */
const SAID_BY_LIGHT: ReadonlySet<string> = new Set(['notStarted', 'paused'])

/** For heads and panes: the light as a badge, both halves of the time, and the holder. */
export function TimeTag({ time, holder }: { time: TimeWire; holder?: NameWire | null }) {
  const { t, name } = useTexts()
  const { left, by } = timeWords(time, useReading())
  return (
    <span className="desk-time">
      <Light light={time.light} badge />
      {left !== '' && !SAID_BY_LIGHT.has(time.light) && (
        <strong className={`light-${time.light}`}>{left}</strong>
      )}
      {by !== '' && <span className="desk-muted">{by}</span>}
      {holder && <span className="desk-muted">{t('ui.desk.heldBy', { holder: name(holder) })}</span>}
    </span>
  )
}

/** For rows: the light's shape with what is left, or with the light's word when nothing runs. */
export function TimeShort({ time }: { time: TimeWire }) {
  const { t } = useTexts()
  const { left } = timeWords(time, useReading())
  return (
    <span className={`light light-${time.light}`}>
      <LightShape light={time.light} />
      <span>{left === '' ? t(`light.${time.light}`) : left}</span>
    </span>
  )
}

/** By when, in words. */
export function DueBy({ time }: { time: TimeWire }) {
  return <span className="desk-muted">{timeWords(time, useReading()).by}</span>
}
