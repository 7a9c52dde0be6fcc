/** The words on the wire of an enterprise's message to whoever looks after it: alone, since the portal loads them. */
import { Type, type Static } from 'typebox'
import { strict, Uuid } from '../../platform/wire.ts'

export const WritingInput = Type.Object(
  { text: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', format: 'writing' }) },
  strict,
)
export const WritingBody = Type.Object({ assignmentId: Uuid, ...WritingInput.properties }, strict)
export type WritingBodyWire = Static<typeof WritingBody>
