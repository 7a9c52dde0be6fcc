/**
 * Words for people: texts are tables of codes in each language, pure, and shared by server and screens. A module brings
 * its own table; composition merges them.
 */

export type Language = 'zh' | 'en'

export interface Text {
  readonly zh: string
  readonly en: string
}

/** Code to text; `{name}` in a text is replaced by the value of that name. */
export type Texts = Readonly<Record<string, Text>>

/**
 * The sentence of a code in a language, with its values put in. A value that is itself a code of the table is
 * translated too, and a name that was given in one language alone stands for its twin `…En`. An unknown code comes back as it
 * is, so that a missing text shows instead of hiding.
 */
export function translate(
  texts: Texts,
  language: Language,
  code: string,
  values: Readonly<Record<string, unknown>> = {},
): string {
  const text = texts[code]?.[language] ?? code
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name] ?? values[name.replace(/En$/, '')]
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return whole
    return texts[String(value)]?.[language] ?? String(value)
  })
}
