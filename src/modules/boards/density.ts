/** 万企诉求量 (domain §6.3): appeals filed in a period for every ten thousand enterprises of a region. */
import type { Officer } from '../../kernel/actor.ts'
import type { Moment } from '../../calendar/days.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { countEnterprises, readPlaces } from './board-store.ts'
import { groupSums, isOwnFigure, NOTHING, scopeOf, type BoardQuestion } from './board.ts'
import { shownCount } from './rules.ts'
import type { DensityWire } from './wire.ts'

const TEN_THOUSAND = 10_000

/** By region, most first; none for somebody who reads no region. */
export async function readDensity(
  runner: Runner,
  { organisation, calendars }: World,
  actor: Officer,
  question: BoardQuestion,
  now: Moment,
): Promise<DensityWire> {
  const scope = scopeOf(organisation, actor, question, calendars.dayOf(now))
  if (scope.regionIds === null) return { rows: [] }
  const [enterprises, places] = await Promise.all([
    countEnterprises(runner, scope.regionIds),
    readPlaces(runner, scope),
  ])
  const byRegion = groupSums(places, ({ regionId }) => regionId)
  const isOwn = isOwnFigure(organisation, actor, scope.departmentId ?? null)
  const rows = enterprises.map(({ regionId, n }) => {
    const { filed } = byRegion.get(regionId) ?? NOTHING
    const shown = shownCount(filed, isOwn)
    return {
      region: { id: regionId, name: organisation.region(regionId)?.name ?? { zh: '', en: '' } },
      enterprises: n,
      filed: shown,
      perTenThousand: shown === null || n === 0 ? null : (filed * TEN_THOUSAND) / n,
    }
  })
  return { rows: rows.sort((one, other) => (other.perTenThousand ?? 0) - (one.perTenThousand ?? 0)) }
}
