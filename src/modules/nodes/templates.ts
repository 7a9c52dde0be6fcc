/** Templates of plans: the newest that a region or one above it has published, else the one that the platform brings along. */
import type { Pool } from 'pg'
import type { Moment } from '../../calendar/days.ts'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import type { Random } from '../../kernel/ids.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { MANAGE } from '../projects/powers.ts'
import { designOf } from './amending.ts'
import { DEFAULT_TEMPLATES } from './default-templates.ts'
import { networkOf } from './plan-rules.ts'
import { insertTemplate, listTemplates, type Template } from './store.ts'
import type { TemplateWire } from './wire-templates.ts'
import { PLAN_TYPES, type PlanType } from './words.ts'

/** A template that is in force somewhere; without a region it is the platform's. */
export type TemplateInForce = Omit<Template, 'regionId' | 'basis'> & {
  readonly regionId: RegionId | null
  readonly basis: string | null
}

/** The template of each type in force for a region. */
export async function templatesFor(
  runner: Runner,
  organisation: Pick<Organisation, 'ancestors'>,
  regionId: RegionId,
): Promise<TemplateInForce[]> {
  const near = organisation.ancestors(regionId)
  const published = await listTemplates(runner, near)
  return PLAN_TYPES.map((type) => {
    const ofType = published.filter((one) => one.type === type)
    const nearest = near
      .map((id) => ofType.find((one) => one.regionId === id))
      .find((one) => one !== undefined)
    return nearest ?? { regionId: null, type, version: 0, nodes: DEFAULT_TEMPLATES[type], basis: null }
  })
}

/** The template in force for a region and a type. */
export async function templateFor(
  runner: Runner,
  organisation: Pick<Organisation, 'ancestors'>,
  regionId: RegionId,
  type: PlanType,
): Promise<TemplateInForce> {
  const all = await templatesFor(runner, organisation, regionId)
  return all.find((one) => one.type === type) as TemplateInForce
}

/**
 * Publishes the next version of a region's template; plans that were laid stay as they are. Refuses a region outside the
 * post's, nodes that wait for one another, and (`stale`) one that follows another than the newest.
 */
export async function publishTemplate(
  { pool, random }: { readonly pool: Pool; readonly random: Random },
  input: TemplateWire,
  actor: Officer,
  organisation: Pick<Organisation, 'region'>,
  at: Moment,
): Promise<void> {
  const regionId = input.regionId as RegionId
  if (organisation.region(regionId) === undefined) throw invalid('/regionId', 'region.unknown')
  if (!hasPower(actor, MANAGE, { regionId })) throw new Refusal('not_permitted', 'node.power')
  const nodes = input.nodes.map(designOf)
  networkOf(nodes)
  const { type, basis } = input
  const template: Template = { regionId, type, version: input.follows + 1, nodes, basis: basis.trim() }
  await withTransaction(pool, async (client) => {
    const newest = (await listTemplates(client, [regionId])).find((one) => one.type === type)?.version ?? 0
    const isNext = newest === input.follows && (await insertTemplate(client, template, at))
    if (!isNext) throw new Refusal('stale', reason('node.templateStale', { version: newest }))
    const line = { act: 'publish', audience: 'departments', patch: template } as const
    await appendLine(client, `register:plan-template:${regionId}:${type}`, line, { actor, at, random })
  })
}
