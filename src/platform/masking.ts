/**
 * Names and numbers of people as those see them who need not know them: the beginning stays, so that two of them can be told
 * apart. What is personal is said by the schema of a panel; who is shown it plainly is the kind's to say.
 */
import type { TSchema } from 'typebox'

/** How a personal text is shortened. */
export type Personal = 'name' | 'phone'

/** 张* for 张伟; nothing for nothing. */
export function maskName(name: string): string {
  const [first] = name
  return first === undefined ? '' : `${first}*`
}

/** 138****1234: the middle is hidden, of a short number all. */
export function maskPhone(phone: string): string {
  if (phone === '') return ''
  return phone.length < 7 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-Math.min(4, phone.length - 6))}`
}

const MASKS: Readonly<Record<Personal, (text: string) => string>> = { name: maskName, phone: maskPhone }

/** The same values with those shortened that are named as personal; what is no text stays as it is. */
export function maskValues<Values extends object>(
  values: Values,
  personal: Readonly<Record<string, Personal>>,
): Values {
  const shortened = Object.entries(personal).flatMap(([name, how]) => {
    const value = (values as Record<string, unknown>)[name]
    return typeof value === 'string' ? [[name, MASKS[how](value)]] : []
  })
  return { ...values, ...Object.fromEntries(shortened) }
}

/** The fields of a panel that its schema marks as personal. */
export function personalFields(schema: TSchema): Readonly<Record<string, Personal>> {
  const { properties = {} } = schema as { properties?: Record<string, { personal?: Personal }> }
  const marked = Object.entries(properties).flatMap(([name, { personal }]) =>
    personal === undefined ? [] : [[name, personal] as const],
  )
  return Object.fromEntries(marked)
}
