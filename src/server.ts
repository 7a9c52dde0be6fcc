/**
 * Composition: from settings and an open database to a server that listens. The only place that knows which real parts
 * the application is made of.
 */
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { ConnectionConfig } from './platform/database/pool.ts'
import type { Settings } from './settings.ts'

/** What the command `serve` needs of the application. */
export interface Servable {
  /** Listens and returns the address, e.g. `http://127.0.0.1:3000`. */
  listen(address: { host: string; port: number }): Promise<string>
  /** Stops taking requests, ends the running ones and all background work. */
  close(): Promise<void>
}

export interface ServerParts {
  readonly settings: Settings
  readonly appConfig: ConnectionConfig
  readonly secret: string
}

/** Builds the application on its real parts. */
export async function createServable(parts: ServerParts): Promise<Servable> {
  const server = createServer((_request, response) => response.end(parts.appConfig.user))
  return {
    async listen({ host, port }) {
      server.listen(port, host)
      await once(server, 'listening')
      const address = server.address()
      return `http://${host}:${typeof address === 'object' && address !== null ? address.port : port}`
    },
    async close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
