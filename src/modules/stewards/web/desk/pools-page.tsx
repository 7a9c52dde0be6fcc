/** Pools of stewards 管家库: who is in which, with which load; joining and leaving. */
import { Alert, Button, Select } from 'antd'
import { useState } from 'react'
import { Card } from '../../../../ui/desk/card.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import type { PoolsWire } from '../../wire.ts'
import { POOLS, type Pool } from '../../words.ts'
import { Filler } from './filler.tsx'
import { HolderPicker, type Picked } from './holder-picker.tsx'
import { PhoneInput } from './phone-input.tsx'
import { useChange, useStewards } from './queries.ts'

export function PoolsPage() {
  const { t } = useTexts()
  const pools = useStewards<PoolsWire>('/api/steward-pools')
  const { data } = pools
  return (
    <Page title={t('steward.ui.pools')} className="desk-narrow">
      <Loading of={pools} />
      {data?.mayKeep === true && <Join regionId={data.region.id} />}
      {data && POOLS.map((pool) => <Members key={pool} pool={pool} pools={data} />)}
    </Page>
  )
}

function Members({ pool, pools }: { pool: Pool; pools: PoolsWire }) {
  const { t, name, problem } = useTexts()
  const change = useChange<null>()
  const rows = pools.rows.filter((row) => row.pool === pool)
  return (
    <Card title={t(`steward.pool.${pool}`)} className="desk-gap">
      {rows.length === 0 && <p className="desk-muted">{t('steward.ui.emptyPool')}</p>}
      {change.error && <Alert type="error" title={problem(change.error)} />}
      <ul className="steward-list steward-people">
        {rows.map((row) => (
          <li key={row.id}>
            <Filler filler={row.filler} />
            <span className="desk-muted">{name(row.region)}</span>
            <span>
              {row.limit === null
                ? t('steward.ui.load', { n: row.load })
                : t('steward.ui.loadOf', { n: row.load, limit: row.limit })}
            </span>
            {pools.mayKeep && (
              <Button
                size="small"
                type="text"
                loading={change.isPending}
                onClick={() =>
                  change.mutate({
                    address: `/api/steward-pools/${row.id}/leave`,
                    body: { reason: t('steward.ui.leave') },
                  })
                }
              >
                {t('steward.ui.leave')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Join({ regionId }: { regionId: string }) {
  const { t, problem } = useTexts()
  const [pool, setPool] = useState<Pool>('ordinary')
  const [picked, setPicked] = useState<Picked | null>(null)
  const [phone, setPhone] = useState('')
  const change = useChange<PoolsWire>(() => {
    setPicked(null)
    setPhone('')
  })
  const join = () =>
    change.mutate({
      address: '/api/steward-pools',
      body: { pool, regionId, ...picked, ...(phone === '' ? {} : { phone }) },
    })
  return (
    <Card title={t('steward.ui.join')}>
      <div className="steward-form">
        <Select
          aria-label={t('steward.ui.pool')}
          value={pool}
          options={POOLS.map((value) => ({ value, label: t(`steward.pool.${value}`) }))}
          onChange={setPool}
        />
        <HolderPicker value={picked} onChange={setPicked} />
        <PhoneInput value={phone} onChange={setPhone} />
        <Button type="primary" disabled={picked === null} loading={change.isPending} onClick={join}>
          {t('steward.ui.join')}
        </Button>
      </div>
      {change.error && <Alert type="error" title={problem(change.error)} />}
    </Card>
  )
}
