/** The address as page state: reading and changing its values, and going elsewhere. */
import { useLocation, useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { parseSearch, withSearch, type Search } from './search.ts'

export interface Address {
  readonly path: string
  readonly search: Search
  /** Changes some values and keeps the others; undefined takes one away. A new entry in the history unless `replace`. */
  readonly change: (part: Readonly<Record<string, string | undefined>>, replace?: boolean) => void
  readonly go: (href: string, replace?: boolean) => void
}

/** Where the person is. */
export function useAddress(): Address {
  const router = useRouter()
  const path = useLocation({ select: (location) => location.pathname })
  const text = useLocation({ select: (location) => location.searchStr })
  return useMemo(() => {
    const search = parseSearch(text)
    const go = (href: string, replace = false) => {
      if (!replace) {
        router.history.push(href)
        return
      }
      router.history.replace(href)
      // Written at once: a push that follows would otherwise swallow it.
      router.history.flush()
    }
    return {
      path,
      search,
      go,
      change: (part, replace) => go(withSearch(path, { ...search, ...part }), replace),
    }
  }, [router, path, text])
}
