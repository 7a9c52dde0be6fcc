/** The words on the wire of registers: their fields, rows, history, and what importing a file would do. */
import { Type, type Static } from 'typebox'
import { IsoMoment, NameSchema, nullable, strict, Uuid } from '../../platform/wire.ts'

const WRITTEN_MAX = 4000

const FieldSchema = Type.Object({
  name: Type.String(),
  label: NameSchema,
  kind: Type.String(),
  isRequired: Type.Boolean(),
  isFixed: Type.Boolean(),
  /** Whether the reader’s post may give or change it in its regions. */
  isOpen: Type.Boolean(),
  isPersonal: Type.Boolean(),
  isListed: Type.Boolean(),
  isFilter: Type.Boolean(),
  isLong: Type.Boolean(),
  /** Left out of the facts of a row: the page of its subject shows it. */
  isShownApart: Type.Boolean(),
  unit: nullable(NameSchema),
  choices: Type.Array(Type.Object({ value: Type.String(), label: NameSchema })),
  /** The path of the register that it refers to. */
  to: nullable(Type.String()),
})
export type FieldWire = Static<typeof FieldSchema>

export const RegisterSchema = Type.Object({
  path: Type.String(),
  title: NameSchema,
  naming: Type.String(),
  fields: Type.Array(FieldSchema),
  isBegunElsewhere: Type.Boolean(),
  /** Whether the reader keeps rows of it anywhere. */
  mayKeep: Type.Boolean(),
})
export type RegisterWire = Static<typeof RegisterSchema>

export const RegisterRowSchema = Type.Object({
  id: Uuid,
  version: Type.Integer(),
  name: Type.String(),
  region: NameSchema,
  /** As a form begins with them; references and regions by their id. */
  values: Type.Record(Type.String(), nullable(Type.String())),
  /** How the rows are called that fields refer to. */
  names: Type.Record(Type.String(), Type.String()),
  mayKeep: Type.Boolean(),
})
export type RegisterRowWire = Static<typeof RegisterRowSchema>

export const RegisterListSchema = Type.Object({
  rows: Type.Array(RegisterRowSchema),
  next: nullable(Type.String()),
})
export type RegisterListWire = Static<typeof RegisterListSchema>

export const RegisterHistorySchema = Type.Object({
  lines: Type.Array(
    Type.Object({
      at: IsoMoment,
      act: Type.String(),
      person: nullable(Type.String()),
      post: nullable(NameSchema),
      changes: Type.Array(
        Type.Object({
          field: NameSchema,
          from: nullable(Type.String()),
          to: nullable(Type.String()),
        }),
      ),
    }),
  ),
})
export type RegisterHistoryWire = Static<typeof RegisterHistorySchema>

const WrittenSchema = Type.Record(
  Type.String({ maxLength: 60 }),
  nullable(Type.String({ maxLength: WRITTEN_MAX, format: 'writing' })),
)

export const BeginBody = Type.Object(
  { values: WrittenSchema, isConfirmed: Type.Optional(Type.Boolean()) },
  strict,
)

export const ChangeBody = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    values: WrittenSchema,
    isConfirmed: Type.Optional(Type.Boolean()),
  },
  strict,
)

export const ImportQuery = Type.Object(
  {
    /** The mark of the preview that is confirmed; without it nothing is written. */
    mark: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
    /** Broken rows are left out; without it a file with any is not written at all. */
    broken: Type.Optional(Type.Literal('leaveOut')),
  },
  strict,
)

const RemarkSchema = Type.Object({
  line: Type.Integer(),
  column: nullable(Type.String()),
  text: Type.String(),
})

export const RegisterImportSchema = Type.Object({
  isDone: Type.Boolean(),
  mark: Type.String(),
  rows: Type.Integer(),
  begun: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  broken: Type.Integer(),
  faults: Type.Array(RemarkSchema),
  warned: Type.Integer(),
  warnings: Type.Array(RemarkSchema),
  /** The first rows that are told differently. */
  changes: Type.Array(
    Type.Object({ line: Type.Integer(), name: Type.String(), fields: Type.Array(NameSchema) }),
  ),
})
export type RegisterImportWire = Static<typeof RegisterImportSchema>
