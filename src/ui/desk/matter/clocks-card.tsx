/** The limits that run on a matter, each a bar that opens its explanation; those that have stopped stand folded below. */
import { Collapse } from 'antd'
import type { ClockWire, MatterViewWire } from '../../../platform/wire.ts'
import { useTexts } from '../../language.tsx'
import { limitWords } from '../../time.ts'
import { Card } from '../card.tsx'
import { useLabels } from '../labels.ts'
import { TimeShort, DueBy } from '../time-tag.tsx'
import { ClockBar } from './clock-bar.tsx'

interface Props {
  readonly view: MatterViewWire
  readonly onExplain: (clockId: string) => void
}

export function ClocksCard({ view, onExplain }: Props) {
  const { t } = useTexts()
  const running = view.clocks.filter((clock) => clock.stoppedAt === null)
  const stopped = view.clocks.filter((clock) => clock.stoppedAt !== null)
  const items = (clocks: readonly ClockWire[]) =>
    clocks.map((clock) => <ClockItem key={clock.id} kind={view.kind} clock={clock} onExplain={onExplain} />)
  return (
    <Card title={t('ui.desk.clocks')}>
      {items(running)}
      {running.length === 0 && <p className="desk-muted">{t('ui.desk.clocks.none')}</p>}
      {stopped.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'stopped',
              label: t('ui.desk.clocks.stopped', { n: stopped.length }),
              children: items(stopped),
              forceRender: true,
            },
          ]}
        />
      )}
    </Card>
  )
}

interface ItemProps {
  readonly kind: string
  readonly clock: ClockWire
  readonly onExplain: (clockId: string) => void
}

function ClockItem({ kind, clock, onExplain }: ItemProps) {
  const { t, name, language } = useTexts()
  const labels = useLabels(kind)
  const limit = limitWords(clock.limit, language)
  return (
    <button
      type="button"
      className="desk-clock"
      onClick={() => onExplain(clock.id)}
      title={t('ui.desk.clock.explain')}
    >
      <span className="desk-clock-head">
        <strong>{labels.clock(clock.name)}</strong>
        <span className="desk-muted">
          {t(`side.${clock.side}`)} · {limit}
          {clock.lap > 1 && ` · ${t('ui.desk.clock.lap', { n: clock.lap })}`}
        </span>
        {clock.verdict === null ? <TimeShort time={clock.time} /> : <Verdict verdict={clock.verdict} />}
      </span>
      <ClockBar clock={clock} />
      <span className="desk-bar-words">
        {clock.stoppedAt === null && <DueBy time={clock.time} />}
        {clock.responsible && <span>{t('ui.desk.clock.responsible', { who: name(clock.responsible) })}</span>}
        <span className="desk-muted">{t(clock.basis)}</span>
      </span>
    </button>
  )
}

function Verdict({ verdict }: { verdict: string }) {
  const { t } = useTexts()
  return (
    <span className={verdict === 'late' ? 'light light-red' : 'light light-notStarted'}>
      {t(`verdict.${verdict}`)}
    </span>
  )
}
