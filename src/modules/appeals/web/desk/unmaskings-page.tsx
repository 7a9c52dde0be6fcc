/** 联系方式查看记录: to whom contacts of appeals were shown, when and why; by person and by days, which the address keeps. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { DatePicker, Empty, Select, Space, Table, type TableColumnsType } from 'antd'
import dayjs from 'dayjs'
import { get } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { More } from '../../../../ui/desk/list/more.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { UnmaskingListWire } from '../../wire-unmasking.ts'

type Row = UnmaskingListWire['rows'][number]

export function UnmaskingsPage() {
  const { t } = useTexts()
  const { search } = useAddress()
  const { personId, from, to } = search
  const question = { personId, from, to }
  const list = useInfiniteQuery({
    queryKey: [...queryKeys.lists(), 'unmaskings', question],
    queryFn: ({ pageParam, signal }) =>
      get<UnmaskingListWire>('/api/supervision/unmaskings', { ...question, before: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const people = list.data?.pages[0]?.people ?? []
  const times = people.filter(({ id }) => personId === undefined || id === personId)
  return (
    <Page
      title={t('appeal.unmask.title')}
      extra={<DeskLink href={deskPaths.supervision()}>{t('appeal.unmask.back')}</DeskLink>}
    >
      <Questions people={people} />
      <LoadError of={list} />
      <Card
        title={t('appeal.unmask.total', { n: times.reduce((sum, one) => sum + one.times, 0) })}
        className="desk-gap"
      >
        <Lines rows={list.data?.pages.flatMap(({ rows }) => rows) ?? []} isPending={list.isPending} />
        <More list={list} of="rows" />
      </Card>
    </Page>
  )
}

function Questions({ people }: Pick<UnmaskingListWire, 'people'>) {
  const { t } = useTexts()
  const { search, change } = useAddress()
  const dayOf = (name: 'from' | 'to') => (
    <DatePicker
      aria-label={t(`appeal.unmask.${name}`)}
      placeholder={t(`appeal.unmask.${name}`)}
      value={search[name] === undefined ? null : dayjs(search[name])}
      onChange={(day) => change({ [name]: day?.format('YYYY-MM-DD') })}
    />
  )
  return (
    <Space wrap className="desk-no-print">
      <Select
        aria-label={t('appeal.unmask.person')}
        placeholder={t('appeal.unmask.everybody')}
        allowClear
        popupMatchSelectWidth={false}
        style={{ minWidth: 180 }}
        value={search['personId']}
        onChange={(personId?: string) => change({ personId })}
        options={people.map(({ id, name, times }) => ({
          value: id,
          label: t('appeal.unmask.personTimes', { name, n: times }),
        }))}
      />
      {dayOf('from')}
      {dayOf('to')}
    </Space>
  )
}

function Lines({ rows, isPending }: { rows: readonly Row[]; isPending: boolean }) {
  const { t, name } = useTexts()
  const reading = useReading()
  const columns: TableColumnsType<Row> = [
    {
      key: 'at',
      title: t('appeal.unmask.column.at'),
      width: 150,
      render: (_, { at }) => momentWords(at, reading),
    },
    {
      key: 'who',
      title: t('appeal.unmask.column.who'),
      width: 190,
      render: (_, { person, insteadOf, post }) => (
        <>
          {insteadOf === null ? person : t('appeal.unmask.insteadOf', { name: person, instead: insteadOf })}
          <div className="desk-muted">{name(post)}</div>
        </>
      ),
    },
    {
      key: 'appeal',
      title: t('appeal.unmask.column.matter'),
      width: 280,
      render: (_, { appeal }) => (
        <>
          <DeskLink href={deskPaths.matter('appeals', appeal.id)}>{appeal.title}</DeskLink>
          <div className="desk-code">{appeal.code}</div>
        </>
      ),
    },
    {
      key: 'reason',
      title: t('appeal.unmask.column.reason'),
      render: (_, { reason }) => reason ?? <span className="desk-muted">{t('appeal.unmask.erased')}</span>,
    },
    {
      key: 'minutes',
      title: t('appeal.unmask.column.minutes'),
      width: 130,
      align: 'right',
      render: (_, { minutes }) => minutes,
    },
  ]
  return (
    <Table
      size="small"
      rowKey={({ at, appeal }) => `${at} ${appeal.id}`}
      columns={columns}
      dataSource={[...rows]}
      pagination={false}
      loading={isPending}
      scroll={{ x: 960 }}
      locale={{
        emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('appeal.unmask.none')} />,
      }}
    />
  )
}
