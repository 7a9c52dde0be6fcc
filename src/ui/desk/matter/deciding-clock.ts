/** Which of a matter's clocks its light and time come from. Pure. */
import type { ClockWire, MatterViewWire } from '../../../platform/wire.ts'

/** The running clock that is due when the matter is; else the first that runs; undefined when none does. */
export function decidingClock(view: Pick<MatterViewWire, 'clocks' | 'time'>): ClockWire | undefined {
  const running = view.clocks.filter((clock) => clock.stoppedAt === null)
  const { dueAt } = view.time
  return running.find((clock) => dueAt !== null && clock.time.dueAt === dueAt) ?? running[0]
}
