/**
 * The press in a process of its own: one document after another, answered in the order they came, each with the memory
 * that the process now holds. It ends when whoever started it is gone.
 */
import { openPress, type PrintJob } from './press.ts'

/** What the process answers: the document, or what went wrong. */
export type Printed = {
  /** Bytes held by the process after this document. */
  readonly memory: number
} & ({ readonly pdf: Uint8Array<ArrayBuffer> } | { readonly failure: string })

const press = openPress()

process.on('message', (job: PrintJob) => process.send?.(print(job)))
process.on('disconnect', () => process.exit())

function print(job: PrintJob): Printed {
  const memory = process.memoryUsage.rss()
  try {
    return { pdf: press.set(job), memory }
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error), memory }
  }
}
