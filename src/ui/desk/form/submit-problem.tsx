/** Why a form could not be sent, what is safe, and what to do. Refusals that stand on their fields are not said twice. */
import { Alert } from 'antd'
import { ProblemError } from '../../api.ts'
import { useTexts } from '../../language.tsx'

export function SubmitProblem({ error }: { error: unknown }) {
  const { t, problem } = useTexts()
  if (!(error instanceof ProblemError)) return <Alert type="error" showIcon title={problem(error)} />
  if (error.code === 'unreachable') {
    return (
      <Alert type="warning" showIcon title={t('ui.desk.lost.title')} description={t('ui.desk.lost.safe')} />
    )
  }
  if (error.code === 'invalid_input' && error.problem.fields.length > 0) {
    return <Alert type="error" showIcon title={t('ui.desk.form.seeFields')} />
  }
  const { request, status } = error.problem
  const number = status >= 500 && request !== '' ? t('ui.problem.request', { request }) : undefined
  return <Alert type="error" showIcon title={problem(error)} description={number} />
}
