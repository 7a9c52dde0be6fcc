/** Processes that the benchmark starts and stops: they speak by messages, and never outlive it. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

export class Helper {
  readonly #child: ChildProcess

  /** Starts a file of this folder. Node's own options may be given for a look inside, e.g. `--cpu-prof`. */
  constructor(file: string, execArgv: readonly string[] = []) {
    this.#child = fork(path.join(import.meta.dirname, file), {
      execArgv: [...execArgv],
      // Log lines are written and thrown away: writing them is part of the work.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  /** Sends a message and waits for the answer. Throws when the process ends instead. */
  async ask<Answer>(message: object): Promise<Answer> {
    this.#child.send(message)
    const ended = once(this.#child, 'exit').then(([code]) => {
      throw new Error(`a process of the benchmark has ended with ${String(code)}`)
    })
    const [answer] = (await Promise.race([once(this.#child, 'message'), ended])) as [Answer]
    return answer
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return
    const ended = once(this.#child, 'exit')
    this.#child.disconnect()
    await ended
  }
}
