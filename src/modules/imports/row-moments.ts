/** The moments of a row: each readable, none ahead or out of mind, and in the order in which things can happen. */
import { moment, type Moment } from '../../calendar/days.ts'
import { shown, type Reading, type Row } from './row.ts'
import { MOMENT_FIELDS, type MomentField } from './words.ts'

/** Nobody imports what was received earlier: such a date is a slip. */
const EARLIEST = moment('1990-01-01T00:00:00+08:00')

export type Moments = Readonly<Record<MomentField, Moment | null>>

/** Reads them all and notes at the row what is wrong with each; what cannot be read is null. */
export function readMoments({ moments, now }: Reading, row: Row, reply: string): Moments {
  const read = (field: MomentField): Moment | null => {
    const cell = row.cell(field)
    if (cell === '' || (typeof cell === 'string' && cell.trim() === '')) {
      if (field === 'receivedAt') row.wrong(field, 'import.row.missing')
      return null
    }
    const at = moments(cell)
    if (at === null) row.wrong(field, 'import.row.moment', { text: shown(row.text(field)) })
    else if (at > now) row.wrong(field, 'import.row.future', { text: shown(row.text(field)) })
    else if (at < EARLIEST) row.wrong(field, 'import.row.tooEarly', { text: shown(row.text(field)) })
    else return at
    return null
  }
  const found = Object.fromEntries(MOMENT_FIELDS.map((field) => [field, read(field)])) as Moments
  const { receivedAt, dispatchedAt, contactedAt, repliedAt } = found
  const begun = dispatchedAt ?? receivedAt
  for (const [field, at, after] of [
    ['dispatchedAt', dispatchedAt, receivedAt],
    ['contactedAt', contactedAt, begun],
    ['repliedAt', repliedAt, contactedAt ?? begun],
  ] as const) {
    if (at !== null && after !== null && at < after) row.wrong(field, 'import.row.order')
  }
  if (repliedAt === null && reply !== '' && row.problems.length === 0)
    row.wrong('repliedAt', 'import.row.replyUndated')
  if (repliedAt !== null && reply === '') row.wrong('reply', 'import.row.replyEmpty')
  return found
}
