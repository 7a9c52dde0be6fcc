/**
 * What a row of an export says: every field read, put into our words and checked together, so that all that is wrong with a
 * row is told at once. Pure; what is known of its number already is the run's business.
 */
import { CHINA_ZONE, moment, type Moment } from '../../calendar/days.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import { momentReader, USUAL_FORMATS } from './dates.ts'
import type { Places } from './places.ts'
import { columnNames, type Profile } from './profile.ts'
import { heading, refused, type Cell, type Line, type Table } from './table/table.ts'
import { FIELDS, MOMENT_FIELDS, NEEDED_FIELDS, type Field, type MomentField } from './words.ts'

/** What is wrong in one cell of a row: the column as the file names it, and a reason with a sentence. */
export interface Problem {
  readonly column: string
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

/** A row that is right, in our words but for the enterprise, whose code is looked up in the register. */
export interface Told {
  readonly externalId: string
  readonly receivedAt: Moment
  readonly repliedAt: Moment | null
  readonly dispatchedAt: Moment | null
  readonly contactedAt: Moment | null
  readonly title: string
  readonly text: string
  readonly reply: string | null
  readonly regionId: RegionId
  readonly departmentId: DepartmentId | null
  readonly nature: string
  readonly topic: string
  readonly level: string | null
  readonly contactName: string
  readonly contactPhone: string
  readonly uscc: string | null
  /** What was told, as the file has it, by which a changed row is known whatever the profile makes of it. */
  readonly source: string
}

export type Read = { readonly told: Told } | { readonly problems: readonly Problem[] }

const TITLE_MAX = 120
const TEXT_MAX = 10_000
const SHORT_MAX = 40
const ID_MAX = 100
/** Nobody imports what was received earlier: such a date is a slip. */
const EARLIEST = moment('1990-01-01T00:00:00+08:00')

/** Makes the reader of a table's rows. Refuses a table without the columns that every history needs. */
export function rowReader(
  table: Pick<Table, 'header'>,
  profile: Profile,
  places: Places,
  now: Moment,
): (line: Line) => Read {
  const columns = columnsOf(table.header, profile)
  const moments = momentReader(profile.dateFormats ?? USUAL_FORMATS, profile.zone ?? CHINA_ZONE)
  return (line) => readRow({ columns, profile, places, moments, now }, line)
}

interface Column {
  readonly at: number
  readonly name: string
}
type Columns = ReadonlyMap<Field, Column>

function columnsOf(header: readonly string[], profile: Profile): Columns {
  const columns = new Map<Field, Column>()
  for (const field of FIELDS) {
    const names = columnNames(profile, field).map(heading)
    const name = names.find((one) => header.includes(one))
    if (name !== undefined) columns.set(field, { at: header.indexOf(name), name })
    else if (NEEDED_FIELDS.includes(field))
      throw refused('import.file.noColumn', {
        column: names.join('、'),
        header: header.join('、').slice(0, 200),
      })
  }
  return columns
}

interface Reading {
  readonly columns: Columns
  readonly profile: Profile
  readonly places: Places
  readonly moments: (cell: Cell) => Moment | null
  readonly now: Moment
}

/** One row while it is read: its texts by field, and what has been found wrong so far. */
class Row {
  readonly problems: Problem[] = []
  readonly #reading: Reading
  readonly #cells: readonly Cell[]

  constructor(reading: Reading, cells: readonly Cell[]) {
    this.#reading = reading
    this.#cells = cells
  }

