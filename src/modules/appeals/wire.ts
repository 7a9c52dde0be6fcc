/** The words on the wire of enterprise appeals: the input of each act and the panel of facts. */
import { Type, type Static, type TSchema } from 'typebox'
import { IsoMoment, Uuid } from '../../platform/wire.ts'
import { CHANNELS, CONTACT_METHODS, LEVELS, NATURES, TOPICS } from './words.ts'

const oneOf = <Value extends string>(values: readonly Value[]) =>
  Type.Unsafe<Value>(Type.Union(values.map((value) => Type.Literal(value))))
const nullable = <Value extends TSchema>(schema: Value) => Type.Union([schema, Type.Null()])
/** Free text that people write: never empty, at most ten thousand characters, line breaks kept. */
const writing = (maxLength = 10_000) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', format: 'writing' })
const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const strict = { additionalProperties: false }

/** Inputs by act. */
export const appealInputs = {
  file: Type.Object(
    {
      title: line(120),
      text: writing(),
      nature: oneOf(NATURES),
      topic: oneOf(TOPICS),
      enterpriseId: Uuid,
      channel: oneOf(CHANNELS),
      contactName: line(40),
      contactPhone: Type.String({ pattern: '^[0-9+() -]{5,20}$' }),
      files: Type.Array(Uuid, { maxItems: 9 }),
    },
    strict,
  ),
  dispatch: Type.Object(
    { departmentId: Uuid, note: Type.Optional(Type.String({ maxLength: 1000 })) },
    strict,
  ),
  sign: Type.Object({}, strict),
  contact: Type.Object(
    {
      method: oneOf(CONTACT_METHODS),
      person: line(40),
      note: Type.Optional(Type.String({ maxLength: 1000 })),
    },
    strict,
  ),
  giveOpinion: Type.Object({ opinion: writing() }, strict),
  ask: Type.Object({ question: writing(2000) }, strict),
  reply: Type.Object({ reply: writing() }, strict),
  revisit: Type.Object(
    { solved: Type.Boolean(), level: oneOf(LEVELS), remark: Type.Optional(Type.String({ maxLength: 1000 })) },
    strict,
  ),
  close: Type.Object({}, strict),
}
export type AppealInputs = { [Act in keyof typeof appealInputs]: Static<(typeof appealInputs)[Act]> }

/** What the panel of an appeal shows. Personal fields are masked for those who do not handle it. */
export const AppealFacts = Type.Object({
  text: Type.String(),
  nature: Type.String(),
  topic: Type.String(),
  channel: Type.String(),
  contactName: Type.String({ personal: true }),
  contactPhone: Type.String({ personal: true }),
  contactedAt: nullable(IsoMoment),
  contactMethod: nullable(Type.String()),
  opinion: nullable(Type.String()),
  opinionAt: nullable(IsoMoment),
  reply: nullable(Type.String()),
  repliedAt: nullable(IsoMoment),
  solved: nullable(Type.Boolean()),
  level: nullable(Type.String()),
  redoCount: Type.Integer(),
  /** The latest moments by which contact, opinion and result are due, as promised on the receipt. */
  latest: Type.Array(
    Type.Object({ clock: Type.String(), at: nullable(IsoMoment), provisional: Type.Boolean() }),
  ),
})
export type AppealFactsWire = Static<typeof AppealFacts>

/** Inputs of the ask to the enterprise. `open` is made by the appeal only. */
export const askInputs = {
  open: Type.Object({ question: writing(2000) }, strict),
  answer: Type.Object({ answer: writing(), files: Type.Optional(Type.Array(Uuid, { maxItems: 9 })) }, strict),
  lapse: Type.Object({}, strict),
  withdraw: Type.Object({}, strict),
}
export type AskInputs = { [Act in keyof typeof askInputs]: Static<(typeof askInputs)[Act]> }

export const AskFacts = Type.Object({ question: Type.String(), answer: nullable(Type.String()) })
export type AskFactsWire = Static<typeof AskFacts>
