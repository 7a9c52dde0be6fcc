/** The words on the wire of stages that wait for their next owner: from whom, to whom, since when, by when. */
import { Type, type Static } from 'typebox'
import { IsoDay, NameSchema, nullable, oneOf, Uuid } from '../../platform/wire.ts'
import { STAGES, type Stage } from './words.ts'

const AcceptanceRow = Type.Object({
  id: Uuid,
  title: Type.String(),
  stage: oneOf<Stage>(STAGES),
  /** Who leads the project until then, and who answers for it there. */
  from: nullable(NameSchema),
  person: nullable(Type.String()),
  to: NameSchema,
  sinceOn: IsoDay,
  daysOpen: Type.Integer(),
  /** Null where the region has set no limit. */
  dueOn: nullable(IsoDay),
  /** Days since the last one; 0 while it has not passed. */
  daysOver: Type.Integer(),
})
export type AcceptanceRowWire = Static<typeof AcceptanceRow>

/** The longest open first, at most 200. */
export const Acceptances = Type.Object({ count: Type.Integer(), rows: Type.Array(AcceptanceRow) })
export type AcceptancesWire = Static<typeof Acceptances>
