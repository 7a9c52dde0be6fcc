/** Suggestions as their office keeps them, over HTTP: the register of models, how they were followed, clusters of open appeals. */
import { Type } from 'typebox'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { Uuid } from '../../platform/wire.ts'
import { viewAcceptance, viewBehind } from './acceptance-view.ts'
import { chooseModel } from './choosing.ts'
import { decideCluster, viewClusters } from './clusters.ts'
import { askForTraining, findModel } from './model-store.ts'
import { viewModels } from './model-view.ts'
import { placeFor } from './reading.ts'
import type { SuggestionRoutesDeps } from './routes.ts'
import {
  AcceptanceSchema,
  BehindQuery,
  BehindSchema,
  ChooseBody,
  ClustersQuery,
  ClustersSchema,
  ConfirmBody,
  DismissBody,
  InRegion,
  ModelsSchema,
  TrainBody,
  VolumeBehindQuery,
  VolumesSchema,
} from './wire.ts'
import { viewVolumeBehind, viewVolumes } from './volume-view.ts'
import { KEEP_SUGGESTIONS } from './words.ts'

const tag = 'suggestions'
const access = 'officer'

export function suggestionOfficeRoutes(deps: SuggestionRoutesDeps): Route[] {
  return [...modelRoutes(deps), ...acceptanceRoutes(deps), ...volumeRoutes(deps), ...clusterRoutes(deps)]
}

function modelRoutes({ pool, world, ids, random }: SuggestionRoutesDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/suggestions/models',
      summary:
        'The models of a region with what they were made from and how good they are, and the one that suggests',
      tag,
      access,
      query: InRegion,
      answer: ModelsSchema,
      handle: ({ query, actor, now }) => viewModels(pool, world(), actor, query.regionId, now),
    }),
    route({
      method: 'POST',
      url: '/api/suggestions/training',
      summary: 'Ask for a new model of a region; it is made beside all other work',
      tag,
      access,
      body: TrainBody,
      answer: ModelsSchema,
      async handle({ body: { regionId }, actor, now }) {
        const region = keptBy(placeFor(world().organisation, actor, regionId).region.id, actor)
        const asked = { id: ids.next(), regionId: region, askedAt: now, askedBy: actor.personId }
        await askForTraining(pool, asked)
        return viewModels(pool, world(), actor, regionId, now)
      },
    }),
    route({
      method: 'POST',
      url: '/api/suggestions/choice',
      summary: 'Choose the model that suggests in a region, a newer or an older one',
      tag,
      access,
      body: ChooseBody,
      answer: ModelsSchema,
      async handle({ body, actor, now }) {
        const region = keptBy(placeFor(world().organisation, actor, body.regionId).region.id, actor)
        const model = await findModel(pool, body.modelId)
        if (model === undefined || model.regionId !== region)
          throw new Refusal('not_found', reason('suggestion.noModel'))
        await chooseModel(pool, model, body.reason, { actor, at: now, random })
        return viewModels(pool, world(), actor, body.regionId, now)
      },
    }),
  ]
}

/** Refuses whoever may look at the region, and not keep its models. */
function keptBy(regionId: RegionId, actor: Officer): RegionId {
  if (hasPower(actor, KEEP_SUGGESTIONS, { regionId })) return regionId
  throw new Refusal('not_permitted', reason('act.relation'))
}

function acceptanceRoutes(deps: SuggestionRoutesDeps): Route[] {
  const { world } = deps
  return [
    route({
      method: 'GET',
      url: '/api/suggestions/acceptance',
      summary: 'How suggestions were followed in the last twelve weeks: by week, department and model',
      tag,
      access,
      query: InRegion,
      answer: AcceptanceSchema,
      handle: ({ query, actor, now }) =>
        viewAcceptance(deps.rowContext(now).runner, world(), actor, query.regionId, now),
    }),
    route({
      method: 'GET',
      url: '/api/suggestions/appeals',
      summary: 'The appeals behind a number of how suggestions were followed',
      tag,
      access,
      query: BehindQuery,
      answer: BehindSchema,
      handle: ({ query, actor, now }) => viewBehind(deps.rowContext(now), actor, query, now),
    }),
  ]
}

function volumeRoutes(deps: SuggestionRoutesDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/suggestions/volumes',
      summary:
        'How many appeals came in by topic, place and hour in twelve weeks, what to expect, and what may be thought about',
      tag,
      access,
      query: InRegion,
      answer: VolumesSchema,
      handle: ({ query, actor, now }) => viewVolumes(deps.pool, deps.world(), actor, query.regionId, now),
    }),
    route({
      method: 'GET',
      url: '/api/suggestions/volume-appeals',
      summary: 'The appeals behind a number of a place: of a topic, of the last weeks, of some hours',
      tag,
      access,
      query: VolumeBehindQuery,
      answer: BehindSchema,
      handle: ({ query, actor, now }) => viewVolumeBehind(deps.rowContext(now), actor, query, now),
    }),
  ]
}

function clusterRoutes(deps: SuggestionRoutesDeps): Route[] {
  const { world } = deps
  const params = Type.Object({ id: Uuid })
  return [
    route({
      method: 'GET',
      url: '/api/suggestions/clusters',
      summary: 'Clusters of open appeals that are likely one thing: proposed, confirmed or dismissed',
      tag,
      access,
      query: ClustersQuery,
      answer: ClustersSchema,
      handle: ({ query, actor, now }) => viewClusters(deps.rowContext(now), world(), actor, query, now),
    }),
    route({
      method: 'POST',
      url: '/api/suggestions/clusters/:id/confirm',
      summary:
        'Confirm that the appeals of a cluster are one thing; it is shown on each of them from then on',
      tag,
      access,
      params,
      body: ConfirmBody,
      answer: ClustersSchema,
      handle: ({ params: { id }, body, actor, now }) =>
        decideCluster(deps, actor, id, { state: 'confirmed', name: body.name, reason: null }, now),
    }),
    route({
      method: 'POST',
      url: '/api/suggestions/clusters/:id/dismiss',
      summary:
        'Say that the appeals of a cluster are not one thing, and why; they are not proposed together again',
      tag,
      access,
      params,
      body: DismissBody,
      answer: ClustersSchema,
      handle: ({ params: { id }, body, actor, now }) =>
        decideCluster(deps, actor, id, { state: 'dismissed', name: null, reason: body.reason }, now),
    }),
  ]
}
