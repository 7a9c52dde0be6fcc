/** A remark or further files from the enterprise, whenever they have something to add. */
import { useState, type FormEvent } from 'react'
import type { MatterViewWire } from '../../platform/wire.ts'
import type { UploadedFile } from '../api.ts'
import { useDraft } from '../form-draft.ts'
import { useTexts } from '../language.tsx'
import { ActionButton } from '../plain/action-button.tsx'
import { Dialog } from '../plain/dialog.tsx'
import { FilesField } from '../plain/files-field.tsx'
import { ProblemNotice } from '../plain/problem-notice.tsx'
import { TextArea } from '../plain/text-area.tsx'
import { lengthOf } from '../size.ts'
import { useAct } from './use-act.ts'

const REMARK_MAX = 2000
const FILES_MAX = 20
/** The enterprise writes where it can read itself. */
const AUDIENCE = 'applicant'
const EMPTY = { text: '' }

interface Props {
  readonly view: MatterViewWire
  readonly onDone: () => void
}

export function Notes({ view, onDone }: Props) {
  const { t } = useTexts()
  const [opened, setOpened] = useState<'remark' | 'attach' | null>(null)
  const may = (act: string) => view.acts.some((one) => one.act === act && one.allowed)
  const close = () => setOpened(null)
  const done = () => {
    close()
    onDone()
  }
  return (
    <div className="buttons">
      {may('remark') && (
        <ActionButton onClick={() => setOpened('remark')}>{t('ui.portal.remark')}</ActionButton>
      )}
      {may('attach') && (
        <ActionButton onClick={() => setOpened('attach')}>{t('ui.portal.attach')}</ActionButton>
      )}
      {opened === 'remark' && (
        <Dialog title={t('ui.portal.remark')} onClose={close}>
          <RemarkForm view={view} onDone={done} />
        </Dialog>
      )}
      {opened === 'attach' && (
        <Dialog title={t('ui.portal.attach')} onClose={close}>
          <AttachForm view={view} onDone={done} />
        </Dialog>
      )}
    </div>
  )
}

function RemarkForm({ view, onDone }: Props) {
  const { t } = useTexts()
  const draft = useDraft(`remark.${view.id}`, EMPTY)
  const { error, setError, isSending, submit } = useNote(view, onDone)
  const { text } = draft.values
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return setError(t('ui.field.required'))
    if (lengthOf(text) > REMARK_MAX) return setError(t('ui.field.tooLong', { max: REMARK_MAX }))
    return submit('remark', { text, audience: AUDIENCE }, draft.forget)
  }
  return (
    <form className="form" noValidate onSubmit={send}>
      <TextArea
        label={t('ui.portal.remarkText')}
        required
        max={REMARK_MAX}
        value={text}
        error={typeof error === 'string' ? error : undefined}
        onChange={(value) => draft.change({ text: value })}
      />
      {error !== null && typeof error !== 'string' && <ProblemNotice error={error} />}
      <ActionButton type="submit" look="primary" isBusy={isSending}>
        {t('ui.send')}
      </ActionButton>
    </form>
  )
}

function AttachForm({ view, onDone }: Props) {
  const { t } = useTexts()
  const [files, setFiles] = useState<readonly UploadedFile[]>([])
  const [isUploading, setUploading] = useState(false)
  const { error, isSending, submit } = useNote(view, onDone)
  const refused = isUploading ? t('ui.files.wait') : files.length === 0 ? t('ui.files.first') : undefined
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (refused === undefined) submit('attach', { files: files.map(({ id }) => id), audience: AUDIENCE })
  }
  return (
    <form className="form" noValidate onSubmit={send}>
      <FilesField
        label={t('ui.files')}
        hint={t('ui.files.hint')}
        files={files}
        max={FILES_MAX}
        onChange={setFiles}
        onBusy={setUploading}
      />
      {error !== null && <ProblemNotice error={error} />}
      <ActionButton type="submit" look="primary" isBusy={isSending} refused={refused}>
        {t('ui.send')}
      </ActionButton>
    </form>
  )
}

/** Sends a note once at a time. An error is a sentence for the field or what the server answered. */
function useNote(view: MatterViewWire, onDone: () => void) {
  const { send } = useAct(view)
  const [error, setError] = useState<unknown>(null)
  const [isSending, setSending] = useState(false)
  const doIt = async (act: string, input: unknown, afterwards?: () => void) => {
    setSending(true)
    setError(null)
    try {
      await send(act, input)
      afterwards?.()
      onDone()
    } catch (problem) {
      setError(problem)
      setSending(false)
    }
  }
  const submit = (act: string, input: unknown, afterwards?: () => void) => {
    if (!isSending) void doIt(act, input, afterwards)
  }
  return { error, setError, isSending, submit }
}
