/**
 * Codes of a project (项目赋码, S001-131). The project's id is ours; a code is something it is known by for a time. Ours is of the
 * region's own series until the national platform gives one; a new national code takes the place of the old, which still
 * leads here.
 */
import { checkCharacter, fitsCheck } from './check-digit.ts'
import { dayAt, type Project, type ProjectCase } from './project.ts'
import { checkProjectCode } from './project-code.ts'
import type { Act } from '../../kernel/kind.ts'
import type { Day } from '../../calendar/days.ts'
import type { ProjectCode } from './project.ts'
import { invalid, reason, type Reason } from '../../kernel/refusal.ts'
import type { ProjectInputs } from './wire.ts'

/** What the gate `projectSeries` answers: the region's code and the next number of its series. */
export type SeriesFact = { readonly region: string; readonly next: number } | null

/** What the gate `projectCode` answers: which project has that code. */
export type CodeFact = { readonly projectId: string } | null

const DIGITS = 6

/** A code of our own series: P, the region, a number, a digit to check. */
export function ownCode({ region, next }: NonNullable<SeriesFact>): string {
  const number = String(next).padStart(DIGITS, '0')
  return `P${region}-${number}-${checkCharacter(`${region}${number}`)}`
}

const OWN = /^P(\d{6})-(\d{6})-(\d)$/

/** Why a code that was typed leads nowhere: a slip of the pen in one of ours, or no project has it. */
export function whyUnknown(typed: string): Reason {
  const own = OWN.exec(checkProjectCode(typed).code.toUpperCase())
  const isSlip = own !== null && !fitsCheck(own.slice(1).join(''))
  return reason(isSlip ? 'project.codeSlip' : 'project.unknown')
}

/** The national platform has given a code, or another one after the project was filed anew. */
export const giveCode: Act<Project, ProjectInputs['giveCode']> = {
  from: 'open',
  to: [],
  by: ['projectManager', 'handler'],
  audience: 'applicant',
  gates: (_it, { projectCode }) => [{ gate: 'projectCode', question: checkProjectCode(projectCode).code }],
  decide(it, { projectCode }, _actor, at) {
    const path = '/input/projectCode'
    const { code, error } = checkProjectCode(projectCode)
    if (error !== null) throw invalid(path, error.code, error.values)
    const owner = it.facts['projectCode'] as CodeFact
    if (owner !== null)
      throw invalid(path, owner.projectId === it.matter.id ? 'project.codeKnown' : 'project.codeTaken')
    const given = { code, type: 'national' as const, since: dayAt(it, at.happened), until: null }
    return {
      set: { codes: [given, ...endedOn(it, given.since)] },
      record: [{ fact: 'projectCodeGiven', values: { code } }],
    }
  },
}

/** The codes so far, those that still held ended on a day. They stay and still lead to the project. */
function endedOn({ row }: ProjectCase, day: Day): readonly ProjectCode[] {
  return row.codes.map((one) => (one.until === null ? { ...one, until: day } : one))
}

/** The codes of a project that was merged into this one, as aliases of it. */
export function withAliases(
  it: ProjectCase,
  codes: readonly ProjectCode[],
  day: Day,
): readonly ProjectCode[] {
  return [...it.row.codes, ...codes.map((one) => ({ ...one, until: one.until ?? day }))]
}
