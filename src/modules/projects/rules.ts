/**
 * A project (domain: investment promotion): one matter from the first lead to full capacity, whose stages are its statuses.
 * Others point to it by `projectId`; nobody else's act changes it.
 */
import type { Actor } from '../../kernel/actor.ts'
import type { Act, Duty, Kind } from '../../kernel/kind.ts'
import {
  runningClock,
  type DepartmentId,
  type EnterpriseId,
  type Party,
  type RegionId,
} from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { accept, decline, projectMoved } from './accepting.ts'
import { climb, ladderAbove } from './climbing.ts'
import { contact } from './contacts.ts'
import { ownCode, giveCode, type SeriesFact } from './codes.ts'
import { conclude, consult, isAsked, mark, mayConclude, takeOpinion } from './consultation.ts'
import { NO_FIELDS, fieldsFrom } from './fields.ts'
import { appoint, delist, enlist, handOver, take } from './leading.ts'
import { advance, putBack, record, resume, suspend, terminate } from './life-cycle.ts'
import { absorb, merge, split } from './merging.ts'
import { placeGates, placesFrom } from './places.ts'
import { MANAGE } from './powers.ts'
import { dayAt, postsWith, stageClock, type Project, type ProjectCase } from './project.ts'
import { planNext, reviewReserve } from './reserve.ts'
import { askFactor, supplyDuties, supplyFactor } from './supplying.ts'
import type { ProjectInputs } from './wire.ts'
import { PROJECT_ENDED, PROJECT_OPEN } from './words.ts'

type ProjectAct<Name extends keyof ProjectInputs> = Act<Project, ProjectInputs[Name]>

const register: ProjectAct<'register'> = {
  from: 'new',
  to: ['lead'],
  by: ['projectManager', 'system'],
  audience: 'applicant',
  gates: (_it, input, actor) => {
    const regionId = input.regionId ?? (actor.kind === 'officer' ? actor.regionId : null)
    const series = regionId === null ? [] : [{ gate: 'projectSeries', question: regionId }]
    return [...enterpriseGates(input.enterpriseId), ...placeGates(input), ...series]
  },
  place(input, actor) {
    if (input.regionId !== undefined) return input.regionId as RegionId
    if (actor.kind !== 'officer') throw new Refusal('not_permitted', reason('act.relation'))
    return actor.regionId
  },
  decide(it, input, actor, at) {
    const departmentId = departmentFor(it, actor)
    const today = dayAt(it, at.happened)
    const code = ownCode(it.facts['projectSeries'] as NonNullable<SeriesFact>)
    return {
      to: 'lead',
      matter: { title: input.title, departmentId, ...enterpriseOf(it, input.enterpriseId) },
      set: {
        ...NO_FIELDS,
        ...fieldsFrom(input, NO_FIELDS, it.law),
        ...placesFrom(it.facts, input),
        stage: 'lead',
        stageSince: at.happened,
        regionId: it.matter.regionId,
        maturity: null,
        reserveReviewOn: null,
        nextStep: null,
        nextOn: null,
        lists: [],
        events: [{ no: 1, type: 'stage', stage: 'lead', day: today, note: null, isVoid: false }],
        codes: [{ code, type: 'own', since: today, until: null }],
        consultation: null,
        conclusion: null,
        mergedInto: null,
        handing: null,
        factors: [],
      },
      clocks: stageClock({ ...it, matter: { ...it.matter, departmentId } }, 'lead'),
      hold: departmentId,
    }
  },
}

/** Writes down what has become known; what is left out stays as it was. */
const amend: ProjectAct<'amend'> = {
  from: 'open',
  to: [],
  by: ['projectManager', 'handler'],
  audience: 'departments',
  gates: (_it, input) => [...enterpriseGates(input.enterpriseId), ...placeGates(input)],
  decide(it, input) {
    const set = { ...fieldsFrom(input, it.row, it.law), ...placesFrom(it.facts, input) }
    const matter = {
      ...(input.title === undefined ? {} : { title: input.title }),
      ...enterpriseOf(it, input.enterpriseId),
    }
    const count = Object.keys(set).length + Object.keys(matter).length
    if (count === 0) throw invalid('/input', 'project.nothingGiven')
    return { matter, set, record: [{ fact: 'projectAmended', values: { count } }] }
  },
}

