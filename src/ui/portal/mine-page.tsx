/** All matters of the enterprise, newest first, or those with some words. Filters and words stand in the address. */
import { useTexts } from '../language.tsx'
import { portalPaths } from '../paths.ts'
import { ActionButton } from '../plain/action-button.tsx'
import { Empty } from '../plain/empty.tsx'
import { LinkTabs } from '../plain/link-tabs.tsx'
import { MatterRow } from '../plain/matter-row.tsx'
import { ProblemNotice } from '../plain/problem-notice.tsx'
import { Skeleton } from '../plain/skeleton.tsx'
import { useSearchValues } from './address.ts'
import { ForEnterprise } from './guard.tsx'
import { usePortalParts } from './kinds.tsx'
import { MineSearch } from './mine-search.tsx'
import { Page } from './page.tsx'
import { useFoundPages, useMatterPages } from './queries.ts'

/** The tabs: each is a filter of the list. */
const FILTERS = [
  { name: 'open', values: { state: 'open' } },
  { name: 'late', values: { state: 'open', light: 'red' } },
  { name: 'paused', values: { state: 'open', light: 'paused' } },
  { name: 'closed', values: { state: 'closed' } },
] as const

export function MinePage() {
  return <ForEnterprise>{() => <Mine />}</ForEnterprise>
}

function Mine() {
  const { t } = useTexts()
  const { show, q = '' } = useSearchValues()
  return (
    <Page title={t('ui.portal.mine')}>
      <MineSearch key={q} q={q} />
      {q === '' ? <Listed show={show} /> : <Found q={q} />}
    </Page>
  )
}

function Listed({ show }: { show: string | undefined }) {
  const { t } = useTexts()
  const { open, listed } = usePortalParts()
  const filter = FILTERS.find(({ name }) => name === show) ?? FILTERS[0]
  const list = useMatterPages({ kind: listed, scope: 'mine', ...filter.values })
  return (
    <>
      <LinkTabs
        label={t('ui.portal.filter')}
        to={portalPaths.mine()}
        tabs={FILTERS.map(({ name }) => ({
          label: t(`ui.portal.filter.${name}`),
          search: searchOf(name),
          isCurrent: name === filter.name,
        }))}
      />
      <List list={list} nothing={t(`ui.portal.empty.${filter.name}`, { open: t(open.label) })} />
    </>
  )
}

function Found({ q }: { q: string }) {
  const { t } = useTexts()
  const { listed } = usePortalParts()
  return <List list={useFoundPages({ kind: listed, q })} nothing={t('ui.portal.findNone', { q })} />
}

function List({ list, nothing }: { list: ReturnType<typeof useMatterPages>; nothing: string }) {
  const { t } = useTexts()
  if (list.data === undefined) {
    return list.error === null ? (
      <Skeleton rows={5} />
    ) : (
      <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
    )
  }
  const rows = list.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0) return <Empty text={nothing} />
  return (
    <>
      <ul className="rows">
        {rows.map((row) => (
          <MatterRow key={row.id} row={row} />
        ))}
      </ul>
      {list.hasNextPage && (
        <ActionButton isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('ui.more')}
        </ActionButton>
      )}
    </>
  )
}

/** The first tab is the page's own address. */
function searchOf(name: string): Readonly<Record<string, string>> {
  return name === FILTERS[0].name ? {} : { show: name }
}
