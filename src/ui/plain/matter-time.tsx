/** The clock of a matter in one line: light, what is left, by when, in whose hands. */
import type { MatterRowWire, MatterViewWire, TimeWire } from '../../platform/wire.ts'
import type { Speech } from '../language.tsx'
import { Light } from '../light.tsx'
import { useReading } from '../reading.ts'
import { timeWords } from '../time.ts'

interface Props {
  readonly time: TimeWire
  /** In whose hands it is, in words; see `heldWords`. */
  readonly held?: string
  readonly isOpen: boolean
}

/** Lights whose word already says what `left` would say. */
const SAID_BY_LIGHT = ['paused', 'notStarted']

export function MatterTime({ time, held = '', isOpen }: Props) {
  const { left, by } = timeWords(time, useReading())
  // What ended without a limit ever running has no light to show.
  if (!isOpen && time.light === 'notStarted') return null
  const parts = isOpen ? [SAID_BY_LIGHT.includes(time.light) ? '' : left, by, held] : []
  return (
    <span className="matter-time">
      <Light light={time.light} badge />
      <span>{parts.filter((part) => part !== '').join(' · ')}</span>
    </span>
  )
}

/** The time of a matter for the one it waits for: their own step's clock, where one runs, else the matter's. */
export function ownTime(view: Pick<MatterViewWire, 'time' | 'clocks'>): TimeWire {
  const running = view.clocks.find((clock) => clock.stoppedAt === null)
  return view.time.light === 'notStarted' && running !== undefined ? running.time : view.time
}

/** In whose hands a matter is, as its enterprise reads it. */
export function heldWords({ t, name }: Speech, row: Pick<MatterRowWire, 'holder' | 'enterprise'>): string {
  if (row.holder === null) return ''
  const isYours = row.holder.zh === row.enterprise?.name
  return isYours ? t('ui.heldByYou') : t('ui.heldBy', { holder: name(row.holder) })
}
