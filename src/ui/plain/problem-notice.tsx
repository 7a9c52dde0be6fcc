/** What went wrong, with the request's number for whoever is asked about it, and a way to try again. */
import { ProblemError } from '../api.ts'
import { useTexts } from '../language.tsx'
import { ActionButton } from './action-button.tsx'
import { Notice } from './notice.tsx'

interface Props {
  readonly error: unknown
  readonly onRetry?: () => void
}

export function ProblemNotice({ error, onRetry }: Props) {
  const { t, problem } = useTexts()
  const request = error instanceof ProblemError ? error.problem.request : ''
  return (
    <Notice kind="problem">
      <p>{problem(error)}</p>
      {request !== '' && <p className="notice-small">{t('ui.problem.request', { request })}</p>}
      {onRetry !== undefined && <ActionButton onClick={onRetry}>{t('ui.retry')}</ActionButton>}
    </Notice>
  )
}
