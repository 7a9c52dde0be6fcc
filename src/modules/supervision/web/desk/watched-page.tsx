/**
 * The appeals behind a number of what supervision watches; the address says which. About each an order is issued, or its
 * unit asked for an explanation, without leaving the list.
 */
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Empty } from 'antd'
import { useState } from 'react'
import { get } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { ActForm } from '../../../../ui/desk/form/act-form.tsx'
import { labelsOf } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { More } from '../../../../ui/desk/list/more.tsx'
import { RowLink } from '../../../../ui/desk/list/row-link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { DueBy, TimeShort } from '../../../../ui/desk/time-tag.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { orderInputs } from '../../wire.ts'
import type { WatchedListWire } from '../../wire-watch.ts'
import { WATCHED } from '../../words.ts'
import { orderDesk } from './order-kind.ts'

type Row = WatchedListWire['rows'][number]
/** What may be done from a row: both are orders, of which one has its level given. */
const ACTIONS = ['issue', 'explain'] as const
type Action = (typeof ACTIONS)[number]

export function WatchedPage() {
  const { t, name } = useTexts()
  const { search } = useAddress()
  const { row: _row, ...asked } = search
  // An address that says none of them, as one that somebody typed, means what is overdue.
  const what = WATCHED.find((one) => one === asked['what']) ?? 'overdue'
  const question = { ...asked, what }
  const list = useInfiniteQuery({
    queryKey: [...queryKeys.lists(), 'watched', question],
    queryFn: ({ pageParam, signal }) =>
      get<WatchedListWire>('/api/supervision/appeals/matters', { ...question, before: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const unit = rows.find((row) => row.departmentId === asked['departmentId'])?.department
  return (
    <Page
      title={t('ui.supervision.watched')}
      extra={<DeskLink href={deskPaths.supervision()}>{t('ui.supervision.back')}</DeskLink>}
    >
      <p>
        {t(`ui.supervision.watch.${what}`)} <span className="desk-muted">{unit && name(unit)}</span>
      </p>
      <Loading of={list} />
      <ul className="desk-rows desk-rows-cards">
        {rows.map((row) => (
          <WatchedRow key={row.id} row={row} />
        ))}
      </ul>
      {list.data !== undefined && rows.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('ui.supervision.watchNone')} />
      )}
      <More list={list} />
    </Page>
  )
}

function WatchedRow({ row }: { row: Row }) {
  const speech = useTexts()
  const { t, name } = speech
  const [open, setOpen] = useState<Action | null>(null)
  return (
    <li>
      <RowLink row={row} />
      <div className="desk-row-more">
        {row.closedAt === null && <TimeShort time={row.time} />}
        {row.closedAt === null && <DueBy time={row.time} />}
        <span>{labelsOf(speech, row.kind).status(row.status)}</span>
        <span>{name(row.department)}</span>
        <span className="desk-code">{row.code}</span>
      </div>
      {row.departmentId !== null && (
        <div className="desk-row-acts desk-no-print">
          {ACTIONS.map((action) => (
            <Button
              key={action}
              size="small"
              aria-expanded={open === action}
              onClick={() => setOpen(open === action ? null : action)}
            >
              {t(`ui.supervision.${action}`)}
            </Button>
          ))}
        </div>
      )}
      {open !== null && <OrderForm key={open} row={row} action={open} onClose={() => setOpen(null)} />}
    </li>
  )
}

interface FormProps {
  readonly row: Row
  readonly action: Action
  readonly onClose: () => void
}

/** The form of an order about the appeal of a row. */
function OrderForm({ row, action, onClose }: FormProps) {
  const { t } = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = useState(() => ({
    input: orderInputs.issue,
    initial: { departmentId: row.departmentId ?? '' },
  }))
  const [fixed] = useState((): Record<string, string> =>
    action === 'explain' ? { aboutId: row.id, level: 'explain' } : { aboutId: row.id },
  )
  return (
    <ActForm
      kind={orderDesk}
      act="issue"
      form={form}
      view={null}
      fixed={fixed}
      onDone={(answer) => {
        onClose()
        void message.success(t('ui.supervision.issued', { code: answer.code }))
        void client.invalidateQueries({ queryKey: queryKeys.lists() })
      }}
      onCancel={onClose}
    />
  )
}
