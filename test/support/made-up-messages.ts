/** Messages about four topics, made up of phrases: for tests that learn from messages without any real ones. */
import type { Message } from '../../src/engines/classifier/example.ts'
import { seededRandom } from './chance.ts'

const PHRASES = {
  道路: [
    '路面坑洼',
    '红绿灯故障',
    '公交车不按站停靠',
    '出租车拒载',
    '客运站乱收票价',
    '斑马线看不清',
    '道路施工占道',
    '减速带损坏',
    '公交线路绕行',
    '停车位划线模糊',
  ],
  学校: [
    '小学入学名额',
    '老师有偿补课',
    '中学食堂饭菜',
    '幼儿园收费太高',
    '学生作业负担',
    '教师职称评定',
    '学籍转学手续',
    '高考报名资格',
    '校车座位不够',
    '学区划分不公',
  ],
  工资: [
    '拖欠农民工工资',
    '公司不签劳动合同',
    '社保没有缴纳',
    '加班费不发',
    '工伤认定拖延',
    '养老金计算有误',
    '失业保险领取',
    '劳动仲裁迟迟不开庭',
    '退休手续难办',
    '辞退没有补偿',
  ],
  噪声: [
    '工地夜间扰民',
    '工厂排放废气',
    '河水发黑发臭',
    '垃圾焚烧异味',
    '养猪场污水',
    '油烟直排',
    '粉尘落满阳台',
    '夜市音响吵闹',
    '化工厂偷排',
    '噪音超标',
  ],
} as const satisfies Record<string, readonly string[]>

const COMMON = [
  '尊敬的领导您好',
  '我们是附近的居民',
  '已经反映多次',
  '一直没有人处理',
  '希望有关部门重视',
  '请尽快解决',
  '影响大家的生活',
  '谢谢您的关心',
  '情况属实',
  '盼望早日答复',
]

export const TOPICS = Object.keys(PHRASES) as readonly (keyof typeof PHRASES)[]

export interface MadeUp {
  readonly text: Message
  readonly label: string
}

/** So many messages, each topic as often as the others; the same for the same seed. */
export function madeUpMessages(count: number, seed: string): MadeUp[] {
  const random = seededRandom(seed)
  const drawn = <One>(from: readonly One[]): One => from[(random.bytes(1)[0] ?? 0) % from.length] as One
  return Array.from({ length: count }, (_none, at) => {
    const label = TOPICS[at % TOPICS.length] ?? '道路'
    const about = () => drawn(PHRASES[label])
    const detail = [drawn(COMMON), about(), drawn(COMMON), about(), about(), drawn(COMMON)].join('，')
    return { text: { subject: `反映${about()}的问题`, detail: `${detail}。编号${at}` }, label }
  })
}
