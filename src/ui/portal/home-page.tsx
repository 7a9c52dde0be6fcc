/** The first page: what this is and what works now for a visitor, and an enterprise's own page for whoever acts for one. */
import { Suspense } from 'react'
import { ProblemNotice } from '../plain/problem-notice.tsx'
import { Skeleton } from '../plain/skeleton.tsx'
import { useMe } from '../session.tsx'
import { usePortalParts } from './kinds.tsx'
import { OpenHome } from './open-home.tsx'

export function HomePage() {
  const { EnterpriseHome } = usePortalParts()
  const { data: me, error, refetch } = useMe()
  if (me === undefined && error === null) return <Skeleton rows={5} />
  if (error !== null) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (me?.seat?.kind !== 'agent') return <OpenHome me={me ?? null} />
  return (
    <Suspense fallback={<Skeleton rows={5} />}>
      <EnterpriseHome me={me} seat={me.seat} />
    </Suspense>
  )
}