/** The project as a kind of matter. */
export const projectKind: Kind<Project> = {
  name: 'project',
  path: 'projects',
  letters: 'XM',
  statuses: { open: PROJECT_OPEN, ended: PROJECT_ENDED },
  acts: {
    register,
    amend,
    record,
    advance,
    accept,
    decline,
    askFactor,
    supplyFactor,
    consult,
    mark,
    conclude,
    giveCode,
    handOver,
    take,
    appoint,
    reviewReserve,
    planNext,
    contact,
    enlist,
    delist,
    suspend,
    resume,
    split,
    merge,
    putBack,
    terminate,
    absorb,
  },
  afterPart: takeOpinion,
  duties,
  readers: (it) => {
    const { id, departmentId, handlerPostId, enterpriseId, confidential } = it.matter
    const named = [departmentId, handlerPostId, enterpriseId].filter((party) => party !== null)
    // Whoever is bound to it, as secretary of a work group.
    const bound = confidential ? [] : [id as unknown as Party]
    // Whoever answers for the park, whoever that is on the day of reading.
    const park = it.row.parkId === null ? [] : [it.row.parkId as Party]
    // Whoever is asked for an opinion reads what it is about.
    const asked = (it.row.consultation?.opinions ?? []).map((one) => one.departmentId)
    // Whoever is to take it over reads what they take over.
    const next = it.row.handing === null ? [] : [it.row.handing.departmentId]
    // Whoever was asked for a factor reads for what; once supplied, what they did stays with them.
    const supplying = it.row.factors.map(({ departmentId: of }) => of)
    return [...named, ...bound, ...park, ...asked, ...next, ...supplying, ...postsWith(it, MANAGE)]
  },
  transfer: projectMoved,
  promisesNothing: true,
  ladder: ladderAbove('stage'),
  climb,
}

/** The next owner accepts what was handed to it; until then the former owner owes all that it owed. */
function duties(it: ProjectCase): Duty[] {
  const { handing } = it.row
  const accepting =
    handing === null ? [] : [{ party: handing.departmentId, act: 'accept', clock: 'acceptance' }]
  return [...dutiesOfOwner(it), ...accepting, ...supplyDuties(it)]
}

/** Whoever leads it takes it on, and then brings it forward until the clock of its stage runs out; the office concludes. */
function dutiesOfOwner(it: ProjectCase): Duty[] {
  const { departmentId, handlerPostId, status } = it.matter
  const concluding = mayConclude(it)
    ? postsWith(it, MANAGE).map((party) => ({ party, act: 'conclude', clock: null }))
    : []
  if (departmentId === null) return concluding
  if (handlerPostId === null) return [...concluding, { party: departmentId, act: 'take', clock: 'stage' }]
  const next = status === 'suspended' ? { act: 'resume', clock: null } : { act: 'advance', clock: 'stage' }
  const inTouch =
    runningClock(it, 'contact') === undefined || status === 'suspended'
      ? []
      : [{ party: handlerPostId, act: 'contact', clock: 'contact' }]
  // While others are asked, it is theirs to act.
  return isAsked(it) ? [...concluding, ...inTouch] : [{ party: handlerPostId, ...next }, ...inTouch]
}

function enterpriseGates(enterpriseId: string | undefined) {
  return enterpriseId === undefined ? [] : [{ gate: 'enterprise', question: enterpriseId }]
}

/** The enterprise that an input names. Refuses one that the register does not know. */
function enterpriseOf(
  it: ProjectCase,
  enterpriseId: string | undefined,
): { readonly enterpriseId?: EnterpriseId } {
  if (enterpriseId === undefined) return {}
  if (it.facts['enterprise'] === null) throw invalid('/input/enterpriseId', 'enterprise.unknown')
  return { enterpriseId: enterpriseId as EnterpriseId }
}

/** Whose project it is: the body of whoever enters it, or the promotion office nearest to its region. */
function departmentFor(it: ProjectCase, actor: Actor): DepartmentId | null {
  if (actor.kind === 'officer') return actor.departmentId
  return it.organisation.postWith(it.matter.regionId, MANAGE)?.departmentId ?? null
}
