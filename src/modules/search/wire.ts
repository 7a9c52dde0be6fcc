/** The words on the wire of searching. */
import { Type, type Static } from 'typebox'
import { MatterRowSchema, nullable, strict, Uuid } from '../../platform/wire.ts'

export const SearchQuery = Type.Object(
  {
    /** One or more words, all of which must hit; what is longer than 32 characters is cut. */
    q: Type.String({ maxLength: 400, format: 'writing' }),
    kind: Type.Optional(Type.String({ maxLength: 40 })),
    state: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('closed')])),
    before: Type.Optional(Uuid),
  },
  strict,
)

/** Words alone. */
export const SearchWords = Type.Object({ q: SearchQuery.properties.q }, strict)

export const FoundRowSchema = Type.Object({
  ...MatterRowSchema.properties,
  /** The beginning of the matter's text, where a word hits in it and not in the title, the code or the enterprise. */
  excerpt: nullable(Type.String()),
  /** What of the title or the enterprise was searched for by its initials. */
  meant: Type.Array(Type.String()),
  /** The enterprise's credit code or numbers of other systems, where a word hits in one. */
  numbers: Type.Array(Type.String()),
})
export type FoundRowWire = Static<typeof FoundRowSchema>

/** An entry of a register; the path is that of its page. */
const EntrySchema = Type.Object({
  kind: Type.Union([Type.Literal('enterprise'), Type.Literal('park')]),
  id: Uuid,
  name: Type.String(),
  code: Type.String(),
  /** The name of the merged entry that was found, where it is another one's now. */
  formerly: nullable(Type.String()),
  /** What of the name was searched for by its initials. */
  meant: Type.Array(Type.String()),
})
export type EntryWire = Static<typeof EntrySchema>
export const EntriesSchema = Type.Object({ rows: Type.Array(EntrySchema) })

/** What a whole code opens. */
export const OpenedSchema = Type.Object({ path: Type.String(), id: Uuid })
export type OpenedWire = Static<typeof OpenedSchema>

export const SearchAnswerSchema = Type.Object({
  rows: Type.Array(FoundRowSchema),
  /** To go on before, where more hit than are answered at once. There is no total. */
  next: nullable(Type.String()),
})
export type SearchAnswer = Static<typeof SearchAnswerSchema>
