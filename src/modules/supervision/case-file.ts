/**
 * The case file that a referral carries: facts, clocks and who answered for what, as it stood when the case was referred.
 * It is written once and never follows the case afterwards. Contact data of the enterprise are left out.
 */
import { isoMoment, type Moment } from '../../calendar/days.ts'
import type { GateCall } from '../../kernel/kind.ts'
import type { Case, DepartmentId, Party, PostId } from '../../kernel/matter.ts'
import type { CaseFileWire } from './wire.ts'

/** What the gate `caseFile` answers: the matter, what it is about in its turn, and the orders issued about that. */
export type CaseFileFact = readonly FiledMatter[]

export interface FiledMatter {
  readonly kind: string
  readonly code: string
  readonly title: string
  readonly status: string
  readonly openedAt: Moment
  readonly departmentId: DepartmentId | null
  readonly handler: string | null
  readonly clocks: readonly FiledClock[]
  readonly lines: readonly FiledLine[]
}

export interface FiledClock {
  readonly name: string
  readonly responsible: Party | null
  readonly startedAt: Moment
  readonly dueAt: Moment | null
  readonly stoppedAt: Moment | null
  readonly verdict: string | null
}

export interface FiledLine {
  readonly act: string
  readonly happenedAt: Moment
  readonly who: string | null
  readonly postId: PostId | null
  /** Null when it has been erased. */
  readonly patch: string | null
}

const LINES_MAX = 200
const PERSONAL = /^contact/

export interface CaseFileQuestion {
  readonly id: string
  /** What the matter is about in its turn, where whoever asks knows. */
  readonly rootId: string | null
}

/** Asks for the file of a matter. */
export function askCaseFile(id: string, rootId: string | null): GateCall {
  return { gate: 'caseFile', question: { id, rootId } satisfies CaseFileQuestion }
}

/** The snapshot, from what the gate has answered. */
export function caseFileIn(it: Case): CaseFileWire {
  const filed = (it.facts['caseFile'] ?? []) as CaseFileFact
  const { zone } = it.days.calendar
  const at = (moment: Moment): string => isoMoment(moment, zone)
  const atOrNull = (moment: Moment | null) => (moment === null ? null : at(moment))
  const name = (party: Party | null) =>
    it.organisation.department(party as DepartmentId)?.name ??
    it.organisation.post(party as PostId)?.name ??
    null
  return {
    takenAt: at(it.matter.openedAt),
    matters: filed.map(({ kind, code, title, status, openedAt, departmentId, handler, clocks, lines }) => ({
      kind,
      code,
      title,
      status,
      openedAt: at(openedAt),
      department: name(departmentId),
      handler,
      facts: factsIn(lines),
      clocks: clocks.map(({ name: clock, responsible, startedAt, dueAt, stoppedAt, verdict }) => ({
        name: clock,
        responsible: name(responsible),
        startedAt: at(startedAt),
        dueAt: atOrNull(dueAt),
        stoppedAt: atOrNull(stoppedAt),
        verdict,
      })),
      lines: lines.slice(-LINES_MAX).map(({ act, happenedAt, who, postId }) => ({
        act,
        at: at(happenedAt),
        who: who ?? '',
        post: name(postId),
      })),
    })),
  }
}

/** What was written into the fields of a matter, as its journal has it. */
function factsIn(lines: readonly FiledLine[]): { name: string; text: string }[] {
  const row: Record<string, unknown> = {}
  for (const { patch } of lines) {
    if (patch !== null) Object.assign(row, (JSON.parse(patch) as { row?: object }).row)
  }
  return Object.entries(row).flatMap(([name, text]) =>
    typeof text === 'string' && text !== '' && !PERSONAL.test(name) ? [{ name, text }] : [],
  )
}
