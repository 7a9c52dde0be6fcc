/**
 * Erasing the content of one line of the journal, where the law on personal information or a retention period requires it.
 * The chain and the seals stay whole, because only the hash of the content is in them; that it was erased, and why, is a
 * line of its own. Only the owner of the database can do this.
 */
import type { Pool } from 'pg'
import { SYSTEM } from '../../kernel/actor.ts'
import type { Now, Random } from '../../kernel/ids.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { withTransaction } from '../database/pool.ts'
import { rowsOf, run } from '../database/writes.ts'
import { appendLine } from '../subject-journal.ts'

const ERASURES = 'setting:erasure'

const FIND = 'select patch is null as "isErased" from journal where subject = $1 and seq = $2 for update'
const ERASE = 'update journal set patch = null, patch_salt = null where subject = $1 and seq = $2'

/**
 * Erases patch and salt of a line and writes down that it was done. Refuses a line that does not exist (`not_found`), one
 * that is erased already (`not_now`), and the record of erasures itself (`not_permitted`).
 */
export async function eraseLine(
  deps: { readonly pool: Pool; readonly now: Now; readonly random: Random },
  line: { readonly subject: string; readonly seq: number; readonly reason: string },
): Promise<void> {
  const { subject, seq } = line
  if (subject === ERASURES) throw new Refusal('not_permitted', reason('audit.eraseErasure'))
  await withTransaction(deps.pool, async (client) => {
    const [found] = await rowsOf<{ isErased: boolean }>(client, FIND, [subject, seq])
    if (found === undefined) throw new Refusal('not_found', reason('audit.noLine', { subject, seq }))
    if (found.isErased) throw new Refusal('not_now', reason('audit.erasedBefore', { subject, seq }))
    await run(client, ERASE, [subject, seq])
    await appendLine(
      client,
      ERASURES,
      { act: 'erase', audience: 'supervision', patch: { subject, seq, reason: line.reason } },
      { actor: SYSTEM, at: deps.now(), random: deps.random },
    )
  })
}
