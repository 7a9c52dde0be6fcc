/** The list of matters that the person may see, of one kind or of all, narrowed by filters in the address. */
import { Empty } from 'antd'
import { READ_REGION } from '../../../kernel/actor.ts'
import { useTexts } from '../../language.tsx'
import { deskPaths } from '../../paths.ts'
import { useAddress } from '../address.ts'
import { useDeskKind } from '../kinds.tsx'
import { DeskLink } from '../link.tsx'
import { LoadError } from '../loading.tsx'
import { Page } from '../page.tsx'
import { useMatterList } from '../queries.ts'
import { usePowers } from '../use-powers.ts'
import { useIsWide } from '../use-wide.ts'
import { ColumnChooser } from './column-chooser.tsx'
import { firstColumns } from './columns.tsx'
import { FilterBar } from './filter-bar.tsx'
import { filtersOf, isNarrowed, questionOf } from './filters.ts'
import { MatterRows } from './matter-rows.tsx'
import { MatterTable } from './matter-table.tsx'
import { More } from './more.tsx'
import { useColumns } from './use-columns.ts'

/** `kind` null lists matters of every kind. */
export function MatterListPage({ kind: name }: { kind: string | null }) {
  const { t } = useTexts()
  const kind = useDeskKind(name ?? '')
  const powers = usePowers()
  const { search, change } = useAddress()
  const maySeeRegion = powers.includes(READ_REGION)
  const filters = filtersOf(search, maySeeRegion)
  const list = useMatterList(questionOf(name ?? '', filters))
  const [columns, setColumns] = useColumns(name ?? 'any', firstColumns(name === null))
  const isWide = useIsWide('md')
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const isEmpty = list.data !== undefined && rows.length === 0
  return (
    <Page
      title={t(`ui.desk.menu.${kind?.path ?? 'matters'}`)}
      extra={
        kind?.openedBy !== undefined &&
        powers.includes(kind.openedBy) && (
          <DeskLink href={deskPaths.newMatter(kind.path)} className="desk-button">
            {t(`ui.desk.new.${kind.kind}`)}
          </DeskLink>
        )
      }
    >
      <FilterBar
        kind={kind}
        filters={filters}
        maySeeRegion={maySeeRegion}
        onChange={(part) => change({ ...part, row: undefined })}
      >
        {isWide && <ColumnChooser columns={columns} onChange={setColumns} />}
      </FilterBar>
      <LoadError of={list} />
      {isWide && !isEmpty && (
        <MatterTable rows={rows} columns={columns} isLoading={list.isFetching && !list.isFetchingNextPage} />
      )}
      {!isWide && <MatterRows rows={rows} />}
      {isEmpty && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t(
            isNarrowed(filters) ? 'ui.desk.list.noneFound' : `ui.desk.list.none.${name ?? 'any'}`,
          )}
        />
      )}
      <More list={list} />
    </Page>
  )
}
