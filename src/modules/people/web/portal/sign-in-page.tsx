/** Signing in, and from there to where the person wanted to go. Officers go on to the desk. */
import { useRouter } from '@tanstack/react-router'
import { useRef, useState, type FormEvent } from 'react'
import { ProblemError } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths, portalPaths } from '../../../../ui/paths.ts'
import { ActionButton } from '../../../../ui/plain/action-button.tsx'
import { focusFirstError } from '../../../../ui/plain/field.tsx'
import { ProblemNotice } from '../../../../ui/plain/problem-notice.tsx'
import { TextField } from '../../../../ui/plain/text-field.tsx'
import { isOwnAddress, useSearchValues } from '../../../../ui/portal/address.ts'
import { Page } from '../../../../ui/portal/page.tsx'
import { useSignIn } from '../../../../ui/session.tsx'
import type { Me } from '../../wire.ts'

export function SignInPage() {
  const { t } = useTexts()
  const router = useRouter()
  const { to } = useSearchValues()
  const signIn = useSignIn()
  const form = useRef<HTMLFormElement>(null)
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [wasSent, setSent] = useState(false)
  const missing = (value: string) => (wasSent && value === '' ? t('ui.field.required') : undefined)

  const go = (me: Me) => {
    const wanted = isOwnAddress(to) ? to : portalPaths.home()
    if (me.seat?.kind === 'officer' && !isOwnAddress(to)) window.location.assign(deskPaths.home())
    else if (me.seat === null && me.seats.length > 1) {
      router.history.replace(`${portalPaths.seats()}?to=${encodeURIComponent(wanted)}`)
    } else router.history.replace(wanted)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (login === '' || password === '') {
      requestAnimationFrame(() => focusFirstError(form.current))
    } else if (!signIn.isPending) {
      signIn.mutate({ login: login.trim(), password }, { onSuccess: go })
    }
  }
  return (
    <Page title={t('ui.signIn')}>
      <form ref={form} className="form narrow" noValidate onSubmit={send}>
        <TextField
          label={t('ui.login')}
          required
          value={login}
          error={missing(login)}
          autoComplete="username"
          name="login"
          onChange={setLogin}
        />
        <TextField
          label={t('ui.password')}
          type="password"
          required
          value={password}
          error={missing(password)}
          autoComplete="current-password"
          name="password"
          onChange={setPassword}
        />
        {signIn.error !== null && <SignInProblem error={signIn.error} />}
        <ActionButton type="submit" look="primary" isBusy={signIn.isPending}>
          {t('ui.signIn')}
        </ActionButton>
        <p className="muted">{t('people.portal.help')}</p>
      </form>
    </Page>
  )
}

/** A request number helps nobody who mistyped a password. */
function SignInProblem({ error }: { error: Error }) {
  const isRefusal = error instanceof ProblemError && error.problem.status < 500 && error.problem.status > 0
  return <ProblemNotice error={isRefusal ? new ProblemError({ ...error.problem, request: '' }) : error} />
}
