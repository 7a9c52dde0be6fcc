/** The frame of the portal: header, menu (at the bottom on a phone), content. It keeps what is shown live. */
import { Link, Outlet } from '@tanstack/react-router'
import { isoMoment } from '../../calendar/days.ts'
import { useTexts } from '../language.tsx'
import { useLive } from '../live.ts'
import { portalPaths } from '../paths.ts'
import { Icon, type IconName } from '../plain/icon.tsx'
import { useMe, type Me } from '../session.tsx'
import { useReading } from '../reading.ts'
import { fullMoment } from '../time.ts'
import { usePortalParts, type PortalParts } from './kinds.tsx'

export function PortalFrame() {
  const { t } = useTexts()
  const { data: me } = useMe()
  useLive(me !== null && me !== undefined)
  return (
    <div className="portal">
      <a className="skip" href="#content">
        {t('ui.skip')}
      </a>
      <header className="header">
        <div className="header-inner">
          <Link to={portalPaths.home()} className="brand">
            <BrandSign />
            {t('ui.app')}
          </Link>
          <Menu me={me ?? null} className="menu menu-top" />
          <HeaderTools me={me ?? null} />
        </div>
      </header>
      <main id="content" className="content" tabIndex={-1}>
        <Outlet />
        <Printed />
      </main>
      <Menu me={me ?? null} className="menu menu-bottom" />
    </div>
  )
}

/** The moment of printing, on paper only: what was true then may have changed since. */
function Printed() {
  const { t } = useTexts()
  const { now, zone } = useReading()
  return <p className="only-print">{t('ui.printedAt', { at: fullMoment(isoMoment(now, zone), zone) })}</p>
}

function BrandSign() {
  return (
    <svg className="brand-sign" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="4" fill="var(--accent)" />
      <path
        d="M6 16h15M15 9l7 7-7 7M27 7v18"
        fill="none"
        stroke="#fff"
        strokeWidth="3.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

interface MenuItem {
  readonly to: string
  readonly icon: IconName
  readonly label: string
}

/** What is in the menu: for those who act for no enterprise, what works without one. */
function menuOf(me: Me | null, { open, tool }: PortalParts): readonly MenuItem[] {
  const home: MenuItem = { to: portalPaths.home(), icon: 'home', label: 'ui.portal.home' }
  if (me?.seat?.kind !== 'agent') {
    const self: MenuItem =
      me === null
        ? { to: portalPaths.signIn(), icon: 'person', label: 'ui.signIn' }
        : { to: portalPaths.me(), icon: 'person', label: 'ui.portal.me' }
    return [
      home,
      { to: portalPaths.progress(), icon: 'search', label: 'ui.portal.progress' },
      ...(me === null ? [open] : []),
      tool,
      self,
    ]
  }
  return [
    home,
    { to: portalPaths.mine(), icon: 'list', label: 'ui.portal.mine' },
    open,
    tool,
    { to: portalPaths.me(), icon: 'person', label: 'ui.portal.me' },
  ]
}

function Menu({ me, className }: { me: Me | null; className: string }) {
  const { t } = useTexts()
  const items = menuOf(me, usePortalParts())
  return (
    <nav className={className} aria-label={t('ui.portal.menu')}>
      {items.map((item) => (
        <Link
          key={item.to}
          to={item.to}
          activeOptions={{ exact: item.to === portalPaths.home(), includeSearch: false }}
        >
          <Icon name={item.icon} />
          <span>{t(item.label)}</span>
        </Link>
      ))}
    </nav>
  )
}

function HeaderTools({ me }: { me: Me | null }) {
  const { t, language, setLanguage } = useTexts()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <div className="header-tools">
      {me?.seat?.kind === 'agent' && (
        <Link to={portalPaths.messages()} className="header-link">
          <Icon name="message" />
          <span className="only-read">{t('ui.portal.messages')}</span>
          {me.unseen > 0 && (
            <span className="badge">
              {me.unseen}
              <span className="only-read">{t('ui.portal.unseen')}</span>
            </span>
          )}
        </Link>
      )}
      <button
        type="button"
        className="header-link"
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        onClick={() => setLanguage(other)}
      >
        {t('ui.language.other')}
      </button>
    </div>
  )
}
