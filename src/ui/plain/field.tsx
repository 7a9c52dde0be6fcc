/** The frame of a form field: label, hint, error and the control, tied together for people who do not see the screen. */
import { useId, type ReactNode } from 'react'
import { useTexts } from '../language.tsx'

/** What the control of a field must carry. */
export interface ControlProps {
  readonly id: string
  readonly required: boolean
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string | undefined
}

export interface FieldProps {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly required?: boolean
}

interface Props extends FieldProps {
  readonly children: (control: ControlProps) => ReactNode
  /** Stands at the right of the hint, for counts. */
  readonly aside?: ReactNode
}

export function Field({ label, hint, error, required = false, aside, children }: Props) {
  const id = useId()
  const { t } = useTexts()
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .join(' ')
    .trim()
  const control = {
    id,
    required,
    'aria-invalid': error !== undefined,
    'aria-describedby': described === '' ? undefined : described,
  }
  return (
    <div className={error === undefined ? 'field' : 'field has-error'}>
      <label className="field-label" htmlFor={id}>
        {label}
        {!required && <span className="field-optional">{t('ui.optional')}</span>}
      </label>
      {children(control)}
      <FieldNotes id={id} hint={hint} error={error} aside={aside} />
    </div>
  )
}

interface NotesProps {
  readonly id: string
  readonly hint: string | undefined
  readonly error: string | undefined
  readonly aside?: ReactNode
}

/** Hint, error and count below a control; the error is read out when it appears. */
export function FieldNotes({ id, hint, error, aside }: NotesProps) {
  return (
    <div className="field-notes">
      <div>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="field-hint">
            {hint}
          </p>
        )}
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      </div>
      {aside}
    </div>
  )
}

/** Takes the person to the first field that was refused. */
export function focusFirstError(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]')?.focus()
}
