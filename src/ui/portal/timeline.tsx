/** What happened, in plain sentences, newest first. */
import type { MatterViewWire, TimelineWire } from '../../platform/wire.ts'
import { useTexts, type Speech } from '../language.tsx'
import { statusWord, timelineSentences } from '../../platform/matter-words.ts'
import { useReading } from '../reading.ts'
import { fullMoment, momentWords } from '../time.ts'

export function Timeline({ view }: { view: MatterViewWire }) {
  const speech = useTexts()
  return (
    <ol className="timeline">
      {view.timeline.toReversed().map((line) => (
        <Line key={line.line} kind={view.kind} line={line} speech={speech} />
      ))}
    </ol>
  )
}

function Line({ kind, line, speech }: { kind: string; line: TimelineWire; speech: Speech }) {
  const reading = useReading()
  const actor = actorWords(line, speech)
  // A step without words of its own is told by the status that it led to.
  const isPlainStep = line.facts.length === 0 && line.status !== null
  const sentences = isPlainStep ? [] : timelineSentences(speech, kind, line)
  return (
    <li>
      <p className="timeline-head">
        <time dateTime={line.happenedAt} title={fullMoment(line.happenedAt, reading.zone)}>
          {momentWords(line.happenedAt, reading)}
        </time>
        <span>{actor}</span>
        {line.status !== null && (
          <span className="timeline-status">{statusWord(speech, kind, line.status)}</span>
        )}
      </p>
      {sentences.map((sentence, index) => (
        <p key={index} className="written">
          {sentence}
        </p>
      ))}
    </li>
  )
}

/** Who did it: the person and the post, or the system. */
function actorWords({ actor }: TimelineWire, { t, name }: Speech): string {
  if (actor === null) return t('ui.portal.bySystem')
  return [actor.name, name(actor.post)].filter((part) => part !== '').join(' · ')
}
