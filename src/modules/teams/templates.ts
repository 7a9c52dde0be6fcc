/**
 * Templates of teams as data: which slots there are, how many each takes, which documents must be there before the team is
 * active, and what is particular. One table; nothing is stored of it with a team but its name.
 */

/** Who fills a slot: an officer in a post, a department as such, or somebody or something by name. */
export type Takes = 'person' | 'department' | 'outside'

export interface SlotDesign {
  readonly key: string
  readonly takes: Takes
  readonly min: number
  /** Null for as many as there are. */
  readonly max: number | null
  /** Whoever fills it leaves before the team is closed only when somebody else takes over. */
  readonly isKept?: boolean
  /** Only the principal head of the department that the team is of. */
  readonly isHead?: boolean
}

export interface Template {
  /** What a team of it is for. */
  readonly subject: 'project' | 'enterprise' | 'department' | null
  readonly slots: readonly SlotDesign[]
  readonly documents: readonly string[]
  /** The enterprise must have said that it takes seconded officers. */
  readonly needsWilling?: boolean
}

const one = (key: string, takes: Takes, more: Partial<SlotDesign> = {}): SlotDesign => ({
  key,
  takes,
  min: 1,
  max: 1,
  ...more,
})
const some = (key: string, takes: Takes, more: Partial<SlotDesign> = {}): SlotDesign => ({
  key,
  takes,
  min: 1,
  max: null,
  ...more,
})

/** 一抓到底: not without somebody who goes on (S001-140). */
const leader = one('leader', 'person', { isKept: true })

export const TEMPLATES = {
  /** 项目管家+企业联系人+职能部门联系人 (S000-16). */
  service: {
    subject: 'project',
    slots: [
      one('steward', 'person'),
      one('enterpriseContact', 'outside'),
      some('departmentContact', 'person'),
    ],
    documents: [],
  },
  /** 1 名市领导+1 个牵头部门+N 个配合部门 (S001-199). */
  push: {
    subject: 'project',
    slots: [leader, one('leadDepartment', 'department'), some('cooperating', 'department')],
    documents: [],
  },
  /** 区领导+牵头部门+责任单位 (S002-179). */
  measure: {
    subject: null,
    slots: [leader, one('leadDepartment', 'department'), some('responsible', 'department')],
    documents: [],
  },
  /** 一个项目、一名领导、一个团队、一抓到底 (S001-140). */
  fourOnes: { subject: 'project', slots: [leader, some('member', 'person')], documents: [] },
  /** 五个一: with an implementation plan before it is active (S001-170). */
  fiveOnes: {
    subject: 'project',
    slots: [leader, one('responsibleUnit', 'department'), some('member', 'person')],
    documents: ['implementationPlan'],
  },
  /** 链长制: 链长, 工作专班, 招商事业部, 园区 (S001-181). */
  chain: {
    subject: null,
    slots: [leader, some('taskForce', 'person'), one('division', 'department'), some('park', 'outside')],
    documents: [],
  },
  /** 项目服务专班 (S002-30). */
  taskForce: { subject: 'project', slots: [leader, some('member', 'person')], documents: [] },
  /** 项目建设服务工作组 with exactly one 项目秘书 (S000-04, S000-05). */
  workGroup: {
    subject: 'department',
    slots: [
      one('leader', 'person', { isKept: true, isHead: true }),
      one('secretary', 'person'),
      some('member', 'person', { min: 0 }),
    ],
    documents: [],
  },
  /** 代办帮办员 1—2 名 (S000-34). */
  agents: { subject: 'department', slots: [some('agent', 'person', { max: 2 })], documents: [] },
  /** 挂职干部任项目管家专员 in an enterprise that is willing (S003-25). */
  secondment: {
    subject: 'enterprise',
    slots: [one('cadre', 'person'), one('homeUnit', 'department')],
    documents: [],
    needsWilling: true,
  },
} as const satisfies Readonly<Record<string, Template>>

export type TemplateName = keyof typeof TEMPLATES
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as readonly TemplateName[]

/** A template by its name. */
export function templateOf(name: TemplateName): Template {
  return TEMPLATES[name]
}

/** What a team still lacks before it is active. */
export interface Lack {
  readonly what: 'slot' | 'document'
  readonly key: string
  /** How many more. */
  readonly count: number
}

/** What is missing: slots with fewer than they need, documents that are not there. A team that lacks nothing is active. */
export function lacksOf(
  template: Template,
  filled: ReadonlyMap<string, number>,
  documents: readonly string[],
): readonly Lack[] {
  const slots = template.slots.flatMap(({ key, min }): Lack[] => {
    const count = min - (filled.get(key) ?? 0)
    return count > 0 ? [{ what: 'slot', key, count }] : []
  })
  const missing = template.documents.filter((key) => !documents.includes(key))
  return [...slots, ...missing.map((key): Lack => ({ what: 'document', key, count: 1 }))]
}
