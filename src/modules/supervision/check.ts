/**
 * Open and secret checks (明察暗访, S003-59): discipline inspection goes to see with people of other bodies. What they find
 * becomes a task of the unit when the check is concluded (the reaction to `conclude`). A secret check exists, until then, for
 * its team and for inspectors and for nobody else.
 */
import { dayOf, parseDay, type Day, type Moment } from '../../calendar/days.ts'
import type { Act, ClockChange, Decision, Duty, Kind } from '../../kernel/kind.ts'
import type { Case, DepartmentId, PostId } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { postsWith, startClock, startedWith, stopClock, unitOf } from './bodies.ts'
import { concludeLimit } from './parameters-checks.ts'
import { INSPECT, SUPERVISE } from './powers.ts'
import type { CheckInputs } from './wire-checks.ts'
import { CHECK_ENDED, CHECK_OPEN, type CheckType } from './words.ts'

/** Something that was found, numbered as it was written down. */
export interface Finding {
  readonly no: number
  readonly departmentId: DepartmentId
  readonly finding: string
  readonly persons: string | null
  readonly requirement: string
  /** Struck by mistake of the team: it stays readable and leads to nothing. */
  readonly isStruck: boolean
}

/** A check's own columns. */
export interface Check {
  readonly type: CheckType
  readonly purpose: string
  readonly place: string
  readonly team: readonly PostId[]
  readonly plannedOn: Day
  readonly visitedAt: Moment | null
  readonly visit: string | null
  readonly findings: readonly Finding[]
  readonly conclusion: string | null
}

type CheckCase = Case<Check>
type CheckAct<Name extends keyof CheckInputs> = Act<Check, CheckInputs[Name]>

const plan: CheckAct<'plan'> = {
  from: 'new',
  to: ['planned'],
  by: ['inspector'],
  audience: 'departments',
  place(_input, actor) {
    // The door asks for the place before it asks who acts.
    if (actor.kind !== 'officer') throw new Refusal('not_permitted', reason('act.relation'))
    return actor.regionId
  },
  decide(it, { type, title, purpose, place, plannedOn, postIds }, actor, at) {
    const day = dayFromNow(it, plannedOn, at.happened)
    const team = teamOf(it, postIds, at.happened)
    return {
      to: 'planned',
      matter: {
        title,
        departmentId: actor.kind === 'officer' ? actor.departmentId : null,
        enterpriseId: null,
        intakeDepartmentId: null,
        category: type,
        confidential: type === 'secret',
      },
      set: { type, purpose, place, team, plannedOn: day, ...NOTHING_YET },
      hold: team[0] ?? null,
      clocks: [visitUntil(it, day, at.happened)],
      record: [{ fact: 'checkPlanned', values: { type: `check.type.${type}`, on: plannedOn, place } }],
      tell: team.map((to) => ({ to, text: 'check.planned', values: { on: plannedOn, place } })),
    }
  },
}

const NOTHING_YET = { visitedAt: null, visit: null, findings: [], conclusion: null } as const

/** Moves the day or the place, or calls others in. */
const replan: CheckAct<'replan'> = {
  from: ['planned'],
  to: [],
  by: ['inspector'],
  audience: 'departments',
  decide(it, { place, plannedOn, postIds }, _actor, at) {
    const day = dayFromNow(it, plannedOn, at.happened)
    const team = teamOf(it, postIds, at.happened)
    return {
      set: { place, plannedOn: day, team },
      hold: team[0] ?? null,
      clocks: [
        ...stopClock(it, 'visit').map((stop) => ({ ...stop, verdict: 'superseded' }) as ClockChange),
        visitUntil(it, day, at.happened),
      ],
      record: [{ fact: 'scheduled', values: { on: plannedOn, place } }],
      tell: team.map((to) => ({ to, text: 'check.planned', values: { on: plannedOn, place } })),
    }
  },
}

/** The team was there. What it saw may be shown by files. */
const visit: CheckAct<'visit'> = {
  from: ['planned'],
  to: ['visited'],
  by: ['teamMember'],
  audience: 'departments',
  primary: true,
  refuse: (it, _actor, now) =>
    dayOf(now, it.days.calendar.zone) < it.row.plannedOn ? reason('check.notYet') : null,
  decide: (it, input, _actor, at) => ({
    to: 'visited',
    set: { visit: input.visit, visitedAt: at.happened },
    clocks: [...stopClock(it, 'visit'), ...startClock(it, 'conclude', concludeLimit, it.matter.holder)],
    record: [{ fact: 'checkVisited', values: { text: input.visit } }],
    ...withFiles(input.files),
  }),
}

/** Writes one finding down. The unit is not one that somebody of the team works for: nobody checks themselves. */
const find: CheckAct<'find'> = {
  from: ['visited'],
  to: [],
  by: ['teamMember'],
  audience: 'departments',
  decide(it, { departmentId, finding, persons = null, requirement, files }) {
    const unit = unitOf(it, departmentId)
    if (it.row.team.some((post) => it.organisation.post(post)?.departmentId === unit.id))
      throw invalid('/input/departmentId', 'check.ownUnit')
    const no = it.row.findings.length + 1
    const found: Finding = { no, departmentId: unit.id, finding, persons, requirement, isStruck: false }
    return {
      set: { findings: [...it.row.findings, found] },
      record: [{ fact: 'checkFound', values: { no, text: finding } }],
      ...withFiles(files),
    }
  },
}

