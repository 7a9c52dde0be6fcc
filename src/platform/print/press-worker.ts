/** The press in a thread of its own: one document after another, answered in the order they came. */
import { parentPort } from 'node:worker_threads'
import { openPress, type PrintJob } from './press.ts'

/** What the thread answers: the document, or what went wrong. */
export type Printed = { readonly pdf: Uint8Array<ArrayBuffer> } | { readonly failure: string }

const port = parentPort
if (port === null) throw new Error('the press runs in a thread of its own')

const press = openPress()

port.on('message', (job: PrintJob) => {
  const printed = print(job)
  port.postMessage(printed, 'pdf' in printed ? [printed.pdf.buffer] : [])
})

function print(job: PrintJob): Printed {
  try {
    return { pdf: press.set(job) }
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
