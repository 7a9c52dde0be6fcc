/**
 * Where a project lies (S001-145): the outline of its land, whose centre is then its point, or a point alone. An outline that
 * does not fit the land area that is given for it is refused, as far as the region has said how closely. Pure.
 */
import type { LawView } from '../../kernel/law.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { areaOf, centreOf, isOffArea, outlineOf, parseOutline, wktOf } from '../parks/outline.ts'
import { areaTolerance } from '../parks/parameters.ts'
import { pointFrom } from './point.ts'
import type { RegistryFields } from './project.ts'
import type { FieldInputs } from './wire.ts'

type Land = Pick<RegistryFields, 'outline' | 'longitude' | 'latitude'>

/**
 * What an input sets of the outline and the point. Refuses an outline that is none, one that differs from the land area by more
 * than the region tolerates, and a point beside the centre of an outline that stays.
 */
export function landFrom(
  input: FieldInputs,
  now: Land & Pick<RegistryFields, 'landArea'>,
  law: Pick<LawView, 'find'>,
): Partial<Land> {
  const set = input.outline === undefined ? beside(input, now) : outlineFrom(input.outline)
  const outline = set.outline ?? now.outline
  const area = input.landArea ?? now.landArea
  const isToldAnew = input.outline !== undefined || input.landArea !== undefined
  const tolerance = law.find(areaTolerance)?.value
  if (outline === null || area === null || tolerance === undefined || !isToldAnew) return set
  const drawn = Math.round(areaOf(outlineOf(outline)))
  if (isOffArea(drawn, area, tolerance))
    throw invalid(input.outline === undefined ? '/input/landArea' : '/input/outline', 'outline.area', {
      drawn,
      given: area,
      tolerance,
    })
  return set
}

function outlineFrom(typed: string): Land {
  try {
    const corners = parseOutline(typed)
    return { outline: wktOf(corners), ...centreOf(corners) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw invalid('/input/outline', error.reason.code, error.reason.values)
  }
}

/** What an input without an outline sets. */
function beside(input: FieldInputs, now: Land): Partial<Land> {
  const set = pointFrom(input, now)
  const isMoved = (['longitude', 'latitude'] as const).some((axis) => (set[axis] ?? now[axis]) !== now[axis])
  if (now.outline !== null && isMoved) throw invalid('/input/longitude', 'project.pointOfOutline')
  return set
}
