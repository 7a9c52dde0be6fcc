/** One of the three compulsory opinions 必备意见 of a consultation: a part of its project with a limit of its own. */
import type { Act, Kind } from '../../kernel/kind.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import { opinionLimit } from './parameters.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import type { OpinionInputs } from './wire.ts'
import { OPINION_ENDED, OPINION_OPEN, type Aspect, type OpinionVerdict } from './words.ts'

/** An opinion's own columns. */
export interface Opinion {
  readonly aspect: Aspect
  readonly verdict: OpinionVerdict | null
  readonly opinion: string | null
}

type OpinionAct<Name extends keyof OpinionInputs> = Act<Opinion, OpinionInputs[Name]>

/** Opened by its project alone. */
const open: OpinionAct<'open'> = {
  from: 'new',
  to: ['asked'],
  by: ['system'],
  audience: 'departments',
  decide(it, { aspect, departmentId, title }) {
    const to = departmentId as DepartmentId
    const limit = it.law.find(opinionLimit, { aspect })
    return {
      to: 'asked',
      matter: { title: titleOf(it.organisation, to, aspect, title), departmentId: to, category: aspect },
      set: { aspect, verdict: null, opinion: null },
      hold: to,
      clocks:
        limit === undefined
          ? []
          : [
              {
                do: 'start',
                name: 'opinion',
                side: 'promised',
                limit: limit.value,
                basis: limit.basis,
                responsible: to,
              },
            ],
      tell: [{ to, text: 'opinion.asked', values: { aspect: `project.aspect.${aspect}` } }],
    }
  },
}

/** What an opinion is about, as its title says it: titles are written once, in the language of the files. */
const ABOUT: Readonly<Record<Aspect, string>> = {
  cityPlan: '城市发展规划',
  parkPositioning: '园区产业定位',
  industrialPolicy: '产业政策',
}

/** Which body says something on what of which project, so that three opinions on one project are told apart in any list. */
function titleOf(
  organisation: Pick<Organisation, 'department'>,
  departmentId: DepartmentId,
  aspect: Aspect,
  project: string,
): string {
  const body = organisation.department(departmentId)?.name.zh ?? ''
  return `${body}关于“${project}”${ABOUT[aspect]}的意见`
}

/** The body says what it thinks, with its reason. */
const give: OpinionAct<'give'> = {
  from: ['asked'],
  to: ['given'],
  by: ['lead'],
  audience: 'departments',
  primary: true,
  decide: (it, { verdict, opinion, files = [] }) => ({
    to: 'given',
    set: { verdict, opinion },
    hold: null,
    clocks: it.clocks.some((clock) => clock.stoppedAt === null) ? [{ do: 'stop', name: 'opinion' }] : [],
    record: [{ fact: 'opinionGiven', values: { verdict: `opinion.verdict.${verdict}`, text: opinion } }],
    ...(files.length === 0 ? {} : { attach: { files, audience: 'departments' as const } }),
  }),
}

/** The project has ended: nothing is wanted any more. */
const withdraw: OpinionAct<'withdraw'> = {
  from: ['asked'],
  to: ['withdrawn'],
  by: ['system'],
  audience: 'departments',
  decide: () => ({ to: 'withdrawn', hold: null }),
}

/** The opinion as a kind of matter. */
export const opinionKind: Kind<Opinion> = {
  name: 'opinion',
  path: 'opinions',
  letters: 'HS',
  statuses: { open: OPINION_OPEN, ended: OPINION_ENDED },
  isPart: true,
  isInternal: true,
  endsWithParent: 'withdraw',
  acts: { open, give, withdraw },
  duties: ({ matter }) =>
    matter.departmentId === null ? [] : [{ party: matter.departmentId, act: 'give', clock: 'opinion' }],
  readers: ({ matter }) => (matter.departmentId === null ? [] : [matter.departmentId]),
}
