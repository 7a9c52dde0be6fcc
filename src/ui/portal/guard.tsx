/** Lets through who is signed in for an enterprise; everybody else reads what to do. The server asks again anyway. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '../language.tsx'
import { deskPaths, portalPaths } from '../paths.ts'
import { Empty } from '../plain/empty.tsx'
import { ProblemNotice } from '../plain/problem-notice.tsx'
import { Skeleton } from '../plain/skeleton.tsx'
import { useMe, type Me, type SeatWire } from '../session.tsx'
import { RedirectFirst } from './redirect.tsx'

interface Props {
  readonly children: (me: Me, seat: SeatWire) => ReactNode
}

export function ForEnterprise({ children }: Props) {
  const { t } = useTexts()
  const { data: me, error, refetch } = useMe()
  if (me === undefined) {
    return error === null ? <Skeleton /> : <ProblemNotice error={error} onRetry={() => void refetch()} />
  }
  if (me === null) return <RedirectFirst to={portalPaths.signIn()} />
  if (me.seat?.kind === 'agent') return children(me, me.seat)
  if (me.seats.some((seat) => seat.kind === 'agent')) {
    return <RedirectFirst to={portalPaths.seats()} />
  }
  if (me.seats.length > 0) {
    return (
      <Empty text={t('ui.portal.officer')}>
        <a className="button button-primary" href={deskPaths.home()}>
          {t('ui.portal.toDesk')}
        </a>
      </Empty>
    )
  }
  return (
    <Empty text={t('ui.portal.noSeat')}>
      <Link className="button button-plain" to={portalPaths.home()}>
        {t('ui.portal.home')}
      </Link>
    </Empty>
  )
}
