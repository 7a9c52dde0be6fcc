/** The words on the wire of what stands beside help orders: service points elsewhere, clinics of a project, acts of leaders. */
import { Type, type Static } from 'typebox'
import { IsoDay, MatterRowSchema, NameSchema, nullable, strict, Uuid } from '../../platform/wire.ts'
import { LedSchema, PrescriptionSchema } from './wire.ts'

/** Of the orders taken in at a point that the reader may see. */
const counts = {
  open: Type.Integer(),
  done: Type.Integer(),
  withdrawn: Type.Integer(),
  projects: Type.Integer(),
  /** Open problems of clinics that the enterprises have not closed. */
  problems: Type.Integer(),
}

export const PointsSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: Uuid,
      name: Type.String(),
      city: Type.String(),
      fromOn: IsoDay,
      toOn: nullable(IsoDay),
      isOpen: Type.Boolean(),
      staff: Type.Integer(),
      ...counts,
    }),
  ),
})
export type PointsWire = Static<typeof PointsSchema>

export const PointStandingSchema = Type.Object({
  ...counts,
  /** The first of the open ones, the oldest first. */
  orders: Type.Array(MatterRowSchema),
  /** Projects that orders taken in here are for; those on a list of key projects first. */
  served: Type.Array(
    Type.Object({
      id: Uuid,
      title: Type.String(),
      stage: Type.String(),
      region: NameSchema,
      lists: Type.Array(Type.String()),
      orders: Type.Integer(),
    }),
  ),
})
export type PointStandingWire = Static<typeof PointStandingSchema>

const OrderName = Type.Object({ id: Uuid, code: Type.String(), title: Type.String() })

export const ProjectClinicsSchema = Type.Object({
  orders: Type.Array(
    Type.Intersect([
      OrderName,
      Type.Object({
        clinics: Type.Integer(),
        prescriptions: Type.Array(PrescriptionSchema),
        leaderActs: Type.Array(LedSchema),
      }),
    ]),
  ),
})
export type ProjectClinicsWire = Static<typeof ProjectClinicsSchema>

export const LeaderActsQuery = Type.Object(
  { from: Type.Optional(IsoDay), to: Type.Optional(IsoDay), leader: Type.Optional(Uuid) },
  strict,
)

export const LeaderActsSchema = Type.Object({
  leaders: Type.Array(
    Type.Object({
      personId: Uuid,
      name: Type.String(),
      listen: Type.Integer(),
      coordinate: Type.Integer(),
      push: Type.Integer(),
    }),
  ),
  /** The records behind the numbers of one leader, the last first; empty where none was asked for. */
  records: Type.Array(
    Type.Intersect([LedSchema, Type.Object({ order: OrderName, project: nullable(OrderName) })]),
  ),
})
export type LeaderActsWire = Static<typeof LeaderActsSchema>
