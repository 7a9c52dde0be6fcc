/**
 * Sets documents in a thread beside the server, one at a time and in the order asked, so that a long one holds up nobody
 * who does not print. The thread starts with the first document and stays warm; a bounded number waits.
 */
import { Worker } from 'node:worker_threads'
import { Refusal } from '../../kernel/refusal.ts'
import type { Printed } from './press-worker.ts'
import type { PrintJob } from './press.ts'

export interface Typesetter {
  /** The document as PDF/A-2a. Refuses `too_many` when too many are waiting already. */
  set(job: PrintJob): Promise<Uint8Array<ArrayBuffer>>
  /** Ends the thread; whoever still waits is told that it failed. */
  close(): Promise<void>
}

interface Waiting {
  readonly job: PrintJob
  resolve(pdf: Uint8Array<ArrayBuffer>): void
  reject(error: Error): void
}

export interface TypesetterOptions {
  /** How many documents may wait, besides the one that is being set. */
  readonly waitingMax?: number
  /** How long one document may take, before its thread is ended: milliseconds. */
  readonly timeMax?: number
}

const WAITING_MAX = 32
const TIME_MAX = 30_000

/** Starts nothing yet: the first document does. */
export function openTypesetter({
  waitingMax = WAITING_MAX,
  timeMax = TIME_MAX,
}: TypesetterOptions = {}): Typesetter {
  const queue: Waiting[] = []
  let worker: Worker | undefined
  let current: Waiting | undefined
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  const finish = (settle: (one: Waiting) => void) => {
    clearTimeout(timer)
    const done = current
    current = undefined
    // An idle thread keeps no process alive.
    worker?.unref()
    if (done !== undefined) settle(done)
    next()
  }

  /** The thread is gone: its document fails, and the next one gets a new thread. */
  const lose = (lost: Worker, why: Error) => {
    if (worker !== lost) return
    worker = undefined
    finish((one) => one.reject(why))
  }

  const start = (): Worker => {
    const started = new Worker(new URL('./press-worker.ts', import.meta.url))
    started.on('message', (answer: Printed) => {
      if (worker !== started) return
      finish((one) =>
        'pdf' in answer ? one.resolve(answer.pdf) : one.reject(new Error(`typesetting: ${answer.failure}`)),
      )
    })
    started.on('error', (error) => lose(started, error instanceof Error ? error : new Error(String(error))))
    started.on('exit', (code) => lose(started, new Error(`the typesetter ended with ${code}`)))
    return started
  }

  const next = () => {
    if (current !== undefined || isClosed) return
    current = queue.shift()
    if (current === undefined) return
    worker ??= start()
    const busy = worker
    busy.ref()
    timer = setTimeout(() => {
      void busy.terminate()
      lose(busy, new Error(`a document took longer than ${timeMax} ms to set`))
    }, timeMax)
    busy.postMessage(current.job, [])
  }

  return {
    set(job) {
      if (isClosed) return Promise.reject(new Error('the typesetter is closed'))
      if (queue.length >= waitingMax) return Promise.reject(new Refusal('too_many', 'print.busy'))
      const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
      queue.push({ job, resolve, reject })
      next()
      return promise
    },
    async close() {
      isClosed = true
      const closing = new Error('the typesetter is closed')
      for (const one of queue.splice(0)) one.reject(closing)
      const running = worker
      worker = undefined
      finish((one) => one.reject(closing))
      await running?.terminate()
    },
  }
}
