/**
 * Which process runs the embedded database of a folder: exactly one, and the others can ask it who it is. An abstract
 * Unix socket is the lock, because the kernel lets go of it when its process dies, however it dies.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { Server } from 'node:net'
import { text } from 'node:stream/consumers'
import { codeOf } from '../operator-error.ts'

/** What the holder says of itself. */
export interface Holder {
  readonly pid: number
  /** False while the database is still being created or started. */
  readonly ready: boolean
  /** The address it serves on, when it does. */
  readonly url: string | null
}

export interface Hold {
  /** Changes what others are told. */
  tell(change: Partial<Omit<Holder, 'pid'>>): void
  release(): Promise<void>
}

/** Takes the hold on `place` (a real path), or returns null when another living process has it. */
export async function takeHold(place: string): Promise<Hold | null> {
  let told: Holder = { pid: process.pid, ready: false, url: null }
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.end(JSON.stringify(told))
  })
  server.listen(nameOf(place))
  try {
    await once(server, 'listening')
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') return null
    throw error
  }
  // The hold ends with the process and must not keep it alive.
  server.unref()
  return {
    tell(change) {
      told = { ...told, ...change }
    },
    release: () => close(server),
  }
}

/** Asks the process that holds `place` about itself; null when nobody does. */
export async function askHolder(place: string): Promise<Holder | null> {
  const socket = connect(nameOf(place))
  try {
    return JSON.parse(await text(socket)) as Holder
  } catch (error) {
    if (codeOf(error) === 'ECONNREFUSED' || codeOf(error) === 'ECONNRESET') return null
    throw error
  }
}

/** The leading zero byte puts the name into Linux' abstract namespace: no file is made. */
function nameOf(place: string): string {
  return `\0zhitong-database-${createHash('sha256').update(place).digest('hex').slice(0, 32)}`
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => server.close(() => resolve()))
}
