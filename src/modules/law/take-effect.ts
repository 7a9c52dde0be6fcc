/**
 * The day on which a value comes to hold that was given earlier: open matters follow what is not pinned, so on that day
 * every running clock is looked at once more. What is pinned needs nobody: matters that begin from then on find it.
 */
import type { Pool } from 'pg'
import { MINUTE_MS, isoDay, type Day, type Moment } from '../../calendar/days.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import type { Now, Random } from '../../kernel/ids.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { raiseVersion, type World } from '../../platform/reference.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import type { Parameters } from './registry.ts'

export interface TakeEffectDeps {
  readonly pool: Pool
  readonly now: Now
  readonly random: Random
  readonly parameters: Parameters
  readonly world: () => World
}

interface Waiting {
  readonly seq: number
  readonly name: string
  readonly effectiveFrom: Day
  readonly setAt: Moment
}

const WAITING = `select seq, name, effective_from as "effectiveFrom", set_at as "setAt" from parameter
  where name = any($1) and effective_from <= $2::date and effective_from > set_at::date - 2
    and not exists (select 1 from journal where subject = 'setting:' || parameter.name and act = 'takeEffect'
      and patch::jsonb ->> 'seq' = parameter.seq::text)
  order by seq`

/** The look, as a job that runs by itself. */
export function takeEffectJob(deps: TakeEffectDeps): Job {
  return { name: 'law', everyMs: MINUTE_MS, run: () => takeEffect(deps) }
}

/** Looks once; answers how many values came to hold. Each is told in the journal, so that it happens once. */
async function takeEffect(deps: TakeEffectDeps): Promise<number> {
  const { calendars } = deps.world()
  const at = deps.now()
  const isWaiting = ({ effectiveFrom, setAt }: Waiting) => effectiveFrom > calendars.dayOf(setAt)
  const look = async (runner: Runner) =>
    (await rowsOf<Waiting>(runner, WAITING, [followed(deps), isoDay(calendars.dayOf(at))])).filter(isWaiting)
  if ((await look(deps.pool)).length === 0) return 0
  return withTransaction(deps.pool, async (client) => {
    await raiseVersion(client, 'calendar')
    // Asked again: now that the number is ours, no other process does the same.
    const due = await look(client)
    const recorder = { actor: SYSTEM, at, random: deps.random }
    for (const { name, seq } of due)
      await appendLine(
        client,
        `setting:${name}`,
        { act: 'takeEffect', audience: 'departments', patch: { seq } },
        recorder,
      )
    return due.length
  })
}

/** The names of parameters that open matters follow. */
function followed({ parameters }: TakeEffectDeps): string[] {
  return parameters
    .all()
    .filter(({ pinned }) => !pinned)
    .map(({ name }) => name)
}
