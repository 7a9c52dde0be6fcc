/** Clusters of open appeals: why they are alike, which appeals, and the office's word on them. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Empty, Input, Segmented, Space } from 'antd'
import { useState } from 'react'
import { get, post } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { MatterRows } from '../../../../ui/desk/list/matter-rows.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { ClustersWire } from '../../wire.ts'
import { CLUSTER_STATES, type ClusterState } from '../../words.ts'
import { RegionChoice } from './region-choice.tsx'

type Cluster = ClustersWire['clusters'][number]

interface Props {
  readonly regionId: string | undefined
  readonly state: string | undefined
}

export function ClustersPart({ regionId, state: asked }: Props) {
  const { t } = useTexts()
  const { change } = useAddress()
  const state = CLUSTER_STATES.find((one) => one === asked) ?? 'proposed'
  const clusters = useQuery({
    queryKey: [...queryKeys.lists(), 'suggestion-clusters', regionId, state],
    queryFn: ({ signal }) => get<ClustersWire>('/api/suggestions/clusters', { regionId, state }, signal),
    placeholderData: keepPreviousData,
  })
  const { data } = clusters
  return (
    <>
      <div className="suggest-bar">
        {data !== undefined && <RegionChoice region={data.region} regions={data.regions} />}
        <Segmented<ClusterState>
          aria-label={t('suggestion.clusterState')}
          value={state}
          options={CLUSTER_STATES.map((one) => ({ value: one, label: t(`suggestion.cluster.${one}`) }))}
          onChange={(one) => change({ state: one })}
        />
      </div>
      <Loading of={clusters} />
      {data?.clusters.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('suggestion.noClusters')} />
      )}
      {data?.clusters.map((cluster) => (
        <ClusterCard key={cluster.id} cluster={cluster} mayDecide={data.mayDecide} />
      ))}
    </>
  )
}

function ClusterCard({ cluster, mayDecide }: { cluster: Cluster; mayDecide: boolean }) {
  const { t, language } = useTexts()
  const reading = useReading()
  const words = cluster.words.map((word) => `“${word}”`).join(language === 'zh' ? '、' : ', ')
  return (
    <Card
      title={cluster.name ?? t('suggestion.clusterOf', { n: cluster.appeals.length })}
      extra={
        <span className="desk-muted">
          {t('suggestion.proposedAt', { at: momentWords(cluster.proposedAt, reading) })}
        </span>
      }
    >
      {words !== '' && <p className="suggest-shared">{t('suggestion.sharedWords', { words })}</p>}
      {cluster.decidedAt !== null && (
        <p className="desk-muted">
          {t('suggestion.decided', {
            by: cluster.decidedBy ?? '',
            at: momentWords(cluster.decidedAt, reading),
          })}
          {cluster.reason !== null && ` · ${cluster.reason}`}
        </p>
      )}
      <MatterRows rows={cluster.appeals} />
      {cluster.state === 'proposed' && mayDecide && <Decide cluster={cluster} />}
    </Card>
  )
}

function Decide({ cluster }: { cluster: Cluster }) {
  const { t } = useTexts()
  const [how, setHow] = useState<'confirm' | 'dismiss' | null>(null)
  if (how !== null) return <DecideForm cluster={cluster} how={how} onClose={() => setHow(null)} />
  return (
    <Space className="suggest-decide">
      <Button type="primary" onClick={() => setHow('confirm')}>
        {t('suggestion.confirm')}
      </Button>
      <Button onClick={() => setHow('dismiss')}>{t('suggestion.dismiss')}</Button>
    </Space>
  )
}

interface DecideProps {
  readonly cluster: Cluster
  readonly how: 'confirm' | 'dismiss'
  readonly onClose: () => void
}

function DecideForm({ cluster, how, onClose }: DecideProps) {
  const { t, problem } = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [text, setText] = useState('')
  const save = useMutation({
    mutationFn: () =>
      post<ClustersWire>(
        `/api/suggestions/clusters/${cluster.id}/${how}`,
        how === 'confirm' ? { name: text } : { reason: text },
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.lists() })
      void message.success(t('suggestion.done'))
    },
  })
  return (
    <form
      className="suggest-form suggest-decide"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <label>
        {t(how === 'confirm' ? 'suggestion.clusterName' : 'suggestion.why')}
        <Input
          value={text}
          maxLength={how === 'confirm' ? 120 : 1000}
          required
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <Space>
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={text.trim() === ''}>
          {t(`suggestion.${how}`)}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </Space>
      {save.error && <Alert type="error" title={problem(save.error)} />}
    </form>
  )
}
