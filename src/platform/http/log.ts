/**
 * The server's log on standard output: some lines are written at once, because a write for every request took an eighth of
 * the server's time. What somebody should look at, from warnings on, is written without waiting.
 */
import { destination } from 'pino'

export interface LogStream {
  write(line: string): unknown
  /** Writes what waits. */
  flush?(): void
}

const BYTES_AT_ONCE = 4096
/** No line waits longer; a process that is killed loses so much of its log. */
const WAIT_MS = 1000
/** The number that pino gives to warnings; errors have higher ones. */
const WARNING = 40

/** Opens the log: standard output, or a file. What waits is written when the process ends by itself. */
export function openLog(file: string | number = 1) {
  return destination({ dest: file, sync: false, minLength: BYTES_AT_ONCE, periodicFlush: WAIT_MS })
}

/** What fastify is told of the log. */
export function loggerOptions(level: string, stream: LogStream) {
  if (level === 'silent') return false
  return {
    level,
    stream,
    hooks: {
      logMethod<Given extends unknown[]>(
        this: unknown,
        given: Given,
        method: (...given: Given) => void,
        lineLevel: number,
      ) {
        method.apply(this, given)
        if (lineLevel >= WARNING) stream.flush?.()
      },
    },
  }
}
