/** The words on the wire of contacts with projects on lists: when the last was, when the next is due, who owes it. */
import { Type, type Static } from 'typebox'
import { IsoDay, NameSchema, nullable, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { CONTACT_MODES, KEY_LISTS, STAGES, type ContactMode, type KeyList, type Stage } from './words.ts'

export const ContactsQuery = Type.Object(
  {
    list: Type.Optional(oneOf<KeyList>(KEY_LISTS)),
    only: Type.Optional(oneOf<'overdue' | 'never'>(['overdue', 'never'])),
  },
  strict,
)
export type ContactsQueryWire = Static<typeof ContactsQuery>

const ContactRow = Type.Object({
  id: Uuid,
  title: Type.String(),
  stage: oneOf<Stage>(STAGES),
  lists: Type.Array(oneOf<KeyList>(KEY_LISTS)),
  lastOn: nullable(IsoDay),
  lastMode: nullable(oneOf<ContactMode>(CONTACT_MODES)),
  /** Whether one of its lists asks for contacts at all. */
  isAsked: Type.Boolean(),
  /** The last day for the next one; null where none is asked for, and until the first one where this was asked for later. */
  dueOn: nullable(IsoDay),
  /** Days since that day; 0 while it has not passed. */
  daysOver: Type.Integer(),
  department: nullable(NameSchema),
  /** Whoever leads it; null while nobody has taken it on. */
  person: nullable(Type.String()),
})
export type ContactRowWire = Static<typeof ContactRow>

export const Contacts = Type.Object({
  /** Open projects on lists of this year that the reader may see; those overdue, those never contacted. */
  counts: Type.Object({ all: Type.Integer(), overdue: Type.Integer(), never: Type.Integer() }),
  /** The longest overdue first, at most 200. */
  rows: Type.Array(ContactRow),
})
export type ContactsWire = Static<typeof Contacts>
