/** What is known and shown of a project before each of its gates, as those who look after it type it. Pure. */
import type { Evidence, FlowType, Stage } from '../../modules/projects/words.ts'
import { CHINA_ZONE, dayOf, isoDay, type Moment } from '../../calendar/days.ts'
import { planParcel } from './land.ts'
import type { ProjectPlan } from './project-plan.ts'
import { CHANNEL_NOTES } from './wording.ts'

const EVIDENCE: Readonly<Partial<Record<Stage, readonly Evidence[]>>> = {
  negotiating: ['meetingMinutes'],
  screening: ['admissionMeeting'],
  signed: ['agreement'],
  registered: ['businessLicence'],
  landSecured: ['landContract'],
  started: ['conditionsMet', 'constructionPermit', 'siteStart'],
  statIncluded: ['statInclusion'],
  completed: ['jointAcceptance'],
  inProduction: ['firstProduction'],
  fullCapacity: ['promiseReached'],
}

/** What is written down before a gate, in this order. */
export function evidenceFor(stage: Stage): readonly Evidence[] {
  return EVIDENCE[stage] ?? []
}

/** What becomes known before a gate; `enterpriseId` where the project has been without one so far. */
export function fieldsFor(plan: ProjectPlan, stage: Stage, enterpriseId: string | null): object {
  switch (stage) {
    case 'negotiating':
      return {
        investor: plan.investor,
        content: CHANNEL_NOTES[plan.n % CHANNEL_NOTES.length],
        investment: written(plan.investment),
        isTop500: plan.isTop500,
      }
    case 'screening':
      return { industry: plan.industry, parkCode: plan.park.code, ...resources(plan), ...funds(plan) }
    case 'signed':
      return {
        plannedStartOn: typed(plan.reached.started),
        plannedFinishOn: typed(plan.reached.completed),
        ...(enterpriseId === null ? {} : { enterpriseId }),
      }
    case 'registered':
      return { address: `${plan.park.name}${planParcel(plan.park, plan.parcel).code}`, way: wayOf(plan) }
    case 'landSecured':
      return landOf(plan)
    case 'started':
      return { flow: FLOWS[plan.type], floorArea: plan.floorArea }
    case 'inProduction':
      return { jobs: Math.round(plan.jobs * 0.9) }
    default:
      return {}
  }
}

/** Its parcel; on one that has not been surveyed whoever looks after it writes down a point. */
function landOf(plan: ProjectPlan): object {
  const { code, outline, corner } = planParcel(plan.park, plan.parcel)
  if (outline !== null) return { parcelCodes: code }
  const [longitude, latitude] = corner
  return { parcelCodes: code, longitude: longitude.toFixed(6), latitude: latitude.toFixed(6) }
}

const FLOWS: Readonly<Record<ProjectPlan['type'], FlowType>> = {
  newLand: 'industrial',
  existingPlant: 'smallLowRisk',
  government: 'govBuilding',
}

function wayOf({ type }: ProjectPlan): string {
  return type === 'government' ? 'approval' : 'filing'
}

function resources({ landArea, energy, jobs, tax }: ProjectPlan): object {
  return { landArea, energy, jobs, plannedTax: written(tax) }
}

/** Where the money comes from; together never more than the investment. */
function funds({ n, investment, type }: ProjectPlan): object {
  const part = (percent: number) => written(Math.floor((investment * percent) / 100))
  if (type === 'government') return { governmentFunds: part(70), loanFunds: part(30) }
  if (n % 12 === 7) return { ownFunds: part(40), foreignFunds: part(60) }
  return { ownFunds: part(30 + (n % 4) * 10), loanFunds: part(30) }
}

const WAN_IN_YI = 10_000

/** An amount of 万元 as people write it. */
function written(wan: number): string {
  return wan >= WAN_IN_YI ? `${wan / WAN_IN_YI}亿元` : `${wan}万元`
}

function typed(at: Moment): string {
  return isoDay(dayOf(at, CHINA_ZONE))
}
