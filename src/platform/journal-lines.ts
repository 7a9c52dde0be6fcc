/**
 * Reading the journal from a place on, so that no line is missed. Transactions below the horizon have all ended, so nothing
 * can appear there any more, however long a transaction took; a place by number or time would miss what committed late.
 * The horizon is read before the lines, and only lines below it are.
 */
import { rowsOf, type Runner } from './database/writes.ts'

/** Up to which line the journal has been read: its transaction, subject and number. */
export interface Place {
  readonly xid: string
  readonly subject: string
  readonly seq: number
}

/** What may be read of a line besides its place. */
type Column = 'hash' | 'happenedAt' | 'patch'

const HORIZON = 'select pg_snapshot_xmin(pg_current_snapshot())::text as xid'
const COLUMNS: Readonly<Record<Column, string>> = {
  hash: ', hash',
  happenedAt: ', happened_at as "happenedAt"',
  patch: ', patch',
}
const IS_MATTER = /^[0-9a-f]{8}-/

/** The transaction below which all have ended. */
export async function readHorizon(runner: Runner): Promise<string> {
  const [horizon] = await rowsOf<{ xid: string }>(runner, HORIZON)
  return horizon?.xid ?? '0'
}

/** The place before the first line of a transaction. */
export function placeBefore(xid: string): Place {
  return { xid, subject: '', seq: 0 }
}

/** The lines after a place and below a transaction, in their order, so many at most. */
export function linesAfter<Line extends Place>(
  runner: Runner,
  after: Place,
  belowXid: string,
  atMost: number,
  columns: readonly (Column & Exclude<keyof Line, keyof Place>)[],
): Promise<Line[]> {
  const more = columns.map((column) => COLUMNS[column]).join('')
  return rowsOf<Line>(
    runner,
    `select xid::text as xid, subject, seq${more} from journal
     where xid >= $1::xid8 and xid < $2::xid8 and (xid, subject, seq) > ($1::xid8, $3, $4)
     order by xid, subject, seq limit $5`,
    [after.xid, belowXid, after.subject, after.seq, atMost],
  )
}

/** The matters that lines are about, each once; other subjects have a word before their id. */
export function mattersOf(lines: readonly Pick<Place, 'subject'>[]): string[] {
  return [...new Set(lines.map(({ subject }) => subject))].filter((subject) => IS_MATTER.test(subject))
}
