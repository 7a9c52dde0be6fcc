/** Rows that were refused and that nothing has settled since: why, and the button that tries again. */
import { Alert, Button, Empty, Space, Table, type TableColumnsType } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { withSearch } from '../../../../ui/desk/search.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { DeadListWire } from '../../wire.ts'
import { Faults } from './faults.tsx'
import { useReplay, useWaiting } from './queries.ts'

type Dead = DeadListWire['rows'][number]

export function WaitingCard() {
  const { t, problem } = useTexts()
  const reading = useReading()
  const list = useWaiting()
  const replay = useReplay()
  const rows = list.data?.rows ?? []
  const columns: TableColumnsType<Dead> = [
    { key: 'number', title: t('client.ui.number'), width: 110, render: (_, row) => row.externalId },
    { key: 'fault', title: t('client.ui.fault'), render: (_, row) => <Faults faults={row.faults} /> },
    { key: 'client', title: t('client.ui.client'), width: 180, render: (_, row) => row.client },
    {
      key: 'at',
      title: t('client.ui.at'),
      width: 120,
      render: (_, row) => (
        <DeskLink href={withSearch(deskPaths.clients(), { tab: 'calls', call: row.callId })}>
          {momentWords(row.at, reading)}
        </DeskLink>
      ),
    },
    { key: 'tries', title: t('client.ui.tries'), width: 70, align: 'right', render: (_, row) => row.tries },
    {
      key: 'replay',
      width: 130,
      render: (_, { clientId, callId, row, isKept }) =>
        isKept ? (
          <Button
            size="small"
            disabled={replay.isPending}
            onClick={() => replay.mutate({ clientId, callId, row })}
          >
            {t('client.ui.replay')}
          </Button>
        ) : (
          <span className="desk-muted">{t('client.ui.emptied')}</span>
        ),
    },
  ]
  return (
    <Card title={t('client.ui.tab.waiting')} extra={<ReplayAll rows={rows} replay={replay} />}>
      <LoadError of={list} />
      {replay.error && <Alert type="error" title={problem(replay.error)} />}
      {replay.data && (
        <Alert
          type={replay.data.call.refused === 0 ? 'success' : 'warning'}
          title={t('client.ui.replayed', { ...replay.data.call })}
        />
      )}
      <Table
        size="small"
        rowKey={(row) => `${row.callId} ${row.row}`}
        columns={columns}
        dataSource={rows}
        pagination={false}
        loading={list.isPending}
        scroll={{ x: 860 }}
        locale={{
          emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('client.ui.noneWaits')} />,
        }}
      />
    </Card>
  )
}

interface ReplayAllProps {
  readonly rows: readonly Dead[]
  readonly replay: ReturnType<typeof useReplay>
}

function ReplayAll({ rows, replay }: ReplayAllProps) {
  const { t } = useTexts()
  const clients = new Map(rows.filter(({ isKept }) => isKept).map((row) => [row.clientId, row.client]))
  return (
    <Space wrap>
      {[...clients].map(([clientId, client]) => (
        <Button
          key={clientId}
          className="desk-button-wraps"
          loading={replay.isPending}
          onClick={() => replay.mutate({ clientId })}
        >
          {t('client.ui.replayAll', { name: client })}
        </Button>
      ))}
    </Space>
  )
}
