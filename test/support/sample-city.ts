/**
 * A small city for tests of kernel and platform, as plain values: two regions, four bodies, a handful of people, a law and
 * a calendar. It needs no database; `sample.ts` puts it into one.
 */
import type { SpecialDay } from '../../src/calendar/calendar.ts'
import { CHINA_ZONE, day, dayOf, type Moment } from '../../src/calendar/days.ts'
import { DEFAULT_OFFICE_HOURS } from '../../src/calendar/office-hours.ts'
import type { Agent, Officer } from '../../src/kernel/actor.ts'
import { makeLaw, type ParameterRow } from '../../src/kernel/law.ts'
import type { DepartmentId, EnterpriseId, PersonId, PostId, RegionId } from '../../src/kernel/matter.ts'
import { makeOrganisation, type OrganisationRows } from '../../src/kernel/organisation.ts'
import type { World } from '../../src/platform/reference.ts'
import { calendarOfTests } from './holidays.ts'
import { CHECK_POWER } from './sample-kind.ts'

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const named = (zh: string) => ({ zh, en: zh })

export const CITY = idOf(1) as RegionId
export const DISTRICT = idOf(2) as RegionId
export const OFFICE = idOf(11) as DepartmentId
export const HOUSING = idOf(12) as DepartmentId
export const WATER = idOf(13) as DepartmentId
export const DISCIPLINE = idOf(14) as DepartmentId
const OFFICE_HEAD = idOf(21) as PostId
export const HOUSING_CLERK = idOf(22) as PostId
export const HOUSING_HEAD = idOf(23) as PostId
const WATER_CLERK = idOf(24) as PostId
const INSPECTOR = idOf(25) as PostId
export const DAWN = idOf(31) as EnterpriseId
export const DUSK = idOf(32) as EnterpriseId
const WANG = idOf(41) as PersonId
const CHEN = idOf(42) as PersonId
const LI = idOf(43) as PersonId
const ZHAO = idOf(44) as PersonId
const SUN = idOf(45) as PersonId
const MA = idOf(46) as PersonId
const FENG = idOf(47) as PersonId

/** Everybody who may sign in. */
export const PERSONS: readonly PersonId[] = [WANG, CHEN, LI, ZHAO, SUN, MA, FENG]

const dayIn = (at: Moment) => dayOf(at, CHINA_ZONE)
const HELD_SINCE = day('2025-01-01')

export const ROWS: OrganisationRows = {
  regions: [
    { id: CITY, code: '370000', name: named('海州市'), parentId: null },
    { id: DISTRICT, code: '370001', name: named('东城区'), parentId: CITY },
  ],
  departments: [
    { id: OFFICE, regionId: CITY, function: 'office', name: named('营商办') },
    { id: HOUSING, regionId: DISTRICT, function: 'department', name: named('住建局') },
    { id: WATER, regionId: DISTRICT, function: 'department', name: named('水务局') },
    { id: DISCIPLINE, regionId: CITY, function: 'discipline', name: named('纪委') },
  ].map((one) => ({ ...one, hoursId: 'usual', closedOn: null })),
  posts: [
    { id: OFFICE_HEAD, departmentId: OFFICE, powers: ['region.read', CHECK_POWER], upId: null },
    { id: HOUSING_CLERK, departmentId: HOUSING, powers: [], upId: HOUSING_HEAD },
    { id: HOUSING_HEAD, departmentId: HOUSING, powers: [], upId: OFFICE_HEAD },
    { id: WATER_CLERK, departmentId: WATER, powers: [], upId: null },
    { id: INSPECTOR, departmentId: DISCIPLINE, powers: [], upId: null },
  ].map((one) => ({ ...one, name: named('岗位') })),
  holdings: (
    [
      [OFFICE_HEAD, WANG],
      [HOUSING_CLERK, CHEN],
      [HOUSING_HEAD, LI],
      [WATER_CLERK, ZHAO],
      [INSPECTOR, SUN],
    ] as const
  ).map(([postId, personId]) => ({ postId, personId, fromOn: HELD_SINCE, toOn: null })),
  absences: [],
  staff: [WANG, CHEN, LI, ZHAO, SUN].map((personId) => ({ id: personId, name: '某人' })),
}

const officer = (
  personId: PersonId,
  postId: PostId,
  departmentId: DepartmentId,
  powers: string[] = [],
): Officer => ({
  kind: 'officer',
  personId,
  insteadOf: null,
  postId,
  departmentId,
  regionId: departmentId === OFFICE || departmentId === DISCIPLINE ? CITY : DISTRICT,
  parties: [postId, departmentId],
  powers,
  regions: new Set(departmentId === OFFICE ? [CITY, DISTRICT] : [DISTRICT]),
})
const agent = (personId: PersonId, enterpriseId: EnterpriseId): Agent => ({
  kind: 'agent',
  personId,
  enterpriseId,
  parties: [enterpriseId],
})

/** Who acts: the same few people in every test. */
export const people = {
  wang: officer(WANG, OFFICE_HEAD, OFFICE, ['region.read', CHECK_POWER]),
  chen: officer(CHEN, HOUSING_CLERK, HOUSING),
  li: officer(LI, HOUSING_HEAD, HOUSING),
  zhao: officer(ZHAO, WATER_CLERK, WATER),
  sun: officer(SUN, INSPECTOR, DISCIPLINE),
  ma: agent(MA, DAWN),
  feng: agent(FENG, DUSK),
} as const

/** Remind when it turns yellow, urge when it is due, an order one working day later. */
const LADDER = [
  { name: 'remind', from: 'yellow', after: { length: 0, unit: 'WD' } },
  { name: 'urge', from: 'due', after: { length: 0, unit: 'WD' } },
  { name: 'supervise', from: 'due', after: { length: 1, unit: 'WD' } },
]

const parameter = (seq: number, name: string, value: unknown): ParameterRow => ({
  seq,
  name,
  regionId: CITY,
  when: {},
  effectiveFrom: day('2025-01-01'),
  value,
  basis: 'sample',
})

const LAW_ROWS = [parameter(1, 'act.backdate', 30), parameter(2, 'sample.ladder', LADDER)]

/** What may differ from the usual world in a test. */
export interface WorldChange {
  readonly calendarNo?: number
  readonly overrides?: readonly SpecialDay[]
  readonly organisation?: Partial<OrganisationRows>
  readonly ladder?: readonly unknown[]
}

/** The three values that acts rest on, with changes. */
export function sampleWorld({
  calendarNo = 1,
  overrides = [],
  organisation,
  ladder,
}: WorldChange = {}): World {
  const calendar = calendarOfTests(overrides, calendarNo)
  const people = makeOrganisation(1, { ...ROWS, ...organisation }, dayIn)
  const rows = ladder === undefined ? LAW_ROWS : [...LAW_ROWS, parameter(3, 'sample.ladder', ladder)]
  return {
    organisation: people,
    law: makeLaw(1, rows, (regionId) => people.ancestors(regionId)),
    calendars: {
      no: calendarNo,
      dayOf: dayIn,
      view: () => ({ calendar, calendarAt: () => calendar, hours: () => DEFAULT_OFFICE_HOURS }),
    },
  }
}
