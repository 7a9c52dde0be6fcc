/** The opportunities that the invented city publishes, and who writes about them, as data. */
import type { OpportunityInputs, InterestInput } from '../../modules/opportunities/wire.ts'

export interface OpportunityPlan {
  readonly daysBefore: number
  /** Where it stands at the end. */
  readonly stays: 'published' | 'draft' | 'reviewing' | 'withdrawn'
  readonly draft: OpportunityInputs['draft']
}

const plan = (
  daysBefore: number,
  stays: OpportunityPlan['stays'],
  [title, industry, place, summary]: readonly [string, string, string, string],
  investment: string,
  channel: OpportunityPlan['draft']['channel'],
): OpportunityPlan => ({
  daysBefore,
  stays,
  draft: { title, industry, place, summary, investment, channel, conditions: CONDITIONS },
})

const CONDITIONS = '“七通一平”，标准地出让，拿地即开工；专人全程帮办。'

export const OPPORTUNITIES: readonly OpportunityPlan[] = [
  plan(
    600,
    'withdrawn',
    [
      '临港冷链物流地块招商',
      '现代物流',
      '望潮临港产业园',
      '临港冷链地块 120 亩，紧邻货运码头，配套双回路供电。',
    ],
    '2亿元',
    'goingOut',
  ),
  plan(
    300,
    'published',
    [
      '核心零部件标准厂房招商',
      '智能装备',
      '北川智能装备产业园',
      '现有标准厂房 3.6 万平方米，层高 9 米，可分割租售。',
    ],
    '8000万元',
    'platform',
  ),
  plan(
    180,
    'published',
    [
      '生物医药中试平台合作',
      '生物医药',
      '芦洲生物医药产业园',
      '中试平台已建成，寻求制剂和器械企业共建共用。',
    ],
    '1.5亿元',
    'sunshine',
  ),
  plan(
    120,
    'published',
    ['预制菜产业链补链招商', '绿色食品', '石帆食品产业园', '园区已集聚二十余家食品企业，缺包装和检测配套。'],
    '5000万元',
    'goingOut',
  ),
  plan(
    75,
    'published',
    [
      '边缘算力与工业软件应用场景',
      '软件和信息服务',
      '科苑软件园',
      '开放制造业数字化场景十二项，诚邀软件企业揭榜。',
    ],
    '3000万元',
    'platform',
  ),
  plan(
    40,
    'published',
    [
      '新材料片区百亩地块招商',
      '新材料',
      '云澜高新技术产业园',
      '新材料片区连片地块 108 亩，集中供热和危废处置配套齐全。',
    ],
    '6亿元',
    'sunshine',
  ),
  plan(
    9,
    'reviewing',
    ['港口仓储改造合作', '现代物流', '望潮临港产业园', '老仓库 2.2 万平方米改造为智慧云仓，可合资运营。'],
    '6000万元',
    'platform',
  ),
  plan(
    4,
    'draft',
    ['机器人集成应用示范线', '智能装备', '北川智能装备产业园', '面向本地食品企业建设机器人码垛示范线。'],
    '2500万元',
    'goingOut',
  ),
]

/** Somebody who writes about an opportunity, by its place in the list. */
export interface Visitor extends Omit<InterestInput, 'mayCall'> {
  readonly about: number
  readonly afterDays: number
  readonly isLead: boolean
}

const visitor = (about: number, afterDays: number, organisation: string, person: string, n: number) => ({
  about,
  afterDays,
  organisation,
  person,
  phone: `100-0002-000${n}`,
})

export const VISITORS: readonly Visitor[] = [
  {
    ...visitor(1, 12, '外市澄澈传动科技公司', '闾丘一', 1),
    message: '想了解厂房承重和天车配置，最快何时可以看现场。',
    isLead: false,
  },
  {
    ...visitor(3, 6, '外市稻香包装公司', '闾丘二', 2),
    message: '我们做食品级包装，能否租 6000 平方米。',
    isLead: false,
  },
  {
    ...visitor(5, 8, '外市曜石膜材料公司', '闾丘三', 3),
    message: '拟建设年产两千吨电子级膜材料项目，需集中供热和蒸汽。',
    isLead: true,
  },
  { ...visitor(5, 15, '外市远岫投资公司', '闾丘四', 4), message: '请提供地块控规指标。', isLead: false },
]
