/**
 * The words on the wire of a region's parameters: what is declared, which values stand, what was given when and by whom,
 * and what a new value would do.
 */
import { Type, type Static } from 'typebox'
import { IsoDay, IsoMoment, NamedSchema, NameSchema, nullable, strict, Uuid } from '../../platform/wire.ts'

const PlaceSchema = NamedSchema
const WhenSchema = Type.Record(Type.String(), Type.String())

const valueFields = {
  seq: Type.Integer(),
  when: WhenSchema,
  /** Null: the region says expressly that nothing is given. */
  value: Type.Unknown(),
  /** The document it rests on, in its own words; or a code of the texts, for what the platform proposes. */
  basis: Type.String(),
  /** The preset it comes from: `platform` for what is only proposed; null for what somebody has decided. */
  origin: nullable(Type.String()),
  region: PlaceSchema,
  effectiveFrom: IsoDay,
}
/** One value, with the document it rests on and the region that gave it. */
const ValueSchema = Type.Object(valueFields)
export type ParameterValueWire = Static<typeof ValueSchema>

const ShapeSchema = Type.Union([
  Type.Literal('limit'),
  Type.Literal('ladder'),
  Type.Literal('counting'),
  Type.Literal('yellow'),
  Type.Literal('number'),
  Type.Literal('choice'),
  Type.Literal('text'),
  Type.Literal('fields'),
])

/** What it takes to say a value of a parameter in words. */
const shownFields = {
  name: Type.String(),
  label: NameSchema,
  unit: nullable(Type.String()),
  /** How it is filled in. */
  shape: ShapeSchema,
  choices: Type.Array(Type.Object({ value: Type.String(), label: NameSchema })),
  /** The rungs that a ladder can have. */
  rungs: Type.Array(Type.String()),
  /** The numbers of a value that has several. */
  fields: Type.Array(
    Type.Object({
      name: Type.String(),
      label: NameSchema,
      as: Type.Union([Type.Literal('count'), Type.Literal('share')]),
    }),
  ),
}
const ShownSchema = Type.Object(shownFields)
export type ShownParameterWire = Static<typeof ShownSchema>

const ParameterSchema = Type.Object({
  ...shownFields,
  purpose: nullable(NameSchema),
  /** An open matter keeps the value it began under. */
  pinned: Type.Boolean(),
  dimensions: Type.Array(Type.String()),
  dimensionValues: Type.Record(Type.String(), Type.Array(Type.String())),
  /** No value stands, or one is expressly not given. */
  isUnset: Type.Boolean(),
  values: Type.Array(ValueSchema),
  /** Given already, to hold from a later day. */
  coming: Type.Array(ValueSchema),
  /** Documents that ask for a value without giving one. */
  asked: Type.Array(
    Type.Object({
      preset: Type.String(),
      basis: Type.String(),
      row: Type.String(),
      note: nullable(NameSchema),
    }),
  ),
})
export type ParameterWire = Static<typeof ParameterSchema>

export const ParameterListSchema = Type.Object({
  region: PlaceSchema,
  /** Whether the reader may give values to this region. */
  maySet: Type.Boolean(),
  rows: Type.Array(ParameterSchema),
})
export type ParameterListWire = Static<typeof ParameterListSchema>

const HistoryRowSchema = Type.Object({
  ...valueFields,
  setAt: IsoMoment,
  /** Null: entered by the platform itself. */
  setBy: nullable(Type.String()),
})
export type HistoryRowWire = Static<typeof HistoryRowSchema>
export const HistorySchema = Type.Object({ rows: Type.Array(HistoryRowSchema) })
export type HistoryWire = Static<typeof HistorySchema>

/** A new value. What it must be like is the parameter's to say. */
export const ChangeBody = Type.Object(
  {
    name: Type.String({ maxLength: 100 }),
    regionId: Uuid,
    when: Type.Optional(WhenSchema),
    effectiveFrom: IsoDay,
    value: Type.Unknown(),
    basis: Type.String({ maxLength: 2000 }),
    isRetroactive: Type.Optional(Type.Boolean()),
    /** The number of the value that this one corrects. */
    corrects: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
  },
  strict,
)
export type ChangeBodyWire = Static<typeof ChangeBody>

