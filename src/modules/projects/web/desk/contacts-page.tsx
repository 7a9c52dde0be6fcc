/** Projects on lists: when each was contacted last, when the next contact is due, and who owes it. The address says which. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Segmented, Select, Tag, type TableColumnsType } from 'antd'
import { get } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { TableOrCards } from '../../../../ui/desk/list/table-or-cards.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { ContactRowWire, ContactsWire } from '../../wire-contacts.ts'
import { KEY_LISTS } from '../../words.ts'

const WHICH = ['all', 'overdue', 'never'] as const
type Which = (typeof WHICH)[number]

export function ContactsPage() {
  const { t } = useTexts()
  const { search, change } = useAddress()
  const labels = useLabels('project')
  const which = WHICH.find((one) => one === search['only']) ?? 'all'
  const question = { list: search['list'], only: which === 'all' ? undefined : which }
  const contacts = useQuery({
    queryKey: [...queryKeys.lists(), 'project-contacts', question],
    queryFn: ({ signal }) => get<ContactsWire>('/api/projects/contacts', question, signal),
    placeholderData: keepPreviousData,
  })
  return (
    <Page title={t('ui.desk.menu.contacts')}>
      <Loading of={contacts} />
      {contacts.data && (
        <>
          <div className="project-contacts-bar">
            <Select
              value={search['list']}
              onChange={(list?: string) => change({ list })}
              options={KEY_LISTS.map((value) => ({ value, label: labels.choice('list', value) }))}
              placeholder={t('ui.project.contacts.anyList')}
              aria-label={labels.field('list')}
              allowClear
            />
            <Segmented<Which>
              value={which}
              options={WHICH.map((value) => ({
                value,
                label: t(`ui.project.contacts.${value}`, { n: contacts.data.counts[value] }),
              }))}
              onChange={(value) => change({ only: value === 'all' ? undefined : value })}
            />
          </div>
          <Rows rows={contacts.data.rows} />
        </>
      )}
    </Page>
  )
}

function Rows({ rows }: { rows: readonly ContactRowWire[] }) {
  const { t } = useTexts()
  const columns = useColumns()
  const card = (row: ContactRowWire) => (
    <>
      <DeskLink href={deskPaths.matter('projects', row.id)}>{row.title}</DeskLink>
      <div className="desk-row-more">
        <Lists row={row} />
        <span>
          <span className="desk-muted">{t('ui.project.contacts.last')}</span> <Last row={row} />
        </span>
        <span>
          <span className="desk-muted">{t('ui.project.contacts.due')}</span> <Next row={row} />
        </span>
        <Owner row={row} />
      </div>
    </>
  )
  return <TableOrCards rows={rows} columns={columns} card={card} none={t('ui.project.contacts.none')} />
}

function useColumns(): TableColumnsType<ContactRowWire> {
  const { t } = useTexts()
  const labels = useLabels('project')
  return [
    {
      key: 'title',
      title: labels.field('title'),
      render: (_, row) => <DeskLink href={deskPaths.matter('projects', row.id)}>{row.title}</DeskLink>,
    },
    { key: 'lists', title: labels.field('list'), render: (_, row) => <Lists row={row} /> },
    { key: 'stage', title: labels.field('stage'), render: (_, row) => labels.status(row.stage) },
    { key: 'last', title: t('ui.project.contacts.last'), render: (_, row) => <Last row={row} /> },
    { key: 'due', title: t('ui.project.contacts.due'), render: (_, row) => <Next row={row} /> },
    { key: 'owner', title: t('ui.project.contacts.owner'), render: (_, row) => <Owner row={row} /> },
  ]
}

interface RowProps {
  readonly row: ContactRowWire
}

function Lists({ row }: RowProps) {
  const { t } = useTexts()
  const labels = useLabels('project')
  return <span>{row.lists.map((list) => labels.choice('list', list)).join(t('ui.register.comma'))}</span>
}

function Last({ row: { lastOn, lastMode } }: RowProps) {
  const { t } = useTexts()
  const labels = useLabels('project')
  if (lastOn === null || lastMode === null)
    return <span className="desk-muted">{t('ui.project.contacts.noneYet')}</span>
  return (
    <span>
      {lastOn} {labels.choice('mode', lastMode)}
    </span>
  )
}

function Next({ row: { dueOn, daysOver, isAsked } }: RowProps) {
  const { t } = useTexts()
  if (dueOn === null)
    return (
      <span className="desk-muted">
        {t(isAsked ? 'ui.project.contacts.notBegun' : 'ui.project.contacts.notAsked')}
      </span>
    )
  return (
    <span>
      {dueOn} {daysOver > 0 && <Tag color="error">{t('ui.project.contacts.over', { days: daysOver })}</Tag>}
    </span>
  )
}

function Owner({ row: { person, department } }: RowProps) {
  const { name } = useTexts()
  return (
    <span>
      {department && name(department)} {person}
    </span>
  )
}
