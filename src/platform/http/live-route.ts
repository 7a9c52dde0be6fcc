/**
 * Live changes over server-sent events: the bare id of a matter that the reader may see and that has changed. The browser
 * fetches it again by the ordinary route, with the ordinary rights.
 */
import type { ServerResponse } from 'node:http'
import type { LiveTail } from '../live.ts'
import { route, type Route } from './route.ts'

/** Comment lines keep proxies from closing a quiet stream. */
const KEEP_ALIVE_MS = 25_000

/** Opens the route. `streams` holds what is open, so that a server that stops can end it: a stream never ends by itself. */
export function liveRoute(live: Pick<LiveTail, 'subscribe'>, streams: Set<ServerResponse>): Route {
  return route({
    method: 'GET',
    url: '/api/live',
    summary: 'Ids of matters that the reader may see, as they change (server-sent events)',
    tag: 'lists',
    access: 'signedIn',
    async handle({ actor, reply }) {
      const stream = reply.hijack().raw
      stream.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      stream.write('retry: 2000\n\n')
      streams.add(stream)
      const send = (event: string, data: object) =>
        stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      const changed = (id: string) => void send('matter', { id })
      const told = () => void send('message', {})
      const stop = live.subscribe(actor, changed, told)
      const beat = setInterval(() => stream.write(':\n\n'), KEEP_ALIVE_MS)
      // The response closes with its connection; the request is over as soon as it has been read.
      stream.once('close', () => {
        clearInterval(beat)
        streams.delete(stream)
        stop()
      })
      return reply
    },
  })
}
