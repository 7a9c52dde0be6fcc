/** What a search has found: newest first, hits marked, narrowed by filters in the address. */
import { Button, Empty } from 'antd'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { get } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { wordsOf } from '../../query.ts'
import type { SearchAnswer } from '../../wire.ts'
import { FoundEntries } from './found-entries.tsx'
import { FoundRows } from './found-rows.tsx'
import { SearchFilters } from './search-filters.tsx'

export function SearchPage() {
  const { t } = useTexts()
  const { search } = useAddress()
  const { q = '', kind = '', state = '' } = search
  if (wordsOf(q).length === 0) {
    return (
      <Page title={t('search.empty')}>
        <p className="desk-search-how">{t('search.howTo')}</p>
      </Page>
    )
  }
  return (
    <Page title={t('search.title', { q })}>
      <SearchFilters kind={kind} state={state} />
      {kind === '' && <FoundEntries q={q} />}
      <Found q={q} kind={kind} state={state} />
    </Page>
  )
}

interface Question {
  readonly q: string
  readonly kind: string
  readonly state: string
}

function Found({ q, kind, state }: Question) {
  const { t } = useTexts()
  const list = useFound({ q, kind, state })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  if (list.error || list.data === undefined) return <Loading of={list} />
  if (rows.length === 0) {
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('search.none', { q })}>
        <p className="desk-search-how">{t('search.howTo')}</p>
      </Empty>
    )
  }
  return (
    <>
      <FoundRows rows={rows} words={wordsOf(q)} />
      <div className="desk-more">
        <span className="desk-muted" role="status">
          {t(list.hasNextPage ? 'search.foundMore' : 'search.found', { n: rows.length })}
        </span>
        {list.hasNextPage && (
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('ui.more')}
          </Button>
        )}
      </div>
    </>
  )
}

function useFound({ q, kind, state }: Question) {
  const values = { q, kind, state }
  return useInfiniteQuery({
    queryKey: queryKeys.search(values),
    queryFn: ({ pageParam, signal }) =>
      get<SearchAnswer>('/api/search', { ...values, before: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
}
