/**
 * The consultation before a project is let in (项目准入落地会商, S000-07): three compulsory opinions, each by its body as a part of
 * the project; marks of reviewers where the region asks for them; a conclusion with its reason by the promotion office.
 */
import type { Actor } from '../../kernel/actor.ts'
import type { Act, Decision, NewMatter, When } from '../../kernel/kind.ts'
import type { Case, DepartmentId } from '../../kernel/matter.ts'
import { invalid, reason } from '../../kernel/refusal.ts'
import { closedDepartment } from '../../kernel/transfer.ts'
import type { Opinion } from './opinion.ts'
import { reviewRule } from './parameters.ts'
import { MANAGE } from './powers.ts'
import { dayAt, postsWith, withEvent, type Consultation, type Project, type ProjectCase } from './project.ts'
import { hasPassed } from './review.ts'
import { checkStandards, shortfalls, type Standards } from './standards.ts'
import type { ProjectInputs } from './wire.ts'
import { ASPECTS } from './words.ts'

type ProjectAct<Name extends keyof ProjectInputs> = Act<Project, ProjectInputs[Name]>

const BEFORE_LANDING = ['lead', 'negotiating', 'screening', 'signed']

/** Asks the three bodies. A consultation that was concluded may be held anew, for a plan that has changed. */
export const consult: ProjectAct<'consult'> = {
  from: BEFORE_LANDING,
  to: [],
  by: ['projectManager', 'handler'],
  audience: 'departments',
  refuse: (it) => (isAsked(it) ? reason('project.consultationOpen') : null),
  decide(it, input) {
    const opinions = ASPECTS.map((aspect) => {
      const field = `${aspect}DepartmentId` as const
      const departmentId = departmentOf(it, input[field], field)
      return { aspect, departmentId, verdict: null, opinion: null }
    })
    const round = (it.row.consultation?.round ?? 0) + 1
    return {
      set: { consultation: { round, opinions, marks: [], reason: null }, conclusion: null },
      open: opinions.map(({ aspect, departmentId }) =>
        askFor(it, { aspect, departmentId, title: it.matter.title }),
      ),
      record: [{ fact: 'projectConsulted', values: { round } }],
    }
  },
}

function askFor(it: ProjectCase, input: object): NewMatter {
  return { kind: 'opinion', act: 'open', input, regionId: it.matter.regionId, as: 'part' }
}

function departmentOf(it: ProjectCase, id: string, field: string): DepartmentId {
  const department = it.organisation.department(id as DepartmentId)
  if (department === undefined) throw invalid(`/input/${field}`, 'department.unknown')
  if (department.closedOn !== null) throw closedDepartment(it.organisation, department, `/input/${field}`)
  return department.id
}

/** A reviewer's marks for the four aspects. A second time they take the place of the first. */
export const mark: ProjectAct<'mark'> = {
  from: BEFORE_LANDING,
  to: [],
  by: ['projectReviewer'],
  audience: 'departments',
  refuse(it) {
    if (it.law.find(reviewRule) === undefined) return reason('project.noReview')
    return isAsked(it) ? null : reason('project.noConsultation')
  },
  decide(it, input, actor) {
    const consultation = it.row.consultation
    if (consultation === null || actor.kind !== 'officer') throw new Error('nobody is consulted')
    const others = consultation.marks.filter(({ postId }) => postId !== actor.postId)
    const marks = [...others, { ...input, postId: actor.postId }]
    return {
      set: { consultation: { ...consultation, marks } },
      record: [{ fact: 'projectMarked', values: { count: marks.length } }],
    }
  },
}

/** The promotion office concludes, once all three opinions are there. */
export const conclude: ProjectAct<'conclude'> = {
  from: BEFORE_LANDING,
  to: [],
  by: ['projectManager'],
  audience: 'departments',
  gates: ({ row }) => (row.parkId === null ? [] : [{ gate: 'parkStandards', question: row.parkId }]),
  refuse(it) {
    if (!isAsked(it)) return reason('project.noConsultation')
    const missing = opinionsOf(it).filter(({ verdict }) => verdict === null)
    const [first] = missing
    if (first === undefined) return null
    return reason('project.opinionsMissing', {
      count: missing.length,
      aspect: `project.aspect.${first.aspect}`,
    })
  },
  decide(it, { conclusion, reason: why }, _actor, at) {
    if (conclusion !== 'reject') checkMayBeIn(it, conclusion)
    const consultation = it.row.consultation as Consultation
    const note = `${consultation.round}: ${why}`
    return {
      set: {
        conclusion,
        consultation: { ...consultation, reason: why },
        events: withEvent(it, 'consultation', dayAt(it, at.happened), { note }),
      },
      record: [
        {
          fact: 'projectConcluded',
          values: { conclusion: `project.conclusion.${conclusion}`, text: why },
        },
        ...shortfallsOf(it).map((standard) => ({
          fact: 'projectShort',
          values: { standard: `project.standard.${standard}` },
        })),
      ],
    }
  },
}

/** The standards of its park that a project fell short of when it was decided: what was known then stays in the journal. */
function shortfallsOf({ facts, row }: ProjectCase) {
  const standards = (facts['parkStandards'] ?? null) as Standards | null
  return standards === null ? [] : shortfalls(checkStandards(standards, row))
}

/** Refuses to let in against an opinion without conditions, and with marks that do not suffice. */
function checkMayBeIn(it: ProjectCase, conclusion: 'admit' | 'conditional'): void {
  const path = '/input/conclusion'
  const against = opinionsOf(it).find(({ verdict }) => verdict === 'disagree')
  if (against !== undefined && conclusion === 'admit')
    throw invalid(path, 'project.opinionAgainst', { aspect: `project.aspect.${against.aspect}` })
  if (!hasPassed(it)) throw invalid(path, 'project.reviewFailed')
}

/** Takes an opinion over from its part, and tells the promotion office when it is the last one. */
export function takeOpinion(it: ProjectCase, _at: When, part: Case, _actor: Actor): Decision<Project> | null {
  const { consultation } = it.row
  if (part.matter.kind !== 'opinion' || part.matter.status !== 'given' || consultation === null) return null
  const { aspect, verdict, opinion } = part.row as Opinion
  const opinions = consultation.opinions.map((one) =>
    one.aspect === aspect ? { ...one, verdict, opinion } : one,
  )
  const isLast = opinions.every((one) => one.verdict !== null)
  return {
    set: { consultation: { ...consultation, opinions } },
    tell: isLast ? postsWith(it, MANAGE).map((to) => ({ to, text: 'project.opinionsIn' })) : [],
  }
}

/** Whether opinions have been asked for and nothing is concluded. */
export function isAsked(it: ProjectCase): boolean {
  return it.row.consultation !== null && it.row.conclusion === null
}

/** Whether only the conclusion is missing. */
export function mayConclude(it: ProjectCase): boolean {
  return isAsked(it) && opinionsOf(it).every(({ verdict }) => verdict !== null)
}

function opinionsOf(it: ProjectCase) {
  return it.row.consultation?.opinions ?? []
}
