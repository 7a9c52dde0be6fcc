/**
 * What a project needs to enter each stage (domain: life cycle of investment promotion): evidence, fields of the registry, the
 * consultation. What is missing is listed, and blocks only the stage that needs it. Pure.
 */
import { FEN_IN_WAN } from '../../platform/amounts.ts'
import { majorFrom } from './parameters.ts'
import type { LawView } from '../../kernel/law.ts'
import type { Matter } from '../../kernel/matter.ts'
import { rank, type Project } from './project.ts'
import { hasPassed } from './review.ts'
import { STAGES, type Evidence, type Stage } from './words.ts'

/** Something that a stage needs and that is not there, as the code of its words. */
export type Missing = string

type FieldName =
  | 'investor'
  | 'content'
  | 'investment'
  | 'industry'
  | 'channel'
  | 'plannedStartOn'
  | 'plannedFinishOn'
  | 'address'
  | 'way'
  | 'flow'
  | 'landArea'
  | 'floorArea'
  | 'energy'
  | 'jobs'
  | 'plannedTax'

interface Gate {
  readonly evidence: readonly Evidence[]
  readonly fields: readonly FieldName[]
}

const GATES: Readonly<Record<Stage, Gate>> = {
  lead: { evidence: ['contactRecord'], fields: [] },
  negotiating: { evidence: ['meetingMinutes'], fields: ['investor', 'content', 'channel'] },
  screening: { evidence: ['admissionMeeting'], fields: ['investment', 'industry'] },
  signed: { evidence: ['agreement'], fields: ['plannedStartOn', 'plannedFinishOn'] },
  registered: { evidence: ['businessLicence'], fields: ['address', 'way'] },
  landSecured: { evidence: ['landContract'], fields: ['landArea'] },
  started: { evidence: ['constructionPermit', 'siteStart'], fields: ['flow', 'floorArea'] },
  statIncluded: { evidence: ['statInclusion'], fields: [] },
  completed: { evidence: ['jointAcceptance'], fields: [] },
  inProduction: { evidence: ['firstProduction'], fields: ['jobs', 'plannedTax'] },
  fullCapacity: { evidence: ['promiseReached'], fields: [] },
}

/** What a major project must tell of resources before it is screened. */
const OF_MAJOR: readonly FieldName[] = ['landArea', 'energy', 'jobs', 'plannedTax']

/** What gates look at. */
export interface Gated {
  readonly row: Project
  readonly matter: Pick<Matter, 'enterpriseId'>
  readonly law: LawView
}

/** What shows that a stage was reached. */
export function evidenceFor(stage: Stage): readonly Evidence[] {
  return GATES[stage].evidence
}

/** What one stage needs and the project has not. */
export function missingFor(it: Gated, stage: Stage): readonly Missing[] {
  const { evidence, fields } = GATES[stage]
  const wanted = stage === 'screening' && isMajor(it) ? [...fields, ...OF_MAJOR] : fields
  const seen = new Set<string>(it.row.events.map(({ type }) => type))
  return [
    ...wanted.filter((name) => it.row[name] === null).map((name) => `project.field.${name}`),
    ...evidence.filter((type) => !seen.has(type)).map((type) => `project.evidence.${type}`),
    ...(stage === 'registered' ? missingToLand(it) : []),
  ]
}

/** The stages after the present one up to another, in their order. */
export function stagesTo(it: Gated, to: Stage): readonly Stage[] {
  return STAGES.slice(rank(it.row.stage) + 1, rank(to) + 1)
}

/** What should have been there before the present stage, and is not. */
export function gapsOf(it: Gated): readonly Missing[] {
  return STAGES.slice(0, rank(it.row.stage) + 1).flatMap((stage) => gapsAt(it, stage))
}

/**
 * What a stage needs, and where the project lies once it has land: a project without its parcels is a gap in what is known
 * (S001-145), and no gate is closed by it.
 */
export function gapsAt(it: Gated, stage: Stage): readonly Missing[] {
  const isUnplaced =
    stage === 'landSecured' && rank(it.row.stage) >= rank(stage) && it.row.parcels.length === 0
  return [...missingFor(it, stage), ...(isUnplaced ? ['project.needs.location'] : [])]
}

/** Nobody lands without an enterprise, a consultation that let it in, and marks where the region asks for them (S000-07). */
function missingToLand(it: Gated): Missing[] {
  const isIn = it.row.conclusion === 'admit' || it.row.conclusion === 'conditional'
  return [
    ...(it.matter.enterpriseId === null ? ['project.field.enterpriseId'] : []),
    ...(isIn ? [] : ['project.needs.consultation']),
    ...(isIn && !hasPassed(it) ? ['project.needs.review'] : []),
  ]
}

function isMajor(it: Gated): boolean {
  const from = it.law.find(majorFrom)?.value
  return from !== undefined && it.row.investment !== null && it.row.investment >= from * FEN_IN_WAN
}
