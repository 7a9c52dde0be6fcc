/**
 * Where the QR of a project leads. Whoever may see the project is led to it, at the desk or in the portal; anybody else sees how
 * far it has come since it was signed, and nothing more.
 */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { get, ProblemError } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths, portalPaths } from '../../../../ui/paths.ts'
import { Notice } from '../../../../ui/plain/notice.tsx'
import { ProblemNotice } from '../../../../ui/plain/problem-notice.tsx'
import { Skeleton } from '../../../../ui/plain/skeleton.tsx'
import { Page } from '../../../../ui/portal/page.tsx'
import { useMe } from '../../../../ui/session.tsx'
import type { ProjectProgressWire } from '../../wire-lists.ts'
import { StageDays } from './stage-days.tsx'

export function CodePage() {
  const { code = '' } = useParams({ strict: false }) as { code?: string }
  const { t } = useTexts()
  return (
    <Page title={t('project.portal.progress')}>
      <div className="narrow">
        <p className="code code-big">{code}</p>
        <OwnProject code={code} />
        <PublicProgress code={code} />
        <p>
          <Link to={portalPaths.tracking()}>{t('project.tracking.title')}</Link>
        </p>
      </div>
    </Page>
  )
}

/** The way to the project, for whoever is signed in and may see it. */
function OwnProject({ code }: { code: string }) {
  const { t } = useTexts()
  const me = useMe().data
  const found = useQuery({
    queryKey: ['project-by-code', code],
    queryFn: ({ signal }) =>
      get<{ id: string }>(`/api/projects/by-code/${encodeURIComponent(code)}`, {}, signal),
    enabled: me !== null && me !== undefined,
    retry: false,
  })
  if (found.data === undefined) return null
  const { id } = found.data
  return me?.seat?.kind === 'agent' ? (
    <p>
      <Link to={portalPaths.matter('projects', id)}>{t('project.portal.open')}</Link>
    </p>
  ) : (
    <p>
      <a href={deskPaths.matter('projects', id)}>{t('project.portal.open')}</a>
    </p>
  )
}

function PublicProgress({ code }: { code: string }) {
  const { t } = useTexts()
  const { data, error, refetch } = useQuery({
    queryKey: ['project-progress', code],
    queryFn: ({ signal }) => get<ProjectProgressWire>('/api/open/project-progress', { code }, signal),
    retry: false,
  })
  if (data !== undefined)
    return (
      <section className="section card">
        <p className="progress-stage">{t(`project.status.${data.status}`)}</p>
        <StageDays stages={data.stages} />
      </section>
    )
  if (error === null) return <Skeleton rows={2} />
  const isUnknown = error instanceof ProblemError && error.code === 'not_found'
  return isUnknown ? (
    <Notice kind="problem" title={t('project.portal.unknown')}>
      <p>{t('project.portal.unknownHelp')}</p>
    </Notice>
  ) : (
    <ProblemNotice error={error} onRetry={() => void refetch()} />
  )
}
