/** The words on the wire of the diary: acts of visits, entries of duties, the month of one person, and overdue visits. */
import { Type, type Static } from 'typebox'
import { IsoDay, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { TOPICS } from '../appeals/words.ts'
import {
  DUTIES,
  ENTERPRISE_CLASSES,
  PURPOSES,
  type DutyKind,
  type EnterpriseClass,
  type Purpose,
} from './words.ts'

const writing = Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S', format: 'writing' })
const line = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S', format: 'writing' })
const optional = Type.Optional

/** Found as a whole, but for the appeal's own words. */
export const visitInputs = {
  record: Type.Object(
    {
      projectId: optional(Uuid),
      enterpriseId: optional(Uuid),
      purpose: oneOf<Purpose>(PURPOSES),
      fromOn: IsoDay,
      toOn: optional(IsoDay),
      visitors: line,
      findings: optional(writing),
      policies: optional(writing),
      resources: optional(writing),
      advice: optional(writing),
      /** Who answers the advice; the visitor's own department when left out. */
      departmentId: optional(Uuid),
      files: optional(Type.Array(Uuid, { maxItems: 9 })),
    },
    strict,
  ),
  confirm: Type.Object({ received: optional(Type.Boolean()), comment: optional(writing) }, strict),
  dispute: Type.Object({ reason: writing }, strict),
  correct: Type.Object(
    { fromOn: IsoDay, toOn: optional(IsoDay), findings: optional(writing), reason: writing },
    strict,
  ),
  raise: Type.Object(
    {
      title: line,
      text: writing,
      topic: oneOf(TOPICS),
      contactName: Type.String({ minLength: 1, maxLength: 40, pattern: '\\S', format: 'writing' }),
      contactPhone: Type.String({ pattern: '^[0-9+() -]{5,20}$' }),
    },
    strict,
  ),
  answer: Type.Object({ answer: writing }, strict),
  lapse: Type.Object({}, strict),
  withdraw: Type.Object({ reason: writing }, strict),
}
export type VisitInputs = { [Act in keyof typeof visitInputs]: Static<(typeof visitInputs)[Act]> }

const text = nullable(Type.String())

export const VisitFacts = Type.Object({
  purpose: oneOf<Purpose>(PURPOSES),
  fromOn: IsoDay,
  toOn: IsoDay,
  /** How many days, both ends counted. */
  days: Type.Integer(),
  visitors: Type.String(),
  findings: text,
  policies: text,
  resources: text,
  /** Whether the enterprise has received the policies; null until it has said so, and where none were brought. */
  received: nullable(Type.Boolean()),
  comment: text,
  /** How many appeals were made of what was found. */
  raised: Type.Integer(),
  advice: text,
  adviceDepartment: nullable(NameSchema),
  adviceAnswer: text,
  adviceAnsweredOn: nullable(IsoDay),
  projectId: nullable(Uuid),
})
export type VisitFactsWire = Static<typeof VisitFacts>

export const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' })
/** Made when the form opens and kept with what was typed: what is sent twice is written down once. */
const Key = Type.String({ minLength: 8, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' })

export const DutyBody = Type.Object(
  {
    key: Key,
    projectId: optional(Uuid),
    enterpriseId: optional(Uuid),
    kind: oneOf<DutyKind>(DUTIES),
    on: IsoDay,
    text: writing,
  },
  strict,
)
export type DutyBodyWire = Static<typeof DutyBody>
export const StrikeBody = Type.Object({ key: Key, reason: writing }, strict)
export const DutyDone = Type.Object({ id: Uuid })

export const DiaryQuery = Type.Object({ month: optional(Month) }, strict)

export const DiarySchema = Type.Object({
  month: Month,
  counts: Type.Record(Type.String(), Type.Integer()),
  /** Days of residency of this month, by what the enterprises have said. */
  residency: Type.Object({ confirmed: Type.Integer(), waiting: Type.Integer(), workingDays: Type.Integer() }),
  duties: Type.Array(
    Type.Object({
      id: Uuid,
      kind: oneOf<DutyKind>(DUTIES),
      on: IsoDay,
      text: Type.String(),
      subject: Type.Object({ path: Type.String(), id: Uuid, title: Type.String() }),
      /** Why it was struck; null while it counts. */
      struck: text,
    }),
  ),
  visits: Type.Array(
    Type.Object({
      id: Uuid,
      status: Type.String(),
      purpose: oneOf<Purpose>(PURPOSES),
      fromOn: IsoDay,
      toOn: IsoDay,
      title: Type.String(),
    }),
  ),
})
export type DiaryWire = Static<typeof DiarySchema>

export const OverdueQuery = Type.Object({ scope: optional(oneOf(['mine', 'region'] as const)) }, strict)
export const OverdueSchema = Type.Object({
  count: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      enterpriseId: Uuid,
      enterprise: Type.String(),
      class: oneOf<EnterpriseClass>(ENTERPRISE_CLASSES),
      region: NameSchema,
      /** Who is to go; a department or somebody outside has no name of a person here. */
      person: text,
      /** The last visit; null when there was none since somebody was named. */
      lastOn: nullable(IsoDay),
      dueOn: IsoDay,
      lateDays: Type.Integer(),
    }),
  ),
})
export type OverdueWire = Static<typeof OverdueSchema>
