/**
 * What each project of the invented city is and when it reaches which stage, planned before a run begins: counted back from
 * the end, so that every stage is there then. Days that lie beyond the end are planned as well; they never come. Pure.
 */
import { rollBack, type Calendar } from '../../calendar/calendar.ts'
import { MINUTE_MS, dayOf, startOfDay, type Day, type Moment } from '../../calendar/days.ts'
import type { Random } from '../../kernel/ids.ts'
import { STAGES, type Channel, type Stage } from '../../modules/projects/words.ts'
import type { PlanType } from '../../modules/nodes/words.ts'
import { planEnterprise } from '../city/enterprises.ts'
import { between, happens, pick, pickWeighted, seededRandom } from '../random.ts'
import { INDUSTRIES, tradeOf, type Trade } from './business.ts'
import { PARCELS_PER_PARK, PARKS, type ParkPlan } from './land.ts'
import { DONE_AGE, SLOTS, STUCK_AGES, USUAL_DAYS, type Range, type Slot } from './slots.ts'
import { GROUPS, PRODUCTS, SOFT_SUFFIXES, SUFFIXES } from './wording.ts'

/** How many days of history there are at most. */
export const HISTORY_DAYS = 730

/** How a project leaves its way, if it does. */
export type End =
  | { readonly how: 'suspend'; readonly at: Moment; readonly resumedAt: Moment | null }
  | { readonly how: 'terminate'; readonly at: Moment }
  | { readonly how: 'merge'; readonly at: Moment; readonly into: number }

/** What becomes of the consultation: let in, let in at the second attempt, turned down for good. */
export type Review = 'passes' | 'failsFirst' | 'rejected'

export interface ProjectPlan {
  readonly n: number
  readonly title: string
  /** Number of the enterprise that invests, from 0. */
  readonly enterprise: number
  /** Whether the enterprise is named with the first entry, or only when it registers. */
  readonly isNamedEarly: boolean
  readonly investor: string
  readonly isTop500: boolean
  readonly industry: string
  readonly channel: Channel
  readonly type: PlanType
  readonly park: ParkPlan
  readonly parcel: number
  /** 万元. */
  readonly investment: number
  /** Square metres, persons, tons of standard coal, 万元. */
  readonly landArea: number
  readonly floorArea: number
  readonly jobs: number
  readonly energy: number
  readonly tax: number
  readonly reached: Readonly<Record<Stage, Moment>>
  readonly end: End | null
  readonly review: Review
  /** The gate at which somebody tries before the papers are there. */
  readonly triesEarlyAt: Stage | null
  /** Working days after which a node that has ended is written down. */
  readonly reportsAfter: number
  /** Share of the planned investment that is really made, in per cent. */
  readonly spends: number
}

export interface ProjectsRequest {
  readonly seed: string
  readonly calendar: Calendar
  readonly until: Moment
  readonly count: number
}

/** All projects of a run, by their numbers. Of a smaller count every stage has its share as well. */
export function planProjects(request: ProjectsRequest): readonly ProjectPlan[] {
  const { seed, count } = request
  const enterprises = investors(seed, count)
  const parcels = new Map<string, number>()
  const plans: ProjectPlan[] = []
  for (let n = 0; n < count; n++) {
    const slot = SLOTS[Math.floor((n * SLOTS.length) / count)] as Slot
    const enterprise = enterprises[n] ?? 0
    const park = parkFor(seed, n, tradeOf(enterprise))
    const parcel = parcels.get(park.code) ?? 0
    parcels.set(park.code, (parcel + 1) % PARCELS_PER_PARK)
    plans.push(planOne(request, n, { slot, enterprise, park, parcel }))
  }
  return plans.map((plan) => (slotIs(plan, 'merge') ? twinOf(request, plan, plans) : plan))
}

interface Given {
  readonly slot: Slot
  readonly enterprise: number
  readonly park: ParkPlan
  readonly parcel: number
}

