/** The panel of a project for one reader: officers see what is missing and what was said; others how far it has come. Pure. */
import { isoDay, isoMoment, type Day, type Moment } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import { runningClock } from '../../kernel/matter.ts'
import { gapsAt } from './gates.ts'
import { reviewRule } from './parameters.ts'
import { dayAt, presentCode, rank, type ProjectCase } from './project.ts'
import { pointOf } from './point.ts'
import { isIdle, isInactive } from './reserve.ts'
import { meanOf } from './review.ts'
import { factorsOf } from './supplying.ts'
import type { ProjectFactsWire } from './wire.ts'
import { STAGES, type Stage } from './words.ts'

/** The whole panel. */
export function projectFacts(it: ProjectCase, reader: Actor, now: Moment): ProjectFactsWire {
  const { row, days } = it
  const isOfficer = reader.kind === 'officer'
  const due = runningClock(it, 'stage')?.dueAt ?? null
  return {
    ...registryOf(it),
    ...reserveFacts(it, isOfficer, dayAt(it, now)),
    stage: row.stage,
    stageSince: isoMoment(row.stageSince, days.calendar.zone),
    daysInStage: dayAt(it, now) - dayAt(it, row.stageSince),
    isStuck: isOfficer && due !== null && due <= now,
    lists: isOfficer ? [...row.lists] : [],
    projectCode: presentCode(row),
    codes: row.codes.map(({ code, type, since, until }) => ({
      code,
      type,
      since: isoDay(since),
      until: dayText(until),
    })),
    gates: STAGES.map((stage) => ({
      stage,
      reachedOn: reachedOn(it, stage),
      missing: isOfficer ? [...gapsAt(it, stage)] : [],
    })),
    events: isOfficer ? row.events.map(({ day, ...event }) => ({ ...event, on: isoDay(day) })) : [],
    handing: isOfficer ? handingOf(it, now) : null,
    factors: isOfficer ? factorWire(it) : [],
    consultation: isOfficer ? consultationOf(it) : null,
  }
}

function registryOf({ row }: ProjectCase) {
  const { investment, funds, plannedTax, industry, landArea, floorArea, energy, jobs } = row
  const { investor, isTop500, channel, way, flow, content, address } = row
  const { horizon, reserveField, isLeading, emissions, outline } = row
  return {
    investment,
    funds,
    plannedTax,
    industry,
    landArea,
    floorArea,
    energy,
    jobs,
    investor,
    isTop500,
    channel,
    way,
    flow,
    content,
    address,
    horizon,
    reserveField,
    isLeading,
    emissions,
    outline,
    point: pointOf(row),
    park: row.park === null || row.parkId === null ? null : { id: row.parkId, code: row.park },
    zone: row.zone === null || row.zoneId === null ? null : { id: row.zoneId, code: row.zone },
    parcels: [...row.parcels],
    plannedStartOn: dayText(row.plannedStartOn),
    plannedFinishOn: dayText(row.plannedFinishOn),
  }
}

/** What officers see of the pool and of the next step. */
function reserveFacts({ row, matter }: ProjectCase, isOfficer: boolean, today: Day) {
  const { maturity, reserveReviewOn, nextStep, nextOn } = row
  if (!isOfficer) return { reserve: null, next: { step: null, on: null, isIdle: false } }
  return {
    reserve:
      maturity === null
        ? null
        : { maturity, reviewOn: dayText(reserveReviewOn), isInactive: isInactive(row, today) },
    next: {
      step: nextStep,
      on: dayText(nextOn),
      isIdle: matter.closedAt === null && isIdle(row, today),
    },
  }
}

/** The day on which a stage was reached; for one that was passed over, null. */
function reachedOn({ row }: ProjectCase, stage: Stage): string | null {
  if (rank(stage) > rank(row.stage)) return null
  const event = row.events.findLast((one) => one.type === 'stage' && one.stage === stage && !one.isVoid)
  return event === undefined ? null : isoDay(event.day)
}

function factorWire(it: ProjectCase): ProjectFactsWire['factors'] {
  return factorsOf(it).map(({ factor, by, state, need }) => ({
    factor,
    by,
    state,
    department: need === null ? null : (it.organisation.department(need.departmentId)?.name ?? null),
    askedOn: dayText(need?.askedOn ?? null),
    suppliedOn: dayText(need?.suppliedOn ?? null),
    note: need?.note ?? null,
  }))
}

function handingOf(it: ProjectCase, now: Moment): ProjectFactsWire['handing'] {
  const { handing } = it.row
  if (handing === null) return null
  const due = runningClock(it, 'acceptance')?.dueAt ?? null
  return {
    department: it.organisation.department(handing.departmentId)?.name ?? { zh: '', en: '' },
    stage: handing.stage,
    since: isoMoment(handing.since, it.days.calendar.zone),
    isLate: due !== null && due <= now,
  }
}

function consultationOf(it: ProjectCase): ProjectFactsWire['consultation'] {
  const { consultation, conclusion } = it.row
  if (consultation === null) return null
  const { round, opinions, marks, reason } = consultation
  const rule = it.law.find(reviewRule)?.value
  return {
    round,
    opinions: opinions.map(({ departmentId, ...one }) => ({
      ...one,
      department: it.organisation.department(departmentId)?.name ?? { zh: '', en: '' },
    })),
    markCount: marks.length,
    mean: rule === undefined ? null : meanOf(marks, rule),
    pass: rule?.pass ?? null,
    conclusion,
    reason,
  }
}

function dayText(day: Day | null): string | null {
  return day === null ? null : isoDay(day)
}
