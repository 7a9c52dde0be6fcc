/** What only paper shows: which matter this is, and when it was printed. */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { CHINA_ZONE, isoMoment } from '../../calendar/days.ts'
import { browserNow } from '../browser-time.ts'
import { useTexts } from '../language.tsx'
import { useMe } from '../session.tsx'
import { fullMoment } from '../time.ts'

interface Props {
  readonly code?: string
  readonly title: string
}

const nowIso = () => isoMoment(browserNow(), CHINA_ZONE)

/** A line on top of the printed sheet. The moment is the one at which printing began. */
export function PrintNote({ code = '', title }: Props) {
  const { t } = useTexts()
  const me = useMe().data
  const [at, setAt] = useState(nowIso)
  useEffect(() => {
    const note = () => flushSync(() => setAt(nowIso()))
    window.addEventListener('beforeprint', note)
    return () => window.removeEventListener('beforeprint', note)
  }, [])
  return (
    <p className="desk-print-only">
      {[code, title].filter((one) => one !== '').join(' · ')}
      <br />
      {t('ui.desk.printed', { moment: fullMoment(at, CHINA_ZONE), who: me?.person.name ?? '' })}
    </p>
  )
}