function planOne(request: ProjectsRequest, n: number, given: Given): ProjectPlan {
  const { slot, enterprise, park, parcel } = given
  const random = seededRandom(request.seed, `project ${n}`)
  const trade = tradeOf(enterprise)
  const isTop500 = slot.isTop500 === true
  const type = slot.type ?? pickWeighted(random, TYPES_OF[trade] ?? USUAL_TYPES)
  const investment = isTop500 ? between(random, 600, 3600) * 100 : drawAmount(random, type)
  const { reached, end } = whenOf(request, random, slot, type)
  const brand = planEnterprise(enterprise).name.slice('云澜'.length, '云澜晨砾'.length)
  const suffix = trade === 'software' || trade === 'logistics' ? SOFT_SUFFIXES : SUFFIXES
  const mu = Math.max(4, Math.round(investment / between(random, 240, 520)))
  return {
    n,
    title: `${brand}${pick(random, PRODUCTS[trade])}${pick(random, suffix)}`,
    enterprise,
    isNamedEarly: n < OWN || happens(random, 80),
    investor: isTop500 ? pick(random, GROUPS) : planEnterprise(enterprise).name,
    isTop500,
    industry: pick(random, INDUSTRIES[trade]),
    channel: pickWeighted(random, CHANNELS_OF),
    type,
    park,
    parcel,
    investment,
    landArea: mu * SQUARE_METRES_OF_MU,
    floorArea: Math.round(mu * SQUARE_METRES_OF_MU * (between(random, 90, 160) / 100)),
    jobs: Math.max(12, Math.round(investment / between(random, 60, 160))),
    energy: Math.max(30, Math.round(investment / between(random, 6, 40))),
    tax: Math.max(20, Math.round(investment / between(random, 14, 30))),
    reached,
    end,
    review: slot.review ?? (n % 9 === 4 ? 'failsFirst' : 'passes'),
    triesEarlyAt: n % 7 === 2 ? pick(random, STAGES.slice(1)) : null,
    reportsAfter: n % 8 === 5 ? between(random, 2, 4) : 0,
    spends: n % 6 === 3 ? between(random, 45, 80) : between(random, 92, 112),
  }
}

/** The demo's own enterprise has the first projects. */
export const OWN = 3
const SQUARE_METRES_OF_MU = 667

const USUAL_TYPES = { newLand: 60, existingPlant: 36, government: 4 } as const
const TYPES_OF: Partial<Record<Trade, Record<PlanType, number>>> = {
  software: { newLand: 10, existingPlant: 90, government: 0 },
  logistics: { newLand: 70, existingPlant: 15, government: 15 },
}
const CHANNELS_OF = {
  promotion: 32,
  referral: 24,
  association: 12,
  fair: 12,
  internet: 4,
  ownInitiative: 12,
  other: 4,
} satisfies Partial<Record<Channel, number>>

const AMOUNTS = { small: 34, middle: 28, large: 28, huge: 10 } as const
/** In units of a million yuan. */
const AMOUNTS_OF: Readonly<Record<keyof typeof AMOUNTS, Range>> = {
  small: [10, 49],
  middle: [50, 98],
  large: [100, 480],
  huge: [500, 1500],
}

function drawAmount(random: Random, type: PlanType): number {
  const weights = type === 'existingPlant' ? { ...AMOUNTS, huge: 1, large: 14 } : AMOUNTS
  return between(random, ...AMOUNTS_OF[pickWeighted(random, weights)]) * 100
}

/** Whose project each is: the demo's own enterprise has the first ones, some others have two. */
function investors(seed: string, count: number): readonly number[] {
  const random = seededRandom(seed, 'investors')
  const trades = new Set(PARKS.flatMap((park) => park.trades))
  const all = Array.from({ length: ENTERPRISES }, (_none, n) => n + 1).filter((n) => trades.has(tradeOf(n)))
  for (let index = all.length - 1; index > 0; index--) {
    const other = between(random, 0, index)
    ;[all[index], all[other]] = [all[other] as number, all[index] as number]
  }
  return Array.from({ length: count }, (_none, n) =>
    n < OWN ? 0 : (all[n - (n % 9 === 0 ? 1 : 0)] as number),
  )
}

const ENTERPRISES = 199

function parkFor(seed: string, n: number, trade: Trade): ParkPlan {
  const fitting = PARKS.filter((park) => park.trades.includes(trade))
  return pick(seededRandom(seed, `park ${n}`), fitting)
}

