/** Copies a text and says that it did. Without a secure context the text is selected, so that it can be copied by hand. */
import { useState } from 'react'
import { useTexts } from '../language.tsx'

interface Props {
  readonly text: string
  /** What is copied. */
  readonly label: string
}

const SAID_MS = 2500

export function CopyButton({ text, label }: Props) {
  const { t } = useTexts()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    if (!(await copied(text))) return
    setCopied(true)
    window.setTimeout(() => setCopied(false), SAID_MS)
  }
  return (
    <button type="button" className="button button-quiet" onClick={() => void copy()}>
      <span aria-live="polite">{isCopied ? t('ui.copied') : t('ui.copy.of', { what: label })}</span>
    </button>
  )
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copiedBySelection(text)
  }
}

/** The old way, for pages served without TLS inside an office. */
function copiedBySelection(text: string): boolean {
  const holder = document.createElement('textarea')
  holder.value = text
  document.body.append(holder)
  holder.select()
  const isDone = document.execCommand('copy')
  holder.remove()
  return isDone
}
