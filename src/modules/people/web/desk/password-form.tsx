/** Choosing another password; the page tells why, where somebody must. */
import { Alert, Button, Form, Input } from 'antd'
import { ProblemError, beyondFields } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useChangePassword } from './queries.ts'

const FIELDS = ['current', 'next'] as const

export function PasswordForm({ onDone }: { onDone?: () => void }) {
  const { t, problem } = useTexts()
  const [form] = Form.useForm<{ current: string; next: string }>()
  const change = useChangePassword()
  const rest = beyondFields(change.error, ['/current', '/next'])
  const done = () => {
    form.resetFields()
    onDone?.()
  }
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(given) => change.mutate(given, { onSuccess: done })}
    >
      {FIELDS.map((field) => {
        const help = change.error instanceof ProblemError ? change.error.fieldText(`/${field}`) : undefined
        return (
          <Form.Item
            key={field}
            name={field}
            label={t(`people.ui.password.${field}`)}
            {...(help === undefined ? {} : { validateStatus: 'error' as const, help })}
          >
            <Input.Password autoComplete={field === 'current' ? 'current-password' : 'new-password'} />
          </Form.Item>
        )
      })}
      {rest !== null && <Alert type="error" title={problem(rest)} className="desk-form-notices" />}
      {change.isSuccess && (
        <Alert type="success" title={t('people.ui.password.done')} className="desk-form-notices" />
      )}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t('people.ui.password.change')}
      </Button>
    </Form>
  )
}
