/** What leaders and a town of the invented city plan, find and hear on visits: invented sentences, as data. */
import type { Purpose } from '../../modules/diary/words.ts'

/** A leader's plan for one enterprise, by its number. */
export interface PlannedVisits {
  readonly post: string
  readonly enterprise: number
  readonly purpose: string
  readonly everyDays?: number
}

export const PLANS: readonly PlannedVisits[] = [
  { post: 'leaders.mayor', enterprise: 0, purpose: '联系重点企业，听取对涉企政策的意见', everyDays: 30 },
  { post: 'leaders.mayor', enterprise: 3, purpose: '跟踪在建项目，协调要素保障', everyDays: 30 },
  { post: 'industry.head', enterprise: 0, purpose: '了解生产经营，讲解技改政策', everyDays: 60 },
  { post: 'labour.head', enterprise: 5, purpose: '了解用工情况' },
]

/** A leader's visit, so many days and office minutes before the end; whom the advice goes to, and the answer where there is one. */
export interface Paid {
  readonly post: string
  readonly enterprise: number
  readonly days: number
  readonly minutes: number
  readonly input: {
    readonly purpose: Purpose
    readonly findings?: string
    readonly policies?: string
    readonly advice?: string
  }
  readonly adviser?: string
  readonly answer?: string
}

export const PAID: readonly Paid[] = [
  {
    post: 'leaders.mayor',
    enterprise: 0,
    days: 45,
    minutes: 200,
    input: {
      purpose: 'problems',
      findings: '企业二期用电增容排期偏晚，影响设备调试。',
      advice: '建议技改补助由年底一次兑付改为按季度兑付，减轻企业垫资压力。',
    },
    adviser: 'industry',
    answer: '已采纳：修订后的实施细则将按季度审核、按季度兑付，正在公开征求意见。',
  },
  {
    post: 'leaders.mayor',
    enterprise: 0,
    days: 12,
    minutes: 210,
    input: {
      purpose: 'policies',
      policies: '向企业讲解设备更新贷款贴息和稳岗返还政策，留下申报指南。',
      advice: '建议出台涉企政策前征求不同规模企业的意见，给出三十天以上的过渡期。',
    },
    adviser: 'justice',
  },
  {
    post: 'industry.head',
    enterprise: 0,
    days: 20,
    minutes: 160,
    input: { purpose: 'policies', policies: '讲解技术改造补助实施细则和申报时间。' },
  },
]

/** What the town finds, so many days before the end; without a title nothing comes of it. Steps of its appeal's way that are gone. */
export const TOWN_FOUND: readonly {
  readonly days: number
  readonly text: string
  readonly title?: string
  readonly topic?: 'utilities' | 'enforcement' | 'labour'
  readonly department?: string
  readonly steps?: number
}[] = [
  {
    days: 19,
    text: '企业门前道路路灯不亮，夜班职工出行不便。',
    title: '厂区外道路路灯不亮',
    topic: 'utilities',
    department: 'housing',
    steps: 7,
  },
  {
    days: 16,
    text: '企业反映缺少操作工十余人，希望纳入专场招聘。',
    title: '缺少操作工，希望参加专场招聘',
    topic: 'labour',
    department: 'labour',
    steps: 7,
  },
  { days: 9, text: '企业生产经营平稳，暂无需要协调的事项。' },
  {
    days: 3,
    text: '企业反映自来水压力不稳，高峰时段影响清洗工序。',
    title: '高峰时段水压不足',
    topic: 'utilities',
    department: 'water',
    steps: 3,
  },
]
