/**
 * What stewards go through in each stage, as a region has it (S000-15): versions with their days and their basis, added and never
 * changed. A region without one of its own has that of the region above.
 */
import type { Pool } from 'pg'
import { isoDay, parseDay, type Day, type Moment } from '../../calendar/days.ts'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { regionAsked, regionsToAsk } from '../../platform/region-asked.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { ASSIGN } from '../stewards/words.ts'
import { openForStanding } from './opening.ts'
import { addTemplate, templatesOf, type Template } from './store.ts'
import { SERVED_STAGES } from './words.ts'
import type { TemplateBodyWire, TemplateWire, TemplatesWire } from './wire.ts'

export interface ChecklistDeps {
  readonly pool: Pool
  readonly ids: Ids
  readonly random: Random
  readonly world: () => World
}

/** The templates of a region by stage, with what comes and what was. Refuses a region that is not the actor's. */
export async function viewTemplates(
  runner: Runner,
  world: World,
  actor: Officer,
  asked: string | undefined,
  now: Moment,
): Promise<TemplatesWire> {
  const { organisation, calendars } = world
  const { id: regionId, name } = regionAsked(organisation, actor, asked)
  const today = calendars.dayOf(now)
  const up = organisation.ancestors(regionId)
  const all = await templatesOf(runner, up)
  return {
    region: { id: regionId, name },
    regions: regionsToAsk(organisation, actor),
    mayKeep: hasPower(actor, ASSIGN, { regionId }),
    today: isoDay(today),
    stages: SERVED_STAGES.map((stage) => {
      const ofStage = all.filter((one) => one.stage === stage)
      const held = inForce(ofStage, up, today)
      return {
        stage,
        present:
          held === undefined ? null : { ...templateWire(world, held), isOwn: held.regionId === regionId },
        others: ofStage
          .filter((one) => one.id !== held?.id && one.regionId === regionId)
          .map((one) => templateWire(world, one)),
      }
    }),
  }
}

function templateWire({ organisation }: World, template: Template): TemplateWire {
  const { id, regionId, fromOn, items, basis, recordedBy } = template
  return {
    id,
    region: organisation.region(regionId)?.name ?? { zh: '', en: '' },
    fromOn: isoDay(fromOn),
    items: [...items],
    basis,
    by: organisation.person(recordedBy)?.name ?? '',
  }
}

/** Of some, in the order of `templatesOf`, the one that holds on a day: of the nearest region that has one. */
function inForce(templates: readonly Template[], up: readonly RegionId[], on: Day): Template | undefined {
  const begun = templates.filter(({ fromOn }) => fromOn <= on)
  return up.map((id) => begun.find(({ regionId }) => regionId === id)).find((one) => one !== undefined)
}

/**
 * Adds a version. Refuses whoever does not assign stewards in the region, a day that is over, an item that stands there twice, and
 * a version that says what is said already. One that holds from today opens at once where projects stand in the stage.
 */
export async function saveTemplate(
  { pool, ids, random, world }: ChecklistDeps,
  body: TemplateBodyWire,
  actor: Officer,
  at: Moment,
): Promise<void> {
  const { organisation, calendars } = world()
  const regionId = body.regionId as RegionId
  if (organisation.region(regionId) === undefined) throw invalid('/regionId', 'region.unknown')
  if (!hasPower(actor, ASSIGN, { regionId })) throw new Refusal('not_permitted', 'steward.power')
  const today = calendars.dayOf(at)
  const fromOn = parseDay(body.fromOn)
  if (fromOn === null || fromOn < today) throw invalid('/fromOn', 'checklist.past')
  const items = body.items.map((item) => item.trim())
  if (new Set(items).size < items.length) throw invalid('/items', 'checklist.itemTwice')
  const { stage, basis } = body
  const template: Template = {
    id: ids.next(),
    regionId,
    stage,
    fromOn,
    items,
    basis,
    recordedAt: at,
    recordedBy: actor.personId,
  }
  await withTransaction(pool, async (client) => {
    const own = (await templatesOf(client, [regionId])).filter((one) => one.stage === stage)
    const before = own.find((one) => one.fromOn <= fromOn)
    if (JSON.stringify(before?.items ?? []) === JSON.stringify(items))
      throw invalid('/items', 'checklist.sameAgain')
    await addTemplate(client, template)
    const line = { act: 'add', audience: 'departments', patch: { ...template } } as const
    await appendLine(client, `stageTemplate:${template.id}`, line, { actor, at, random })
    if (fromOn === today) await openForStanding(client, world(), template, { ids, random, actor, at })
  })
}
