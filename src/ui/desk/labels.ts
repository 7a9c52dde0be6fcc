/** Labels of a kind's words: acts, fields, choices, statuses, clocks. A kind's own word goes before the common one. */
import { useTexts, type Speech } from '../language.tsx'
import { actWord, clockWord, statusWord } from '../../platform/matter-words.ts'

export interface Labels {
  readonly kind: string
  readonly act: (act: string) => string
  readonly field: (field: string) => string
  readonly choice: (field: string, value: string) => string
  readonly status: (status: string) => string
  readonly clock: (clock: string) => string
}

/** The labels of one kind of matter in the language of the screen. */
export function useLabels(kind: string): Labels {
  return labelsOf(useTexts(), kind)
}

/** The same, where the language is at hand. */
export function labelsOf(speech: Speech, kind: string): Labels {
  const { t, has } = speech
  const first = (own: string, common: string) => t(has(own) ? own : common)
  return {
    kind: t(`${kind}.kind`),
    act: (act) => actWord(speech, kind, act),
    field: (field) => first(`${kind}.field.${field}`, `field.${field}`),
    choice: (field, value) => first(`${kind}.${field}.${value}`, `${field}.${value}`),
    status: (status) => statusWord(speech, kind, status),
    clock: (clock) => clockWord(speech, kind, clock),
  }
}
