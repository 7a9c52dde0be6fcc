/**
 * What an appeal itself does when it is passed among the three levels, and when a hand-over of it changes: the lead stays
 * where it is, only who has the file moves (S001-22, S004-29).
 */
import type { Decision } from '../../kernel/kind.ts'
import type { Case, DepartmentId } from '../../kernel/matter.ts'
import type { Department } from '../../kernel/organisation.ts'
import { invalid, reason } from '../../kernel/refusal.ts'
import { departmentOf, type Appeal, type AppealAct, type AppealCase } from './appeal.ts'
import type { Handover } from './handover.ts'
import { IN_HAND, type HANDOVER_LEVELS } from './words.ts'

type HandoverLevel = (typeof HANDOVER_LEVELS)[number]

/** Up to a leader, across to a department, down to a street, with a reason and the day by which something is wanted. */
const passOn: AppealAct<'passOn'> = {
  from: IN_HAND,
  to: [],
  by: ['handler', 'dispatcher'],
  audience: 'departments',
  refuse: (it) => (it.matter.departmentId === null ? reason('appeal.noLead') : null),
  decide(it, input) {
    const { toLevel: level, reason: text, answerOn } = input
    const fromDepartment = it.matter.departmentId as DepartmentId
    const department = receiverOf(it, level, input.departmentId)
    return {
      set: {
        passedTo: [...new Set([...it.row.passedTo, department.id])],
        passes: it.row.passes + 1,
        helpers: [...new Set([...it.row.helpers, department.id])],
      },
      open: [
        {
          kind: 'handover',
          act: 'open',
          input: { level, departmentId: department.id, reason: text, answerOn, fromDepartment },
          regionId: it.matter.regionId,
          as: 'part',
        },
      ],
      record: [
        {
          fact: 'passed',
          values: {
            level: `handover.level.${level}`,
            department: department.name.zh,
            departmentEn: department.name.en,
            day: answerOn,
            text,
          },
        },
      ],
    }
  },
}

/** Refuses a level that there is not where the appeal is, a body of another level or another place, and the lead itself. */
function receiverOf(it: AppealCase, level: HandoverLevel, named: string): Department {
  const path = '/input/departmentId'
  if (!it.organisation.departments().some((one) => isThere(it, one) && levelOf(one) === level))
    throw invalid('/input/toLevel', 'appeal.noSuchLevel', { level: `handover.level.${level}` })
  const department = departmentOf(it, named, path)
  if (department.id === it.matter.departmentId) throw invalid(path, 'appeal.passedToItself')
  if (levelOf(department) !== level) throw invalid(path, 'appeal.otherLevel')
  if (!isThere(it, department)) throw invalid(path, 'appeal.otherPlace')
  const isOpen = it.parts.some((part) => part.kind === 'handover' && part.isOpen)
  if (isOpen && it.row.passedTo.includes(department.id)) throw invalid(path, 'appeal.passedAlready')
  return department
}

/** In the region of the appeal, above it or below it. */
function isThere(it: AppealCase, { regionId, closedOn }: Department): boolean {
  const { regionId: here } = it.matter
  const line = [...it.organisation.ancestors(here), ...it.organisation.subtree(here)]
  return closedOn === null && line.includes(regionId)
}

function levelOf({ function: body }: Department): HandoverLevel {
  if (body === 'leaders') return 'leader'
  return body === 'street' ? 'street' : 'department'
}

/** What a hand-over that has changed means for its appeal. After the reply nobody's custody moves any more. */
export function afterHandover(it: AppealCase, { matter, row }: Case<Handover>): Decision<Appeal> | null {
  const values = {
    level: `handover.level.${row.level}`,
    ...nameOf(it, matter.departmentId),
    text: row.answer ?? row.instruction ?? '',
  }
  const isInHand = (IN_HAND as readonly string[]).includes(it.matter.status)
  const hold = (to: DepartmentId | null) => (isInHand ? { hold: to } : {})
  if (matter.status === 'signed')
    return { ...hold(matter.departmentId), record: [{ fact: 'handoverSigned', values }] }
  if (matter.status === 'instructed')
    return { ...hold(it.matter.departmentId), record: [{ fact: 'handoverInstructed', values }] }
  if (matter.closedAt === null) return null
  return {
    ...hold(it.matter.departmentId),
    set: { passedTo: it.row.passedTo.filter((id) => id !== matter.departmentId) },
    record: [{ fact: matter.status === 'declined' ? 'handoverBack' : 'handoverDone', values }],
  }
}

function nameOf(it: AppealCase, id: DepartmentId | null) {
  const name = id === null ? undefined : it.organisation.department(id)?.name
  return { department: name?.zh ?? '', departmentEn: name?.en ?? '' }
}

export const passingActs = { passOn }
