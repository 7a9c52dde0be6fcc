/** One enterprise: its entry in the register, and its matters. */
import { useParams } from '@tanstack/react-router'
import { Alert, Result, Skeleton } from 'antd'
import { ProblemError } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList } from '../../../../ui/desk/fact-list.tsx'
import { MatterTable } from '../../../../ui/desk/list/matter-table.tsx'
import { More } from '../../../../ui/desk/list/more.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useEnterprise, useMatterList } from '../../../../ui/desk/queries.ts'
import { usePowers } from '../../../../ui/desk/use-powers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { EnterpriseWire } from '../../wire.ts'
import { EndEnterprise } from './end-enterprise.tsx'

const COLUMNS = [
  'title',
  'kind',
  'code',
  'status',
  'time',
  'due',
  'department',
  'openedAt',
  'closedAt',
] as const

export function EnterprisePage() {
  const { t, problem } = useTexts()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const enterprise = useEnterprise(id)
  if (enterprise.error instanceof ProblemError && enterprise.error.code === 'not_found') {
    return <Result status="info" title={<h1>{t('ui.desk.enterprise.notFound')}</h1>} />
  }
  if (enterprise.error) return <Alert type="error" title={problem(enterprise.error)} />
  if (enterprise.data === undefined) return <Skeleton active className="desk-page" />
  return <Entry enterprise={enterprise.data} />
}

function Entry({ enterprise }: { enterprise: EnterpriseWire }) {
  const { t, name } = useTexts()
  return (
    <Page title={enterprise.name}>
      <Card title={t('ui.desk.enterprise.entry')}>
        <FactList
          items={[
            {
              label: t('ui.desk.enterprise.uscc'),
              value: <span className="desk-code">{enterprise.uscc}</span>,
            },
            { label: t('ui.desk.column.region'), value: name(enterprise.region) },
            { label: t('ui.desk.enterprise.endedOn'), value: enterprise.endedOn },
          ]}
        />
        {usePowers().includes('enterprise.register') && <EndEnterprise enterprise={enterprise} />}
        {enterprise.usccWarning && (
          <Alert type="warning" showIcon title={t('ui.desk.enterprise.usccWarning')} />
        )}
      </Card>
      <Card title={t('ui.desk.enterprise.matters')}>
        <Matters enterpriseId={enterprise.id} />
      </Card>
    </Page>
  )
}

function Matters({ enterpriseId }: { enterpriseId: string }) {
  const { t, problem } = useTexts()
  const scope = usePowers().includes('region.read') ? 'region' : 'mine'
  const list = useMatterList({ enterpriseId, scope })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      {list.error && <Alert type="error" title={problem(list.error)} />}
      {list.data !== undefined && rows.length === 0 ? (
        <p className="desk-muted">{t('ui.desk.enterprise.noMatters')}</p>
      ) : (
        <MatterTable rows={rows} columns={COLUMNS} isLoading={list.isPending} />
      )}
      <More list={list} />
    </>
  )
}
