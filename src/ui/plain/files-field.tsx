/**
 * Photos and documents: each is sent at once, with its progress, while the person goes on writing. What the server has
 * taken is a list of ids; a file that it refuses says why and can be taken away.
 */
import { useEffect, useId, useRef, useState } from 'react'
import { ProblemError, upload, type UploadedFile } from '../api.ts'
import { useTexts, type Speech } from '../language.tsx'
import { sizeWords } from '../size.ts'
import { FieldNotes } from './field.tsx'
import { Icon } from './icon.tsx'

/** What the server takes; the browser offers the camera for pictures. */
const ACCEPT = 'image/jpeg,image/png,image/webp,image/heic,.pdf,.docx,.xlsx,.txt'
const SIZE_BYTES_MAX = 20 * 1024 * 1024

type Files = readonly UploadedFile[]

interface Props {
  readonly label: string
  readonly hint?: string
  readonly files: Files
  readonly max: number
  readonly onChange: (update: (before: Files) => Files) => void
  /** Told when the first file begins and the last one ends to be sent. */
  readonly onBusy: (isBusy: boolean) => void
}

interface Sending {
  readonly no: number
  readonly name: string
  readonly part: number
  readonly error: string | null
}

export function FilesField({ label, hint, files, max, onChange, onBusy }: Props) {
  const id = useId()
  const speech = useTexts()
  const { t } = speech
  const { sending, send, drop } = useSending(speech, onChange, onBusy)
  const room = max - files.length - sending.filter((one) => one.error === null).length
  return (
    <div className="field files">
      <label className="field-label" htmlFor={id}>
        {label}
        <span className="field-optional">{t('ui.optional')}</span>
      </label>
      <input
        id={id}
        className="files-input"
        type="file"
        multiple
        accept={ACCEPT}
        disabled={room <= 0}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          send([...(event.target.files ?? [])].slice(0, room))
          event.target.value = ''
        }}
      />
      <label className={room <= 0 ? 'files-add is-full' : 'files-add'} htmlFor={id} aria-hidden="true">
        <Icon name="attach" />
        {room <= 0 ? t('ui.files.full', { max }) : t('ui.files.add')}
      </label>
      <ul className="files-list" aria-live="polite">
        {files.map((file) => (
          <li key={file.id} className="file">
            <span className="file-name">{file.name}</span>
            <span className="file-size">{sizeWords(file.sizeBytes)}</span>
            <RemoveButton
              name={file.name}
              onClick={() => onChange((before) => before.filter((one) => one.id !== file.id))}
            />
          </li>
        ))}
        {sending.map((one) => (
          <li key={one.no} className={one.error === null ? 'file' : 'file has-error'}>
            <span className="file-name">{one.name}</span>
            {one.error === null ? (
              <progress value={one.part} max={1} aria-label={t('ui.files.sending', { name: one.name })} />
            ) : (
              <span className="field-error" role="alert">
                {one.error}
              </span>
            )}
            <RemoveButton name={one.name} onClick={() => drop(one.no)} />
          </li>
        ))}
      </ul>
      <FieldNotes id={id} hint={hint} error={undefined} />
    </div>
  )
}

function RemoveButton({ name, onClick }: { name: string; onClick: () => void }) {
  const { t } = useTexts()
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={t('ui.files.remove', { name })}
      onClick={onClick}
    >
      <Icon name="close" />
    </button>
  )
}

/** The files that are on their way or were refused. Leaving the page stops what is on its way. */
function useSending(speech: Speech, onChange: Props['onChange'], onBusy: Props['onBusy']) {
  const [sending, setSending] = useState<readonly Sending[]>([])
  const aborts = useRef(new Map<number, AbortController>())
  const lastNo = useRef(0)
  const isBusy = sending.some((one) => one.error === null)
  useEffect(() => onBusy(isBusy), [isBusy, onBusy])
  useEffect(() => {
    const running = aborts.current
    return () => {
      for (const abort of running.values()) abort.abort()
    }
  }, [])

  const change = (no: number, part: Partial<Sending>) =>
    setSending((before) => before.map((one) => (one.no === no ? { ...one, ...part } : one)))
  const drop = (no: number) => {
    aborts.current.get(no)?.abort()
    setSending((before) => before.filter((one) => one.no !== no))
  }

  const sendOne = async (file: File) => {
    const no = ++lastNo.current
    const tooLarge = file.size > SIZE_BYTES_MAX ? speech.t('ui.files.tooLarge') : null
    setSending((before) => [...before, { no, name: file.name, part: 0, error: tooLarge }])
    if (tooLarge !== null) return
    const abort = new AbortController()
    aborts.current.set(no, abort)
    try {
      const taken = await upload(file, (part) => change(no, { part }), abort.signal)
      onChange((before) => [...before, taken])
      drop(no)
    } catch (error) {
      if (error instanceof ProblemError) change(no, { error: speech.problem(error) })
    } finally {
      aborts.current.delete(no)
    }
  }

  return { sending, drop, send: (chosen: readonly File[]) => chosen.forEach((file) => void sendOne(file)) }
}
