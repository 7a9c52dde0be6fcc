/** Who leads a project (项目管家), and on which lists of key projects it stands. Who accepts a new stage is in `accepting.ts`. */
import type { Act } from '../../kernel/kind.ts'
import type { DepartmentId, PersonId, PostId } from '../../kernel/matter.ts'
import { invalid, reason } from '../../kernel/refusal.ts'
import { closedDepartment } from '../../kernel/transfer.ts'
import { withoutHanding } from './accepting.ts'
import { contactClock } from './contacts.ts'
import { answeredBy, dayAt, type Project, type ProjectCase } from './project.ts'
import type { ProjectInputs } from './wire.ts'

type ProjectAct<Name extends keyof ProjectInputs> = Act<Project, ProjectInputs[Name]>

/** Gives the project to a department between two stages: nobody leads it until somebody there takes it on. */
export const handOver: ProjectAct<'handOver'> = {
  from: 'open',
  to: [],
  by: ['projectManager', 'handler'],
  audience: 'departments',
  decide(it, { departmentId, reason: why }) {
    const department = it.organisation.department(departmentId as DepartmentId)
    if (department === undefined) throw invalid('/input/departmentId', 'department.unknown')
    if (department.closedOn !== null)
      throw closedDepartment(it.organisation, department, '/input/departmentId')
    const without = withoutHanding(it)
    return {
      matter: { departmentId: department.id, handlerId: null, handlerPostId: null },
      set: without.set,
      hold: department.id,
      clocks: [...answeredBy(it, department.id), ...without.clocks],
      record: [{ fact: 'because', values: { text: why } }],
      tell: [{ to: department.id, text: 'project.handedOver' }],
    }
  },
}

/** Somebody of the department takes it on as its steward. */
export const take: ProjectAct<'take'> = {
  from: 'open',
  to: [],
  by: ['lead'],
  audience: 'applicant',
  refuse: (it) => (it.matter.handlerPostId === null ? null : reason('project.taken')),
  decide(it, _input, actor) {
    if (actor.kind !== 'officer') throw new Error('only a department leads a project')
    return {
      matter: { handlerId: actor.personId, handlerPostId: actor.postId },
      hold: actor.postId,
      clocks: answeredBy(it, actor.postId),
    }
  },
}

/** Whoever was made its steward handles it from now on, and their body leads it. Done by the system alone, after the assignment. */
export const appoint: ProjectAct<'appoint'> = {
  from: 'open',
  to: [],
  by: ['system'],
  audience: 'applicant',
  decide(it, { postId, personId }) {
    const post = it.organisation.post(postId as PostId)
    if (post === undefined) throw new Error('only a post that there is becomes a steward')
    const without = withoutHanding(it)
    return {
      matter: { departmentId: post.departmentId, handlerId: personId as PersonId, handlerPostId: post.id },
      set: without.set,
      hold: post.id,
      clocks: [...answeredBy(it, post.id), ...without.clocks],
      tell: [{ to: post.id, text: 'project.appointed' }],
    }
  },
}

/** Puts the project on a list of a year. */
export const enlist: ProjectAct<'enlist'> = {
  from: 'open',
  to: [],
  by: ['projectManager'],
  audience: 'departments',
  decide(it, { list, year }, _actor, at) {
    if (isListed(it, list, year)) throw invalid('/input/list', 'project.listedAlready')
    const lists = [...it.row.lists, { list, year }]
    return {
      set: { lists },
      clocks: contactClock(it, lists, dayAt(it, at.happened)),
      record: [{ fact: 'projectListed', values: { list: `project.list.${list}`, year } }],
    }
  },
}

/** Takes it off, with a reason. */
export const delist: ProjectAct<'delist'> = {
  from: 'any',
  to: [],
  by: ['projectManager'],
  audience: 'departments',
  refuse: (it) => (it.row.lists.length === 0 ? reason('project.onNoList') : null),
  decide(it, { list, year, reason: why }, _actor, at) {
    if (!isListed(it, list, year)) throw invalid('/input/list', 'project.notListed')
    const lists = it.row.lists.filter((one) => one.list !== list || one.year !== year)
    return {
      set: { lists },
      clocks: it.matter.closedAt === null ? contactClock(it, lists, dayAt(it, at.happened)) : [],
      record: [{ fact: 'projectDelisted', values: { list: `project.list.${list}`, year, text: why } }],
    }
  },
}

function isListed({ row }: ProjectCase, list: string, year: number): boolean {
  return row.lists.some((one) => one.list === list && one.year === year)
}
