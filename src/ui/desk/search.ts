/**
 * The part of an address after the question mark, as plain text values: readable, and the same on every page. Pure;
 * `address.ts` reads and writes it in the browser.
 */

export type Search = Readonly<Record<string, string>>

/** Reads `?a=1&b=2`; the last of several equal names wins. */
export function parseSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text))
}

/** Writes values as `?a=1&b=2`, or nothing when there are none. Empty and missing values are left out. */
export function searchText(search: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** An address with its values. */
export function withSearch(path: string, search: Readonly<Record<string, unknown>>): string {
  return path + searchText(search)
}
