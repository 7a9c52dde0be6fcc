/**
 * Opening matters: by an act of somebody, or because a step of another matter wants it. A part takes its parent's law and
 * readers; a matter about another takes its own.
 */
import type { Day, Moment } from '../../calendar/days.ts'
import { SYSTEM, personOf, type Actor } from '../../kernel/actor.ts'
import { makeCode } from '../../kernel/ids.ts'
import { isRelationReason, type Act, type NewMatter } from '../../kernel/kind.ts'
import { blankMatter, type Case, type Matter, type MatterId, type RegionId } from '../../kernel/matter.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { blankRow } from '../database/table.ts'
import type { KindModule } from '../registry.ts'
import type { ActAnswer } from '../wire.ts'
import { aboutOf } from './about.ts'
import { viewOfWorld } from './load.ts'
import { momentOfOpening } from './moments.ts'
import { claimOpening, requestOf, type ActRequest } from './requests.ts'
import { askGates, type Sitting } from './sitting.ts'
import type { Family, Track, Wanted } from './work.ts'

/** Opens a matter by an act, or gives the answer of the first time when the same was asked before. */
export async function openByAct(
  sitting: Sitting,
  module: KindModule,
  declared: Act<unknown, never>,
  request: ActRequest,
): Promise<Track | ActAnswer> {
  const { actor, recorded, deps } = sitting
  const { act: actName, input } = request
  const id = deps.ids.next() as MatterId
  const known = await claimOpening(sitting, request, id)
  if (known !== undefined) return known
  const facts = await askGates(sitting, declared.gates?.(undefined as never, input as never, actor) ?? [])
  const regionId = declared.place?.(input as never, actor, facts)
  // Parts and asks are opened by their parent's acts alone and name no place.
  if (regionId === undefined) throw new Refusal('not_permitted', reason('act.relation'))
  const { calendar } = sitting.world.calendars.view(regionId)
  const happened = momentOfOpening(calendar, request, recorded)
  const it = { ...blankCase(sitting, id, module, regionId, happened, actor), facts }
  const why = deps.registry.whyNot(module, actName, it, actor, recorded)
  if (why !== null) throw new Refusal(isRelationReason(why) ? 'not_permitted' : 'not_now', why)
  const track = sitting.work.follow(it, true)
  const at = { happened, recorded }
  const decision = declared.decide(it, input as never, actor, at)
  sitting.work.decide(track, actName, decision, actor, at, requestOf(request))
  return track
}

/** Opens the next matter that a step in the family wants. False when none is wanted. */
export async function openWanted(sitting: Sitting, family: Family): Promise<boolean> {
  const source = family.find((track) => track.toOpen.length > 0)
  const wanted = source?.toOpen.shift()
  if (source === undefined || wanted === undefined) return false
  if (await isOpenAlready(sitting, source, wanted.matter)) return true
  const { at } = wanted
  const actor = wanted.matter.by === 'system' ? SYSTEM : wanted.actor
  const { kind, act: actName, input, as } = wanted.matter
  const { registry } = sitting.deps
  const module = registry.byName(kind)
  const declared = registry.act(module, actName)
  const blank = wantedCase(sitting, module, source.it.matter, { ...wanted, actor })
  const facts = await askGates(sitting, declared.gates?.(blank, input as never, actor) ?? [])
  const it = { ...blank, facts }
  const track = sitting.work.follow(it, true)
  const decision = declared.decide(it, input as never, actor, at)
  sitting.work.decide(track, actName, decision, actor, at)
  if (as === 'part') sitting.work.afterPart(source, track, actor, at.happened)
  return true
}

/** Whether one of that kind and category about the same matter is open, so that a second one would say the same. */
async function isOpenAlready(sitting: Sitting, source: Track, wanted: NewMatter): Promise<boolean> {
  if (wanted.unlessOpen === undefined) return false
  const { kind, act, input, unlessOpen: category } = wanted
  const open = await aboutOf(sitting, source, { kind, act, input, only: { category } })
  return open.length > 0
}

function wantedCase(
  sitting: Sitting,
  module: KindModule,
  source: Matter,
  { matter: { regionId, as }, at, actor }: Wanted,
): Case {
  const id = sitting.deps.ids.next() as MatterId
  const fresh = blankCase(sitting, id, module, regionId, at.happened, actor)
  const { enterpriseId, applicantParty, lawOn, lawSeq } = source
  const matter: Matter =
    as === 'part'
      ? { ...fresh.matter, parentId: source.id, enterpriseId, applicantParty, lawOn, lawSeq }
      : { ...fresh.matter, aboutId: source.id, enterpriseId }
  return withView(sitting, module, matter)
}

/** A matter before its first act. */
export function blankCase(
  sitting: Sitting,
  id: MatterId,
  module: KindModule,
  regionId: RegionId,
  at: Moment,
  actor: Actor,
  history: { readonly lawOn?: Day } & Partial<
    Pick<Matter, 'openerId' | 'openerInsteadOf' | 'importedAt'>
  > = {},
): Case {
  const { world, deps } = sitting
  const openedOn = world.calendars.dayOf(at)
  const matter = blankMatter({
    id,
    kind: module.kind.name,
    code: makeCode(module.kind.letters, openedOn, deps.random),
    regionId,
    openerId: personOf(actor),
    openerInsteadOf: actor.kind === 'officer' ? actor.insteadOf : null,
    intakeDepartmentId: actor.kind === 'officer' ? actor.departmentId : null,
    openedAt: at,
    lawOn: openedOn,
    lawSeq: world.law.seq,
    ...history,
  })
  return withView(sitting, module, matter)
}

function withView({ world, today }: Sitting, { table }: KindModule, matter: Matter): Case {
  const view = viewOfWorld(world, matter, today)
  return { matter, row: blankRow(table), clocks: [], parts: [], facts: {}, ...view }
}
