/** The message log: every call and every replay, with what came of it. */
import { Empty, Table, Tag, type TableColumnsType } from 'antd'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { More } from '../../../../ui/desk/list/more.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { withSearch } from '../../../../ui/desk/search.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { CallWire } from '../../wire.ts'
import { OUTCOMES } from '../../words.ts'
import { CallDrawer } from './call-drawer.tsx'
import { useCalls } from './queries.ts'

export function CallsCard() {
  const { t } = useTexts()
  const reading = useReading()
  const { search, change } = useAddress()
  const list = useCalls()
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const columns: TableColumnsType<CallWire> = [
    {
      key: 'at',
      title: t('client.ui.at'),
      width: 150,
      render: (_, call) => (
        <DeskLink href={withSearch(deskPaths.clients(), { tab: 'calls', call: call.id })}>
          {momentWords(call.at, reading)}
        </DeskLink>
      ),
    },
    { key: 'client', title: t('client.ui.client'), width: 180, render: (_, call) => call.client },
    {
      key: 'kind',
      title: t('client.ui.kind'),
      width: 130,
      render: (_, { isReplay, person, fault }) => (
        <>
          {t(isReplay ? 'client.ui.isReplay' : 'client.ui.isCall')}
          {person !== null && ` · ${person}`}
          {fault !== null && ' '}
          {fault !== null && (
            <Tag color="error" title={fault.text}>
              {t('client.ui.unread')}
            </Tag>
          )}
        </>
      ),
    },
    {
      key: 'profile',
      title: t('client.ui.profile'),
      width: 150,
      render: (_, { profile, profileVersion }) => profileWords(t, profile, profileVersion),
    },
    { key: 'rows', title: t('client.ui.rows'), width: 70, align: 'right', render: (_, call) => call.rows },
    ...OUTCOMES.map((outcome) => ({
      key: outcome,
      title: t(`client.outcome.${outcome}`),
      width: 100,
      align: 'right' as const,
      render: (_: unknown, call: CallWire) => call[outcome],
    })),
  ]
  return (
    <Card title={t('client.ui.tab.calls')}>
      <LoadError of={list} />
      <Table
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={rows}
        pagination={false}
        loading={list.isPending}
        scroll={{ x: 1080 }}
        locale={{
          emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('client.ui.noneCalls')} />,
        }}
      />
      <More list={list} of="rows" />
      <CallDrawer id={search['call']} onClose={() => change({ call: undefined })} />
    </Card>
  )
}

type Translate = ReturnType<typeof useTexts>['t']

function profileWords(t: Translate, profile: string, version: number | null): string {
  return version === 0 || version === null ? profile : t('client.ui.profileVersion', { profile, version })
}
