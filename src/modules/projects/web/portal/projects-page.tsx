/** 我的项目: the projects of the enterprise, newest first, each with its stage, the light of its plan and what comes next. */
import { useQuery } from '@tanstack/react-query'
import type { NextStepWire } from '../../../nodes/next-steps.ts'
import { get } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { ActionButton } from '../../../../ui/plain/action-button.tsx'
import { Empty } from '../../../../ui/plain/empty.tsx'
import { MatterRow } from '../../../../ui/plain/matter-row.tsx'
import { ProblemNotice } from '../../../../ui/plain/problem-notice.tsx'
import { Skeleton } from '../../../../ui/plain/skeleton.tsx'
import { ForEnterprise } from '../../../../ui/portal/guard.tsx'
import { Page } from '../../../../ui/portal/page.tsx'
import { useMatterPages } from '../../../../ui/portal/queries.ts'
import { NextStep } from './next-step.tsx'

export function ProjectsPage() {
  return <ForEnterprise>{() => <Projects />}</ForEnterprise>
}

function Projects() {
  const { t } = useTexts()
  const list = useMatterPages({ kind: 'project', scope: 'mine' })
  const steps = useQuery({
    queryKey: [...queryKeys.lists(), 'project-steps'],
    queryFn: ({ signal }) => get<{ rows: NextStepWire[] }>('/api/project-steps', {}, signal),
  })
  const stepOf = (id: string) => steps.data?.rows.find(({ projectId }) => projectId === id)
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Page title={t('project.portal.mine')}>
      {list.data === undefined && list.error === null && <Skeleton rows={4} />}
      {list.error !== null && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data !== undefined && rows.length === 0 && <Empty text={t('project.portal.none')} />}
      <ul className="rows">
        {rows.map((row) => (
          <MatterRow
            key={row.id}
            row={row}
            more={steps.data !== undefined && row.closedAt === null && <NextStep step={stepOf(row.id)} />}
          />
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
