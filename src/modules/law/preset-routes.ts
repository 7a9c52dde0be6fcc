/** The presets over HTTP: read by officers, tried out and applied to a region by posts that give its values. */
import { isoDay, parseDay } from '../../calendar/days.ts'
import { READ_REGION } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { applyPreset, planPreset, type PresetPlace, type PresetStep } from './apply-preset.ts'
import { checkPower } from './power.ts'
import type { Preset } from './preset.ts'
import { PRESETS } from './presets.ts'
import { previewChanges } from './preview.ts'
import type { LawRoutesDeps } from './routes.ts'
import { checkChange } from './rules.ts'
import { listParameterRows } from './store.ts'
import { changeView, presetWire, standingValue } from './views.ts'
import {
  PresetAppliedSchema,
  PresetBody,
  PresetListSchema,
  PresetPreviewSchema,
  type PresetBodyWire,
} from './wire.ts'

export function presetRoutes(deps: LawRoutesDeps): Route[] {
  return [listRoute(deps), previewRoute(deps), applyRoute(deps)]
}

function listRoute({ parameters }: LawRoutesDeps): Route {
  return route({
    method: 'GET',
    url: '/api/presets',
    summary: 'The presets by which a region can be set up: their values, sources, and what they leave open',
    tag: 'law',
    access: 'officer',
    answer: PresetListSchema,
    handle: () => Promise.resolve({ rows: PRESETS.map((preset) => presetWire(preset, parameters)) }),
  })
}

function previewRoute(deps: LawRoutesDeps): Route {
  const { pool, parameters, registry, reference } = deps
  return route({
    method: 'POST',
    url: '/api/presets/preview',
    summary:
      'What a preset would change in a region, and what that would do to open matters; nothing is stored',
    tag: 'law',
    access: 'officer',
    body: PresetBody,
    answer: PresetPreviewSchema,
    async handle({ actor, body, now }) {
      const { world } = reference
      const place = placeOf(body)
      checkPower(actor, place.regionId)
      const preset = presetOf(body.preset)
      const rows = await listParameterRows(pool)
      const today = world.calendars.dayOf(now)
      const steps = planPreset(preset, place, rows)
      const changes = changesOf(steps)
      for (const change of changes)
        checkChange(change, rows, { parameters, organisation: world.organisation, today })
      const mayRead = actor.powers.includes(READ_REGION)
      const preview = await previewChanges(
        changes.map((change) => changeView(change, parameters)),
        { runner: pool, registry, world, today, rows, mayRead },
      )
      const standing = {
        rows,
        regions: world.organisation.ancestors(place.regionId),
        on: place.effectiveFrom,
      }
      return {
        steps: steps.map(({ state, row }) => ({
          state,
          name: row.name,
          when: { ...row.when },
          before: standingValue(row, standing),
          value: row.value,
        })),
        ...preview,
      }
    },
  })
}

function applyRoute({ pool, random, parameters, reference }: LawRoutesDeps): Route {
  return route({
    method: 'POST',
    url: '/api/presets/apply',
    summary:
      'Set a region up by a preset from a day on; what it has already stays, doing so again changes nothing',
    tag: 'law',
    access: 'officer',
    body: PresetBody,
    answer: PresetAppliedSchema,
    async handle({ actor, body, now }) {
      const { organisation, calendars } = reference.world
      const place = placeOf(body)
      checkPower(actor, place.regionId)
      const preset = presetOf(body.preset)
      const context = { parameters, organisation, today: calendars.dayOf(now), actor, at: now, random }
      const steps = await withTransaction(pool, (client) => applyPreset(client, preset, place, context))
      await reference.refresh()
      return { effectiveFrom: isoDay(place.effectiveFrom), changed: changesOf(steps).length }
    },
  })
}

function placeOf({ regionId, effectiveFrom }: PresetBodyWire): PresetPlace {
  const day = parseDay(effectiveFrom)
  if (day === null) throw invalid('/effectiveFrom', 'law.day')
  return { regionId: regionId as RegionId, effectiveFrom: day }
}

function presetOf(id: string): Preset {
  const found = PRESETS.find((one) => one.id === id)
  if (found === undefined) throw new Refusal('not_found', reason('law.noPreset', { preset: id }))
  return found
}

function changesOf(steps: readonly PresetStep[]) {
  return steps.flatMap(({ change }) => (change === null ? [] : [change]))
}
