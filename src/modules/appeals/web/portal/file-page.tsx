/**
 * 我要诉求: an appeal in three fields and photos, in under a minute on a phone. The enterprise is known; what was typed
 * is kept until the appeal is filed; sending twice files once.
 */
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState, type ComponentProps, type FormEvent } from 'react'
import { act, beyondFields, newKey, ProblemError, type UploadedFile } from '../../../../ui/api.ts'
import { useDraft } from '../../../../ui/form-draft.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { recall, remember } from '../../../../ui/memory.ts'
import { portalPaths } from '../../../../ui/paths.ts'
import { ActionButton } from '../../../../ui/plain/action-button.tsx'
import { ChipsField } from '../../../../ui/plain/chips-field.tsx'
import { focusFirstError } from '../../../../ui/plain/field.tsx'
import { FilesField } from '../../../../ui/plain/files-field.tsx'
import { MatterRow } from '../../../../ui/plain/matter-row.tsx'
import { Notice } from '../../../../ui/plain/notice.tsx'
import { ProblemNotice } from '../../../../ui/plain/problem-notice.tsx'
import { SelectField } from '../../../../ui/plain/select-field.tsx'
import { TextArea } from '../../../../ui/plain/text-area.tsx'
import { TextField } from '../../../../ui/plain/text-field.tsx'
import { ForEnterprise } from '../../../../ui/portal/guard.tsx'
import { Page } from '../../../../ui/portal/page.tsx'
import { useMatterPages } from '../../../../ui/portal/queries.ts'
import type { Me, SeatWire } from '../../../people/wire.ts'
import { NATURES, TOPICS, URGENCIES } from '../../words.ts'
import { useRepeats } from '../repeats.ts'
import { BrandLine } from './brand-line.tsx'
import {
  FILED_BY,
  FILES_MAX,
  PLACE_MAX,
  inputOf,
  problemsOf,
  TEXT_MAX,
  TITLE_MAX,
  type Filed,
} from './filing.ts'

/** The telephone number is remembered on the device, since it is the same each time. */
const PHONE = 'phone'
/** The fields that show their own errors. */
const SHOWN = [
  'channel',
  'place',
  'projectCode',
  'title',
  'text',
  'nature',
  'topic',
  'urgency',
  'contactName',
  'contactPhone',
]

export function FilePage() {
  return <ForEnterprise>{(me, seat) => <FileForm key={seat.id} me={me} seat={seat} />}</ForEnterprise>
}

function FileForm({ me, seat }: { me: Me; seat: SeatWire }) {
  const { t, name } = useTexts()
  const [empty] = useState<Filed>(() => ({
    channel: FILED_BY[0],
    place: '',
    projectCode: '',
    title: '',
    text: '',
    nature: NATURES[1],
    topic: '',
    urgency: URGENCIES[0],
    contactName: me.person.name,
    contactPhone: recall(PHONE) ?? '',
  }))
  const draft = useDraft(`appeal.file.${seat.id}`, empty)
  const [files, setFiles] = useState<readonly UploadedFile[]>([])
  const [isUploading, setUploading] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const filing = useFiling(seat.id, draft.forget, () =>
    requestAnimationFrame(() => focusFirstError(form.current)),
  )
  const { values, change } = draft

  const field = (field: keyof Filed) => ({
    label: t(`appeal.field.${field}`),
    required: true,
    value: values[field],
    error: filing.errorOf(field, t),
    onChange: (value: string) => change({ [field]: value }),
  })
  const options = (prefix: string, words: readonly string[]) =>
    words.map((value) => ({ value, label: t(`appeal.${prefix}.${value}`) }))
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isUploading) void filing.send(values, files)
  }

  return (
    <Page title={t('appeal.portal.file')}>
      <form ref={form} className="form narrow" noValidate onSubmit={send}>
        <BrandLine seatId={seat.id} />
        <p className="lead">{t('ui.portal.actsFor', { name: name(seat.name) })}</p>
        {draft.wasRestored && (
          <Notice kind="info">
            <p>{t('appeal.portal.restored')}</p>
          </Notice>
        )}
        <ChipsField
          {...field('channel')}
          label={t('appeal.portal.channel')}
          options={FILED_BY.map((value) => ({ value, label: t(`appeal.portal.channel.${value}`) }))}
        />
        {values.channel === 'whistle' && (
          <TextField {...field('place')} label={t('appeal.portal.place')} maxLength={PLACE_MAX} />
        )}
        <TextField
          {...field('title')}
          hint={t('appeal.portal.titleHint')}
          maxLength={TITLE_MAX}
          autoComplete="off"
        />
        <Repeats enterpriseId={seat.id} title={values.title} />
        <TextArea {...field('text')} hint={t('appeal.portal.textHint')} max={TEXT_MAX} rows={6} />
        <ChipsField {...field('nature')} options={options('nature', NATURES)} />
        <ChipsField {...field('topic')} options={options('topic', TOPICS)} />
        <ChipsField {...field('urgency')} options={options('urgency', URGENCIES)} />
        <OwnProject field={field('projectCode')} />
        <FilesField
          label={t('appeal.portal.files')}
          hint={t('ui.files.hint')}
          files={files}
          max={FILES_MAX}
          onChange={setFiles}
          onBusy={setUploading}
        />
        <div className="pair">
          <TextField {...field('contactName')} autoComplete="name" maxLength={40} />
          <TextField
            {...field('contactPhone')}
            type="tel"
            autoComplete="tel"
            inputMode="tel"
            maxLength={20}
          />
        </div>
        {filing.error !== null && <ProblemNotice error={filing.error} />}
        <ActionButton
          type="submit"
          look="primary"
          isBusy={filing.isSending}
          refused={isUploading ? t('ui.files.wait') : undefined}
        >
          {t('appeal.portal.send')}
        </ActionButton>
      </form>
    </Page>
  )
}

