/** The list of keys, opened by ? from every page. */
import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useTexts } from '../../language.tsx'
import { isTyping } from '../list/row-keys.ts'

const KEYS = [
  ['↑ ↓', 'move'],
  ['Enter', 'open'],
  ['/  Ctrl K', 'search'],
  ['Ctrl Enter', 'submit'],
  ['Esc', 'close'],
  ['?', 'help'],
] as const

export function KeysHelp() {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const show = (event: KeyboardEvent) => {
      if ((event.key === '?' || event.key === '？') && !isTyping(event.target)) setOpen(true)
    }
    document.addEventListener('keydown', show)
    return () => document.removeEventListener('keydown', show)
  }, [])
  return (
    <Modal open={isOpen} onCancel={() => setOpen(false)} footer={null} title={t('ui.desk.keys')} width={400}>
      <dl className="desk-keys">
        {KEYS.map(([key, does]) => (
          <div key={does}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`ui.desk.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
