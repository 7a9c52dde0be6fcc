/** Has tasks of seconds done in another thread, within bounds of memory, so that no act and no answer waits for them. */
import { Worker } from 'node:worker_threads'
import type { Example } from '../../engines/classifier/example.ts'
import type { Group, OpenText } from './grouping.ts'
import type { BothQualities, Encoded } from './model-store.ts'

export interface TrainTask {
  readonly do: 'train'
  readonly department: readonly Example[]
  readonly topic: readonly Example[]
}

export interface GroupTask {
  readonly do: 'group'
  readonly open: readonly OpenText[]
  /** Groups that somebody has told apart. */
  readonly apart: readonly (readonly string[])[]
}

export type Task = TrainTask | GroupTask

/** What learning gives. */
export interface Trained {
  readonly encoded: Encoded
  readonly quality: BothQualities
}

interface Grouped {
  readonly groups: readonly Group[]
}

export type Done = Trained | Grouped

/** Enough for ten thousand messages; a thread that wants more ends with an error, and nothing else does. */
const MEMORY_MB = 1024

/** Does a task. Fails with what went wrong in the thread, or when the signal ends it. */
export function doApart(task: TrainTask, signal?: AbortSignal): Promise<Trained>
export function doApart(task: GroupTask, signal?: AbortSignal): Promise<Grouped>
export function doApart(task: Task, signal?: AbortSignal): Promise<Done> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./apart-thread.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    const stop = () => void worker.terminate()
    signal?.addEventListener('abort', stop, { once: true })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      signal?.removeEventListener('abort', stop)
      reject(new Error('the thread has ended without an answer'))
    })
  })
}
