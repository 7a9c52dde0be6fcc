/** One life of an appeal, as the load and the straight statements live it: its acts, who does them, what they are given. */
import type { NewPerson } from '../src/modules/people/store.ts'
import type { Post } from '../src/kernel/organisation.ts'
import type { AgentSeat, City, District, Seat, Unit } from './city.ts'

export const LIFECYCLE = ['file', 'dispatch', 'sign', 'contact', 'reply', 'revisit', 'close'] as const
export type ActName = (typeof LIFECYCLE)[number]

/** The status that each act leaves the appeal in. */
export const STATUS: Readonly<Record<ActName, string>> = {
  file: 'filed',
  dispatch: 'dispatched',
  sign: 'signed',
  contact: 'contacted',
  reply: 'replied',
  revisit: 'revisiting',
  close: 'closed',
}

/** Who does an act: a person in a post, or for their enterprise when there is no post. */
export interface Player {
  readonly person: NewPerson
  readonly post: Post | null
}

/** Who does what in the appeals of one client. */
export interface Cast {
  readonly enterpriseId: string
  readonly departmentId: string
  readonly players: Readonly<Record<ActName, Player>>
}

/** The cast of a client: an enterprise of its own, one of the units of its district, the district's office. */
export function castOf(city: City, client: number): Cast {
  const { person, enterpriseId, district: n } = city.agents[client % city.agents.length] as AgentSeat
  const { units, dispatcher, revisitor } = city.districts[n] as District
  const { department, seats } = units[client % units.length] as Unit
  const handler = seats[0] as Seat
  const players = {
    file: { person, post: null },
    dispatch: dispatcher,
    sign: handler,
    contact: handler,
    reply: handler,
    revisit: revisitor,
    close: revisitor,
  }
  return { enterpriseId, departmentId: department.id, players }
}

const TEXT =
  '我公司年产五千套精密模具项目于三月备案，用地规划许可已提交四十个工作日，至今没有结果，施工队伍和设备均已到位，'.repeat(
    3,
  )
const REPLY =
  '经与自然资源部门会商，用地规划许可已于今日核发，请派人领取；施工许可同步受理，预计五个工作日内办结。'

/** What an act is given. */
export function inputOf(act: ActName, { enterpriseId, departmentId }: Cast): object {
  switch (act) {
    case 'file':
      return {
        title: '用地规划许可办理缓慢，影响项目开工',
        text: TEXT,
        nature: 'help',
        topic: 'landPlanning',
        enterpriseId,
        channel: 'portal',
        contactName: '王经理',
        contactPhone: '13800138000',
        files: [],
      }
    case 'dispatch':
      return { departmentId }
    case 'contact':
      return { method: 'phone', person: '王经理', note: '已电话联系。' }
    case 'reply':
      return { reply: REPLY }
    case 'revisit':
      return { solved: true, level: 'satisfied' }
    default:
      return {}
  }
}
