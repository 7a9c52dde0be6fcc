/** One run: how even the loads become, each proposal with its reasons, confirmed wholly or one by one. */
import { useParams } from '@tanstack/react-router'
import { Alert, Button, Tag } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { RunWire } from '../../wire.ts'
import { useChange, useStewards } from './queries.ts'

type Line = RunWire['lines'][number]
const PATHS = { project: 'projects', enterprise: 'enterprises' } as const

export function RunPage() {
  const { t, problem } = useTexts()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const address = `/api/steward-runs/${id}`
  const run = useStewards<RunWire>(address, {}, ({ status }) => status === 'queued')
  const { data } = run
  const change = useChange<RunWire>()
  const decide = (what: 'confirm' | 'reject', lineId?: string) =>
    change.mutate({
      address: `${address}/${what}`,
      body: lineId === undefined ? {} : { lineIds: [lineId] },
    })
  const open = data?.lines.filter(({ status }) => status === 'open').length ?? 0
  return (
    <Page
      title={t('steward.ui.run')}
      extra={
        data?.mayConfirm === true &&
        open > 0 && (
          <span className="steward-links">
            <Button type="primary" loading={change.isPending} onClick={() => decide('confirm')}>
              {t('steward.ui.confirmAll', { n: open })}
            </Button>
            <Button disabled={change.isPending} onClick={() => decide('reject')}>
              {t('steward.ui.rejectAll')}
            </Button>
          </span>
        )
      }
    >
      <Loading of={run} />
      {change.error && <Alert type="error" title={problem(change.error)} />}
      {data?.status === 'queued' && <Alert type="info" showIcon title={t('steward.ui.solving')} />}
      {data && data.status !== 'queued' && (
        <>
          <p>{t('steward.ui.runCounts', data)}</p>
          <Loads loads={data.loads} />
          <Card title={t('steward.ui.proposals', { n: data.lines.length })} className="desk-gap">
            <ul className="steward-list">
              {data.lines.map((line) => (
                <Proposal
                  key={line.id}
                  line={line}
                  isBusy={change.isPending}
                  onDecide={data.mayConfirm ? (what) => decide(what, line.id) : null}
                />
              ))}
            </ul>
          </Card>
        </>
      )}
    </Page>
  )
}

function Loads({ loads }: Pick<RunWire, 'loads'>) {
  const { t } = useTexts()
  if (loads.length === 0) return null
  return (
    <Card title={t('steward.ui.loads')}>
      <ul className="steward-loads">
        {loads.map(({ name, before, after, limit }) => (
          <li key={name}>
            <strong>{name}</strong> {before} → {after}
            {limit !== null && <span className="desk-muted"> / {limit}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface ProposalProps {
  readonly line: Line
  readonly isBusy: boolean
  readonly onDecide: ((what: 'confirm' | 'reject') => void) | null
}

function Proposal({ line, isBusy, onDecide }: ProposalProps) {
  const { t, name, reason } = useTexts()
  const { subject, region, filler, rule, status } = line
  return (
    <li>
      <DeskLink href={deskPaths.matter(PATHS[subject.kind], subject.id)}>{subject.title}</DeskLink>
      <span>
        {filler === null ? (
          <Tag color="warning">{t('steward.ui.nobodyLeft')}</Tag>
        ) : (
          <>
            <strong>{filler.name}</strong> <span className="desk-muted">{name(filler.department)}</span>
          </>
        )}
      </span>
      <span className="desk-muted">
        {name(region)} ·{' '}
        {rule === null
          ? t('steward.ui.noRule')
          : t('steward.ui.why', {
              scale: `steward.scale.${rule.scale}`,
              type: `steward.type.${rule.type}`,
              pool: `steward.pool.${rule.pool}`,
              n: line.candidates,
              load: line.load,
            })}
        {line.distance > 0 && filler !== null && ` · ${t('steward.ui.fromAbove')}`}
      </span>
      <span className="steward-links">
        {status === 'open' && onDecide !== null ? (
          <>
            <Button size="small" disabled={isBusy} onClick={() => onDecide('confirm')}>
              {t('steward.ui.confirm')}
            </Button>
            <Button size="small" type="text" disabled={isBusy} onClick={() => onDecide('reject')}>
              {t('steward.ui.reject')}
            </Button>
          </>
        ) : (
          <Tag color={status === 'refused' ? 'error' : 'default'}>{t(`steward.ui.line.${status}`)}</Tag>
        )}
        {line.refusal !== null && <span className="steward-late">{reason(line.refusal)}</span>}
      </span>
    </li>
  )
}
