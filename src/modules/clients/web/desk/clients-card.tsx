/** The systems that are connected: each with its keys, a new key, and the way to cut it off. */
import { Alert, Button, Empty, Modal, Popconfirm, Space, Table, Tag, type TableColumnsType } from 'antd'
import { useState, type ReactNode } from 'react'
import { Card } from '../../../../ui/desk/card.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { ClientWire, KeyWire } from '../../wire.ts'
import { AddClient } from './add-client.tsx'
import { KeyModal } from './key-modal.tsx'
import { useClients, useRevoke, useRotate } from './queries.ts'

export function ClientsCard() {
  const { t, problem } = useTexts()
  const list = useClients()
  const [isAdding, setAdding] = useState(false)
  const [keyed, setKeyed] = useState<KeyWire | null>(null)
  const rotate = useRotate()
  const revoke = useRevoke()
  const columns = useColumns((client) => (
    <Space>
      <Popconfirm
        title={t('client.ui.rotate.sure')}
        onConfirm={() => rotate.mutate(client.id, { onSuccess: setKeyed })}
      >
        <Button size="small">{t('client.ui.rotate')}</Button>
      </Popconfirm>
      <Popconfirm title={t('client.ui.revoke.sure')} onConfirm={() => revoke.mutate(client.id)}>
        <Button size="small" danger>
          {t('client.ui.revoke')}
        </Button>
      </Popconfirm>
    </Space>
  ))
  const error = rotate.error ?? revoke.error
  return (
    <Card
      title={t('client.ui.tab.clients')}
      extra={
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('client.ui.add')}
        </Button>
      }
    >
      <LoadError of={list} />
      {error && <Alert type="error" title={problem(error)} />}
      <Table
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={list.data?.rows ?? []}
        pagination={false}
        loading={list.isPending}
        scroll={{ x: 1130 }}
        locale={{
          emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('client.ui.none')} />,
        }}
      />
      <Modal
        open={isAdding}
        title={t('client.ui.add')}
        footer={null}
        destroyOnHidden
        onCancel={() => setAdding(false)}
      >
        <AddClient
          onDone={(done) => {
            setAdding(false)
            setKeyed(done)
          }}
        />
      </Modal>
      <KeyModal keyed={keyed} onClose={() => setKeyed(null)} />
    </Card>
  )
}

function useColumns(acts: (client: ClientWire) => ReactNode): TableColumnsType<ClientWire> {
  const { t, name } = useTexts()
  const reading = useReading()
  return [
    { key: 'name', title: t('client.ui.name'), width: 180, render: (_, client) => client.name },
    { key: 'region', title: t('client.ui.region'), width: 120, render: (_, client) => name(client.region) },
    {
      key: 'profile',
      title: `${t('client.ui.system')} / ${t('client.ui.profile')}`,
      width: 140,
      render: (_, { system, profile }) => (system === profile ? system : `${system} / ${profile}`),
    },
    {
      key: 'mode',
      title: t('client.ui.mode'),
      width: 100,
      render: (_, client) => t(`client.mode.${client.mode}`),
    },
    {
      key: 'keys',
      title: t('client.ui.keys'),
      width: 90,
      align: 'right',
      render: (_, client) => client.keys,
    },
    {
      key: 'added',
      title: t('client.ui.added'),
      width: 120,
      render: (_, client) => momentWords(client.addedAt, reading),
    },
    {
      key: 'used',
      title: t('client.ui.used'),
      width: 120,
      render: (_, client) =>
        client.usedAt === null ? t('client.ui.never') : momentWords(client.usedAt, reading),
    },
    {
      key: 'state',
      title: t('client.ui.state'),
      width: 90,
      render: (_, { revokedAt }) => (
        <Tag color={revokedAt === null ? 'success' : 'default'}>
          {t(revokedAt === null ? 'client.ui.active' : 'client.ui.revoked')}
        </Tag>
      ),
    },
    {
      key: 'acts',
      width: 190,
      render: (_, client) => (client.revokedAt === null ? acts(client) : null),
    },
  ]
}
