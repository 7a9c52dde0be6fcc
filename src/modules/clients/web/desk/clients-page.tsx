/** Connected systems 系统接入: who may send by machine, what they sent, what waits, by which profiles, and whom it reaches. */
import { Alert, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Page } from '../../../../ui/desk/page.tsx'
import { usePowers } from '../../../../ui/desk/use-powers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { IMPORT_APPEALS } from '../../../imports/words.ts'
import { CallsCard } from './calls-card.tsx'
import { ClientsCard } from './clients-card.tsx'
import { CoverageCard } from './coverage-card.tsx'
import { ProfilesCard } from './profiles-card.tsx'
import { useWaiting } from './queries.ts'
import { WaitingCard } from './waiting-card.tsx'

const PARTS: readonly { readonly key: string; readonly children: ReactNode }[] = [
  { key: 'clients', children: <ClientsCard /> },
  { key: 'waiting', children: <WaitingCard /> },
  { key: 'calls', children: <CallsCard /> },
  { key: 'profiles', children: <ProfilesCard /> },
  { key: 'coverage', children: <CoverageCard /> },
]

export function ClientsPage() {
  const { t } = useTexts()
  const mayImport = usePowers().includes(IMPORT_APPEALS)
  return (
    <Page title={t('client.ui.title')}>
      {mayImport ? <Parts /> : <Alert type="info" title={t('import.noPower')} />}
    </Page>
  )
}

function Parts() {
  const { t } = useTexts()
  const { search, change } = useAddress()
  const waiting = useWaiting().data?.rows.length ?? 0
  const label = (key: string) =>
    `${t(`client.ui.tab.${key}`)}${key === 'waiting' && waiting > 0 ? ` (${waiting})` : ''}`
  return (
    <Tabs
      activeKey={search['tab'] ?? 'clients'}
      onChange={(tab) => change({ tab, call: undefined, profile: undefined })}
      items={PARTS.map(({ key, children }) => ({ key, label: label(key), children }))}
      destroyOnHidden
    />
  )
}
