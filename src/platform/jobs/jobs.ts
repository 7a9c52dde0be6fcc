/**
 * Everything that happens without anybody asking: the list of jobs and how often each runs. Each job is a function that
 * tests call by hand; here they only get their timers, and their patience while the database is away.
 */
import { HOUR_MS, MINUTE_MS, type Moment } from '../../calendar/days.ts'
import type { Random } from '../../kernel/ids.ts'
import { sealIfDue } from '../audit/seal.ts'
import { isConnectionLost, whenDatabaseIsBack } from '../database/pool.ts'
import type { Door } from '../door/act.ts'
import type { LiveTail } from '../live.ts'
import type { Reference } from '../reference.ts'
import { cleanUp } from './clean-up.ts'
import { clearDefects } from './clear-defects.ts'
import { heldHandler } from './held.ts'
import type { JobDeps } from './job.ts'
import { relay } from './relay.ts'
import { reproject } from './reproject.ts'
import { sweep } from './sweep.ts'

export interface JobsDeps extends Omit<JobDeps, 'signal'> {
  readonly door: Pick<Door, 'catchUpMatters'>
  readonly reference: Reference
  readonly live: Pick<LiveTail, 'poll'>
  readonly random: Random
  /** What modules have done by themselves, besides. */
  readonly ofModules?: (deps: JobDeps) => readonly Job[]
  /** How waiting is done; the real clock unless a test gives another. */
  readonly timers?: Timers
}

export interface Jobs {
  /** Ends all jobs: those at work finish the batch they are at. */
  stop(): Promise<void>
  /** Something was committed in this process: look at the outbox and the journal's tail soon. */
  wake(): void
}

/** Calls back once after a while, until the returned function is called. */
export interface Timers {
  after(ms: number, call: () => void): () => void
}

export interface Job {
  readonly name: string
  readonly everyMs: number
  /** Whether a commit in this process brings the next run forward. */
  readonly isWoken?: boolean
  run(): Promise<unknown>
}

const SECOND_MS = 1000
/** Many commits a second are one reason to look, not many. */
const WAKE_MS = 50

const systemTimers: Timers = {
  after(ms, call) {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
}

/** The jobs of one process. All of them may run in any number of processes at once. */
export function jobsOf(deps: Omit<JobsDeps, 'timers'> & JobDeps): readonly Job[] {
  const topics = { held: heldHandler(deps.reference) }
  const resting = new Map<string, Moment>()
  return [
    { name: 'reference', everyMs: SECOND_MS, run: () => deps.reference.refresh() },
    { name: 'sweep', everyMs: SECOND_MS, run: () => sweep({ ...deps, resting }) },
    { name: 'reproject', everyMs: SECOND_MS, run: () => reproject({ ...deps, resting }) },
    { name: 'relay', everyMs: SECOND_MS, isWoken: true, run: () => relay({ ...deps, topics }) },
    { name: 'live', everyMs: SECOND_MS, isWoken: true, run: () => deps.live.poll() },
    { name: 'seal', everyMs: MINUTE_MS, run: () => sealIfDue(deps) },
    { name: 'defects', everyMs: MINUTE_MS, run: () => clearDefects(deps) },
    { name: 'clean-up', everyMs: HOUR_MS, run: () => cleanUp(deps) },
    ...(deps.ofModules?.(deps) ?? []),
  ]
}

/** Starts all jobs, each at once and then again and again, never twice at the same time. */
export function startJobs(deps: JobsDeps): Jobs {
  const stopping = new AbortController()
  const { signal } = stopping
  const { timers = systemTimers, log, pool } = deps
  const loops = jobsOf({ ...deps, signal }).map((job) => startLoop(job, { timers, log, pool, signal }))
  return {
    wake() {
      for (const loop of loops) loop.wake()
    },
    async stop() {
      stopping.abort()
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

interface Loop {
  wake(): void
  stop(): Promise<void>
}

function startLoop(
  job: Job,
  around: Pick<JobDeps, 'log' | 'pool'> & { readonly timers: Timers; readonly signal: AbortSignal },
): Loop {
  const { timers, signal } = around
  let cancel: (() => void) | null = null
  let running: Promise<void> | null = null
  let isWanted = false
  const schedule = (ms: number) => {
    cancel?.()
    cancel = timers.after(ms, begin)
  }
  const begin = () => {
    cancel = null
    isWanted = false
    running = runOnce(job, around).finally(() => {
      running = null
      if (!signal.aborted) schedule(isWanted ? WAKE_MS : job.everyMs)
    })
  }
  begin()
  return {
    wake() {
      if (job.isWoken !== true || isWanted || signal.aborted) return
      isWanted = true
      if (running === null) schedule(WAKE_MS)
    },
    async stop() {
      cancel?.()
      await running
    },
  }
}

/** One run. A database that has gone away is waited for; any other failure is logged and tried again in its turn. */
async function runOnce(
  job: Job,
  { log, pool, signal }: Pick<JobDeps, 'log' | 'pool'> & { readonly signal: AbortSignal },
): Promise<void> {
  try {
    await job.run()
  } catch (error) {
    if (signal.aborted) return
    if (!isConnectionLost(error)) {
      log.error({ err: error, job: job.name }, 'a job failed')
      return
    }
    log.warn({ job: job.name }, 'the database is away: waiting for it')
    await whenDatabaseIsBack(pool, signal).catch((cause: unknown) => {
      if (!signal.aborted) log.error({ err: cause, job: job.name }, 'the database does not come back')
    })
  }
}
