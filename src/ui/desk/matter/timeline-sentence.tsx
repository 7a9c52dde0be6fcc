/** One line of a timeline in a plain sentence: who did what, and what of it is to be known. */
import { Button } from 'antd'
import { useState } from 'react'
import type { TimelineWire } from '../../../platform/wire.ts'
import { useTexts, type Speech } from '../../language.tsx'
import { timelineSentences } from '../../../platform/matter-words.ts'
import { labelsOf } from '../labels.ts'

/** What is shown at once of a long text. */
const SHOWN_LENGTH = 240
const SHOWN_LINES = 4

interface Props {
  readonly kind: string
  readonly line: TimelineWire
}

export function TimelineSentence({ kind, line }: Props) {
  const speech = useTexts()
  const labels = labelsOf(speech, kind)
  const facts = line.facts.length === 0 ? [] : timelineSentences(speech, kind, line)
  return (
    <>
      <span className="desk-actor">{actorWords(line, speech)}</span> <strong>{labels.act(line.act)}</strong>
      {line.status !== null && <span className="desk-muted"> → {labels.status(line.status)}</span>}
      {facts.map((sentence, index) => (
        <div key={index} className="desk-fact">
          <LongText text={sentence} />
        </div>
      ))}
    </>
  )
}

/** A sentence that quotes what somebody wrote may be very long: its rest is shown on demand. */
function LongText({ text }: { text: string }) {
  const { t } = useTexts()
  const [isWhole, setWhole] = useState(false)
  const short = shortened(text)
  if (short === text) return <>{text}</>
  return (
    <>
      {isWhole ? text : `${short}…`}
      <Button type="link" size="small" className="desk-no-print" onClick={() => setWhole(!isWhole)}>
        {t(isWhole ? 'ui.desk.timeline.less' : 'ui.desk.timeline.whole')}
      </Button>
    </>
  )
}

function shortened(text: string): string {
  return text.split('\n').slice(0, SHOWN_LINES).join('\n').slice(0, SHOWN_LENGTH)
}

/** The person with their post, and for whom they stand in; the system has a name of its own. */
function actorWords({ actor }: TimelineWire, { t, name }: Speech): string {
  if (actor === null) return t('ui.desk.system')
  const post = name(actor.post)
  const who = post === '' ? actor.name : t('ui.desk.actor', { name: actor.name, post })
  return actor.insteadOf === null ? who : t('ui.desk.actor.insteadOf', { who, instead: actor.insteadOf })
}
