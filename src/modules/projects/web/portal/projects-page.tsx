/** 我的项目: the projects of the enterprise, newest first, with stage and light. */
import { useTexts } from '../../../../ui/language.tsx'
import { ActionButton } from '../../../../ui/plain/action-button.tsx'
import { Empty } from '../../../../ui/plain/empty.tsx'
import { MatterRow } from '../../../../ui/plain/matter-row.tsx'
import { ProblemNotice } from '../../../../ui/plain/problem-notice.tsx'
import { Skeleton } from '../../../../ui/plain/skeleton.tsx'
import { ForEnterprise } from '../../../../ui/portal/guard.tsx'
import { Page } from '../../../../ui/portal/page.tsx'
import { useMatterPages } from '../../../../ui/portal/queries.ts'

export function ProjectsPage() {
  return <ForEnterprise>{() => <Projects />}</ForEnterprise>
}

function Projects() {
  const { t } = useTexts()
  const list = useMatterPages({ kind: 'project', scope: 'mine' })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Page title={t('project.portal.mine')}>
      {list.data === undefined && list.error === null && <Skeleton rows={4} />}
      {list.error !== null && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data !== undefined && rows.length === 0 && <Empty text={t('project.portal.none')} />}
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
    </Page>
  )
}
