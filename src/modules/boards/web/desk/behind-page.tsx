/** The appeals behind a number of a board or of a frozen month, as far as the reader may see them. The address says which. */
import { Empty } from 'antd'
import { useAddress } from '../../../../ui/desk/address.ts'
import { firstColumns } from '../../../../ui/desk/list/columns.tsx'
import { MatterRows } from '../../../../ui/desk/list/matter-rows.tsx'
import { MatterTable } from '../../../../ui/desk/list/matter-table.tsx'
import { More } from '../../../../ui/desk/list/more.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useDepartments, useRegions } from '../../../../ui/desk/queries.ts'
import { withSearch } from '../../../../ui/desk/search.ts'
import { useIsWide } from '../../../../ui/desk/use-wide.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useBehind } from './queries.ts'

export function BehindPage() {
  const { t, language } = useTexts()
  const { search } = useAddress()
  const { row: _row, figure, ...question } = search
  const path = figure === undefined ? '/api/boards/appeals/matters' : `/api/figures/${figure}/matters`
  const list = useBehind(path, question)
  const isWide = useIsWide('md')
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const measures = (question['measures'] ?? '').split(',').map((measure) => t(`board.measure.${measure}`))
  const period = [question['from'], question['to']].filter((one) => one !== undefined).join(' – ')
  const back =
    figure === undefined ? withSearch(deskPaths.boards(), { on: question['from'] }) : deskPaths.figure(figure)
  return (
    <Page title={t('board.behind')} extra={<DeskLink href={back}>{t('board.behind.back')}</DeskLink>}>
      <p>
        <Place of={question} /> {measures.join(language === 'zh' ? '、' : ', ')}{' '}
        <span className="desk-muted">{period}</span>
      </p>
      <LoadError of={list} />
      {isWide ? (
        <MatterTable
          rows={rows}
          columns={firstColumns(false)}
          isLoading={list.isFetching && !list.isFetchingNextPage}
        />
      ) : (
        <MatterRows rows={rows} />
      )}
      {list.data !== undefined && rows.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('board.behind.none')} />
      )}
      <More list={list} />
    </Page>
  )
}

/** Whose number it is: the unit, region, topic and channel by which it was narrowed. */
function Place({ of }: { of: Readonly<Record<string, string | undefined>> }) {
  const { t, name } = useTexts()
  const departments = useDepartments()
  const regions = useRegions()
  const { departmentId, regionId, topic, channel } = of
  const words = [
    departmentId === 'none'
      ? t('board.noDepartment')
      : name(departments.data?.find(({ id }) => id === departmentId)?.name),
    name(regions.data?.find(({ id }) => id === regionId)?.name),
    topic === undefined ? '' : t(`appeal.topic.${topic}`),
    channel === undefined ? '' : t(`appeal.channel.${channel}`),
  ].filter((one) => one !== '')
  return words.length === 0 ? null : <strong>{words.join(' · ')}</strong>
}