/** Which of the projects under way it is about; not asked where there is none. */
function OwnProject({ field }: { field: ComponentProps<typeof TextField> }) {
  const { t } = useTexts()
  const list = useMatterPages({ kind: 'project', scope: 'mine', state: 'open' })
  const projects = list.data?.pages.flatMap(({ rows }) => rows) ?? []
  if (projects.length === 0) return null
  const options = projects.map(({ code, title }) => ({ value: code, label: title }))
  return (
    <SelectField
      {...field}
      required={false}
      label={t('appeal.portal.project')}
      options={[{ value: '', label: t('appeal.portal.noProject') }, ...options]}
    />
  )
}

/** What they may have filed already: following it is quicker than waiting for a second one to be joined to it. */
function Repeats({ enterpriseId, title }: { enterpriseId: string; title: string }) {
  const { t } = useTexts()
  const repeats = useRepeats(enterpriseId, title)
  if (repeats.length === 0) return null
  return (
    <Notice kind="info">
      <p>{t('appeal.portal.repeats')}</p>
      <ul className="rows">
        {repeats.map((row) => (
          <MatterRow key={row.id} row={row} />
        ))}
      </ul>
    </Notice>
  )
}

/** Files the appeal under one key, so that a second click or a retry after a lost answer is the same appeal. */
function useFiling(enterpriseId: string, forget: () => void, onRefused: () => void) {
  const navigate = useNavigate()
  const [key] = useState(newKey)
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [found, setFound] = useState<ReturnType<typeof problemsOf>>({})

  const send = async (values: Filed, files: readonly UploadedFile[]) => {
    if (isSending) return
    const problems = problemsOf(values)
    setFound(problems)
    setError(null)
    if (Object.keys(problems).length > 0) return onRefused()
    setSending(true)
    try {
      const input = inputOf(
        values,
        enterpriseId,
        files.map(({ id }) => id),
      )
      const answer = await act('appeals', null, 'file', { key, input })
      remember(PHONE, values.contactPhone)
      forget()
      await navigate({ to: portalPaths.receipt('appeals', answer.id), replace: true })
    } catch (problem) {
      setError(problem)
      setSending(false)
      onRefused()
    }
  }
  const errorOf = (field: keyof Filed, t: (code: string, values?: Record<string, unknown>) => string) => {
    const local = found[field]
    if (local !== undefined) return t(local.code, { max: local.max })
    return error instanceof ProblemError ? error.fieldText(`/input/${field}`) : undefined
  }
  const rest = beyondFields(
    error,
    SHOWN.map((field) => `/input/${field}`),
  )
  return { send, isSending, error: rest, errorOf }
}
