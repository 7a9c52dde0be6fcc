/** Being told to stop: by Ctrl-C, by a supervisor, by the end of the process that started us, or by a failure. */

export interface Stopping {
  /** Resolves when the process is to stop in good order; rejects with the failure that forces it to. */
  readonly told: Promise<void>
  /** The outcome of some work, or `Stopped` thrown as soon as we are told to stop; the work itself may go on. */
  unlessTold<Result>(work: Promise<Result>): Promise<Result>
  /** Makes `told` reject. */
  readonly fail: (error: unknown) => void
  /** Lets go of signals and of the channel to our parent, so that the process can end. */
  release(): void
}

/** Thrown out of work that need not be finished because everything is to stop. */
export class Stopped extends Error {}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Ctrl-C reaches us from the terminal and again from a parent that passes it on: those within this time are one. */
const SAME_SIGNAL_MS = 1000
const PATIENCE_MS = 15_000
const FAILED = 1

/** Listens from now on. A second, later signal and the end of our patience end the process at once. */
export function untilStopped(): Stopping {
  const { promise: told, resolve, reject } = Promise.withResolvers<void>()
  let since: number | null = null
  const stop = (): void => {
    if (since !== null && performance.now() - since > SAME_SIGNAL_MS) process.exit(FAILED)
    since ??= performance.now()
    setTimeout(() => process.exit(FAILED), PATIENCE_MS).unref()
    resolve()
  }
  for (const signal of SIGNALS) process.on(signal, stop)
  process.on('disconnect', stop)
  // A failure that nobody waits for yet is not lost: `told` stays rejected.
  told.catch(() => undefined)
  return {
    told,
    unlessTold(work) {
      // Nobody is left to hear of what becomes of work that was given up.
      work.catch(() => undefined)
      return Promise.race([work, told.then(() => Promise.reject(new Stopped()))])
    },
    fail: reject,
    release() {
      for (const signal of SIGNALS) process.off(signal, stop)
      process.off('disconnect', stop)
      if (process.connected) process.disconnect()
    },
  }
}
