/** Every import there was: when, who, which file, and what it did. */
import { Empty, Table, type TableColumnsType } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { More } from '../../../../ui/desk/list/more.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { withSearch } from '../../../../ui/desk/search.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { ImportRunWire } from '../../wire.ts'
import { useImports } from './queries.ts'

const COUNTS = ['rows', 'written', 'unchanged', 'changed', 'rejected'] as const

export function ImportRuns() {
  const { t, name } = useTexts()
  const reading = useReading()
  const list = useImports()
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const columns: TableColumnsType<ImportRunWire> = [
    {
      key: 'file',
      title: t('import.ui.column.file'),
      width: 190,
      ellipsis: true,
      render: (_, run) => (
        <DeskLink href={withSearch(deskPaths.imports(), { run: run.id })}>{run.fileName}</DeskLink>
      ),
    },
    {
      key: 'at',
      title: t('import.ui.column.at'),
      width: 132,
      render: (_, run) => momentWords(run.startedAt, reading),
    },
    {
      key: 'profile',
      title: t('import.ui.profile'),
      width: 150,
      ellipsis: true,
      render: (_, run) => (run.label === null ? run.profile : name(run.label)),
    },
    {
      key: 'who',
      title: t('import.ui.column.who'),
      width: 100,
      render: (_, run) => run.person ?? t('import.ui.commandLine'),
    },
    ...COUNTS.map((count) => ({
      key: count,
      title: t(`import.ui.column.${count}`),
      width: 84,
      align: 'right' as const,
      render: (_: unknown, run: ImportRunWire) => run[count],
    })),
    {
      key: 'state',
      title: t('import.ui.column.state'),
      width: 90,
      render: (_, run) => t(run.endedAt === null ? 'import.ui.unfinished' : 'import.ui.finished'),
    },
  ]
  return (
    <Card title={t('import.ui.runs')} className="desk-gap">
      <LoadError of={list} />
      <Table
        size="small"
        rowKey={(run) => run.id}
        columns={columns}
        dataSource={rows}
        pagination={false}
        loading={list.isPending}
        scroll={rows.length === 0 ? {} : { x: 1082 }}
        locale={{
          emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('import.ui.none')} />,
        }}
      />
      <More list={list} of="rows" />
    </Card>
  )
}
