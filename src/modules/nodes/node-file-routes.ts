/**
 * Nodes as files over HTTP: an empty table to fill in, templates and plans written out, and a file looked through. What a file
 * tells is answered and not kept: the page shows it as a draft, and publishing or changing a plan is what it always is.
 */
import { Type } from 'typebox'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { route, type Call, type Route } from '../../platform/http/route.ts'
import { readTable } from '../../platform/table-files/read.ts'
import { sendSheet } from '../../platform/table-files/sheet.ts'
import { FILE_BYTES_MAX, heading } from '../../platform/table-files/table.ts'
import { translate, type Texts } from '../../platform/texts.ts'
import { InLanguage, strict, Uuid } from '../../platform/wire.ts'
import { MANAGE } from '../projects/powers.ts'
import { nodesSheet, readNodes, type Reading } from './node-file.ts'
import { requirePlanner } from './plan-rights.ts'
import type { PlanningDeps } from './planning.ts'
import { findPlan, findProject } from './store.ts'
import { templateFor } from './templates.ts'
import { FileNodesSchema, TemplateQuery, type FileNodesWire } from './wire-templates.ts'
import { LanguageQuery } from './wire.ts'

export interface NodeFileDeps extends PlanningDeps {
  readonly texts: Texts
}

const tag = 'nodes'
const ById = Type.Object({ id: Uuid })
/** A file with the frame that a form puts around it. */
const BODY_BYTES_MAX = FILE_BYTES_MAX + 1024 * 1024

export function nodeFileRoutes(deps: NodeFileDeps): Route[] {
  return [...writingRoutes(deps), ...readingRoutes(deps)]
}

function writingRoutes({ pool, world }: NodeFileDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/plan-templates/empty.xlsx',
      summary: 'An empty table of nodes with its headings, to be filled in',
      tag,
      access: 'officer',
      query: LanguageQuery,
      handle({ say, now, reply }) {
        return sendSheet(reply, 'nodes', nodesSheet(say('node.plan'), [], say), now)
      },
    }),
    route({
      method: 'GET',
      url: '/api/plan-templates/nodes.xlsx',
      summary: 'The template in force for a region as a table that can be read in again',
      tag,
      access: 'officer',
      query: Type.Object({ ...TemplateQuery.properties, language: InLanguage }, strict),
      async handle({ query: { regionId, type }, say, now, reply }) {
        const { organisation } = world()
        const { nodes, version } = await templateFor(pool, organisation, regionId as RegionId, type)
        const written = nodes.map((node) => ({ node, department: '' }))
        return sendSheet(reply, `${type}-${version}`, nodesSheet(say(`node.type.${type}`), written, say), now)
      },
    }),
    route({
      method: 'GET',
      url: '/api/projects/:id/plan/nodes.xlsx',
      summary: 'The nodes of a plan as a table that can be read in again',
      tag,
      access: 'officer',
      params: ById,
      query: LanguageQuery,
      async handle({ params: { id }, actor, language, say, now, reply }) {
        const project = await findProject(pool, id, actor)
        const found = project === undefined ? undefined : await findPlan(pool, id)
        if (project === undefined || found === undefined) throw new Refusal('not_found', 'matter.notFound')
        const written = found.nodes.map((node) => ({
          node,
          department:
            world().organisation.department(node.departmentId as DepartmentId)?.name[language] ?? '',
        }))
        return sendSheet(reply, `plan-${project.code}`, nodesSheet(say('node.plan'), written, say), now)
      },
    }),
  ]
}

function readingRoutes(deps: NodeFileDeps): Route[] {
  const { pool, world } = deps
  return [
    route({
      method: 'POST',
      url: '/api/plan-templates/read',
      summary: 'Look through a table of nodes for a template: what it tells, or what is wrong in which row',
      tag,
      access: 'officer',
      query: TemplateQuery,
      answer: FileNodesSchema,
      bodyLimit: BODY_BYTES_MAX,
      async handle(call) {
        const { organisation } = world()
        const { type } = call.query
        const regionId = call.query.regionId as RegionId
        if (!hasPower(call.actor, MANAGE, { regionId })) throw new Refusal('not_permitted', 'node.power')
        const { nodes } = await templateFor(pool, organisation, regionId, type)
        return readFile(deps, call, nodes, regionId)
      },
    }),
    route({
      method: 'POST',
      url: '/api/projects/:id/plan/read',
      summary: 'Look through a table of nodes for a plan: what it tells, or what is wrong in which row',
      tag,
      access: 'officer',
      params: ById,
      answer: FileNodesSchema,
      bodyLimit: BODY_BYTES_MAX,
      async handle(call) {
        const project = await findProject(pool, call.params.id, call.actor)
        if (project === undefined) throw new Refusal('not_found', 'matter.notFound')
        requirePlanner(call.actor, project)
        const found = await findPlan(pool, project.id)
        return readFile(deps, call, found?.nodes ?? [], project.regionId)
      },
    }),
  ]
}

interface ReadCall extends Pick<Call, 'request' | 'say'> {
  readonly actor: Officer
}

async function readFile(
  { world, texts }: NodeFileDeps,
  { request, say }: ReadCall,
  known: readonly { readonly key: string; readonly name: string }[],
  regionId: RegionId,
): Promise<FileNodesWire> {
  const part = request.isMultipart() ? await request.file() : undefined
  if (part === undefined) throw invalid('/file', 'import.file.missing')
  const bytes = await part.toBuffer()
  if (part.file.truncated) throw new Refusal('too_large', 'http.tooLarge')
  const reading: Reading = {
    words: (code) => (['zh', 'en'] as const).map((language) => translate(texts, language, code)),
    known: new Map(known.map(({ key, name }) => [name, key])),
    departmentOf: (name) => departmentOf(world().organisation, regionId, name),
  }
  const { nodes, faults } = readNodes(await readTable(bytes, {}), reading)
  return {
    nodes: [...nodes],
    faults: faults.map(({ line, column, code, values }) => ({
      line,
      column: column === null ? null : say(`node.file.${column}`),
      text: say(code, values),
    })),
  }
}

/** By its name in either language: the region's own first, then those of regions above it. */
function departmentOf(organisation: Organisation, regionId: RegionId, name: string): string | null {
  const called = organisation
    .departments()
    .filter(
      (one) =>
        one.closedOn === null && [one.name.zh, one.name.en].some((own) => heading(own) === heading(name)),
    )
  for (const region of organisation.ancestors(regionId)) {
    const [own, ...others] = called.filter((one) => one.regionId === region)
    if (own !== undefined) return others.length === 0 ? own.id : null
  }
  const [only, ...others] = called
  return only !== undefined && others.length === 0 ? only.id : null
}
