/**
 * Profiles that come with the platform: the three hotlines with the headings their exports usually have, and a plain list
 * of messages with replies. A city whose hotline writes other headings copies one and changes it.
 */
import type { Profile } from './profile.ts'

const NATURE_WORDS = {
  咨询: 'consult',
  咨询类: 'consult',
  求助: 'help',
  求助类: 'help',
  投诉: 'complaint',
  投诉类: 'complaint',
  举报: 'report',
  投诉举报: 'report',
  建议: 'suggestion',
  意见建议: 'suggestion',
  表扬: 'praise',
  感谢: 'praise',
} as const

const LEVEL_WORDS = {
  非常满意: 'verySatisfied',
  满意: 'satisfied',
  基本满意: 'basicallySatisfied',
  一般: 'basicallySatisfied',
  不满意: 'dissatisfied',
  非常不满意: 'veryDissatisfied',
} as const

const HOTLINE_COLUMNS: Profile['columns'] = {
  externalId: ['工单编号', '工单号', '受理编号', '编号'],
  receivedAt: ['受理时间', '来电时间', '登记时间', '创建时间'],
  subject: ['标题', '工单标题', '诉求标题'],
  detail: ['内容', '诉求内容', '工单内容', '主要内容'],
  dispatchedAt: ['派单时间', '交办时间', '转办时间'],
  contactedAt: ['联系时间', '首次联系时间'],
  reply: ['答复内容', '办理结果', '回复内容'],
  repliedAt: ['答复时间', '办结时间', '回复时间'],
  region: ['区县', '所属区域', '区域'],
  department: ['承办单位', '主办单位', '责任单位'],
  nature: ['诉求类型', '工单类型', '诉求性质'],
  topic: ['诉求分类', '主题'],
  contactName: ['联系人', '来电人', '诉求人'],
  contactPhone: ['联系电话', '来电号码'],
  uscc: ['统一社会信用代码', '信用代码'],
  level: ['满意度', '回访满意度'],
  enterpriseName: ['企业名称', '单位名称', '诉求企业'],
}

function hotline(number: string, channel: Profile['channel'], zh: string, en: string): Profile {
  return {
    name: number,
    label: { zh, en },
    system: number,
    channel,
    columns: HOTLINE_COLUMNS,
    department: { unknown: 'default' },
    nature: { map: NATURE_WORDS, default: 'help' },
    topic: { default: 'other' },
    level: { map: LEVEL_WORDS },
  }
}

export const BUILT_IN_PROFILES: readonly Profile[] = [
  hotline('12345', 'hotline12345', '12345 政务服务便民热线', 'Hotline 12345'),
  hotline('8890', 'hotline8890', '8890 民营企业服务热线', 'Hotline 8890'),
  hotline('96963', 'hotline96963', '96963 企业服务热线', 'Hotline 96963'),
  {
    name: 'reply-time',
    label: { zh: '留言与答复（测算答复时间）', en: 'Messages with replies (time to reply)' },
    system: 'reply-time',
    channel: 'otherSystem',
    columns: {
      externalId: 'id',
      receivedAt: 'time',
      subject: 'subject',
      detail: 'detail',
      reply: 'reply',
      repliedAt: 'reply_time',
    },
    nature: { default: 'help' },
    topic: { default: 'other' },
    // Such lists carry no promise of their own: they are measured by what the city promises today.
    lawOn: 'import',
  },
]

export function findBuiltIn(name: string): Profile | undefined {
  return BUILT_IN_PROFILES.find((profile) => profile.name === name)
}
