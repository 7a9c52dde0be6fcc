/**
 * 连续排名末位转约谈: a unit that stands last by the composite score in so many frozen months running is called in (domain:
 * supervision levels). Frozen figures alone decide, as they were restated last; units whose score cannot be told are not ranked.
 */
import { addMonths, type Day, type Moment } from '../../calendar/days.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { countParameter } from '../../kernel/plain-parameters.ts'
import type { Now } from '../../kernel/ids.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { Door } from '../../platform/door/act.ts'
import type { JobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { World } from '../../platform/reference.ts'
import type { FrozenSums } from '../boards/figure-store.ts'
import { compositeOf, ratesOf } from '../boards/rules.ts'
import type { TalkInputs } from './wire.ts'

/** In how many months running the last place leads to a talk. */
export const bottomMonths = countParameter(
  'talk.bottomMonths',
  { zh: '连续排名末位转约谈的月数', en: 'Months in last place that lead to a talk' },
  {
    purpose: {
      zh: '单位综合得分在已冻结的月度数据中连续几个月排名末位即启动约谈。未给出时不自动启动。',
      en: 'In how many frozen months running a department stands last by its composite score before a talk is opened. While unset, none is.',
    },
  },
)

/** The numbers of a month as they were frozen. */
export interface FrozenMonth {
  readonly month: Day
  readonly sums: Pick<FrozenSums, 'aims' | 'departments'>
  readonly frozenAt: Moment
}

/** The departments in the last place of a month; none where fewer than two are ranked. */
export function lastOf({ aims, departments }: FrozenMonth['sums']): readonly DepartmentId[] {
  const ranked = departments.flatMap(({ departmentId, sums }) => {
    const score = compositeOf(ratesOf(sums), aims.weights)
    return departmentId === null || score === null || !Number.isFinite(score) ? [] : [{ departmentId, score }]
  })
  if (ranked.length < 2) return []
  const least = Math.min(...ranked.map(({ score }) => score))
  return ranked.filter(({ score }) => score === least).map(({ departmentId }) => departmentId)
}

/** Who stands last in each of the newest `times` months, which follow one another without a gap; newest month first. */
export function lastInEach(months: readonly FrozenMonth[], times: number): readonly DepartmentId[] {
  const newest = months.slice(0, times)
  const [first] = newest
  if (first === undefined || times < 1 || newest.length < times) return []
  if (newest.some(({ month }, index) => month !== addMonths(first.month, -index))) return []
  return lastOf(first.sums).filter((unit) => newest.every(({ sums }) => lastOf(sums).includes(unit)))
}

const MONTHS = `select f.month, f.sums, f.frozen_at as "frozenAt" from figure f
  where f.region_id = $1 and not exists (select 1 from figure r where r.restates = f.id)
  order by f.month desc limit $2`

interface BottomDeps extends Pick<JobDeps, 'pool'> {
  readonly door: Pick<Door, 'act'>
  readonly world: () => World
  readonly now: Now
}

/** Opens the talks that the newest frozen month leads to. Several processes may do it at once. */
export function bottomRankJob(deps: BottomDeps): Job {
  return { name: 'bottom-rank', everyMs: 60_000, run: () => callInLast(deps) }
}

async function callInLast({ pool, door, world, now }: BottomDeps): Promise<void> {
  const { organisation, law, calendars } = world()
  const today = calendars.dayOf(now())
  for (const { id: regionId } of organisation.regions()) {
    const view = law.at({ regionId, lawOn: today, lawSeq: law.seq, today })
    const times = view.find(bottomMonths)?.value ?? 0
    if (times < 1) continue
    const months = await monthsOf(pool, regionId, times)
    const [newest] = months
    if (newest === undefined) continue
    for (const departmentId of lastInEach(months, times)) {
      const input: TalkInputs['convene'] = {
        regionId,
        departmentId,
        reason: `综合得分在已冻结的月度数据中连续${times}个月排名末位。`,
        cases: [],
        since: newest.frozenAt,
      }
      await door.act({ kind: 'talk', act: 'convene', input, actor: SYSTEM }).catch((error: unknown) => {
        // Called in already since the month was frozen, or there is nobody to call in.
        if (!(error instanceof Refusal)) throw error
      })
    }
  }
}

async function monthsOf(runner: Runner, regionId: RegionId, times: number): Promise<FrozenMonth[]> {
  type Row = Omit<FrozenMonth, 'sums'> & { readonly sums: string }
  const rows = await rowsOf<Row>(runner, MONTHS, [regionId, times])
  return rows.map(({ sums, ...row }) => ({ ...row, sums: JSON.parse(sums) as FrozenSums }))
}
