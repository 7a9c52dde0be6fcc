/**
 * Live changes over server-sent events: the bare id of a matter that the reader may see and that has changed. The browser
 * fetches it again by the ordinary route, with the ordinary rights.
 */
import type { Actor } from '../../kernel/actor.ts'
import { route, type Route } from './route.ts'

/** Something that tells subscribers which matters they read have changed. */
export interface LiveFeed {
  /** Pushes ids until the returned function is called. */
  subscribe(actor: Actor, push: (matterId: string) => void): () => void
}

/** Comment lines keep proxies from closing a quiet stream. */
const KEEP_ALIVE_MS = 25_000

export function liveRoute(feed: LiveFeed): Route {
  return route({
    method: 'GET',
    url: '/api/live',
    summary: 'Ids of matters that the reader may see, as they change (server-sent events)',
    tag: 'lists',
    access: 'signedIn',
    async handle({ actor, reply, request }) {
      const stream = reply.hijack().raw
      stream.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      stream.write('retry: 2000\n\n')
      const stop = feed.subscribe(actor, (id) =>
        stream.write(`event: matter\ndata: ${JSON.stringify({ id })}\n\n`),
      )
      const beat = setInterval(() => stream.write(':\n\n'), KEEP_ALIVE_MS)
      request.raw.once('close', () => {
        clearInterval(beat)
        stop()
      })
      return reply
    },
  })
}
