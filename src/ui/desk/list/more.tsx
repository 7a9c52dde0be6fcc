/** The end of a list that goes on by key: how many are shown, and a button for more. */
import { Button } from 'antd'
import { useTexts } from '../../language.tsx'
import type { Pages } from '../../matter-queries.ts'

interface Props<Row> {
  readonly list: Pages<{ readonly rows: readonly Row[]; readonly next: string | null }>
  /** What is listed, since matters are counted in a word of their own. */
  readonly of?: 'matters' | 'rows'
}

export function More<Row>({ list, of = 'matters' }: Props<Row>) {
  const { t } = useTexts()
  const shown = list.data?.pages.reduce((sum, page) => sum + page.rows.length, 0) ?? 0
  if (list.data === undefined || shown === 0) return null
  return (
    <div className="desk-more">
      <span className="desk-muted">
        {t(`ui.desk.list.${of}.${list.hasNextPage ? 'more' : 'all'}`, { n: shown })}
      </span>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('ui.more')}
        </Button>
      )}
    </div>
  )
}
