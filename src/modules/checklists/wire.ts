/** The words on the wire of checklists by stage: templates of a region, the lists of a project, a tick. */
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
import type { Stage } from '../projects/words.ts'
import { SERVED_STAGES } from './words.ts'

const stage = oneOf<Stage>(SERVED_STAGES)
const line = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', format: 'writing' })
const ITEMS_MAX = 40

const Region = NamedSchema
const TemplateSchema = Type.Object({
  id: Uuid,
  /** Whose it is. */
  region: NameSchema,
  fromOn: IsoDay,
  items: Type.Array(Type.String()),
  basis: Type.String(),
  by: Type.String(),
})
export type TemplateWire = Static<typeof TemplateSchema>

export const TemplatesQuery = Type.Object({ regionId: Type.Optional(Uuid) }, strict)
export const TemplatesSchema = Type.Object({
  region: Region,
  regions: Type.Array(Region),
  mayKeep: Type.Boolean(),
  today: IsoDay,
  stages: Type.Array(
    Type.Object({
      stage,
      /** What holds today, of the region itself or of one above. */
      present: nullable(Type.Object({ ...TemplateSchema.properties, isOwn: Type.Boolean() })),
      /** What the region itself will have or has had, the last first. */
      others: Type.Array(TemplateSchema),
    }),
  ),
})
export type TemplatesWire = Static<typeof TemplatesSchema>

export const TemplateBody = Type.Object(
  { regionId: Uuid, stage, fromOn: IsoDay, items: Type.Array(line, { maxItems: ITEMS_MAX }), basis: line },
  strict,
)
export type TemplateBodyWire = Static<typeof TemplateBody>

export const ChecklistsSchema = Type.Object({
  mayTick: Type.Boolean(),
  lists: Type.Array(
    Type.Object({
      id: Uuid,
      stage,
      openedAt: IsoMoment,
      items: Type.Array(
        Type.Object({
          no: Type.Integer(),
          text: Type.String(),
          isDone: Type.Boolean(),
          note: nullable(Type.String()),
          /** Who has ticked it or noted something last, and when. */
          by: nullable(Type.String()),
          at: nullable(IsoMoment),
        }),
      ),
    }),
  ),
})
export type ChecklistsWire = Static<typeof ChecklistsSchema>

export const TickBody = Type.Object(
  {
    no: Type.Integer({ minimum: 1, maximum: ITEMS_MAX }),
    isDone: Type.Boolean(),
    note: Type.Optional(Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', format: 'writing' })),
  },
  strict,
)
export type TickBodyWire = Static<typeof TickBody>
