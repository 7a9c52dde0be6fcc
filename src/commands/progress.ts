/** Tells an operator every few seconds how far a long work has come. */
import { CHINA_ZONE, dayOf, isoDay } from '../calendar/days.ts'
import type { Progress } from '../simulation/run.ts'

const EVERY_MS = 2000

/** Makes a listener for the progress of a simulation that writes a line now and then. */
export function progressWriter(stream: NodeJS.WritableStream): (progress: Progress) => void {
  let told = performance.now()
  return ({ at, share, doings }) => {
    const now = performance.now()
    if (now - told < EVERY_MS) return
    told = now
    const day = isoDay(dayOf(at, CHINA_ZONE))
    const percent = `${Math.round(share * 100)}%`.padStart(4)
    stream.write(`  ${percent}  ${day}  诉求 / appeals ${doings.filed}  动作 / acts ${doings.acts}\n`)
  }
}
