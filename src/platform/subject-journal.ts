/**
 * Lines of the journal about what is no matter: a person's sign-ins, a setting, a row of a register. Chained like a
 * matter's lines, but without a row that holds the head: the last line is the head, and whoever comes second tries again.
 */
import { personOf, type Actor } from '../kernel/actor.ts'
import type { Random } from '../kernel/ids.ts'
import type { Audience } from '../kernel/matter.ts'
import type { Moment } from '../calendar/days.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from './database/writes.ts'
import { CHAIN_START, chain, type JournalRow } from './journal.ts'
import { journalTable } from './tables.ts'

/** Who changes reference data, when, and with which source of chance. */
export interface Recorder {
  readonly actor: Actor
  readonly at: Moment
  readonly random: Random
}

export interface SubjectLine {
  readonly act: string
  readonly audience: Audience
  /** What changed, complete. */
  readonly patch: object
}

type Head = Pick<JournalRow, 'calendarNo' | 'lawNo' | 'organisationNo'> & {
  readonly seq: number | null
  readonly hash: string | null
  readonly recordedAt: Moment | null
}

const HEAD = `select calendar_no as "calendarNo", law_no as "lawNo", organisation_no as "organisationNo", seq, hash,
  recorded_at as "recordedAt" from reference_version left join lateral (
    select seq, hash, recorded_at from journal where subject = $1 order by seq desc limit 1) as last on true`

/** Each loser of a race sees one more line than before, so this many can only be lost by a crowd at one subject. */
const ATTEMPTS_MAX = 50

/**
 * Appends a line to the chain of a subject such as `person:<id>`, `setting:<name>` or `register:<name>:<id>`. May be
 * called inside or outside a transaction. `at` never runs backwards within one subject.
 */
export async function appendLine(
  runner: Runner,
  subject: string,
  line: SubjectLine,
  recorder: Recorder,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const [head] = await rowsOf<Head>(runner, HEAD, [subject])
    if (head === undefined) throw new Error('reference_version has no row')
    if (await insert(runner, nextRow(subject, line, recorder, head), recorder.random)) return
  }
  throw new Error(`no place at the end of the chain of ${subject} after ${ATTEMPTS_MAX} attempts`)
}

/** A line for one subject of many. */
export interface SubjectEntry {
  readonly subject: string
  readonly line: SubjectLine
}

const HEADS = `select distinct on (subject) subject, seq, hash, recorded_at as "recordedAt" from journal
  where subject = any($1) order by subject, seq desc`

/**
 * Appends one line to each of many chains, in a transaction that holds the locks of what they are about: nobody else comes
 * to these chains meanwhile, so that nothing is tried again. Every subject is named once.
 */
export async function appendLines(
  runner: Runner,
  entries: readonly SubjectEntry[],
  recorder: Recorder,
): Promise<void> {
  const [versions] = await rowsOf<Head>(runner, HEAD, [''])
  if (versions === undefined) throw new Error('reference_version has no row')
  const heads = await rowsOf<Head & { subject: string }>(runner, HEADS, [
    entries.map(({ subject }) => subject),
  ])
  const bySubject = new Map(heads.map((head) => [head.subject, head]))
  const writes = new Writes()
  for (const { subject, line } of entries) {
    const head = { ...versions, ...bySubject.get(subject) }
    writes.insert(journalTable, { ...chain(nextRow(subject, line, recorder, head), recorder.random) })
  }
  await runWrites(runner, writes)
}

function nextRow(
  subject: string,
  { act, audience, patch }: SubjectLine,
  { actor, at }: Recorder,
  head: Head,
) {
  const { calendarNo, lawNo, organisationNo } = head
  const officer = actor.kind === 'officer' ? actor : null
  const recordedAt = head.recordedAt !== null && head.recordedAt > at ? head.recordedAt : at
  return {
    subject,
    seq: (head.seq ?? 0) + 1,
    recordedAt,
    happenedAt: at,
    actorId: personOf(actor),
    insteadOf: officer?.insteadOf ?? null,
    postId: officer?.postId ?? null,
    act,
    holder: null,
    audience,
    requestKey: null,
    inputHash: null,
    calendarNo,
    lawNo,
    organisationNo,
    patch: JSON.stringify(patch),
    prev: head.hash ?? CHAIN_START,
  }
}

/** False when somebody else has taken that place; waits for them when they have not committed yet. */
async function insert(runner: Runner, line: Parameters<typeof chain>[0], random: Random): Promise<boolean> {
  const writes = new Writes()
  writes.insert(journalTable, { ...chain(line, random) })
  const [statement] = writes.statements()
  if (statement === undefined) throw new Error('a row makes one statement')
  const { rowCount } = await run(
    runner,
    `${statement.text} on conflict (subject, seq) do nothing`,
    statement.values,
  )
  return rowCount === 1
}
