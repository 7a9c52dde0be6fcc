/** Checks after a run that everything stored is what the journal and the rules say, and gives the journal's root. */
import type { Pool } from 'pg'
import type { Moment } from '../calendar/days.ts'
import { loaders } from '../loaders.ts'
import { rootOfJournal } from '../platform/audit/root.ts'
import { FINDING_TEXTS } from '../platform/audit/texts.ts'
import { verify } from '../platform/audit/verify.ts'
import { openReference } from '../platform/reference.ts'
import { translate } from '../platform/texts.ts'
import { openRegistry } from '../registry.ts'

export interface RunAudit {
  /** The same for the same seed and days. */
  readonly root: string
  /** What is wrong or worth a warning, in both languages; none when the city is whole. */
  readonly findings: readonly string[]
}

/** Audits the database of a run as of its last moment. Nothing may be late there, so a warning counts as well. */
export async function auditRun(pool: Pool, now: Moment): Promise<RunAudit> {
  const { world } = await openReference(pool, loaders)
  const findings: string[] = []
  await verify({
    pool,
    registry: openRegistry(),
    world,
    now,
    report({ kind, subject, seq, what, values = {} }) {
      const [zh, en] = (['zh', 'en'] as const).map((language) =>
        translate(FINDING_TEXTS, language, what, values),
      )
      if (kind !== 'note') findings.push(`${subject} ${seq ?? '-'} ${what}: ${zh} / ${en}`)
    },
  })
  const { root } = await rootOfJournal(pool)
  return { root, findings }
}
