/** Runs 批量分派: asked for with a click, solved in the background, each with its proposals. */
import { Alert, Button, Empty, Tag } from 'antd'
import { useAddress } from '../../../../ui/desk/address.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { usePowers } from '../../../../ui/desk/use-powers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { RunWire, RunsWire } from '../../wire.ts'
import { ASSIGN } from '../../words.ts'
import { useChange, useStewards } from './queries.ts'

export function RunsPage() {
  const { t, name, problem } = useTexts()
  const reading = useReading()
  const { go } = useAddress()
  const runs = useStewards<RunsWire>('/api/steward-runs')
  const { data } = runs
  const mayAsk = usePowers().includes(ASSIGN)
  const ask = useChange<RunWire>(({ id }) => go(deskPaths.stewardRun(id)))
  return (
    <Page
      title={t('steward.ui.runs')}
      className="desk-narrow"
      extra={
        mayAsk && (
          <Button
            type="primary"
            loading={ask.isPending}
            onClick={() => ask.mutate({ address: '/api/steward-runs' })}
          >
            {t('steward.ui.askRun')}
          </Button>
        )
      }
    >
      <p className="desk-muted">{t('steward.ui.runsWhat')}</p>
      {ask.error && <Alert type="error" title={problem(ask.error)} />}
      <Loading of={runs} />
      {data?.rows.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('steward.ui.noRuns')} />
      )}
      <ul className="steward-list">
        {data?.rows.map((run) => (
          <li key={run.id}>
            <DeskLink href={deskPaths.stewardRun(run.id)}>{momentWords(run.askedAt, reading)}</DeskLink>
            <span className="desk-muted">
              {name(run.region)} · {run.askedBy}
            </span>
            <span>{t('steward.ui.runCounts', run)}</span>
            <Tag>{t(`steward.ui.run.${run.status}`)}</Tag>
          </li>
        ))}
      </ul>
    </Page>
  )
}
