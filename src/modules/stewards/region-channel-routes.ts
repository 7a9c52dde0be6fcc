/** The direct channels of a region over HTTP. Each change answers them as they are then. */
import type { Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { StewardDeps } from './pools.ts'
import { clearRegionChannel, nameRegionChannel, viewRegionChannels } from './region-channels.ts'
import {
  ClearRegionChannelBody,
  NameRegionChannelBody,
  RegionChannelsQuery,
  RegionChannelsSchema,
} from './wire.ts'

const common = { tag: 'stewards', access: 'officer' } as const

export function regionChannelRoutes(deps: StewardDeps): Route[] {
  const { pool, world } = deps
  const answered = { ...common, answer: RegionChannelsSchema } as const
  const view = (regionId: string | undefined, actor: Officer, now: Moment) =>
    viewRegionChannels(pool, world(), actor, regionId, now)
  return [
    route({
      ...answered,
      method: 'GET',
      url: '/api/region-channels',
      summary: 'Whom a region names behind the direct channels of its projects, and what is missing',
      query: RegionChannelsQuery,
      handle: ({ query, actor, now }) => view(query.regionId, actor, now),
    }),
    route({
      ...answered,
      method: 'POST',
      url: '/api/region-channels',
      summary: 'Name who stands behind a channel of a region',
      body: NameRegionChannelBody,
      async handle({ body, actor, now }) {
        await nameRegionChannel(deps, body, actor, now)
        return view(body.regionId, actor, now)
      },
    }),
    route({
      ...answered,
      method: 'POST',
      url: '/api/region-channels/clear',
      summary: 'Take the name behind a channel of a region back',
      body: ClearRegionChannelBody,
      async handle({ body, actor, now }) {
        await clearRegionChannel(deps, body, actor, now)
        return view(body.regionId, actor, now)
      },
    }),
  ]
}
