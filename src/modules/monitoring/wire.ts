/** The words on the wire of monthly monitoring: the acts of a report, its panel, plans of months, and the list for leaders. */
import { Type, type Static } from 'typebox'
import {
  InLanguage,
  IsoDay,
  IsoMoment,
  LightSchema,
  NameSchema,
  nullable,
  oneOf,
  strict,
  Uuid,
} from '../../platform/wire.ts'
import { MONITORED, SCORED } from './words.ts'

const writing = Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S', format: 'writing' })
const line = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', format: 'writing' })
/** As people write money; a bare number means 万元. */
const money = Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' })
const files = Type.Optional(Type.Array(Uuid, { maxItems: 9 }))
/** A month as `2026-03`. */
const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' })
/** Fen. */
const Fen = Type.Integer({ minimum: 0 })

export const reportInputs = {
  open: Type.Object({ projectId: Uuid, month: IsoDay }, strict),
  file: Type.Object({ actual: money, progress: writing, problems: Type.Optional(writing), files }, strict),
  accept: Type.Object({ note: Type.Optional(line) }, strict),
  sendBack: Type.Object({ reason: writing }, strict),
  visit: Type.Object(
    { visitedOn: IsoDay, people: line, isAsReported: Type.Boolean(), finding: writing, files },
    strict,
  ),
  strike: Type.Object({ no: Type.Integer({ minimum: 1, maximum: 1000 }), reason: writing }, strict),
  waive: Type.Object({ reason: writing }, strict),
}
export type ReportInputs = { [Act in keyof typeof reportInputs]: Static<(typeof reportInputs)[Act]> }

export const ReportFacts = Type.Object({
  projectId: Uuid,
  month: Month,
  planned: nullable(Fen),
  actual: nullable(Fen),
  /** Per cent, below zero where less was invested than planned. */
  deviation: nullable(Type.Number()),
  isDeviating: Type.Boolean(),
  progress: nullable(Type.String()),
  problems: nullable(Type.String()),
  filedAt: nullable(IsoMoment),
  lateDays: Type.Integer(),
  returns: Type.Integer(),
  score: nullable(Type.Integer()),
  losses: nullable(
    Type.Array(
      Type.Object({
        cause: oneOf(SCORED),
        points: Type.Integer(),
      }),
    ),
  ),
  visits: Type.Array(
    Type.Object({
      no: Type.Integer(),
      visitedOn: IsoDay,
      people: Type.String(),
      isAsReported: Type.Boolean(),
      finding: Type.String(),
      isStruck: Type.Boolean(),
    }),
  ),
})
export type ReportFactsWire = Static<typeof ReportFacts>

export const PlanParams = Type.Object({ id: Uuid }, strict)
export const PlanQuery = Type.Object({ year: Type.Optional(Type.String({ pattern: '^20\\d\\d$' })) }, strict)
export const PlanBody = Type.Object(
  {
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    /** January first; an empty text where nothing is planned. */
    months: Type.Array(Type.String({ maxLength: 40 }), { minItems: 12, maxItems: 12 }),
  },
  strict,
)
export const PlanSchema = Type.Object({
  year: Type.Integer(),
  mayPlan: Type.Boolean(),
  months: Type.Array(Type.Object({ month: Month, planned: nullable(Fen), actual: nullable(Fen) })),
})
export type PlanWire = Static<typeof PlanSchema>

export const MonitoringQuery = Type.Object(
  {
    month: Type.Optional(Month),
    only: Type.Optional(oneOf(MONITORED)),
    regionId: Type.Optional(Uuid),
    language: InLanguage,
  },
  strict,
)
export type MonitoringQueryWire = Static<typeof MonitoringQuery>

export const MonitoringRow = Type.Object({
  id: Uuid,
  code: Type.String(),
  projectId: Uuid,
  project: Type.String(),
  region: NameSchema,
  enterprise: nullable(NameSchema),
  status: Type.String(),
  light: LightSchema,
  dueOn: nullable(IsoDay),
  planned: nullable(Fen),
  actual: nullable(Fen),
  deviation: nullable(Type.Number()),
  isDeviating: Type.Boolean(),
  isLate: Type.Boolean(),
  lateDays: Type.Integer(),
  otherwise: Type.Integer(),
  score: nullable(Type.Integer()),
})
export type MonitoringRowWire = Static<typeof MonitoringRow>

export const MonitoringSchema = Type.Object({
  month: Month,
  counts: Type.Object({
    all: Type.Integer(),
    late: Type.Integer(),
    deviating: Type.Integer(),
    otherwise: Type.Integer(),
  }),
  planned: Fen,
  actual: Fen,
  /** Whether there are more than are listed here. */
  isCut: Type.Boolean(),
  rows: Type.Array(MonitoringRow),
})
export type MonitoringWire = Static<typeof MonitoringSchema>
