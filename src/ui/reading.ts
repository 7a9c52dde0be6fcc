/** The reader's moment, language and zone for `time.ts`, moving on by itself so that no time on a screen grows old. */
import { useEffect, useState } from 'react'
import { CHINA_ZONE, type Moment } from '../calendar/days.ts'
import { browserNow } from './browser-time.ts'
import { useTexts } from './language.tsx'
import type { Reading } from './time.ts'

/** Half a minute: no minute on the screen is ever more than that behind. */
const TICK_MS = 30_000

/** The present, anew every half minute. Regions of this platform all lie in China's one time zone. */
export function useReading(): Reading {
  const { language } = useTexts()
  return { language, now: useNow(), zone: CHINA_ZONE }
}

function useNow(): Moment {
  const [now, setNow] = useState(browserNow)
  useEffect(() => {
    const tick = () => setNow(browserNow())
    const timer = window.setInterval(tick, TICK_MS)
    // A phone that slept wakes up with the right time at once.
    document.addEventListener('visibilitychange', tick)
    return () => {
      window.clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [])
  return now
}
