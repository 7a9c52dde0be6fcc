/** One enterprise: its entry with what follows from it, its credit, its matters and its history. */
import { useParams } from '@tanstack/react-router'
import { Alert, Result } from 'antd'
import { ProblemError } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList } from '../../../../ui/desk/fact-list.tsx'
import { MatterTable } from '../../../../ui/desk/list/matter-table.tsx'
import { More } from '../../../../ui/desk/list/more.tsx'
import { Loading, LoadError } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useEnterprise, useMatterList } from '../../../../ui/desk/queries.ts'
import { usePowers, useReadsRegion } from '../../../../ui/desk/use-powers.ts'
import { HistoryCard } from '../../../../ui/desk/register/history-card.tsx'
import { useRegister, useRegisterRow } from '../../../../ui/desk/register/queries.ts'
import { RelatedRows } from '../../../../ui/desk/register/related-rows.tsx'
import { RowFacts } from '../../../../ui/desk/register/row-facts.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { StewardsCard } from '../../../stewards/web/desk/stewards-card.tsx'
import type { EnterpriseWire } from '../../wire.ts'
import { EndEnterprise } from './end-enterprise.tsx'
import { GivenCard } from './given-card.tsx'
import { AgentsCard, MergedNote, SizeCard } from './profile-cards.tsx'
import { ProjectsCard } from './projects-card.tsx'
import { useProfile } from './queries.ts'

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
  const { t } = useTexts()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const enterprise = useEnterprise(id)
  if (enterprise.error instanceof ProblemError && enterprise.error.code === 'not_found') {
    return <Result status="info" title={<h1>{t('ui.desk.enterprise.notFound')}</h1>} />
  }
  if (enterprise.error || enterprise.data === undefined)
    return (
      <div className="desk-page">
        <Loading of={enterprise} />
      </div>
    )
  return <Entry enterprise={enterprise.data} />
}

function Entry({ enterprise }: { enterprise: EnterpriseWire }) {
  const { t } = useTexts()
  const mayRegister = usePowers().includes('enterprise.register')
  const { id } = enterprise
  const register = useRegister('enterprises')
  const row = useRegisterRow('enterprises', id)
  const profile = useProfile(id)
  return (
    <Page title={enterprise.name}>
      {profile.data && <MergedNote profile={profile.data} />}
      {register.data && row.data && (
        <RowFacts register={register.data} row={row.data}>
          <FactList items={[{ label: t('ui.desk.enterprise.endedOn'), value: enterprise.endedOn }]} />
          {mayRegister && (
            <div className="register-more">
              <EndEnterprise enterprise={enterprise} />
            </div>
          )}
          {enterprise.usccWarning && (
            <Alert type="warning" showIcon title={t('ui.desk.enterprise.usccWarning')} />
          )}
        </RowFacts>
      )}
      {profile.data && <SizeCard profile={profile.data} />}
      {profile.data && <AgentsCard profile={profile.data} />}
      <StewardsCard kind="enterprise" id={id} />
      <RelatedRows path="credit-records" field="enterpriseId" id={id} mayKeep />
      <ProjectsCard enterpriseId={id} />
      <Card title={t('ui.desk.enterprise.matters')}>
        <Matters enterpriseId={id} />
      </Card>
      <GivenCard enterpriseId={id} />
      <HistoryCard path="enterprises" id={id} />
    </Page>
  )
}

function Matters({ enterpriseId }: { enterpriseId: string }) {
  const { t } = useTexts()
  const scope = useReadsRegion() ? 'region' : 'mine'
  const list = useMatterList({ enterpriseId, scope })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <LoadError of={list} />
      {list.data !== undefined && rows.length === 0 ? (
        <p className="desk-muted">{t('ui.desk.enterprise.noMatters')}</p>
      ) : (
        <MatterTable rows={rows} columns={COLUMNS} isLoading={list.isPending} />
      )}
      <More list={list} />
    </>
  )
}
