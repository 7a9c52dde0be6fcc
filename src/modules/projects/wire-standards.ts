/** The words on the wire of a project against the entry standards of its park. */
import { Type, type Static } from 'typebox'
import { nullable, oneOf, Uuid } from '../../platform/wire.ts'
import { COMPARED, STANDARDS, type Compared, type Standard } from './words.ts'

export const StandardsSchema = Type.Object({
  /** Null for a project in no park. */
  park: nullable(Type.Object({ id: Uuid, name: Type.String() })),
  checks: Type.Array(
    Type.Object({
      standard: oneOf<Standard>(STANDARDS),
      state: oneOf<Compared>(COMPARED),
      /** Fen a mu. */
      asked: nullable(Type.Integer()),
      offered: nullable(Type.Integer()),
      text: nullable(Type.String()),
    }),
  ),
})
export type StandardsWire = Static<typeof StandardsSchema>