const MatterFields = { id: Uuid, path: Type.String(), code: Type.String(), title: Type.String() }
const MovedSchema = Type.Object({ before: nullable(IsoMoment), after: nullable(IsoMoment) })

/** A clock of an open matter that would stand differently: its due moment, its yellow one, its next step of the ladder. */
const MovedClockSchema = Type.Object({
  ...MatterFields,
  /** The code of its name, such as `appeal.clock.resolve`. */
  clock: Type.String(),
  due: MovedSchema,
  yellow: MovedSchema,
  next: MovedSchema,
})
export type MovedClockWire = Static<typeof MovedClockSchema>

/** An open matter that keeps what it began under. */
const KeptSchema = Type.Object({
  ...MatterFields,
  lawOn: IsoDay,
  /** What it keeps; null where nothing was given then. */
  value: Type.Unknown(),
  dueAt: nullable(IsoMoment),
})
export type KeptWire = Static<typeof KeptSchema>

/** What a new value would do, without anything being stored. */
export const PreviewSchema = Type.Object({
  pinned: Type.Boolean(),
  /** Open matters looked at, and whether there are more. */
  looked: Type.Integer(),
  isCut: Type.Boolean(),
  /** Regions in which it would stand. */
  regions: Type.Array(NameSchema),
  moved: Type.Object({ matters: Type.Integer(), rows: Type.Array(MovedClockSchema) }),
  kept: Type.Object({ matters: Type.Integer(), rows: Type.Array(KeptSchema) }),
  /** Codes of what should be known before it is saved. */
  warnings: Type.Array(Type.String()),
})
export type PreviewWire = Static<typeof PreviewSchema>

const PresetRowSchema = Type.Object({
  name: Type.String(),
  /** What the parameter is called, and how its value is read. */
  parameter: ShownSchema,
  when: WhenSchema,
  /** Null: the document asks for it and gives none. */
  value: Type.Unknown(),
  basis: Type.String(),
  /** The row of the source, such as S004-33; null for what only the platform proposes. */
  row: nullable(Type.String()),
  note: nullable(NameSchema),
})

const PresetSchema = Type.Object({
  id: Type.String(),
  label: NameSchema,
  /** From when the document holds in its own region. */
  effectiveOn: nullable(IsoDay),
  rows: Type.Array(PresetRowSchema),
  /** Figures that no part of the platform reads yet. */
  waiting: Type.Array(Type.Object({ label: NameSchema, value: NameSchema, row: Type.String() })),
})
export type PresetWire = Static<typeof PresetSchema>
export const PresetListSchema = Type.Object({ rows: Type.Array(PresetSchema) })
export type PresetListWire = Static<typeof PresetListSchema>

/** Which preset, for which region, from which day. The day may be past: presets are history. */
export const PresetBody = Type.Object(
  { preset: Type.String({ maxLength: 40 }), regionId: Uuid, effectiveFrom: IsoDay },
  strict,
)
export type PresetBodyWire = Static<typeof PresetBody>

/** What a preset would do: value by value, then to open matters, without anything being stored. */
export const PresetPreviewSchema = Type.Object({
  steps: Type.Array(
    Type.Object({
      state: Type.Union([Type.Literal('same'), Type.Literal('new'), Type.Literal('replaces')]),
      name: Type.String(),
      when: WhenSchema,
      /** What stands for the region on that day; null where nothing is given. */
      before: Type.Unknown(),
      value: Type.Unknown(),
    }),
  ),
  looked: Type.Integer(),
  isCut: Type.Boolean(),
  regions: Type.Array(NameSchema),
  moved: Type.Object({ matters: Type.Integer(), rows: Type.Array(MovedClockSchema) }),
  /** Open matters that keep what they began under. */
  kept: Type.Object({ matters: Type.Integer() }),
  warnings: Type.Array(Type.String()),
})
export type PresetPreviewWire = Static<typeof PresetPreviewSchema>

export const PresetAppliedSchema = Type.Object({ effectiveFrom: IsoDay, changed: Type.Integer() })
export type PresetAppliedWire = Static<typeof PresetAppliedSchema>

export const SavedSchema = Type.Object({ seq: Type.Integer(), warnings: Type.Array(Type.String()) })
