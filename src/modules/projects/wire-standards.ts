/** The words on the wire of a project against the entry standards of its park. */
import { Type, type Static, type TSchema } from 'typebox'
import { Uuid } from '../../platform/wire.ts'
import { COMPARED, STANDARDS, type Compared, type Standard } from './words.ts'

const nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const words = <Word extends string>(list: readonly Word[]) =>
  Type.Unsafe<Word>(Type.Union(list.map((value) => Type.Literal(value))))

export const StandardsSchema = Type.Object({
  /** Null for a project in no park. */
  park: nullable(Type.Object({ id: Uuid, name: Type.String() })),
  checks: Type.Array(
    Type.Object({
      standard: words<Standard>(STANDARDS),
      state: words<Compared>(COMPARED),
      /** Fen a mu. */
      asked: nullable(Type.Integer()),
      offered: nullable(Type.Integer()),
      text: nullable(Type.String()),
    }),
  ),
})
export type StandardsWire = Static<typeof StandardsSchema>
