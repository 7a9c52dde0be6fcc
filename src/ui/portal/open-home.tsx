/** Home for whoever acts for no enterprise now: what this is, how it works, and what works without an account. */
import { Link } from '@tanstack/react-router'
import { useTexts } from '../language.tsx'
import { deskPaths, portalPaths } from '../paths.ts'
import { Icon } from '../plain/icon.tsx'
import { Notice } from '../plain/notice.tsx'
import type { Me } from '../session.tsx'
import { usePortalParts } from './kinds.tsx'
import { Page, Section } from './page.tsx'
import { ProgressForm } from './progress-form.tsx'
import { ToolCard } from './tool-card.tsx'

export function OpenHome({ me }: { me: Me | null }) {
  const { t } = useTexts()
  const { open, tool, more, Service } = usePortalParts()
  return (
    <Page title={t('ui.portal.claim')}>
      <Service seatId={me?.seat?.id} />
      <p className="lead">{t('ui.portal.what')}</p>
      {me !== null && <SeatNotice me={me} />}
      <div className="buttons">
        {mayOpen(me) && (
          <Link to={open.to} className="button button-primary">
            <Icon name={open.icon} />
            {t(open.title)}
          </Link>
        )}
        {me === null && (
          <Link to={portalPaths.signIn()} className="button button-plain">
            {t('ui.signIn')}
          </Link>
        )}
      </div>
      <div className="columns">
        <div className="column">
          <Section title={t('ui.portal.how')}>
            <ol className="how">
              <li>{t('ui.portal.how1')}</li>
              <li>{t('ui.portal.how2')}</li>
              <li>{t('ui.portal.how3')}</li>
            </ol>
          </Section>
        </div>
        <div className="column">
          <Section title={t('ui.portal.progressTitle')}>
            <ProgressForm />
          </Section>
        </div>
      </div>
      <div className="card-grid">
        {[tool, ...more].map((link) => (
          <ToolCard key={link.to} link={link} />
        ))}
      </div>
    </Page>
  )
}

/** Whether a person might bring a matter: whoever acts for an enterprise, and strangers, who may after signing in. */
function mayOpen(me: Me | null): boolean {
  return me === null || me.seats.some((seat) => seat.kind === 'agent')
}

/** For people signed in who act for no enterprise now. */
function SeatNotice({ me }: { me: Me }) {
  const { t } = useTexts()
  const isOfficer = me.seats.some((seat) => seat.kind === 'officer')
  const hasEnterprise = me.seats.some((seat) => seat.kind === 'agent')
  return (
    <Notice kind="info">
      <p>
        {t(hasEnterprise ? 'ui.portal.chooseSeat' : isOfficer ? 'ui.portal.officer' : 'ui.portal.noSeat')}
      </p>
      <div className="buttons">
        {hasEnterprise && (
          <Link to={portalPaths.seats()} className="button button-plain">
            {t('ui.portal.seats')}
          </Link>
        )}
        {isOfficer && (
          <a className="button button-plain" href={deskPaths.home()}>
            {t('ui.portal.toDesk')}
          </a>
        )}
      </div>
    </Notice>
  )
}