  cell(field: Field): Cell {
    const column = this.#reading.columns.get(field)
    return column === undefined ? '' : (this.#cells[column.at] ?? '')
  }

  /** A number that a workbook took for a date is a fault of the file; people see what it holds. */
  text(field: Field): string {
    const cell = this.cell(field)
    return typeof cell === 'string'
      ? cell.replace(/\r\n?/g, '\n').replace(UNSEEN, '').trim()
      : String(cell.wallMs)
  }

  wrong(field: Field, code: string, values: Problem['values'] = {}): void {
    this.problems.push({ column: this.#reading.columns.get(field)?.name ?? field, code, values })
  }

  /** A text of at most so many characters; needed or not. */
  bounded(field: Field, max: number): string {
    const text = this.text(field)
    if (text === '' && NEEDED_FIELDS.includes(field)) this.wrong(field, 'import.row.missing')
    if (text.length > max) this.wrong(field, 'import.row.tooLong', { length: text.length, max })
    return text
  }
}

/** Control characters but for tab and line break, and marks without width. */
const UNSEEN = /(?![\n\t])[\p{Cc}\u200B\u200E\u200F\uFEFF]/gu

function readRow(reading: Reading, { cells }: Line): Read {
  const row = new Row(reading, cells)
  const { profile, places } = reading
  const externalId = row.bounded('externalId', ID_MAX).normalize('NFKC')
  const title = row.bounded('subject', TEXT_MAX).replace(/\s+/g, ' ')
  const detail = row.bounded('detail', TEXT_MAX)
  const reply = row.bounded('reply', TEXT_MAX)
  const moments = readMoments(reading, row, reply)
  const region = places.region(row.text('region'))
  if (region === null) row.wrong('region', 'import.row.region', { name: shown(row.text('region')) })
  const department = places.department(row.text('department'))
  if (department === null)
    row.wrong('department', 'import.row.department', { name: shown(row.text('department')) })
  const nature = wordOf(row, 'nature', profile.nature)
  const topic = wordOf(row, 'topic', profile.topic)
  const level = wordOf(row, 'level', profile.level)
  const contactName = row.bounded('contactName', SHORT_MAX)
  const contactPhone = row.bounded('contactPhone', SHORT_MAX).normalize('NFKC')
  const uscc = row.bounded('uscc', SHORT_MAX).normalize('NFKC').replace(/\s/g, '').toUpperCase()
  const { receivedAt } = moments
  if (row.problems.length > 0 || region === null || department === null || receivedAt === null)
    return { problems: row.problems }
  return {
    told: {
      ...moments,
      receivedAt,
      externalId,
      title: cut(title),
      // A subject that is cut is whole in the text.
      text: title.length > TITLE_MAX ? `${title}\n${detail}` : detail,
      reply: moments.repliedAt === null ? null : reply,
      regionId: region,
      departmentId: department === 'none' ? null : department,
      nature: nature ?? 'help',
      topic: topic ?? 'other',
      level,
      contactName,
      contactPhone,
      uscc: uscc === '' ? null : uscc,
      source: sourceOf(row, moments),
    },
  }
}

type Moments = Readonly<Record<MomentField, Moment | null>>

/** All moments of a row, each readable, none ahead, and in the order in which things can happen. */
function readMoments({ moments, now }: Reading, row: Row, reply: string): Moments {
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

/** A word of theirs in ours; the default for an empty cell, and for an unknown one where there is a default. */
function wordOf<Word extends string>(
  row: Row,
  field: 'nature' | 'topic' | 'level',
  { map = {}, default: usual }: { map?: Readonly<Record<string, Word>>; default?: Word } = {},
): Word | null {
  const theirs = row.text(field).normalize('NFKC')
  const known = Object.hasOwn(map, theirs) ? map[theirs] : undefined
  if (known !== undefined || theirs === '' || usual !== undefined) return known ?? usual ?? null
  if (Object.keys(map).length > 0) row.wrong(field, 'import.row.word', { text: shown(theirs) })
  return null
}

/** Texts as they stand and moments as they were read, so that the same row of a CSV file and of a workbook are the same. */
function sourceOf(row: Row, moments: Moments): string {
  const isMoment = (field: Field): field is MomentField => Object.hasOwn(moments, field)
  return JSON.stringify(FIELDS.map((field) => (isMoment(field) ? moments[field] : row.text(field))))
}

function cut(title: string): string {
  const characters = Array.from(title)
  return characters.length <= TITLE_MAX ? title : `${characters.slice(0, TITLE_MAX - 1).join('')}…`
}

const SHOWN_MAX = 40

function shown(text: string): string {
  const characters = Array.from(text)
  return characters.length <= SHOWN_MAX ? text : `${characters.slice(0, SHOWN_MAX).join('')}…`
}
