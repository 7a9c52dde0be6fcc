/** The words on the wire of the wall chart: plans of many projects beside each other, as small as they can be. */
import { Type, type Static } from 'typebox'
import { NameSchema, nullable, Uuid } from '../../platform/wire.ts'
import { Answerer, Light, MissSchema } from './wire.ts'

/** A legal day as a number: days since 1970-01-01. The chart has tens of thousands of them. */
const DayNumber = Type.Integer()

export const ChartSchema = Type.Object({
  today: DayNumber,
  /** Days that are not worked, from the first day of the chart to its last. */
  daysOff: Type.Array(DayNumber),
  /** There are more projects than a chart holds. */
  isCut: Type.Boolean(),
  /** Who answers for nodes; each node names one by its place in this list. */
  answerers: Type.Array(Answerer),
  rows: Type.Array(
    Type.Object({
      id: Uuid,
      code: Type.String(),
      title: Type.String(),
      status: Type.String(),
      department: nullable(NameSchema),
      version: Type.Integer(),
      targetOn: DayNumber,
      expectedOn: nullable(DayNumber),
      lateDays: Type.Integer(),
      light: Light,
      mayPlan: Type.Boolean(),
      /** What the end hangs on: pairs of places of nodes, of which the second waits for the first. */
      path: Type.Array(Type.Integer()),
      misses: Type.Array(Type.Object({ key: Type.String(), ...MissSchema.properties })),
      nodes: Type.Array(
        Type.Object({
          key: Type.String(),
          name: Type.String(),
          answerer: Type.Integer(),
          fromOn: DayNumber,
          toOn: DayNumber,
          baseFromOn: DayNumber,
          baseToOn: DayNumber,
          startedOn: nullable(DayNumber),
          finishedOn: nullable(DayNumber),
          isMilestone: Type.Boolean(),
          isCritical: Type.Boolean(),
          light: Light,
        }),
      ),
    }),
  ),
})
export type ChartWire = Static<typeof ChartSchema>
export type ChartRowWire = ChartWire['rows'][number]
export type ChartNodeWire = ChartRowWire['nodes'][number]
