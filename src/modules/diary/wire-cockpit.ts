/** The words on the wire of a steward's morning: one ranked list of what is at stake, and what changed since yesterday. */
import { Type, type Static } from 'typebox'
import { IsoDay, IsoMoment, nullable, oneOf, Uuid } from '../../platform/wire.ts'
import { STAGES, type Stage } from '../projects/words.ts'

/** 事项, 阶段卡滞, 节点, 走访. */
export const STAKES = ['matter', 'stage', 'node', 'visit'] as const
export type Stake = (typeof STAKES)[number]

const Subject = Type.Object({ path: Type.String(), id: Uuid, title: Type.String() })

export const CockpitSchema = Type.Object({
  today: IsoDay,
  /** Projects and enterprises that the reader is in charge of. */
  projects: Type.Array(Subject),
  enterprises: Type.Array(Subject),
  lines: Type.Array(
    Type.Object({
      what: oneOf(STAKES),
      /** Where it is done. */
      path: Type.String(),
      id: Uuid,
      /** The kind of the matter; null for what is none. */
      kind: nullable(Type.String()),
      title: Type.String(),
      /** The node, or the stage that the project stands in. */
      detail: nullable(Type.String()),
      dueOn: IsoDay,
      /** How many days late; negative while there is time. */
      days: Type.Integer(),
      /** What the reader is to do there; null when it is others' to do, and theirs to press. */
      act: nullable(Type.String()),
    }),
  ),
  /** Open items on the checklists of those projects, by project and stage. */
  checklists: Type.Array(
    Type.Object({
      projectId: Uuid,
      title: Type.String(),
      stage: oneOf<Stage>(STAGES),
      items: Type.Array(Type.String()),
    }),
  ),
  changes: Type.Array(
    Type.Object({
      path: Type.String(),
      id: Uuid,
      kind: Type.String(),
      title: Type.String(),
      status: Type.String(),
      act: Type.String(),
      at: IsoMoment,
    }),
  ),
})
export type CockpitWire = Static<typeof CockpitSchema>
