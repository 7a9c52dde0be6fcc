/** The words on the wire of imports: profiles to choose from, runs, and what was wrong with which row. */
import { Type, type Static } from 'typebox'
import { IsoMoment, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { EXPORT_STATES } from './words.ts'

const Counts = {
  rows: Type.Integer(),
  written: Type.Integer(),
  unchanged: Type.Integer(),
  changed: Type.Integer(),
  replayed: Type.Integer(),
  rejected: Type.Integer(),
}

export const ProfileListSchema = Type.Object({
  profiles: Type.Array(
    Type.Object({
      name: Type.String(),
      label: NameSchema,
      system: Type.String(),
      /** 0 for one that comes with the platform. */
      version: Type.Integer(),
      /** The columns that a file must have, by the names that are understood. */
      needed: Type.Array(Type.Array(Type.String())),
    }),
  ),
})
export type ProfileListWire = Static<typeof ProfileListSchema>

const RejectSchema = Type.Object({
  line: Type.Integer(),
  /** The beginning of the row, to know it by. */
  excerpt: Type.String(),
  problems: Type.Array(
    Type.Object({
      column: Type.String(),
      code: Type.String(),
      values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
      /** The sentence, in the language of the request. */
      text: Type.String(),
    }),
  ),
})
export type RejectWire = Static<typeof RejectSchema>

/** `check` writes nothing; `import` writes what is new; `replay` corrects what was told differently as well. */
export const IMPORT_MODES = ['check', 'import', 'replay'] as const
export type ImportMode = (typeof IMPORT_MODES)[number]

export const ImportReportSchema = Type.Object({
  ...Counts,
  /** Null for a check, which leaves no record. */
  runId: nullable(Uuid),
  mode: oneOf(IMPORT_MODES),
  /** The first rows that did not go in; all of them are in the file of rejects. */
  rejects: Type.Array(RejectSchema),
  /** The first rows that are known but told differently. */
  changes: Type.Array(Type.Object({ line: Type.Integer(), externalId: Type.String() })),
})
export type ImportReportWire = Static<typeof ImportReportSchema>

export const ImportRunSchema = Type.Object({
  ...Counts,
  id: Uuid,
  startedAt: IsoMoment,
  /** Null while it runs, and for good when it was broken off. */
  endedAt: nullable(IsoMoment),
  person: nullable(Type.String()),
  post: nullable(NameSchema),
  profile: Type.String(),
  label: nullable(NameSchema),
  fileName: Type.String(),
  fileHash: Type.String(),
  replay: Type.Boolean(),
})
export type ImportRunWire = Static<typeof ImportRunSchema>

export const ImportListSchema = Type.Object({
  rows: Type.Array(ImportRunSchema),
  next: nullable(Type.String()),
})
export type ImportListWire = Static<typeof ImportListSchema>

export const ImportViewSchema = Type.Object({ run: ImportRunSchema, rejects: Type.Array(RejectSchema) })
export type ImportViewWire = Static<typeof ImportViewSchema>

/** Why somebody needs the rejected rows as a file. */
export const AskExportBody = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', format: 'writing' }) },
  strict,
)

export const DecideExportBody = Type.Object(
  {
    isApproved: Type.Boolean(),
    /** Wanted where it is refused. */
    answer: Type.Optional(Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', format: 'writing' })),
  },
  strict,
)

export const ExportSchema = Type.Object({
  id: Uuid,
  runId: Uuid,
  fileName: Type.String(),
  rows: Type.Integer(),
  askedAt: IsoMoment,
  person: Type.String(),
  post: nullable(NameSchema),
  reason: Type.String(),
  state: oneOf(EXPORT_STATES),
  decidedBy: nullable(Type.String()),
  answer: nullable(Type.String()),
  endsAt: nullable(IsoMoment),
  /** Whether the reader asked for it, and so may take it once it is approved; and whether they may decide it. */
  isOwn: Type.Boolean(),
  mayDecide: Type.Boolean(),
})
export type ExportWire = Static<typeof ExportSchema>

export const ExportListSchema = Type.Object({ rows: Type.Array(ExportSchema) })
export type ExportListWire = Static<typeof ExportListSchema>

export const ExportsOfRunSchema = Type.Object({
  rows: Type.Array(ExportSchema),
  /** So few rows that the region asks for nobody's consent. */
  isFree: Type.Boolean(),
  /** Whether the reader may ask now. */
  mayAsk: Type.Boolean(),
})
export type ExportsOfRunWire = Static<typeof ExportsOfRunSchema>

export const AddProfileBody = Type.Object(
  {
    /** Whose profile it is; the region of the post when not given. */
    regionId: Type.Optional(Uuid),
    /** The profile itself. What is wrong with it is told at its place. */
    profile: Type.Unknown(),
  },
  strict,
)

const ProfileVersionSchema = Type.Object({
  /** Null for one that comes with the platform. */
  region: nullable(NameSchema),
  version: Type.Integer(),
  addedAt: nullable(IsoMoment),
  person: nullable(Type.String()),
  profile: Type.Unknown(),
})

export const ProfileViewSchema = Type.Object({
  name: Type.String(),
  /** Nearest region and newest version first: the first is in force. */
  versions: Type.Array(ProfileVersionSchema),
})
export type ProfileViewWire = Static<typeof ProfileViewSchema>
