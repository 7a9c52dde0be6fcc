/** Asks for a code and leads to its progress. A code typed wrong is told at once: its last character checks the others. */
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { isCode, normaliseCode } from '../../kernel/ids.ts'
import { useTexts } from '../language.tsx'
import { portalPaths } from '../paths.ts'
import { ActionButton } from '../plain/action-button.tsx'
import { TextField } from '../plain/text-field.tsx'

export function ProgressForm({ code = '' }: { code?: string }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(code)
  const [error, setError] = useState<string>()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isCode(typed))
      return setError(t(typed.trim() === '' ? 'ui.portal.codeMissing' : 'ui.portal.codeWrong'))
    setError(undefined)
    return void navigate({ to: portalPaths.progress(), search: { code: normaliseCode(typed) } })
  }
  return (
    <form className="form form-line" noValidate onSubmit={send}>
      <TextField
        label={t('ui.portal.code')}
        hint={t('ui.portal.codeHint')}
        required
        value={typed}
        error={error}
        autoComplete="off"
        maxLength={40}
        onChange={setTyped}
      />
      <ActionButton type="submit">{t('ui.portal.codeAsk')}</ActionButton>
    </form>
  )
}
