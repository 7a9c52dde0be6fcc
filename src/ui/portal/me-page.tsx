/** The person's own page: for whom they act, other enterprises, messages, language, signing out. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useTexts } from '../language.tsx'
import { deskPaths, portalPaths } from '../paths.ts'
import { ActionButton } from '../plain/action-button.tsx'
import { ChipsField } from '../plain/chips-field.tsx'
import { Icon } from '../plain/icon.tsx'
import { ProblemNotice } from '../plain/problem-notice.tsx'
import { useSignOut, type Me } from '../session.tsx'
import { ForPerson } from './guard.tsx'
import { Page } from './page.tsx'

export function MePage() {
  return <ForPerson>{(me) => <MyPage me={me} />}</ForPerson>
}

function MyPage({ me }: { me: Me }) {
  const { t, name, language, setLanguage } = useTexts()
  const navigate = useNavigate()
  const signOut = useSignOut()
  return (
    <Page title={me.person.name}>
      <div className="narrow">
        <p className="lead">
          {me.seat === null ? t('ui.portal.noSeat') : t('ui.portal.actsFor', { name: name(me.seat.name) })}
        </p>
        <ul className="rows">
          {me.seat?.kind === 'agent' && (
            <>
              <PageRow to={portalPaths.messages()} label={t('ui.portal.messages')} count={me.unseen} />
              <PageRow to={portalPaths.mine()} label={t('ui.portal.mine')} />
            </>
          )}
          {me.seats.length > 1 && <PageRow to={portalPaths.seats()} label={t('ui.portal.seats')} />}
        </ul>
        {me.seats.some((one) => one.kind === 'officer') && (
          <p>
            <a href={deskPaths.home()}>{t('ui.portal.toDesk')}</a>
          </p>
        )}
        <ChipsField
          label={t('ui.language')}
          required
          value={language}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : 'zh')}
        />
        {signOut.error !== null && <ProblemNotice error={signOut.error} />}
        <ActionButton
          isBusy={signOut.isPending}
          onClick={() =>
            signOut.mutate(undefined, { onSuccess: () => void navigate({ to: portalPaths.home() }) })
          }
        >
          {t('ui.signOut')}
        </ActionButton>
      </div>
    </Page>
  )
}

function PageRow({ to, label, count = 0 }: { to: string; label: string; count?: number }) {
  return (
    <li className="row">
      <Link to={to} className="row-link">
        <span className="row-body">
          <span className="row-title">{label}</span>
        </span>
        {count > 0 && <span className="badge">{count}</span>}
        <Icon name="next" />
      </Link>
    </li>
  )
}
