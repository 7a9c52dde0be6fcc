/**
 * Keeps the screen true while others work: the server names each matter that changed, and what is shown of it is
 * fetched anew. It carries no content itself, so it cannot show what the reader may not see.
 */
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queryKeys } from './query-keys.ts'

const RETRY_FIRST_MS = 2_000
const RETRY_MAX_MS = 60_000
/** Lists are refetched at most this often: a busy office changes many matters a second. */
const LISTS_EVERY_MS = 1_500

/** Listens while `isOn` (somebody is signed in) and the component is shown. */
export function useLive(isOn: boolean): void {
  const client = useQueryClient()
  useEffect(() => (isOn ? listen(client) : undefined), [client, isOn])
}

/** Opens the stream and keeps it open; gives back what ends it. */
function listen(client: QueryClient): () => void {
  let source: EventSource | null = null
  let retry: number | undefined
  let retryMs = RETRY_FIRST_MS
  let hasFailed = false
  const lists = gather(() => void client.invalidateQueries({ queryKey: queryKeys.lists() }), LISTS_EVERY_MS)

  const open = () => {
    source = new EventSource('/api/live')
    source.addEventListener('open', () => {
      retryMs = RETRY_FIRST_MS
      // What happened while nobody listened is unknown, so everything is looked at again.
      if (hasFailed) void client.invalidateQueries()
      hasFailed = false
    })
    source.addEventListener('matter', (event) => {
      const id = idIn(event.data)
      if (id !== null) void client.invalidateQueries({ queryKey: queryKeys.matter(id) })
      lists.ask()
    })
    source.addEventListener('message', () => {
      void client.invalidateQueries({ queryKey: queryKeys.messages() })
      void client.invalidateQueries({ queryKey: queryKeys.me() })
    })
    source.addEventListener('error', () => {
      hasFailed = true
      // The browser reconnects by itself after a broken line, but gives up after a refusal.
      if (source?.readyState !== EventSource.CLOSED) return
      retry = window.setTimeout(open, retryMs)
      retryMs = Math.min(retryMs * 2, RETRY_MAX_MS)
    })
  }

  open()
  return () => {
    source?.close()
    window.clearTimeout(retry)
    lists.end()
  }
}

/** Does a thing soon after it is asked for, and once for many askings. */
function gather(work: () => void, everyMs: number): { ask: () => void; end: () => void } {
  let timer: number | undefined
  return {
    ask() {
      timer ??= window.setTimeout(() => {
        timer = undefined
        work()
      }, everyMs)
    },
    end() {
      window.clearTimeout(timer)
    },
  }
}

function idIn(data: unknown): string | null {
  try {
    const value: unknown = JSON.parse(String(data))
    const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined
    return typeof id === 'string' ? id : null
  } catch {
    return null
  }
}
