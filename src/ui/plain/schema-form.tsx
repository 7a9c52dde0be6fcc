/**
 * A form made from the schema of an act's input. What was typed is kept on the device until it was sent; refusals of
 * the server land on their fields. Schemas with fields that only a form of their own can ask for are not for this one.
 */
import { useRef, useState, type FormEvent } from 'react'
import { beyondFields, ProblemError, type UploadedFile } from '../api.ts'
import { useDraft } from '../form-draft.ts'
import { useTexts } from '../language.tsx'
import { fieldsOf, problemsOf, type SchemaField } from '../schema-fields.ts'
import { ActionButton } from './action-button.tsx'
import { ChipsField } from './chips-field.tsx'
import { focusFirstError } from './field.tsx'
import { FilesField } from './files-field.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

interface Props {
  readonly schema: object
  /** The kind of matter, for labels (`<kind>.field.<name>`) and choices (`<kind>.<name>.<value>`). */
  readonly kind: string
  /** Under which name the draft is kept. */
  readonly draftName: string
  readonly submit: string
  /** Sends the input; resolves when the server took it. */
  readonly onSubmit: (input: Readonly<Record<string, unknown>>) => Promise<void>
  /** Why it may not be sent now; what was typed stays. */
  readonly refused?: string | undefined
  /** The form differs from an empty one from now on. */
  readonly onBegin?: () => void
}

export function SchemaForm({ schema, kind, draftName, submit, refused, onSubmit, onBegin }: Props) {
  const { t } = useTexts()
  const form = useRef<HTMLFormElement>(null)
  const fields = fieldsOf(schema)
  const [empty] = useState(() => emptyValues(fields))
  const draft = useDraft(draftName, empty)
  const [files, setFiles] = useState<readonly UploadedFile[]>([])
  const [isSending, setSending] = useState(false)
  const [isUploading, setUploading] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [missing, setMissing] = useState<ReturnType<typeof problemsOf>>({})

  const change = (part: Record<string, string>) => {
    onBegin?.()
    draft.change(part)
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isSending || isUploading || refused !== undefined) return
    setError(null)
    const found = problemsOf(fields, draft.values)
    setMissing(found)
    if (Object.keys(found).length > 0) {
      focusSoon()
      return
    }
    setSending(true)
    try {
      await onSubmit(inputOf(fields, draft.values, files))
      draft.forget()
    } catch (problem) {
      setError(problem)
      focusSoon()
    } finally {
      setSending(false)
    }
  }
  const focusSoon = () => void requestAnimationFrame(() => focusFirstError(form.current))
  const fieldError = (name: string) => {
    const local = missing[name]
    if (local !== undefined) return t(local.code, { max: local.max })
    return error instanceof ProblemError ? error.fieldText(`/input/${name}`) : undefined
  }

  const rest = beyondFields(
    error,
    fields.map(({ name }) => `/input/${name}`),
  )

  return (
    <form ref={form} className="form" noValidate onSubmit={(event) => void send(event)}>
      {fields.map((field) =>
        field.control === 'files' ? (
          <FilesField
            key={field.name}
            label={t(`${kind}.field.${field.name}`)}
            files={files}
            max={field.max ?? 1}
            onChange={setFiles}
            onBusy={setUploading}
          />
        ) : (
          <TypedField
            key={field.name}
            field={field}
            kind={kind}
            value={draft.values[field.name] ?? ''}
            error={fieldError(field.name)}
            onChange={(value) => change({ [field.name]: value })}
          />
        ),
      )}
      {rest !== null && <ProblemNotice error={rest} />}
      <ActionButton
        type="submit"
        look="primary"
        isBusy={isSending}
        refused={refused ?? (isUploading ? t('ui.files.wait') : undefined)}
      >
        {submit}
      </ActionButton>
    </form>
  )
}

interface TypedProps {
  readonly field: SchemaField
  readonly kind: string
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

function TypedField({ field, kind, value, error, onChange }: TypedProps) {
  const { t } = useTexts()
  const common = {
    label: t(`${kind}.field.${field.name}`),
    required: field.isRequired,
    value,
    error,
    onChange,
  }
  switch (field.control) {
    case 'writing':
      return <TextArea {...common} max={field.max ?? 0} />
    case 'number':
      return (
        <TextField {...common} inputMode="numeric" onChange={(text) => onChange(text.replace(/\D/g, ''))} />
      )
    case 'line':
      return <TextField {...common} />
    case 'day':
      return <TextField {...common} type="date" />
    case 'choice':
      return (
        <ChipsField
          {...common}
          options={field.options.map((option) => ({
            value: option,
            label: t(`${kind}.${field.name}.${option}`),
          }))}
        />
      )
    case 'yesNo':
      return (
        <ChipsField
          {...common}
          options={[
            { value: 'true', label: t('ui.yes') },
            { value: 'false', label: t('ui.no') },
          ]}
        />
      )
    default:
      throw new Error(`the field ${field.name} needs a form of its own`)
  }
}

function emptyValues(fields: readonly SchemaField[]): Record<string, string> {
  return Object.fromEntries(fields.filter(({ control }) => control !== 'files').map(({ name }) => [name, '']))
}

/** What is sent: fields left empty are left out, yes and no become true and false. */
function inputOf(
  fields: readonly SchemaField[],
  values: Readonly<Record<string, string>>,
  files: readonly UploadedFile[],
): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const { name, control } of fields) {
    const value = values[name] ?? ''
    if (control === 'files') input[name] = files.map((file) => file.id)
    else if (control === 'yesNo' && value !== '') input[name] = value === 'true'
    else if (control === 'number' && value !== '') input[name] = Number(value)
    else if (value.trim() !== '') input[name] = value
  }
  return input
}