/** When it reaches which stage, and how it ends. */
function whenOf(
  { calendar, until }: ProjectsRequest,
  random: Random,
  slot: Slot,
  type: PlanType,
): Pick<ProjectPlan, 'reached' | 'end'> {
  const lasting = STAGES.map((stage) => daysIn(random, stage, type, slot))
  const now = STAGES.indexOf(slot.stage)
  const drawn = lasting[now] as number
  const [least, most] = agesOf(slot, drawn)
  const age = between(random, least, most)
  lasting[now] = Math.max(drawn, age + 20)
  const back = slot.end === 'terminate' ? between(random, 10, 500) : 0
  const before = lasting.slice(0, now).reduce((sum, one) => sum + one, 0)
  const isFirst = slot.isFirst === true
  const room = HISTORY_DAYS - age - back - (isFirst ? 0 : between(random, 0, 70))
  const share = isFirst || before > room ? room / before : 1
  const today = dayOf(until, calendar.zone)
  let on = today - back - age - Math.floor(before * share)
  const reached = {} as Record<Stage, Moment>
  for (const [index, stage] of STAGES.entries()) {
    reached[stage] = workedMoment(calendar, on as Day, random)
    on += index < now ? Math.floor((lasting[index] as number) * share) : (lasting[index] as number)
  }
  const endAt = (days: number) => workedMoment(calendar, (today - days) as Day, random)
  return { reached, end: endOf(slot, { endAt, back, age }) }
}

const FRESH: Range = [4, 6]

/** How long it has been in the stage in which it is at the end. */
function agesOf(slot: Slot, usual: number): Range {
  if (slot.isStuck === true) return STUCK_AGES[slot.stage]
  if (slot.isFresh === true) return FRESH
  if (slot.stage === 'fullCapacity' && slot.isFirst !== true) return DONE_AGE
  return [4, Math.max(6, Math.round(usual * 0.8))]
}

function endOf(
  { end, isPaused }: Slot,
  { endAt, back, age }: { endAt: (days: number) => Moment; back: number; age: number },
): End | null {
  if (end === 'terminate') return { how: 'terminate', at: endAt(back) }
  if (end === 'suspend') return { how: 'suspend', at: endAt(Math.ceil(age / 2)), resumedAt: null }
  if (end === 'merge') return { how: 'merge', at: endAt(1), into: 0 }
  if (isPaused !== true || age < 30) return null
  return { how: 'suspend', at: endAt(age - 12), resumedAt: endAt(Math.ceil(age / 3)) }
}

/** How many days a project of a type stays in a stage; long enough for what is to happen there. */
function daysIn(random: Random, stage: Stage, type: PlanType, slot: Slot): number {
  const [least, most] = { ...USUAL_DAYS.newLand, ...USUAL_DAYS[type] }[stage]
  const days = between(random, least, most)
  return stage === 'screening' && (slot.isSlow === true || slot.review === 'failsFirst') ? days + 20 : days
}

/** Some minute of a working day: that day, or the last one before it. */
function workedMoment(calendar: Calendar, on: Day, random: Random): Moment {
  const minute = between(random, 9 * 60, 11 * 60 + 20) + (happens(random, 50) ? 5 * 60 + 40 : 0)
  return (startOfDay(rollBack(calendar, on), calendar.zone) + minute * MINUTE_MS) as Moment
}

function slotIs({ end }: ProjectPlan, how: End['how']): boolean {
  return end?.how === how
}

const TWIN_AFTER_DAYS = 18
const MERGED_AFTER_DAYS = 33
const DAY = 24 * 60 * MINUTE_MS

/** A project that was entered twice: soon after its twin, which goes on, and merged into it. */
function twinOf(
  { calendar, seed }: ProjectsRequest,
  plan: ProjectPlan,
  plans: readonly ProjectPlan[],
): ProjectPlan {
  const others = plans.filter(({ end }) => end === null)
  const into = others.find((one) => one.n > plan.n && one.reached.screening < plan.reached.lead) ?? others[0]
  if (into === undefined) return plan
  const random = seededRandom(seed, `twin ${plan.n}`)
  const worked = (at: number) => workedMoment(calendar, dayOf(at as Moment, calendar.zone), random)
  const shift = into.reached.lead + TWIN_AFTER_DAYS * DAY - plan.reached.lead
  const reached = Object.fromEntries(
    STAGES.map((stage) => [stage, worked(plan.reached[stage] + shift)]),
  ) as Record<Stage, Moment>
  const { title, enterprise, park, parcel, investor, isTop500, investment } = into
  return {
    ...plan,
    enterprise,
    park,
    parcel,
    investor,
    isTop500,
    investment,
    title: `${title}（区级登记）`,
    reached,
    triesEarlyAt: null,
    end: { how: 'merge', at: worked(into.reached.lead + MERGED_AFTER_DAYS * DAY), into: into.n },
  }
}
