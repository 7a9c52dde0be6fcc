/** Every reorganisation that was confirmed: from when, who, why, and how far it is. */
import { Alert, Button, Empty, Progress, Tag } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { dayWords, momentWords } from '../../../../ui/time.ts'
import type { ReorganisationWire } from '../../wire.ts'
import { useStep } from './queries.ts'
import { Links } from './reorganisation-preview.tsx'

interface Props {
  readonly rows: readonly ReorganisationWire[]
  readonly mayManage: boolean
}

export function ReorganisationList({ rows, mayManage }: Props) {
  const { t } = useTexts()
  return (
    <Card title={t('reorganisation.ui.list')} className="desk-gap">
      {rows.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('reorganisation.ui.none')} />
      )}
      <ul className="reorganisation-list">
        {rows.map((row) => (
          <Row key={row.id} row={row} mayManage={mayManage} />
        ))}
      </ul>
    </Card>
  )
}

const COLOURS = {
  planned: 'processing',
  running: 'warning',
  done: 'success',
  cancelled: 'default',
  drafted: 'default',
} as const

function Row({ row, mayManage }: { row: ReorganisationWire; mayManage: boolean }) {
  const { t, name, problem } = useTexts()
  const reading = useReading()
  const step = useStep()
  const { id, status, department, successor, rules, stuck, total, moved } = row
  const isBegun = status === 'running' || status === 'done'
  return (
    <li>
      <div>
        <Tag color={COLOURS[status]}>{t(`reorganisation.status.${status}`)}</Tag>
        <strong>
          {name(department.name)} → {name(successor.name)}
        </strong>
      </div>
      <div className="desk-muted">
        {dayWords(row.validOn, reading)} · {row.reason} · {row.basis}
      </div>
      {rules.map(({ topic, kind, to }, index) => (
        <div key={index} className="desk-muted">
          {topic !== null && t(`appeal.topic.${topic}`)} {kind !== null && t(`${kind}.kind`)} →{' '}
          {name(to.name)}
        </div>
      ))}
      {row.confirmedBy !== null && row.confirmedAt !== null && (
        <div className="desk-muted">
          {t('reorganisation.ui.by', {
            name: row.confirmedBy,
            moment: momentWords(row.confirmedAt, reading),
          })}
        </div>
      )}
      {isBegun && <div>{t('reorganisation.ui.progress', { moved, total })}</div>}
      {status === 'running' && total > 0 && (
        <Progress
          percent={Math.round((moved / total) * 100)}
          aria-label={t('reorganisation.status.running')}
        />
      )}
      {stuck.length > 0 && (
        <>
          <p>{t('reorganisation.ui.stuck')}</p>
          <Links links={stuck} />
        </>
      )}
      {step.error && <Alert type="error" title={problem(step.error)} />}
      {mayManage && status === 'planned' && (
        <Button size="small" loading={step.isPending} onClick={() => step.mutate({ id, step: 'cancel' })}>
          {t('reorganisation.ui.cancel')}
        </Button>
      )}
      {mayManage && status === 'done' && stuck.length > 0 && (
        <Button size="small" loading={step.isPending} onClick={() => step.mutate({ id, step: 'again' })}>
          {t('reorganisation.ui.again')}
        </Button>
      )}
    </li>
  )
}
