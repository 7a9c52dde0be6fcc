/** Tells what happened to a matter while the person was writing, and that what they wrote is still there. */
import type { TimelineWire } from '../../platform/wire.ts'
import { useTexts } from '../language.tsx'
import { timelineSentences } from '../../platform/matter-words.ts'
import { Notice } from '../plain/notice.tsx'
import { useReading } from '../reading.ts'
import { momentWords } from '../time.ts'

interface Props {
  readonly kind: string
  readonly changes: readonly TimelineWire[]
}

export function ChangesNotice({ kind, changes }: Props) {
  const speech = useTexts()
  const reading = useReading()
  if (changes.length === 0) return null
  return (
    <Notice kind="info" title={speech.t('ui.portal.changed')}>
      <ul>
        {changes.map((line) => (
          <li key={line.line}>
            {`${momentWords(line.recordedAt, reading)} ${timelineSentences(speech, kind, line).join(' ')}`}
          </li>
        ))}
      </ul>
      <p>{speech.t('ui.portal.changedKept')}</p>
    </Notice>
  )
}
