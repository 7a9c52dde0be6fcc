/** The words on the wire of listed tasks: the list with its filters, one task with its reports, and what is sent. */
import { Type, type Static } from 'typebox'
import {
  IsoDay,
  IsoMoment,
  NamedSchema,
  NameSchema,
  nullable,
  oneOf,
  strict,
  Uuid,
} from '../../platform/wire.ts'
import { NODE_LIGHTS, type NodeLight } from '../nodes/words.ts'
import { REPORT_STATES, type ReportState } from './words.ts'

/** As many files are evidence of one report. */
export const EVIDENCE_MAX = 10

const Light = oneOf<NodeLight>(NODE_LIGHTS)
const Party = NamedSchema

export const TaskRowSchema = Type.Object({
  id: Uuid,
  code: Type.String(),
  title: Type.String(),
  list: Type.Object({ id: Uuid, code: Type.String(), name: Type.String() }),
  lead: Party,
  coUnits: Type.Array(Party),
  persons: nullable(Type.String()),
  leader: nullable(Type.String()),
  indicator: nullable(Type.String()),
  fromOn: IsoDay,
  toOn: IsoDay,
  startedOn: nullable(IsoDay),
  finishedOn: nullable(IsoDay),
  /** As the office has confirmed. */
  percent: Type.Integer(),
  /** What the report says that waits for the office; null when none does. */
  waitingPercent: nullable(Type.Integer()),
  lateDays: Type.Integer(),
  light: Light,
})
export type TaskRowWire = Static<typeof TaskRowSchema>

const text = (max: number) => Type.Optional(Type.String({ maxLength: max, format: 'writing' }))

export const TasksQuery = Type.Object(
  {
    q: text(120),
    listId: Type.Optional(Uuid),
    /** Leads or helps. */
    unitId: Type.Optional(Uuid),
    leader: text(60),
    indicator: text(60),
    light: Type.Optional(Light),
    /** Only those with a report that the office has not decided. */
    only: Type.Optional(Type.Literal('waiting')),
  },
  strict,
)
export type TasksFilter = Static<typeof TasksQuery>

export const TasksSchema = Type.Object({
  today: IsoDay,
  /** Days that are not worked, from the first day of the tasks to the last, as numbers of days since 1970. */
  daysOff: Type.Array(Type.Integer()),
  /** There are more than one answer holds. */
  isCut: Type.Boolean(),
  /** All that the reader sees, by light, whatever is filtered. */
  counts: Type.Record(Type.String(), Type.Integer()),
  waiting: Type.Integer(),
  /** What can be filtered by. */
  lists: Type.Array(Type.Object({ id: Uuid, code: Type.String(), name: Type.String() })),
  units: Type.Array(Party),
  leaders: Type.Array(Type.String()),
  indicators: Type.Array(Type.String()),
  rows: Type.Array(TaskRowSchema),
})
export type TasksWire = Static<typeof TasksSchema>

/** `fileId` names it in a correction that keeps it. */
const FileSchema = Type.Object({ id: Uuid, fileId: Uuid, name: Type.String(), sizeBytes: Type.Integer() })

const ReportSchema = Type.Object({
  id: Uuid,
  no: Type.Integer(),
  state: oneOf<ReportState>(REPORT_STATES),
  percent: Type.Integer(),
  done: Type.String(),
  result: nullable(Type.String()),
  reportedAt: IsoMoment,
  reporter: nullable(Type.String()),
  unit: nullable(NameSchema),
  decidedAt: nullable(IsoMoment),
  decider: nullable(Type.String()),
  reason: nullable(Type.String()),
  files: Type.Array(FileSchema),
})
export type ReportWire = Static<typeof ReportSchema>

export const TaskSchema = Type.Object({
  row: TaskRowSchema,
  /** Newest first. */
  reports: Type.Array(ReportSchema),
  mayReport: Type.Boolean(),
  mayCorrect: Type.Boolean(),
  mayConfirm: Type.Boolean(),
  mayReturn: Type.Boolean(),
})
export type TaskWire = Static<typeof TaskSchema>

const Words = (max: number) =>
  Type.String({ minLength: 1, maxLength: max, pattern: '\\S', format: 'writing' })

const told = {
  percent: Type.Integer({ minimum: 0, maximum: 100 }),
  done: Words(2000),
  result: nullable(Type.String({ maxLength: 2000, format: 'writing' })),
  /** Evidence; of a correction, all that is to be there. */
  files: Type.Array(Uuid, { maxItems: EVIDENCE_MAX, uniqueItems: true }),
}

export const ReportBody = Type.Object(told, strict)
export type ReportInput = Static<typeof ReportBody>

/** A correction names the report that it saw: the last. */
export const CorrectBody = Type.Object(
  { ...told, no: Type.Integer({ minimum: 1 }), reason: Words(500) },
  strict,
)
export type CorrectInput = Static<typeof CorrectBody>

export const ConfirmBody = Type.Object({ no: Type.Integer({ minimum: 1 }) }, strict)
export const ReturnBody = Type.Object({ no: Type.Integer({ minimum: 1 }), reason: Words(500) }, strict)
