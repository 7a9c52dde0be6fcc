/** A dialog on the browser's own one: it keeps the focus, closes with Escape and gives the focus back. */
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTexts } from '../language.tsx'
import { Icon } from './icon.tsx'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Open as long as it is drawn. */
export function Dialog({ title, onClose, children }: Props) {
  const id = useId()
  const { t } = useTexts()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={id} onCancel={onClose}>
      <header className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="icon-button" aria-label={t('ui.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  )
}
