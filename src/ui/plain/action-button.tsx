/** A button that does something. What may not be done now stays visible, with its reason in words below. */
import { useId, type ReactNode } from 'react'
import { useTexts } from '../language.tsx'

interface Props {
  readonly children: ReactNode
  readonly onClick?: () => void
  readonly type?: 'button' | 'submit'
  readonly look?: 'primary' | 'plain' | 'quiet'
  /** Being done: the button stays where it is and takes no second click. */
  readonly isBusy?: boolean
  /** Why it may not be done now. */
  readonly refused?: string | undefined
}

export function ActionButton({ children, onClick, type = 'button', look = 'plain', isBusy, refused }: Props) {
  const id = useId()
  const { t } = useTexts()
  const isOff = isBusy === true || refused !== undefined
  return (
    <span className="action">
      <button
        type={type}
        className={`button button-${look}`}
        aria-disabled={isOff}
        aria-busy={isBusy === true}
        aria-describedby={refused === undefined ? undefined : id}
        onClick={(event) => {
          if (isOff) event.preventDefault()
          else onClick?.()
        }}
      >
        {isBusy === true ? t('ui.working') : children}
      </button>
      {refused !== undefined && (
        <span id={id} className="action-reason">
          {refused}
        </span>
      )}
    </span>
  )
}
