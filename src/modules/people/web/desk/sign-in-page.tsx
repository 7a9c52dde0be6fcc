/** Signing in at the workbench. The same account and session as in the portal. */
import { Alert, Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { ProblemError } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useMe, useSignIn } from '../../../../ui/session.tsx'
import { nextPage } from './next-page.ts'

interface Values {
  readonly login: string
  readonly password: string
}

export function SignInPage() {
  const { t, problem, language, setLanguage } = useTexts()
  const { go, search } = useAddress()
  const signIn = useSignIn()
  const me = useMe().data
  // Taken once: this page stays in sight while the next one loads, when the address is already the next one's.
  const [next] = useState(() => nextPage(search))
  useEffect(() => {
    document.title = t('ui.desk.documentTitle', { page: t('ui.signIn') })
  }, [t])
  useEffect(() => {
    if (me) go(next, true)
  }, [me, go, next])
  const missing = (field: string) => [{ required: true, message: t('ui.desk.field.missing', { field }) }]
  return (
    <main className="desk-door">
      <h1>
        {t('ui.app')} <small>{t('ui.desk.name')}</small>
      </h1>
      <Form<Values>
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => signIn.mutate(values)}
        aria-label={t('ui.signIn')}
      >
        <Form.Item name="login" label={t('ui.login')} rules={missing(t('ui.login'))}>
          <Input autoFocus autoComplete="username" size="large" />
        </Form.Item>
        <Form.Item name="password" label={t('ui.password')} rules={missing(t('ui.password'))}>
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        {signIn.error && (
          <Alert
            className="desk-form-notices"
            type={
              signIn.error instanceof ProblemError && signIn.error.code === 'unreachable'
                ? 'warning'
                : 'error'
            }
            showIcon
            title={problem(signIn.error)}
          />
        )}
        <Button type="primary" htmlType="submit" block size="large" loading={signIn.isPending}>
          {t('ui.signIn')}
        </Button>
      </Form>
      <p className="desk-door-foot">
        <a href="/">{t('ui.desk.toPortal')}</a>
        <Button type="link" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
          {t('ui.language.other')}
        </Button>
      </p>
    </main>
  )
}
