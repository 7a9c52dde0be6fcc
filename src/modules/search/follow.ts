/** The job that keeps the index of matters: it follows the journal, and fills in what was there before it, newest first. */
import type { EnterpriseId } from '../../kernel/matter.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { JobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { follow } from '../../platform/jobs/journal-cursor.ts'
import type { Registry } from '../../platform/registry.ts'
import { differenceOf, readExpected, readIndexed, readMattersOf, writeDifference } from './store.ts'

export interface FollowDeps extends Pick<JobDeps, 'pool' | 'signal'> {
  readonly registry: Registry
}

/** How it runs: as soon after a commit as makes one writing of many acts on a matter. */
export function searchJob(deps: FollowDeps): Job {
  return { name: 'search', everyMs: EVERY_MS, run: () => followJournal(deps) }
}

const EVERY_MS = 1000

/** What a run of the job has done. */
export interface Followed {
  /** Matters that were looked at. */
  readonly matters: number
  /** Rows of the index that were written. */
  readonly written: number
}

/** Few enough that the index is written for a tenth of a second: others wait for the horizon meanwhile. */
const MATTERS_AT_ONCE = 200
const ENTERPRISE = 'register:enterprise:'

/** Brings the index up to what is below the horizon, or does nothing while another process is at it. */
export async function followJournal({ pool, signal, registry }: FollowDeps): Promise<Followed> {
  let written = 0
  const matters = await follow({
    pool,
    signal,
    cursorTable: 'search_cursor',
    mattersAtOnce: MATTERS_AT_ONCE,
    concernedBy: mattersOfEnterprises,
    async visit(client, ids) {
      written += await index(client, registry, ids)
    },
  })
  return { matters, written }
}

/** All matters of the enterprises among some subjects: an enterprise may have got another name. */
async function mattersOfEnterprises(runner: Runner, subjects: readonly string[]): Promise<readonly string[]> {
  const enterprises = subjects
    .filter((subject) => subject.startsWith(ENTERPRISE))
    .map((subject) => subject.slice(ENTERPRISE.length) as EnterpriseId)
  return enterprises.length === 0 ? [] : readMattersOf(runner, enterprises)
}

async function index(runner: Runner, registry: Registry, ids: readonly string[]): Promise<number> {
  const difference = differenceOf(await readExpected(runner, registry, ids), await readIndexed(runner, ids))
  await writeDifference(runner, difference)
  return difference.whole.length + difference.state.length
}
