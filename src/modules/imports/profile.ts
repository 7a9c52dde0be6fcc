/**
 * A mapping profile: which system an export comes from and what its columns mean. It is data that an office writes for its
 * hotline; nothing in it can be run.
 */
import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { parseDay } from '../../calendar/days.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { oneOf, strict } from '../../platform/wire.ts'
import { LEVELS, NATURES, TOPICS } from '../appeals/words.ts'
import { FIELDS, IMPORT_CHANNELS, LAW_DAYS, NEEDED_FIELDS, type Field } from './words.ts'

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })

/** The names a column may have; the first that the file has is taken. */
const Column = Type.Union([text(100), Type.Array(text(100), { minItems: 1, maxItems: 20 })])

/** Words of the other system and what they mean here; what is in no list is the default, or a fault of the row. */
const mapped = <Value extends string>(values: readonly Value[]) =>
  Type.Object(
    {
      map: Type.Optional(Type.Record(Type.String(), oneOf(values))),
      default: Type.Optional(oneOf(values)),
    },
    strict,
  )

/** Names of the other system and the code, id or name that stands here; `unknown` says what to do with any other. */
const Place = Type.Object(
  {
    map: Type.Optional(Type.Record(Type.String(), text(120))),
    default: Type.Optional(text(120)),
    unknown: Type.Optional(oneOf(['reject', 'default'])),
  },
  strict,
)

export const ProfileSchema = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' }),
    label: Type.Object({ zh: text(60), en: text(60) }, strict),
    /** The system whose numbers the rows bear: one number of one system is one matter. */
    system: Type.String({ pattern: '^[a-z0-9][a-z0-9.-]{0,39}$' }),
    channel: oneOf(IMPORT_CHANNELS),
    columns: Type.Unsafe<Partial<Record<Field, string | readonly string[]>>>(
      Type.Object(Object.fromEntries(FIELDS.map((field) => [field, Type.Optional(Column)])), strict),
    ),
    /** Patterns such as `yyyy-MM-dd HH:mm:ss`; the usual ones when not given. */
    dateFormats: Type.Optional(Type.Array(text(40), { minItems: 1, maxItems: 20 })),
    /** Minutes east of UTC in which its moments are written. */
    zone: Type.Optional(Type.Integer({ minimum: -720, maximum: 840 })),
    encoding: Type.Optional(oneOf(['auto', 'utf-8', 'gb18030'])),
    delimiter: Type.Optional(oneOf([',', ';', '\t', '|'])),
    /** The sheet of a workbook by its name; the first when not given. */
    sheet: Type.Optional(text(60)),
    region: Type.Optional(Place),
    department: Type.Optional(Place),
    nature: Type.Optional(mapped(NATURES)),
    topic: Type.Optional(mapped(TOPICS)),
    level: Type.Optional(mapped(LEVELS)),
    /** What to do with an enterprise that is not registered: taken in, its code kept until it is (usual), or a fault. */
    enterprise: Type.Optional(Type.Object({ unknown: oneOf(['keep', 'reject']) }, strict)),
    /** By whose law its limits are judged; `receipt` when not given. */
    lawOn: Type.Optional(Type.String()),
  },
  strict,
)
export type Profile = Static<typeof ProfileSchema>

const compiled = Compile(ProfileSchema)

/** Reads a profile as somebody wrote it. Refuses `invalid_input` with the place and what is wrong there. */
export function readProfile(given: unknown): Profile {
  const fields = compiled.Errors(given).map((error) => {
    const path = error.instancePath === '' ? '/' : error.instancePath
    return { path, ...reason('import.profile.field', { path, error: error.message }) }
  })
  const [first] = fields
  if (first !== undefined) throw new Refusal('invalid_input', first, fields)
  const profile = given as Profile
  for (const field of NEEDED_FIELDS) {
    if (profile.columns[field] !== undefined) continue
    const path = `/columns/${field}`
    const why = reason('import.profile.needed', { field })
    throw new Refusal('invalid_input', why, [{ path, ...why }])
  }
  checkLawOn(profile.lawOn)
  return profile
}

/** A day of the law is `receipt`, `import` or a date. Refuses anything else. */
export function checkLawOn(lawOn: string | undefined): void {
  const isKnown = lawOn === undefined || (LAW_DAYS as readonly string[]).includes(lawOn)
  if (isKnown || parseDay(lawOn) !== null) return
  const why = reason('import.profile.lawOn', { lawOn })
  throw new Refusal('invalid_input', why, [{ path: '/lawOn', ...why }])
}

/** The names that the column of a field may have in a file. */
export function columnNames(profile: Profile, field: Field): readonly string[] {
  const named = profile.columns[field]
  if (named === undefined) return []
  return typeof named === 'string' ? [named] : named
}
