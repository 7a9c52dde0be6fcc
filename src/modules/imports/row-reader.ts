/**
 * What a row of an export says: every field read, put into our words and checked together, so that all that is wrong with a
 * row is told at once. Pure; what is known of its number already is the run's business.
 */
import { CHINA_ZONE, type Moment } from '../../calendar/days.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import { momentReader, USUAL_FORMATS } from './dates.ts'
import { checkUscc } from '../enterprises/rules.ts'
import type { Places } from './places.ts'
import type { Profile } from './profile.ts'
import { Row, columnsOf, shown, type Problem, type Reading } from './row.ts'
import { readMoments, type Moments } from './row-moments.ts'
import type { Line, Table } from '../../platform/table-files/table.ts'
import { FIELDS, type Field, type MomentField } from './words.ts'

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
  readonly enterpriseName: string | null
  /** What was told, as the file has it, by which a changed row is known whatever the profile makes of it. */
  readonly source: string
}

export type Read = { readonly told: Told } | { readonly problems: readonly Problem[] }

const TITLE_MAX = 120
const TEXT_MAX = 10_000
const SHORT_MAX = 40
const ID_MAX = 100

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
  const uscc = codeOf(row)
  const enterpriseName = row.bounded('enterpriseName', TITLE_MAX)
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
      uscc,
      enterpriseName: enterpriseName === '' ? null : enterpriseName,
      source: sourceOf(row, moments),
    },
  }
}

/** The credit code; one that can be none is a fault. A check character that does not fit is none: early codes have such. */
function codeOf(row: Row): string | null {
  const typed = row.bounded('uscc', SHORT_MAX)
  if (typed === '') return null
  const { code, error } = checkUscc(typed)
  if (error !== null) row.wrong('uscc', error.code, error.values)
  return code
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
  const texts = FIELDS.map((field) => (isMoment(field) ? moments[field] : row.text(field)))
  // What came before there was a name of the enterprise is known again by its hash.
  return JSON.stringify(texts.at(-1) === '' ? texts.slice(0, -1) : texts)
}

function cut(title: string): string {
  const characters = Array.from(title)
  return characters.length <= TITLE_MAX ? title : `${characters.slice(0, TITLE_MAX - 1).join('')}…`
}
