/**
 * The matter: what the government owes an enterprise, with one owner, one lifecycle, clocks and a journal. These are
 * the plain values that rules read; how they are stored is `platform/`'s business.
 */
import type { Calendar } from '../calendar/calendar.ts'
import type { Day, Moment } from '../calendar/days.ts'
import type { Limit } from '../calendar/limits.ts'
import type { OfficeHours } from '../calendar/office-hours.ts'
import type { Extension, Light, Pause } from '../calendar/tally.ts'
import type { LawView } from './law.ts'
import type { Organisation } from './organisation.ts'

export type MatterId = string & { readonly matterId: unique symbol }
export type ClockId = string & { readonly clockId: unique symbol }

/** Whoever may hold duties or read matters: the id of a department, a post or an enterprise. */
export type Party = string & { readonly party: unique symbol }
export type PersonId = string & { readonly personId: unique symbol }
export type RegionId = string & { readonly regionId: unique symbol }
export type DepartmentId = Party & { readonly departmentId: unique symbol }
export type PostId = Party & { readonly postId: unique symbol }
export type EnterpriseId = Party & { readonly enterpriseId: unique symbol }

/** Who may see a line of the journal. Each audience includes the ones after it: a department sees what the public sees. */
export const AUDIENCES = ['supervision', 'departments', 'applicant', 'public'] as const
export type Audience = (typeof AUDIENCES)[number]

/** The base row of every kind of matter. */
export interface Matter {
  readonly id: MatterId
  readonly kind: string
  readonly code: string
  readonly title: string
  readonly status: string
  readonly version: number
  /** The region whose bodies are competent. */
  readonly regionId: RegionId
  /** The lead department, once there is one. */
  readonly departmentId: DepartmentId | null
  /** The person who handles it, and the post they act in: duties go to the post. */
  readonly handlerId: PersonId | null
  readonly handlerPostId: PostId | null
  /** Whom it concerns. */
  readonly enterpriseId: EnterpriseId | null
  /** Who asked; null when nobody did. */
  readonly applicantParty: Party | null
  readonly openerId: PersonId | null
  /** Whom the opener stood in for. */
  readonly openerInsteadOf: PersonId | null
  readonly intakeDepartmentId: DepartmentId | null
  readonly projectId: string | null
  /** The whole it is a part or an ask of: shares readers, closes with it. */
  readonly parentId: MatterId | null
  /** The matter it is about: shares nothing. */
  readonly aboutId: MatterId | null
  readonly category: string | null
  readonly confidential: boolean
  /** Who has the file now. Changes at sign, ask, answer, pause, resume, close. */
  readonly holder: Party | null
  readonly partCount: number
  readonly openedAt: Moment
  readonly closedAt: Moment | null
  /** When its history was taken over from another system; null for what began here. */
  readonly importedAt: Moment | null
  /** The last legal event, and when the last act was recorded. */
  readonly happenedAt: Moment
  readonly recordedAt: Moment
  /** The law it began under: legal day, and the last known row of parameters. */
  readonly lawOn: Day
  readonly lawSeq: number
  /** Projections of its running promised and statutory clocks; written by the door only. */
  readonly dueAt: Moment | null
  readonly yellowAt: Moment | null
  readonly blackAt: Moment | null
  readonly isPaused: boolean
  /** The frozen light, once no promised or statutory clock runs any more. */
  readonly finalLight: Light | null
  /** Head of its chain in the journal. */
  readonly headSeq: number
  readonly headHash: string
}

/** What is known of a matter before its first act. */
export type Opening = Pick<Matter, 'id' | 'kind' | 'code' | 'regionId' | 'openedAt' | 'lawOn' | 'lawSeq'> &
  Partial<Pick<Matter, 'openerId' | 'openerInsteadOf' | 'intakeDepartmentId' | 'importedAt'>>

/** A matter before its first act: version 0, nobody's yet. */
export function blankMatter(opening: Opening): Matter {
  return {
    title: '',
    status: '',
    version: 0,
    departmentId: null,
    handlerId: null,
    handlerPostId: null,
    enterpriseId: null,
    applicantParty: null,
    openerId: null,
    openerInsteadOf: null,
    intakeDepartmentId: null,
    projectId: null,
    parentId: null,
    aboutId: null,
    category: null,
    confidential: false,
    holder: null,
    partCount: 0,
    closedAt: null,
    importedAt: null,
    happenedAt: opening.openedAt,
    recordedAt: opening.openedAt,
    dueAt: null,
    yellowAt: null,
    blackAt: null,
    isPaused: false,
    finalLight: null,
    headSeq: 0,
    headHash: '',
    ...opening,
  }
}

/** Whose limit a clock holds people to: the law's, the public promise's, or one internal step's. */
export const CLOCK_SIDES = ['statutory', 'promised', 'step'] as const
export type ClockSide = (typeof CLOCK_SIDES)[number]

/** How a stopped clock ended. A superseded or hung one is neither in time nor late. */
export const VERDICTS = ['inTime', 'late', 'superseded', 'hung'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A running or stopped limit on a matter: facts first, projections last. */
export interface Clock {
  readonly id: ClockId
  readonly matterId: MatterId
  readonly name: string
  /** Tells clocks of one name apart: instalment, stage. Mostly empty. */
  readonly key: string
  readonly lap: number
  /** Grows when the ladder must be climbed anew: extension, restart. */
  readonly round: number
  readonly side: ClockSide
  readonly limit: Limit
  readonly basis: string
  readonly responsible: Party | null
  /** Office hours are fixed when the clock starts. */
  readonly hoursId: string
  readonly startedAt: Moment
  readonly stoppedAt: Moment | null
  readonly verdict: Verdict | null
  readonly eventAt: Moment | null
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  /** Rungs of the ladder already claimed in this round. */
  readonly rungs: readonly string[]
  readonly calendarNo: number
  readonly dueAt: Moment | null
  readonly yellowAt: Moment | null
  readonly wakeAt: Moment | null
}

/** A part or an ask, as its parent's rules see it. */
export interface Part {
  readonly id: MatterId
  readonly kind: string
  readonly status: string
  readonly isOpen: boolean
  readonly isPaused: boolean
}

/** The id of the office hours that hold where nobody has set others. */
export const USUAL_HOURS = ''

/** The calendar in force for a region, and the office hours by id. */
export interface CalendarView {
  readonly calendar: Calendar
  /** The calendar as it stood under an older number: a stopped clock keeps the one it was judged by. */
  calendarAt(no: number): Calendar
  hours(id: string): OfficeHours
}

/** Answers to the questions that a kind puts to other modules before it decides. */
export type Facts = Readonly<Record<string, unknown>>

/** All that the rules of a kind may look at. */
export interface Case<Row = unknown> {
  readonly matter: Matter
  readonly row: Row
  readonly clocks: readonly Clock[]
  readonly parts: readonly Part[]
  readonly facts: Facts
  readonly law: LawView
  readonly days: CalendarView
  readonly organisation: Organisation
}

/** The running clock of that name, newest lap, or undefined. */
export function runningClock(it: Case, name: string, key = ''): Clock | undefined {
  return it.clocks.findLast((clock) => clock.name === name && clock.key === key && clock.stoppedAt === null)
}
