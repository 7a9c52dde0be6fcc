/** Who looks after projects and enterprises in the invented city, as data: who is in which pool, and what is said of them. */
import type { Pool, SlotName } from '../../modules/stewards/words.ts'

interface MemberPlan {
  /** `department.post`. */
  readonly post: string
  readonly pool: Pool
  readonly region: string
  readonly note: string
}

/** Who goes out of the pool shortly before the end, and hands over what they look after. */
export const LEAVER = 'development.specialist1'

const member = (post: string, pool: Pool, region: string, note: string): MemberPlan => ({
  post,
  pool,
  region,
  note,
})

/** The first of them is the demo's own steward. */
export const MEMBERS: readonly MemberPlan[] = [
  member('promotion.steward', 'senior', 'city', '服务过三个投产项目'),
  member('industry.specialist1', 'senior', 'city', '熟悉技术改造和设备更新政策'),
  member('approval.specialist1', 'senior', 'city', '熟悉工程建设项目审批流程'),
  member('promotion.steward2', 'ordinary', 'city', '专职管家'),
  member('promotion.steward3', 'ordinary', 'city', '专职管家'),
  member('housing.specialist1', 'ordinary', 'city', '熟悉施工许可和竣工验收'),
  member('land.specialist1', 'ordinary', 'city', '熟悉用地报批'),
  member('market.specialist1', 'enterprise', 'city', '企业服务专员'),
  member(LEAVER, 'enterprise', 'city', '企业服务专员'),
  member('south.industry.handler', 'enterprise', 'south', '南湖区企业服务专员'),
  member('east.market.handler', 'enterprise', 'east', '东屿区企业服务专员'),
]

/** The n-th number under which one of them is called: nobody subscribes to it. */
export function phoneOf(n: number): string {
  return `100-0001-${String(n + 1).padStart(4, '0')}`
}

/** Whom the office gives new projects to by habit, until there is no more room. */
export const FAVOURITE = 'promotion.steward2'
/** Who is away around the end, and who stands in; the second one wants to go as well, and may not. */
export const AWAY = {
  post: 'promotion.steward3',
  substitute: 'housing.specialist1',
  next: 'land.specialist1',
} as const
/** To whom the enterprises of the one who leaves are offered, in turn. */
export const TAKERS = ['market.specialist1', 'south.industry.handler', 'east.market.handler'] as const

/** Who else is named, by turns: persons by their posts, and departments where one answers as a whole. */
export const POSTED: Partial<Record<SlotName, readonly string[]>> = {
  approvalOfficer: ['approval.specialist1', 'approval.specialist2', 'approval.handler'],
  chiefService: ['approval.head', 'land.head', 'housing.head', 'development.head'],
  taskForce: ['industry.handler', 'development.handler'],
  liaisonOfficer: ['industry.specialist1', 'market.specialist1', 'labour.handler'],
}
export const UNITED: Partial<Record<SlotName, readonly string[]>> = {
  taskForce: ['industry', 'development'],
  liaisonDepartment: ['industry', 'market', 'labour', 'housing'],
}
/** Who leads the liaison of the enterprises of each district. */
export const LIAISON_LEADERS: Readonly<Record<string, string>> = {
  east: 'east.party.secretary',
  south: 'south.party.secretary',
  north: 'north.party.secretary',
}

/** A project secretary with the enterprises, by their numbers, that they are bound to. */
export interface SecretaryPlan {
  readonly post: string
  /** The group that is made where they are in none yet. */
  readonly group: { readonly department: string; readonly name: string }
  readonly enterprises: readonly number[]
}

export const SECRETARIES: readonly SecretaryPlan[] = [
  {
    post: 'industry.specialist1',
    group: { department: 'industry', name: '工信局项目建设服务工作组' },
    enterprises: [0, 6],
  },
  {
    post: 'housing.specialist1',
    group: { department: 'housing', name: '住建局项目建设服务工作组' },
    enterprises: [12, 17],
  },
]
