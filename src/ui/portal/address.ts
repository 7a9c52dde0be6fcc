/** The part of a portal address after the question mark: plain text values, readable and worth keeping. */
import { useLocation } from '@tanstack/react-router'
import { useMemo } from 'react'

export type Search = Readonly<Record<string, string>>

/** Reads `?a=1&b=2`; the last of several equal names wins. */
export function parseSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text))
}

/** Writes values as `?a=1&b=2`, or nothing when there are none. Empty values are left out. */
export function searchText(search: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** The values of the present address. */
export function useSearchValues(): Search {
  const text = useLocation({ select: (location) => location.searchStr })
  return useMemo(() => parseSearch(text), [text])
}

/** Whether an address leads to a page of this site and nowhere else: what came in a link must not send people away. */
export function isOwnAddress(address: string | undefined): address is string {
  return address !== undefined && /^\/(?![/\\])/.test(address)
}
