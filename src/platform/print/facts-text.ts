/** The panel of a kind on paper: its facts with the labels and words of its texts. */
import type { TSchema } from 'typebox'
import { pair, type FormPair } from './document.ts'
import { momentText, type PaperSpeech } from './speech.ts'

/** A text of this length is a writing of its own and not a cell of the form. */
const WRITING_LENGTH = 120

/** The panel of a kind on paper: short facts for the form, and long texts that people wrote. */
export interface FactsText {
  readonly pairs: readonly FormPair[]
  readonly writings: readonly { readonly label: string; readonly value: string }[]
}

/** The facts that have a label, in the order of their schema. Lists of objects are for screens and are left out. */
export function factsText(
  speech: PaperSpeech,
  kind: string,
  schema: TSchema,
  facts: Readonly<Record<string, unknown>>,
): FactsText {
  const properties = (schema as { properties?: Record<string, object> }).properties ?? {}
  const named = Object.keys(properties)
    .filter((name) => speech.has(`${kind}.field.${name}`))
    .map((name) => ({
      label: speech.t(`${kind}.field.${name}`),
      value: valueText(speech, kind, name, facts[name]),
    }))
  return {
    pairs: named.filter((one) => !isWriting(one)).flatMap(({ label, value }) => pair(label, value)),
    writings: named.filter(isWriting),
  }
}

function isWriting({ value }: { readonly value: string }): boolean {
  return value.length > WRITING_LENGTH || value.includes('\n')
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/

function valueText(speech: PaperSpeech, kind: string, name: string, value: unknown): string {
  if (typeof value === 'boolean') return speech.t(value ? 'print.yes' : 'print.no')
  if (Array.isArray(value)) {
    const texts = value
      .filter((one) => typeof one !== 'object')
      .map((one) => valueText(speech, kind, name, one))
    return texts.join(speech.language === 'zh' ? '、' : ', ')
  }
  // A count of nothing is no news.
  if ((typeof value !== 'string' && typeof value !== 'number') || value === 0) return ''
  if (typeof value === 'string' && MOMENT.test(value)) return momentText(value)
  const code = [name, lastWord(name)].map((list) => `${kind}.${list}.${value}`).find(speech.has)
  return code === undefined ? String(value) : speech.t(code)
}

/** `method` of `contactMethod`: a fact may be named for the list that its words are from. */
function lastWord(name: string): string {
  const word = /[A-Z][a-z]*$/.exec(name)?.[0] ?? name
  return word.toLowerCase()
}
