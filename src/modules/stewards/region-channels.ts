/**
 * The channels that a region names for all its projects (S000-17): whom one calls where the project itself names nobody. With the
 * gaps: channels that no region names, and projects behind whose channels nobody with a number stands.
 */
import { presentOf } from '../../engines/assignments/store.ts'
import { release } from '../../engines/assignments/assign.ts'
import type { Day, Moment } from '../../calendar/days.ts'
import { READ_REGION, hasPower, type Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { regionAsked, regionsToAsk } from '../../platform/region-asked.ts'
import { projectGaps } from './channel-gaps.ts'
import { REGION_KIND, fillChannel, slotOfChannel } from './directs.ts'
import { fillerWords, hasLeft } from './fillers.ts'
import { assigning, requirePower, type StewardDeps } from './pools.ts'
import type { NameRegionChannelWire, RegionChannelsWire } from './wire.ts'
import { ASSIGN, REGION_CHANNELS, type RegionChannel } from './words.ts'

/** The channels of a region, its own and those of regions above, and what is missing. Refuses a region that is not the actor's. */
export async function viewRegionChannels(
  runner: Runner,
  world: World,
  actor: Officer,
  asked: string | undefined,
  now: Moment,
): Promise<RegionChannelsWire> {
  const { organisation, calendars } = world
  const { id: regionId, name } = regionAsked(organisation, actor, asked)
  const today = calendars.dayOf(now)
  const up = organisation.ancestors(regionId)
  const named = await presentOf(runner, REGION_KIND, up, today)
  const words = await fillerWords(runner, organisation, named, now)
  const nearest = (channel: RegionChannel) =>
    up
      .map((id) => named.find((one) => one.subjectId === id && one.slot === slotOfChannel(channel)))
      .find((one) => one !== undefined)
  const isReader = actor.powers.includes(READ_REGION)
  return {
    region: { id: regionId, name },
    regions: regionsToAsk(organisation, actor),
    mayName: hasPower(actor, ASSIGN, { regionId }),
    channels: REGION_CHANNELS.map((channel) => {
      const found = nearest(channel)
      const gone = found !== undefined && hasLeft(organisation, found, now)
      return {
        channel,
        filler: found === undefined ? null : words(found),
        from: found === undefined ? null : (organisation.region(found.subjectId as RegionId)?.name ?? null),
        isOwn: found?.subjectId === regionId,
        gap: found === undefined ? 'nobody' : gone ? 'hasLeft' : found.phone === null ? 'noPhone' : null,
      }
    }),
    projects: isReader ? await gapsIn(runner, world, regionId, today) : null,
  }
}

/** Whoever stands behind a channel of a region counts for all regions below it. */
async function gapsIn(runner: Runner, { organisation }: World, regionId: RegionId, on: Day) {
  const regions = organisation.subtree(regionId)
  const all = [...new Set([...regions, ...organisation.ancestors(regionId)])]
  const named = (await presentOf(runner, REGION_KIND, all, on)).filter(({ phone }) => phone !== null)
  const covered = regions.flatMap((id) => {
    const up = organisation.ancestors(id)
    return named
      .filter(({ subjectId }) => up.some((above) => above === subjectId))
      .map(({ slot }) => ({ regionId: id, slot }))
  })
  return projectGaps(runner, regions, covered)
}

/** Names who stands behind a channel of a region, in the place of who was named before. Refuses whoever does not assign there. */
export async function nameRegionChannel(
  deps: StewardDeps,
  { regionId: asked, ...body }: NameRegionChannelWire,
  actor: Officer,
  at: Moment,
): Promise<void> {
  const regionId = keptRegion(deps, asked, actor)
  await withTransaction(deps.pool, (client) =>
    fillChannel(client, deps, { kind: REGION_KIND, id: regionId }, body, { actor, at }),
  )
}

/** Takes a name back: the region above stands in again. Refuses a channel that the region itself does not name. */
export async function clearRegionChannel(
  deps: StewardDeps,
  { regionId: asked, channel }: { readonly regionId: string; readonly channel: RegionChannel },
  actor: Officer,
  at: Moment,
): Promise<void> {
  const regionId = keptRegion(deps, asked, actor)
  const today = deps.world().calendars.dayOf(at)
  await withTransaction(deps.pool, async (client) => {
    const present = await presentOf(client, REGION_KIND, [regionId], today)
    const named = present.find(({ slot }) => slot === slotOfChannel(channel))
    if (named === undefined) throw new Refusal('not_now', 'direct.notNamed')
    await release(client, named, { untilOn: today, reason: 'cleared' }, assigning(deps, actor, at))
  })
}

function keptRegion({ world }: StewardDeps, asked: string, actor: Officer): RegionId {
  const regionId = asked as RegionId
  if (world().organisation.region(regionId) === undefined) throw invalid('/regionId', 'region.unknown')
  requirePower(actor, regionId)
  return regionId
}
