/** Stages that wait for their next owner: what was handed over and is not accepted yet, the longest open first. */
import { useQuery } from '@tanstack/react-query'
import { Tag, type TableColumnsType } from 'antd'
import { get } from '../../../../ui/api.ts'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { TableOrCards } from '../../../../ui/desk/list/table-or-cards.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { useReading } from '../../../../ui/reading.ts'
import { dayWords } from '../../../../ui/time.ts'
import type { AcceptanceRowWire, AcceptancesWire } from '../../wire-acceptances.ts'

export function AcceptancesPage() {
  const { t } = useTexts()
  const acceptances = useQuery({
    queryKey: [...queryKeys.lists(), 'project-acceptances'],
    queryFn: ({ signal }) => get<AcceptancesWire>('/api/projects/acceptances', {}, signal),
  })
  const { data } = acceptances
  return (
    <Page title={t('ui.project.acceptances.title')}>
      <p className="desk-muted">{t('ui.project.acceptances.what')}</p>
      <Loading of={acceptances} />
      {data && <Rows rows={data.rows} />}
      {data && data.count > data.rows.length && (
        <p className="desk-muted">
          {t('ui.project.acceptances.cut', { n: data.rows.length, count: data.count })}
        </p>
      )}
    </Page>
  )
}

function Rows({ rows }: { rows: readonly AcceptanceRowWire[] }) {
  const { t } = useTexts()
  const columns = useColumns()
  return (
    <TableOrCards
      rows={rows}
      columns={columns}
      card={(row) => <Card row={row} />}
      none={t('ui.project.acceptances.none')}
    />
  )
}

function Card({ row }: RowProps) {
  return (
    <>
      <Link row={row} />
      <div className="desk-row-more">
        <Stage row={row} />
        <span>
          <Owner row={row} /> → <Next row={row} />
        </span>
        <Since row={row} />
        <Due row={row} />
      </div>
    </>
  )
}

function useColumns(): TableColumnsType<AcceptanceRowWire> {
  const { t } = useTexts()
  const labels = useLabels('project')
  return [
    { key: 'title', title: labels.field('title'), render: (_, row) => <Link row={row} /> },
    { key: 'stage', title: labels.field('stage'), render: (_, row) => <Stage row={row} /> },
    { key: 'owner', title: t('ui.project.acceptances.owner'), render: (_, row) => <Owner row={row} /> },
    { key: 'next', title: t('ui.project.acceptances.next'), render: (_, row) => <Next row={row} /> },
    { key: 'since', title: t('ui.project.acceptances.since'), render: (_, row) => <Since row={row} /> },
    { key: 'due', title: t('ui.project.acceptances.due'), render: (_, row) => <Due row={row} /> },
  ]
}

interface RowProps {
  readonly row: AcceptanceRowWire
}

function Link({ row }: RowProps) {
  return <DeskLink href={deskPaths.matter('projects', row.id)}>{row.title}</DeskLink>
}

function Stage({ row }: RowProps) {
  const labels = useLabels('project')
  return <span>{labels.status(row.stage)}</span>
}

function Owner({ row: { from, person } }: RowProps) {
  const { name } = useTexts()
  return (
    <span>
      {from && name(from)} {person}
    </span>
  )
}

function Next({ row: { to } }: RowProps) {
  const { name } = useTexts()
  return <span>{name(to)}</span>
}

function Since({ row: { sinceOn, daysOpen } }: RowProps) {
  const { t } = useTexts()
  const reading = useReading()
  return (
    <span>
      {dayWords(sinceOn, reading)}{' '}
      <span className="desk-muted">{t('ui.project.acceptances.open', { days: daysOpen })}</span>
    </span>
  )
}

function Due({ row: { dueOn, daysOver } }: RowProps) {
  const { t } = useTexts()
  const reading = useReading()
  if (dueOn === null) return <span className="desk-muted">{t('ui.project.acceptances.noLimit')}</span>
  return (
    <span>
      {dayWords(dueOn, reading)}{' '}
      {daysOver > 0 && <Tag color="error">{t('ui.project.contacts.over', { days: daysOver })}</Tag>}
    </span>
  )
}
