/** Who may see a page; everybody else reads what to do. The server asks again anyway. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '../language.tsx'
import { deskPaths, portalPaths } from '../paths.ts'
import { Empty } from '../plain/empty.tsx'
import { ProblemNotice } from '../plain/problem-notice.tsx'
import { Skeleton } from '../plain/skeleton.tsx'
import { useMe, type Me, type SeatWire } from '../session.tsx'
import { RedirectFirst } from './redirect.tsx'

/** Lets through whoever is signed in. */
export function ForPerson({ children }: { children: (me: Me) => ReactNode }) {
  const { data: me, error, refetch } = useMe()
  if (me === undefined) {
    return error === null ? <Skeleton /> : <ProblemNotice error={error} onRetry={() => void refetch()} />
  }
  if (me === null) return <RedirectFirst to={portalPaths.signIn()} />
  return children(me)
}

/** Lets through whoever acts for an enterprise. */
export function ForEnterprise({ children }: { children: (me: Me, seat: SeatWire) => ReactNode }) {
  return <ForPerson>{(me) => <Seated me={me}>{children}</Seated>}</ForPerson>
}

function Seated({ me, children }: { me: Me; children: (me: Me, seat: SeatWire) => ReactNode }) {
  const { t } = useTexts()
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
