/**
 * A form's draft, kept on the device while typing and restored when the form opens again. One draft for each name; it
 * is forgotten when the form was sent. Files are not part of a draft.
 */
import { useEffect, useState } from 'react'
import { forgetAll, recall, remember } from './memory.ts'

const DRAFTS = 'draft.'

/** The state of a form, its setter, whether a draft was found, and what forgets the draft. */
export interface Draft<Values> {
  readonly values: Values
  readonly change: (part: Partial<Values>) => void
  readonly wasRestored: boolean
  readonly forget: () => void
}

/** Values of the draft win over the empty ones; fields that the form no longer has are dropped. */
export function useDraft<Values extends Record<string, unknown>>(name: string, empty: Values): Draft<Values> {
  const memory = DRAFTS + name
  const [found] = useState(() => restored(memory, empty))
  const [values, setValues] = useState<Values>(found ?? empty)
  const [isKept, setKept] = useState(true)
  useEffect(() => {
    if (!isKept) return
    const isEmpty = JSON.stringify(values) === JSON.stringify(empty)
    remember(memory, isEmpty ? null : JSON.stringify(values))
  }, [values, isKept, memory, empty])
  return {
    values,
    change: (part) => setValues((before) => ({ ...before, ...part })),
    wasRestored: found !== null,
    forget() {
      setKept(false)
      remember(memory, null)
    },
  }
}

function restored<Values extends Record<string, unknown>>(memory: string, empty: Values): Values | null {
  const text = recall(memory)
  if (text === null) return null
  try {
    const kept = JSON.parse(text) as Partial<Values>
    const known = Object.fromEntries(
      Object.entries(empty).map(([name, value]) => [
        name,
        typeof kept[name] === typeof value ? kept[name] : value,
      ]),
    )
    return known as Values
  } catch {
    return null
  }
}

/** Forgets every draft on the device: the next person at it must not read what the last one wrote. */
export function forgetDrafts(): void {
  forgetAll(DRAFTS)
}
