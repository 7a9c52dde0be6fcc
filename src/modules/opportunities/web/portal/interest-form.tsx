/** What a visitor leaves to be called back about an opportunity. Sent once; what was typed stays when it is refused. */
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { post } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { ActionButton } from '../../../../ui/plain/action-button.tsx'
import { Notice } from '../../../../ui/plain/notice.tsx'
import { ProblemNotice } from '../../../../ui/plain/problem-notice.tsx'
import { TextArea } from '../../../../ui/plain/text-area.tsx'
import { TextField } from '../../../../ui/plain/text-field.tsx'

const MESSAGE_MAX = 1000
const PHONE = /^[+\d][\d -]{4,29}$/
const EMPTY = { organisation: '', person: '', phone: '', message: '' }
type Field = keyof typeof EMPTY

export function InterestForm({ opportunityId }: { opportunityId: string }) {
  const { t } = useTexts()
  const [values, setValues] = useState(EMPTY)
  const [mayCall, setMayCall] = useState(false)
  const [isTried, setTried] = useState(false)
  const send = useMutation({
    mutationFn: () => {
      const { message, ...who } = values
      const said = message.trim() === '' ? {} : { message }
      return post<object>(`/api/open/opportunities/${opportunityId}/interests`, { ...who, ...said, mayCall })
    },
  })
  const change = (field: Field) => (value: string) => setValues({ ...values, [field]: value })
  const missing = (field: Field) => (isTried && values[field].trim() === '' ? t('invest.missing') : undefined)
  const phoneProblem =
    missing('phone') ?? (isTried && !PHONE.test(values.phone) ? t('invest.phoneWrong') : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const isWhole = values.organisation.trim() !== '' && values.person.trim() !== ''
    if (isWhole && mayCall && PHONE.test(values.phone)) send.mutate()
  }
  if (send.isSuccess)
    return (
      <Notice kind="success">
        <p>{t('invest.sent')}</p>
      </Notice>
    )
  return (
    <form className="form" noValidate onSubmit={submit}>
      <TextField
        label={t('invest.organisation')}
        required
        maxLength={200}
        autoComplete="organization"
        value={values.organisation}
        error={missing('organisation')}
        onChange={change('organisation')}
      />
      <TextField
        label={t('invest.person')}
        required
        maxLength={60}
        autoComplete="name"
        value={values.person}
        error={missing('person')}
        onChange={change('person')}
      />
      <TextField
        label={t('invest.phone')}
        required
        type="tel"
        maxLength={30}
        autoComplete="tel"
        value={values.phone}
        error={phoneProblem}
        onChange={change('phone')}
      />
      <TextArea
        label={t('invest.message')}
        max={MESSAGE_MAX}
        value={values.message}
        onChange={change('message')}
      />
      <label className={isTried && !mayCall ? 'field has-error' : 'field'}>
        <span>
          <input type="checkbox" checked={mayCall} onChange={({ target }) => setMayCall(target.checked)} />{' '}
          {t('invest.mayCall')}
        </span>
      </label>
      {send.error !== null && <ProblemNotice error={send.error} />}
      <ActionButton type="submit" isBusy={send.isPending}>
        {t('invest.send')}
      </ActionButton>
    </form>
  )
}
