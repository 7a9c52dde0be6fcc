/** What happened on a matter, newest first, in plain sentences; may be narrowed to people, remarks or the system. */
import { Segmented } from 'antd'
import { useState } from 'react'
import type { MatterViewWire, TimelineWire } from '../../../platform/wire.ts'
import { useTexts } from '../../language.tsx'
import { useReading } from '../../reading.ts'
import { fullMoment, momentWords } from '../../time.ts'
import { Card } from '../card.tsx'
import { isNote } from '../common-acts.ts'
import { TimelineSentence } from './timeline-sentence.tsx'

const FILTERS = ['all', 'acts', 'notes', 'system'] as const
type Filter = (typeof FILTERS)[number]

const isShown: Readonly<Record<Filter, (line: TimelineWire) => boolean>> = {
  all: () => true,
  acts: (line) => line.actor !== null && !isNote(line.act),
  notes: (line) => isNote(line.act),
  system: (line) => line.actor === null,
}

/** An act counts as written down later from a minute on. */
const SAME_MINUTE = 16

export function TimelineCard({ view }: { view: MatterViewWire }) {
  const { t } = useTexts()
  const [filter, setFilter] = useState<Filter>('all')
  const lines = view.timeline.filter(isShown[filter]).sort((one, other) => other.line - one.line)
  return (
    <Card
      title={t('ui.desk.timeline')}
      extra={
        <Segmented
          size="small"
          value={filter}
          onChange={setFilter}
          aria-label={t('ui.desk.timeline.filter')}
          options={FILTERS.map((value) => ({ value, label: t(`ui.desk.timeline.${value}`) }))}
        />
      }
    >
      <ol className="desk-timeline">
        {lines.map((line) => (
          <li key={line.line}>
            <Moments line={line} />
            <div>
              <TimelineSentence kind={view.kind} line={line} />
            </div>
          </li>
        ))}
      </ol>
      {lines.length === 0 && <p className="desk-muted">{t('ui.desk.timeline.none')}</p>}
    </Card>
  )
}

/** When it happened; and when it was written down, if that was later. */
function Moments({ line }: { line: TimelineWire }) {
  const { t } = useTexts()
  const reading = useReading()
  const isLater = line.happenedAt.slice(0, SAME_MINUTE) !== line.recordedAt.slice(0, SAME_MINUTE)
  return (
    <div className="desk-moments">
      <time dateTime={line.happenedAt} title={fullMoment(line.happenedAt, reading.zone)}>
        {momentWords(line.happenedAt, reading)}
      </time>
      {isLater && (
        <div className="desk-muted" title={fullMoment(line.recordedAt, reading.zone)}>
          {t('ui.desk.timeline.recorded', { moment: momentWords(line.recordedAt, reading) })}
        </div>
      )}
    </div>
  )
}
