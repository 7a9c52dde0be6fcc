/**
 * Who files what and when in a run, planned before it begins: on working days more than on days off, by the portal at any
 * waking hour, by telephone while the office is open. Pure.
 */
import { isWorkingDay, type Calendar } from '../calendar/calendar.ts'
import { MINUTE_MS, startOfDay, type Day, type Moment } from '../calendar/days.ts'
import type { OfficeHours } from '../calendar/office-hours.ts'
import { intervalsOf } from '../calendar/office-hours.ts'
import type { Random } from '../kernel/ids.ts'
import { planAppeal, type AppealPlan } from './appeal-plan.ts'
import { DEPARTMENTS } from './city/departments.ts'
import { planEnterprise } from './city/enterprises.ts'
import { LINGERING, ageOf, linger } from './lingering.ts'
import { drawManner } from './manners.ts'
import { officeMinutesBefore } from './office-time.ts'
import { OWN_CHANNELS } from '../modules/appeals/words.ts'
import { between, pick, pickWeighted, seededRandom } from './random.ts'
import type { Channel } from './situations.ts'
import { concernOf, inventConcern, type Concern, type Message } from './subjects.ts'

/** A filing to come. */
export interface Filing {
  readonly n: number
  readonly at: Moment
  /** Number of the enterprise. */
  readonly enterprise: number
  readonly plan: AppealPlan
}

export interface FilingsRequest {
  readonly seed: string
  readonly calendar: Calendar
  readonly hours: OfficeHours
  readonly from: Day
  readonly through: Day
  readonly until: Moment
  /** Filings of a working day; on a day off a fifth of them. Real messages are spread evenly instead. */
  readonly perDay: number
  readonly messages: readonly Message[] | null
  readonly enterprises: number
  /** Whether some are to stand at every stage at the end. */
  readonly withLingering: boolean
}

const DAY_OFF_SHARE = 0.2
/** Enterprises that the city's own centre serves, by number modulo ten: where the demo's people work, and no reply is checked. */
const CENTRE_PLACES = [0, 3, 4] as const
/** A place in the quarter that has replies checked before they go out. */
const CHECKED_PLACE = 1

/** All filings of a run, in no particular order; the numbers of real messages are their places in the list. */
export function planFilings(request: FilingsRequest): readonly Filing[] {
  const { messages } = request
  const moments = messages === null ? dailyMoments(request) : evenMoments(request, messages.length)
  const filings = moments.map(({ on, channel }, n) => {
    const random = seededRandom(request.seed, `appeal ${n}`)
    const message = messages?.[n]
    const concern = message === undefined ? inventConcern(random) : concernOf(random, message)
    const enterprise = between(random, 0, request.enterprises - 1)
    const department = localDepartment(concern.department, enterprise)
    const plan = planFor(random, { ...concern, department }, channel)
    return { n, at: momentOn(request, on, channel, n), enterprise, plan }
  })
  if (messages !== null) return filings
  const standing = request.withLingering ? lingeringFilings(request, filings.length) : []
  return [...filings, ...standing].filter(({ at }) => at <= request.until)
}

/** By which ways appeals come in on a working day; on others only the portal is open. */
const CHANNELS_OF_A_DAY = {
  portal: 52,
  phone: 18,
  hotline12345: 12,
  window: 8,
  whistle: 4,
  leaderLetter: 3,
  steward: 3,
} satisfies Partial<Record<Channel, number>>

interface Place {
  readonly on: Day
  readonly channel: Channel
}

function dailyMoments({ seed, calendar, from, through, perDay }: FilingsRequest): Place[] {
  const random = seededRandom(seed, 'filings')
  const places: Place[] = []
  for (let on = from; on <= through; on = (on + 1) as Day) {
    const isWorked = isWorkingDay(calendar, on)
    const usual = isWorked ? perDay : perDay * DAY_OFF_SHARE
    const count = Math.round(usual * (0.7 + between(random, 0, 60) / 100))
    for (let i = 0; i < count; i++)
      places.push({ on, channel: isWorked ? pickWeighted(random, CHANNELS_OF_A_DAY) : 'portal' })
  }
  return places
}

function evenMoments({ from, through }: FilingsRequest, count: number): Place[] {
  const days = through - from + 1
  return Array.from({ length: count }, (_none, n) => ({
    on: (from + Math.floor((n * days) / count)) as Day,
    channel: 'portal',
  }))
}

/** A minute of the day on which enterprises are awake, or the office answers the telephone. */
function momentOn({ seed, calendar, hours }: FilingsRequest, on: Day, channel: Channel, n: number): Moment {
  const random = seededRandom(seed, `moment ${n}`)
  const open = intervalsOf(calendar, hours, on)
  const { from, to } = OWN_CHANNELS.includes(channel) ? { from: 450, to: 1320 } : pick(random, open)
  const minute = between(random, from, to - 1)
  return (startOfDay(on, calendar.zone) + minute * MINUTE_MS + between(random, 0, 59) * 1000) as Moment
}

/** A district's own department goes before the city's. */
export function localDepartment(department: string, enterprise: number): string {
  const [district = ''] = planEnterprise(enterprise).region.split('.')
  const own = `${district}.${department}`
  return DEPARTMENTS.some(({ key }) => key === own) ? own : department
}

function planFor(random: Random, { subject, department }: Concern, channel: Channel): AppealPlan {
  const pace = DEPARTMENTS.find(({ key }) => key === department)?.pace ?? 'usual'
  return planAppeal(random, { subject, department, manner: drawManner(random, pace), channel })
}

function lingeringFilings(request: FilingsRequest, first: number): Filing[] {
  const { calendar, hours, until, seed, enterprises } = request
  return LINGERING.map((lingering, index) => {
    const n = first + index
    const random = seededRandom(seed, `appeal ${n}`)
    const enterprise =
      lingering.isOwn === true
        ? 0
        : between(random, 1, enterprises / 10 - 1) * 10 +
          (lingering.isChecked === true ? CHECKED_PLACE : pick(random, CENTRE_PLACES))
    const whole = planFor(random, inventConcern(random, lingering.department), 'portal')
    const cut = linger(whole, lingering)
    return {
      n,
      enterprise,
      plan: cut,
      at: officeMinutesBefore(calendar, hours, until, ageOf(cut, lingering)),
    }
  })
}
