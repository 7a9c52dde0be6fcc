/** For whom the person acts now: one of their enterprises, or a post at the desk. Rights never add up. */
import { useRouter } from '@tanstack/react-router'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths, portalPaths } from '../../../../ui/paths.ts'
import { Empty } from '../../../../ui/plain/empty.tsx'
import { Icon } from '../../../../ui/plain/icon.tsx'
import { ProblemNotice } from '../../../../ui/plain/problem-notice.tsx'
import { Skeleton } from '../../../../ui/plain/skeleton.tsx'
import { isOwnAddress, useSearchValues } from '../../../../ui/portal/address.ts'
import { RedirectFirst } from '../../../../ui/portal/redirect.tsx'
import { Page } from '../../../../ui/portal/page.tsx'
import { useChooseSeat, useMe } from '../../../../ui/session.tsx'
import type { Me, SeatWire } from '../../wire.ts'

export function SeatsPage() {
  const { data: me, error, refetch } = useMe()
  if (me === undefined) {
    return error === null ? <Skeleton /> : <ProblemNotice error={error} onRetry={() => void refetch()} />
  }
  if (me === null) return <RedirectFirst to={portalPaths.signIn()} />
  return <Seats me={me} />
}

function Seats({ me }: { me: Me }) {
  const { t } = useTexts()
  const router = useRouter()
  const { to } = useSearchValues()
  const choose = useChooseSeat()
  const take = (seat: SeatWire) => {
    if (choose.isPending) return
    const go = () => {
      if (seat.kind === 'officer') window.location.assign(deskPaths.home())
      else router.history.replace(isOwnAddress(to) ? to : portalPaths.home())
    }
    choose.mutate(seat.id, { onSuccess: go })
  }
  return (
    <Page title={t('people.portal.seats')}>
      <div className="narrow">
        <p className="muted">{t('people.portal.seatsWhat')}</p>
        {choose.error !== null && <ProblemNotice error={choose.error} />}
        {me.seats.length === 0 && <Empty text={t('ui.portal.noSeat')} />}
        <ul className="rows">
          {me.seats.map((seat) => (
            <Seat key={seat.id} seat={seat} isNow={seat.id === me.seat?.id} onTake={() => take(seat)} />
          ))}
        </ul>
      </div>
    </Page>
  )
}

function Seat({ seat, isNow, onTake }: { seat: SeatWire; isNow: boolean; onTake: () => void }) {
  const { t, name } = useTexts()
  const detail = [name(seat.region), name(seat.department), t(`people.portal.seat.${seat.kind}`)]
  return (
    <li className="row">
      <button type="button" className="row-link" aria-current={isNow ? true : undefined} onClick={onTake}>
        <span className="row-body">
          <span className="row-title">{name(seat.name)}</span>
          <span className="row-meta">
            <span>{detail.filter((part) => part !== '').join(' · ')}</span>
            {isNow && <span>{t('people.portal.seatNow')}</span>}
          </span>
        </span>
        <Icon name={isNow ? 'check' : 'next'} />
      </button>
    </li>
  )
}
