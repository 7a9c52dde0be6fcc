/** The list of projects, narrowed by filters that stand in the address: a table on a desk, rows on a phone. */
import { Button, Empty, Space, Table, Tag, type TableColumnsType } from 'antd'
import { useRef } from 'react'
import { urlOf } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { useLabels, type Labels } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { More } from '../../../../ui/desk/list/more.tsx'
import { useRowKeys } from '../../../../ui/desk/list/row-keys.ts'
import { useRowLeave, useRowReturn } from '../../../../ui/desk/list/row-return.ts'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { usePowers } from '../../../../ui/desk/use-powers.ts'
import { TimeShort } from '../../../../ui/desk/time-tag.tsx'
import { useIsWide } from '../../../../ui/desk/use-wide.ts'
import { useTexts, type Speech } from '../../../../ui/language.tsx'
import { usePages } from '../../../../ui/matter-queries.ts'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { MANAGE } from '../../powers.ts'
import type { ProjectListWire, ProjectRowWire } from '../../wire-lists.ts'
import { wanWords } from './money.ts'
import { FILTERS, ProjectFilters } from './project-filters.tsx'

export function ProjectsPage() {
  const { t, language } = useTexts()
  const powers = usePowers()
  const { search, change } = useAddress()
  const values = Object.fromEntries(FILTERS.map((name) => [name, search[name]]))
  const list = usePages<ProjectListWire>({
    key: [...queryKeys.lists(), 'projects', values],
    path: '/api/projects',
    values,
    cursor: 'before',
  })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const isWide = useIsWide('md')
  return (
    <Page
      title={t('ui.desk.menu.projects')}
      extra={
        <Space wrap>
          <DeskLink href={urlOf(deskPaths.projectTotals(), values)}>{t('ui.project.totals.title')}</DeskLink>
          <DeskLink href={urlOf(deskPaths.projectPoints(), values)}>{t('ui.project.points.title')}</DeskLink>
          <DeskLink href={deskPaths.acceptances()}>{t('ui.project.acceptances.title')}</DeskLink>
          <Button href={urlOf('/api/projects/export.xlsx', { ...values, language })} download>
            {t('ui.project.export')}
          </Button>
          {powers.includes(MANAGE) && (
            <DeskLink href={deskPaths.newMatter('projects')} className="desk-button">
              {t('project.act.register')}
            </DeskLink>
          )}
        </Space>
      }
    >
      <ProjectFilters values={values} onChange={change} />
      <LoadError of={list} />
      {isWide ? <ProjectTable rows={rows} isLoading={list.isPending} /> : <ProjectRows rows={rows} />}
      {list.data !== undefined && rows.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('ui.project.none')} />
      )}
      <More list={list} of="rows" />
    </Page>
  )
}

interface RowsProps {
  readonly rows: readonly ProjectRowWire[]
}

function ProjectTable({ rows, isLoading }: RowsProps & { readonly isLoading: boolean }) {
  const speech = useTexts()
  const labels = useLabels('project')
  const root = useRef<HTMLDivElement>(null)
  useRowKeys(root)
  useRowReturn(root, rows.length > 0)
  return (
    <div ref={root} className="desk-table">
      <Table
        size="small"
        rowKey="id"
        columns={columnsOf(speech, labels)}
        dataSource={[...rows]}
        pagination={false}
        loading={isLoading && { delay: 200 }}
        sticky={{ offsetHeader: 48 }}
        scroll={rows.length === 0 ? {} : { x: 1860 }}
        locale={{ emptyText: ' ' }}
      />
    </div>
  )
}

function columnsOf({ t, name, language }: Speech, labels: Labels): TableColumnsType<ProjectRowWire> {
  return [
    {
      key: 'title',
      title: labels.field('title'),
      width: 240,
      fixed: 'left',
      ellipsis: true,
      render: (_, row) => <Link row={row} />,
    },
    {
      key: 'code',
      title: labels.field('projectCode'),
      width: 210,
      render: (_, row) => <span className="desk-code">{row.code}</span>,
    },
    {
      key: 'status',
      title: labels.field('stage'),
      width: 140,
      render: (_, row) => labels.status(row.status),
    },
    {
      key: 'light',
      title: labels.field('light'),
      width: 200,
      render: (_, row) => <TimeShort time={row.time} />,
    },
    { key: 'days', title: t('ui.project.column.days'), width: 140, render: (_, row) => <Stay row={row} /> },
    {
      key: 'investment',
      title: labels.field('investment'),
      width: language === 'zh' ? 140 : 230,
      align: 'right',
      render: (_, row) => wanWords(row.investment),
    },
    { key: 'industry', title: t('ui.project.column.industry'), width: 80, dataIndex: 'industry' },
    {
      key: 'next',
      title: labels.field('nextStep'),
      width: 200,
      ellipsis: true,
      render: (_, row) => (row.nextStep === null ? null : `${row.nextOn ?? ''} ${row.nextStep}`),
    },
    {
      key: 'maturity',
      title: labels.field('maturity'),
      width: 130,
      render: (_, row) => row.maturity && labels.choice('maturity', row.maturity),
    },
    {
      key: 'gaps',
      title: t('ui.project.column.gaps'),
      width: 80,
      align: 'right',
      render: (_, row) => (row.gaps === 0 ? null : row.gaps),
    },
    { key: 'region', title: labels.field('regionId'), width: 110, render: (_, row) => name(row.region) },
    {
      key: 'park',
      title: labels.field('parkCode'),
      width: 150,
      ellipsis: true,
      render: (_, row) => row.park?.name,
    },
    {
      key: 'department',
      title: labels.field('departmentId'),
      width: 170,
      ellipsis: true,
      render: (_, row) => row.department && name(row.department),
    },
    {
      key: 'conclusion',
      title: labels.field('conclusion'),
      width: 150,
      ellipsis: true,
      render: (_, row) =>
        row.conclusion === null
          ? null
          : `${labels.choice('conclusion', row.conclusion)} ${row.conclusionReason ?? ''}`,
    },
  ]
}

function Link({ row }: { row: ProjectRowWire }) {
  const leave = useRowLeave()
  return (
    <DeskLink
      href={deskPaths.matter('projects', row.id)}
      data-row={row.id}
      title={row.title}
      onLeave={() => leave(row.id)}
    >
      {row.title}
    </DeskLink>
  )
}

/** How long it has been in its stage. */
function Stay({ row }: { row: ProjectRowWire }) {
  return (
    <>
      {row.daysInStage} <Flags row={row} />
    </>
  )
}

/** What somebody should look at. */
function Flags({ row }: { row: ProjectRowWire }) {
  const { t } = useTexts()
  return (
    <>
      {row.isStuck && <Tag color="error">{t('ui.project.stuck')}</Tag>}
      {row.isIdle && <Tag color="error">{t('ui.project.idle')}</Tag>}
      {row.isInactive && <Tag color="error">{t('ui.project.inactive')}</Tag>}
    </>
  )
}

function ProjectRows({ rows }: RowsProps) {
  const { t, name } = useTexts()
  const labels = useLabels('project')
  return (
    <ul className="desk-rows desk-rows-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <Link row={row} />
          <div className="desk-row-more">
            <span>{labels.status(row.status)}</span>
            <TimeShort time={row.time} />
            <span>{t('ui.project.days', { days: row.daysInStage })}</span>
            <Flags row={row} />
            {row.gaps > 0 && <span>{t('ui.project.gaps', { count: row.gaps })}</span>}
            <span>{name(row.region)}</span>
            <span className="desk-code">{row.code}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}