/** A finding that was a mistake: it stays, struck, with the reason in the timeline. */
const strike: CheckAct<'strike'> = {
  from: ['visited'],
  to: [],
  by: ['teamMember'],
  audience: 'departments',
  refuse: (it) => (standing(it).length === 0 ? reason('check.nothingFound') : null),
  decide(it, { no, reason: why }) {
    if (!standing(it).some((one) => one.no === no)) throw invalid('/input/no', 'check.noSuchFinding')
    return {
      set: { findings: it.row.findings.map((one) => (one.no === no ? { ...one, isStruck: true } : one)) },
      record: [{ fact: 'checkStruck', values: { no, text: why } }],
    }
  },
}

/** Inspection concludes; with that a secret check is secret no more, and each finding becomes a task. */
const conclude: CheckAct<'conclude'> = {
  from: ['visited'],
  to: ['concluded'],
  by: ['inspector'],
  audience: 'departments',
  primary: true,
  decide: (it, { conclusion }) => ({
    to: 'concluded',
    matter: { confidential: false },
    set: { conclusion },
    hold: null,
    clocks: stopClock(it, 'conclude'),
    record: [{ fact: 'because', values: { text: conclusion } }],
    tell: it.row.team.map((to) => ({ to, text: 'check.concluded' })),
  }),
}

/** It does not take place. What was secret stays so. */
const cancel: CheckAct<'cancel'> = {
  from: ['planned'],
  to: ['cancelled'],
  by: ['inspector'],
  audience: 'departments',
  decide: (it, input) => ({
    to: 'cancelled',
    hold: null,
    record: [{ fact: 'because', values: { text: input.reason } }],
    tell: it.row.team.map((to) => ({ to, text: 'check.cancelled' })),
  }),
}

/** The check as a kind of matter. */
export const checkKind: Kind<Check> = {
  name: 'check',
  path: 'checks',
  letters: 'MC',
  statuses: { open: CHECK_OPEN, ended: CHECK_ENDED },
  acts: { plan, replan, visit, find, strike, conclude, cancel },
  duties,
  readers: (it) => [
    ...it.row.team,
    ...postsWith(it, INSPECT),
    // Supervision knows of what is not secret, and of what was.
    ...(it.matter.confidential ? [] : postsWith(it, SUPERVISE)),
  ],
}

/** The findings that lead to tasks. */
export function standing(it: CheckCase): readonly Finding[] {
  return it.row.findings.filter(({ isStruck }) => !isStruck)
}

/** Whether somebody reads whom a finding concerns: the team and inspectors. */
export function seesPersons(it: CheckCase, parties: readonly string[]): boolean {
  return [...it.row.team, ...postsWith(it, INSPECT)].some((post) => parties.includes(post))
}

function duties(it: CheckCase): Duty[] {
  const inspectors = postsWith(it, INSPECT)
  const ofTeam = it.row.team.find((post) => inspectors.includes(post)) ?? inspectors[0]
  if (ofTeam === undefined) return []
  if (it.matter.status === 'visited') return [{ party: ofTeam, act: 'conclude', clock: 'conclude' }]
  return it.row.team.map((party) => ({ party, act: 'visit', clock: 'visit' }))
}

/**
 * The posts of a team. Refuses one without discipline inspection, and one that is not two people at least from two bodies: a
 * person who holds posts in both is one person.
 */
function teamOf(it: CheckCase, ids: readonly string[], at: Moment): readonly PostId[] {
  const path = '/input/postIds'
  const team = [...new Set(ids)].map((id) => {
    const post = it.organisation.post(id as PostId)
    if (post === undefined) throw invalid(path, 'check.noSuchPost')
    return post
  })
  if (!team.some(({ powers }) => powers.includes(INSPECT))) throw invalid(path, 'check.noInspector')
  const held = team.map(({ id, departmentId }) => ({ departmentId, by: it.organisation.holders(id, at) }))
  const areTwo = held.some((one) =>
    held.some(
      (other) =>
        one.departmentId !== other.departmentId &&
        one.by.length > 0 &&
        other.by.length > 0 &&
        new Set([...one.by, ...other.by]).size > 1,
    ),
  )
  if (!areTwo) throw invalid(path, 'check.teamTooSmall')
  return team.map(({ id }) => id)
}

/** A day as it was typed, today or later. */
function dayFromNow(it: CheckCase, text: string, at: Moment): Day {
  const day = parseDay(text)
  if (day === null || day < dayOf(at, it.days.calendar.zone))
    throw invalid('/input/plannedOn', 'check.dayInPast')
  return day
}

/** The clock of the visit runs out at the end of the day that was planned. */
function visitUntil(it: CheckCase, day: Day, at: Moment): ClockChange {
  const length = day - dayOf(at, it.days.calendar.zone)
  return startedWith(
    'visit',
    { value: { length, unit: 'ND', roll: 'none' }, basis: 'check.plannedDay' },
    null,
  )
}

function withFiles(files: readonly string[] = []): Pick<Decision<Check>, 'attach'> {
  return files.length === 0 ? {} : { attach: { files, audience: 'departments' } }
}
