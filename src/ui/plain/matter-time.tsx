/** The clock of a matter in one line: light, what is left, by when, in whose hands. */
import type { NameWire, TimeWire } from '../../platform/wire.ts'
import { useTexts } from '../language.tsx'
import { Light } from '../light.tsx'
import { useReading } from '../reading.ts'
import { timeWords } from '../time.ts'

interface Props {
  readonly time: TimeWire
  readonly holder: NameWire | null
  readonly isOpen: boolean
}

export function MatterTime({ time, holder, isOpen }: Props) {
  const { t, name } = useTexts()
  const { left, by } = timeWords(time, useReading())
  const parts = isOpen ? [left, by, holder === null ? '' : t('ui.heldBy', { holder: name(holder) })] : []
  return (
    <span className="matter-time">
      <Light light={time.light} badge />
      <span className="matter-time-words">{parts.filter((part) => part !== '').join(' · ')}</span>
    </span>
  )
}
