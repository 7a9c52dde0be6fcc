/** The words on the wire of templates: the nodes of a type of plan, published by regions, and nodes out of a file. */
import { Type, type Static } from 'typebox'
import { IsoMoment, NamedSchema, NameSchema, nullable, strict, Uuid } from '../../platform/wire.ts'
import { Design, DesignAnswer, Nodes, TypeSchema, Why } from './wire.ts'

export const TemplatesSchema = Type.Object({
  region: NamedSchema,
  /** Whether the reader publishes templates of that region. */
  mayPublish: Type.Boolean(),
  rows: Type.Array(
    Type.Object({
      type: TypeSchema,
      /** Of the region itself, or of one above it. */
      isOwn: Type.Boolean(),
      region: nullable(NameSchema),
      /** 0 for the plan that the platform brings along. */
      version: Type.Integer(),
      basis: nullable(Type.String()),
      nodes: Type.Array(Type.Object(DesignAnswer)),
    }),
  ),
})
export type TemplatesWire = Static<typeof TemplatesSchema>

export const TemplateBody = Type.Object(
  {
    regionId: Uuid,
    type: TypeSchema,
    /** The version that this one follows: 0 when the region has published none. */
    follows: Type.Integer({ minimum: 0 }),
    nodes: Nodes(Design),
    basis: Why,
  },
  strict,
)
export type TemplateWire = Static<typeof TemplateBody>

/** What a region has published of one type, the newest first. */
export const TemplateVersionsSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      version: Type.Integer(),
      basis: Type.String(),
      publishedAt: IsoMoment,
      nodes: Type.Array(Type.Object(DesignAnswer)),
      /** Plans that were laid from it, and keep it. */
      planCount: Type.Integer(),
    }),
  ),
})
export type TemplateVersionsWire = Static<typeof TemplateVersionsSchema>

/** Of which region and type. */
export const TemplateQuery = Type.Object({ regionId: Uuid, type: TypeSchema }, strict)

/** Nodes as a file tells them, or what is wrong with it; then there are no nodes. */
export const FileNodesSchema = Type.Object({
  nodes: Type.Array(Type.Object({ ...DesignAnswer, departmentId: nullable(Uuid) })),
  faults: Type.Array(
    Type.Object({ line: Type.Integer(), column: nullable(Type.String()), text: Type.String() }),
  ),
})
export type FileNodesWire = Static<typeof FileNodesSchema>
