/**
 * 时限计算器: when a limit ends, and why, day by day. Public; the question stands in the address, so that it can be sent on
 * and printed. It computes nothing itself.
 */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { CHINA_ZONE } from '../../../../calendar/days.ts'
import { beyondFields, get, ProblemError } from '../../../../ui/api.ts'
import { browserNow } from '../../../../ui/browser-time.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { portalPaths } from '../../../../ui/paths.ts'
import { ActionButton } from '../../../../ui/plain/action-button.tsx'
import { ProblemNotice } from '../../../../ui/plain/problem-notice.tsx'
import { SelectField } from '../../../../ui/plain/select-field.tsx'
import { Skeleton } from '../../../../ui/plain/skeleton.tsx'
import { TextField } from '../../../../ui/plain/text-field.tsx'
import { useSearchValues } from '../../../../ui/portal/address.ts'
import { Page } from '../../../../ui/portal/page.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { todayIso } from '../../../../ui/time.ts'
import type { DueAnswer } from '../../wire.ts'
import { DueAnswerView } from './due-answer.tsx'
import {
  formOf,
  isHours,
  mayPause,
  questionOf,
  searchOf,
  UNITS,
  withUnit,
  type DueForm,
  type DueQuery,
} from './due-form.ts'
import { PausesField } from './pauses-field.tsx'

export function DuePage() {
  const { t } = useTexts()
  const search = useSearchValues()
  const asked = formOf(search, todayIso(browserNow(), CHINA_ZONE))
  const question = 'from' in search ? questionOf(asked) : null
  const answer = useDue(question)
  return (
    <Page title={t('due.portal.title')}>
      <p className="lead">{t('due.portal.what')}</p>
      <div className="columns columns-even">
        <div className="column">
          <Form key={JSON.stringify(search)} asked={asked} error={answer.error} />
        </div>
        <div className="column" aria-live="polite">
          {answer.isLoading && <Skeleton rows={4} />}
          {answer.data !== undefined && <DueAnswerView answer={answer.data} form={asked} />}
        </div>
      </div>
    </Page>
  )
}

function useDue(question: DueQuery | null) {
  return useQuery({
    queryKey: queryKeys.due(question ?? {}),
    queryFn: ({ signal }) => get<DueAnswer>('/api/open/due', question ?? {}, signal),
    enabled: question !== null,
  })
}

function Form({ asked, error }: { asked: DueForm; error: unknown }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const [form, setForm] = useState(asked)
  const [isMissing, setMissing] = useState(false)
  const change = (part: Partial<DueForm>) => setForm((before) => ({ ...before, ...part }))
  const fieldError = (path: string) => (error instanceof ProblemError ? error.fieldText(path) : undefined)
  const rest = beyondFields(error, ['/unit', '/limit', '/from', '/to', '/eventAt', '/pauses'])
  const moment = isHours(form.unit) ? 'datetime-local' : 'date'
  const send = (event: FormEvent) => {
    event.preventDefault()
    setMissing(questionOf(form) === null)
    if (questionOf(form) !== null) void navigate({ to: portalPaths.due(), search: searchOf(form) })
  }
  return (
    <form className="form" noValidate onSubmit={send}>
      <SelectField
        label={t('due.portal.unit')}
        required
        value={form.unit}
        error={fieldError('/unit')}
        options={UNITS.map((value) => ({ value, label: t(`due.portal.unit.${value}`) }))}
        onChange={(unit) => setForm(withUnit(form, unit))}
      />
      <div className="pair">
        <TextField
          label={t(form.unit === 'fixedDay' ? 'due.portal.dayOfMonth' : 'due.portal.limit')}
          type="number"
          required
          min={0}
          step="any"
          inputMode="decimal"
          value={form.limit}
          error={fieldError('/limit') ?? (isMissing ? t('due.portal.limitOrTo') : undefined)}
          onChange={(limit) => change({ limit })}
        />
        <TextField
          label={t(isHours(form.unit) ? 'due.portal.fromMoment' : 'due.portal.from')}
          type={moment}
          required
          value={form.from}
          error={fieldError('/from')}
          onChange={(from) => change({ from })}
        />
      </div>
      {form.unit === 'event' && (
        <TextField
          label={t('due.portal.eventAt')}
          hint={t('due.portal.eventHint')}
          type="date"
          value={form.eventAt}
          error={fieldError('/eventAt')}
          onChange={(eventAt) => change({ eventAt })}
        />
      )}
      {mayPause(form.unit) && (
        <PausesField
          type={moment}
          pauses={form.pauses}
          errorAt={(index, end) => fieldError(`/pauses/${index}/${end}`) ?? fieldError(`/pauses/${index}`)}
          onChange={(pauses) => change({ pauses })}
        />
      )}
      <TextField
        label={t('due.portal.to')}
        hint={t('due.portal.toHint')}
        type={moment}
        value={form.to}
        error={fieldError('/to')}
        onChange={(to) => change({ to })}
      />
      {rest !== null && <ProblemNotice error={rest} />}
      <ActionButton type="submit" look="primary">
        {t('due.portal.ask')}
      </ActionButton>
    </form>
  )
}
