/**
 * Sets documents in a process beside the server, one at a time and in the order asked, so that a long one holds up nobody
 * and a broken one breaks nothing else. The process starts with the first document, stays warm, and is replaced when it has
 * grown too large: in a thread of the server the compiler's memory grew without end. A bounded number waits.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../../kernel/refusal.ts'
import type { Printed } from './press-process.ts'
import type { PrintJob } from './press.ts'

export interface Typesetter {
  /** The document as PDF/A-2a. Refuses `too_many` when too many are waiting already. */
  set(job: PrintJob): Promise<Uint8Array<ArrayBuffer>>
  /** Ends the process; whoever still waits is told that it failed. */
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
  /** How long one document may take, before its process is ended: milliseconds. */
  readonly timeMax?: number
  /** What the process may hold, before it is replaced: bytes. */
  readonly memoryMax?: number
}

const WAITING_MAX = 32
const TIME_MAX = 30_000
/** Fonts and compiler hold some 200 MB, ten explanations of a thousand lines 275. */
const MEMORY_MAX = 500 * 1024 * 1024
const PRESS = fileURLToPath(new URL('./press-process.ts', import.meta.url))

/** Starts nothing yet: the first document does. */
export function openTypesetter({
  waitingMax = WAITING_MAX,
  timeMax = TIME_MAX,
  memoryMax = MEMORY_MAX,
}: TypesetterOptions = {}): Typesetter {
  const queue: Waiting[] = []
  let press: ChildProcess | undefined
  let current: Waiting | undefined
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  const finish = (settle: (one: Waiting) => void) => {
    clearTimeout(timer)
    const done = current
    current = undefined
    if (press !== undefined) holdAlive(press, false)
    if (done !== undefined) settle(done)
    next()
  }

  /** The process is gone or to go: its document fails, and the next one gets a new process. */
  const lose = (lost: ChildProcess, why: Error) => {
    if (press !== lost) return
    press = undefined
    lost.kill()
    finish((one) => one.reject(why))
  }

  const answer = (from: ChildProcess, printed: Printed) => {
    if (press !== from) return
    if (printed.memory > memoryMax) {
      press = undefined
      from.kill()
    }
    finish((one) =>
      'pdf' in printed ? one.resolve(printed.pdf) : one.reject(new Error(`typesetting: ${printed.failure}`)),
    )
  }

  const start = (): ChildProcess => {
    const started = fork(PRESS, {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    started.on('message', (printed: Printed) => answer(started, printed))
    started.on('error', (error) => lose(started, error))
    started.on('exit', (code, signal) =>
      lose(started, new Error(`the typesetter ended with ${code ?? signal}`)),
    )
    return started
  }

  const next = () => {
    if (current !== undefined || isClosed) return
    current = queue.shift()
    if (current === undefined) return
    press ??= start()
    const busy = press
    holdAlive(busy, true)
    timer = setTimeout(
      () => lose(busy, new Error(`a document took longer than ${timeMax} ms to set`)),
      timeMax,
    )
    busy.send(current.job, (error) => {
      if (error !== null) lose(busy, error)
    })
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
      if (press === undefined) return
      const ending = press
      lose(ending, closing)
      holdAlive(ending, true)
      if (ending.exitCode === null && ending.signalCode === null)
        await new Promise((resolve) => ending.once('exit', resolve))
    },
  }
}

/** An idle press keeps no process alive; one that is printing does. */
function holdAlive(press: ChildProcess, isBusy: boolean): void {
  if (isBusy) {
    press.ref()
    press.channel?.ref()
  } else {
    press.unref()
    press.channel?.unref()
  }
}
