/** What people of the invented city write about stewards, visits, help, teams and meetings. */
import type { DutyKind, Purpose } from '../../modules/diary/words.ts'
import type { MeetingName } from '../../modules/meetings/words.ts'

export const POOLED = '管家库建成，已签约项目收回后统一配备管家'
export const SIGNED = '项目已签约，转由项目管家服务'
export const HANDING = '走访记录、未办结事项和联系人见交接清单，请一周内登门对接'
export const CONTACTS = '企业经办人，电话见企业档案'
export const DECLINED = '本人已满负荷且不熟悉该行业，请另行安排'
export const LEAVE = '参加省里培训'

/** What a visit of each purpose brings. */
export const VISITED: Readonly<
  Record<
    Purpose,
    {
      readonly findings?: readonly string[]
      readonly policies?: readonly string[]
      readonly resources?: readonly string[]
    }
  >
> = {
  residency: { findings: ['驻企一天，随班了解生产和订单，协助整理技改补助申报材料。'] },
  problems: {
    findings: [
      '企业反映临时用电容量不足，影响新线调试，已联系供电公司上门勘察。',
      '企业反映厂区外道路破损，货车通行困难，已转区住建部门排期修补。',
      '企业反映招工难，缺操作工二十余人，已联系人社部门纳入专场招聘。',
      '企业近期生产经营平稳，暂无需要协调的事项。',
    ],
  },
  policies: { policies: ['设备更新贷款贴息申报指南', '稳岗返还办理指引', '技术改造补助实施细则'] },
  resources: { resources: ['介绍本地商业银行客户经理对接流动资金贷款', '介绍职业院校开展订单培养'] },
}
/** What a secretary writes down of some days with an enterprise. */
export const RESIDED = [
  '驻企协助整理竣工验收资料，核对缺项清单。',
  '驻企跟踪设备进场，协调门口临时卸货时段。',
  '驻企了解用工和用电情况，未发现新的问题。',
  '驻企对接消防、人防资料，帮助企业一次备齐。',
  '驻企期间企业反映宿舍用水水压不足，已联系水务集团。',
] as const

export const SILENT_WHY = {
  disputed: '当天没有人来，是前一天来的，请更正日期。',
  corrected: '登记时日期填错，按企业反馈更正。',
  struck: '重复登记，以前一条为准',
} as const

/** What is written down of each duty. */
export const DONE: Readonly<Record<DutyKind, readonly [string, ...string[]]>> = {
  solve: [
    '协调供水公司提前接通施工用水。',
    '陪同企业到审批窗口补正材料，当场受理。',
    '就临时占道事宜与城管部门现场会商，明确时限。',
  ],
  pass: ['送达并解读技改补助政策。', '告知用地指标申报窗口期。', '推送环评告知承诺制办理指引。'],
  accompany: [
    '陪同办理施工许可，材料一次通过。',
    '陪同参加联合验收现场踏勘。',
    '陪同到不动产登记中心办理权证。',
  ],
}

/** What enterprises say of their stewards. */
export const SAID = [
  { level: 'verySatisfied', comment: '随叫随到，手续跑得很快。' },
  { level: 'satisfied', comment: undefined },
  { level: 'satisfied', comment: '沟通顺畅。' },
  { level: 'basicallySatisfied', comment: '来得少了些，希望多到现场。' },
  { level: 'verySatisfied', comment: undefined },
  { level: 'dissatisfied', comment: '反映的用电问题一直没有下文。' },
] as const

export const CALLED = [
  ['problem', '12345 企业服务专席'],
  ['bureau', '市自然资源和规划局窗口'],
  ['enterprise', '企业联系人'],
  ['park', '园区责任人'],
  ['site', '项目现场指挥部'],
  ['project', '项目承办人'],
] as const

/** A team: about the n-th project that is being built, a department by its key, or the city. */
export interface TeamPlan {
  readonly template: string
  readonly about: number | string | null
  readonly name: string
  readonly members: readonly (readonly [slot: string, who: string])[]
  readonly document?: readonly [key: string, text: string]
  /** Whom the slot does not take: a second secretary, a third agent. */
  readonly tooMany?: readonly [slot: string, who: string]
}

export const TEAMS: readonly TeamPlan[] = [
  {
    template: 'service',
    about: 0,
    name: '“1+1+N”服务小组',
    members: [
      ['steward', 'promotion.steward'],
      ['enterpriseContact', '企业项目经理'],
      ['departmentContact', 'approval.specialist2'],
      ['departmentContact', 'land.handler'],
    ],
    tooMany: ['steward', 'promotion.steward2'],
  },
  {
    template: 'service',
    about: 1,
    name: '“1+1+N”服务小组',
    members: [
      ['steward', 'promotion.steward3'],
      ['enterpriseContact', '企业综合部'],
    ],
  },
  {
    template: 'push',
    about: 2,
    name: '推进专班',
    members: [
      ['leader', 'leaders.mayor'],
      ['leadDepartment', 'industry'],
      ['cooperating', 'approval'],
      ['cooperating', 'power'],
    ],
  },
  {
    template: 'fiveOnes',
    about: 3,
    name: '“五个一”工作机制',
    members: [
      ['leader', 'leaders.mayor'],
      ['responsibleUnit', 'development'],
      ['member', 'development.handler'],
      ['member', 'housing.handler'],
    ],
    document: ['implementationPlan', '项目推进实施方案（第 3 号）'],
  },
  {
    template: 'fiveOnes',
    about: 4,
    name: '“五个一”工作机制',
    members: [
      ['leader', 'office.director'],
      ['responsibleUnit', 'land'],
      ['member', 'land.handler'],
    ],
  },
  {
    template: 'chain',
    about: null,
    name: '新材料产业链',
    members: [
      ['leader', 'leaders.mayor'],
      ['taskForce', 'industry.handler'],
      ['taskForce', 'development.handler'],
      ['division', 'promotion'],
      ['park', '北川新材料产业园'],
    ],
  },
  {
    template: 'workGroup',
    about: 'housing',
    name: '住建局项目建设服务工作组',
    members: [
      ['leader', 'housing.head'],
      ['secretary', 'housing.specialist1'],
      ['member', 'housing.handler'],
    ],
    tooMany: ['secretary', 'housing.handler'],
  },
  {
    template: 'workGroup',
    about: 'land',
    name: '自然资源局项目建设服务工作组',
    members: [['leader', 'land.head']],
  },
  {
    template: 'agents',
    about: 'approval',
    name: '审批局代办帮办员',
    members: [
      ['agent', 'approval.specialist1'],
      ['agent', 'approval.specialist2'],
    ],
    tooMany: ['agent', 'approval.handler'],
  },
  {
    template: 'agents',
    about: 'market',
    name: '市场监管局代办帮办员',
    members: [['agent', 'market.specialist1']],
  },
  { template: 'agents', about: 'housing', name: '住建局代办帮办员', members: [] },
]

interface Said {
  readonly place: string
  readonly chair: string
  readonly attendance: string
  readonly minutes: string
}

const meeting = (chair: string, minutes: string): Said => ({
  place: '市政府第二会议室',
  chair,
  attendance: '投资促进局、发展改革、工信、自然资源、住建、审批、生态环境、供电、供水单位负责人',
  minutes,
})

export const MINUTES: Readonly<Record<MeetingName, Said>> = {
  city: meeting('分管副市长', '通报全市重大项目进展，逐项研究用地、用能和环评堵点，明确责任单位和完成时限。'),
  county: meeting('区长', '通报本区项目进展，研究开工和入统项目清单。'),
  weekly: meeting('投资促进局局长', '逐个过筛卡滞项目和逾期节点，当场认领责任，下周复盘。'),
  principal: meeting('市长', '听取重点项目和营商环境诉求办理情况，对超期事项提出要求。'),
  deputy: meeting('分管副市长', '调度在建项目投资进度和企业诉求办结情况。'),
  symposium: meeting('市长', '听取企业意见建议，逐条研究，能当场答复的当场答复，其余转办并限时反馈。'),
  talk: meeting('市长', '围绕技改融资、产学研合作和人才引育座谈，银行现场对接。'),
  town: {
    ...meeting('园区管委会主任', '听取企业急难愁盼，现场解决能解决的，其余跟踪办理。'),
    place: '园区企业服务中心',
  },
}

/** What symposiums and talks are about, who comes besides, and what is said there. */
export const CONVENED = '稳生产、稳订单、稳用工'
export const LEADERS = { party: '市委书记', government: '市长' } as const
export const GUESTS = [
  { side: 'university', name: '云澜理工学院' },
  { side: 'research', name: '云澜新材料研究院' },
  { side: 'bank', name: '云澜农村商业银行' },
] as const
export const TOPICS_NAMED = ['技改贷款贴息政策', '厂区周边道路和公交', '技能人才招引', '用电增容'] as const
export const OPINIONS = [
  {
    title: '厂区周边夜间照明不足',
    content: '园区西路夜班职工通勤路段路灯损坏较多，希望尽快修复。',
    outcome: 'solved',
    answer: '住建部门当场明确一周内修复，已完成。',
  },
  {
    title: '新线用电增容进度慢',
    content: '新生产线年底投产，申请的用电增容还没有排期，请协调供电部门。',
    outcome: 'tracked',
    topic: 'utilities',
  },
  {
    title: '建议定期发布政策清单',
    content: '惠企政策分散在各部门，希望每季度汇总发布一次。',
    outcome: 'noted',
  },
  {
    title: '首贷对接难',
    content: '企业轻资产，首次贷款缺少抵押，希望银行提供信用贷方案。',
    outcome: 'solved',
    answer: '到会银行当场约定三日内上门尽调。',
  },
  {
    title: '研发补助兑付进度',
    content: '去年申报的研发补助已公示，资金尚未到账，请协调拨付。',
    outcome: 'tracked',
    topic: 'policy',
  },
] as const
export const ANSWERED_OPINION = '已会同责任单位现场核实，列入本月计划，月底前办结并再向企业反馈。'

/** What a meeting decides, twice, and what a unit answers. */
export const DECIDED = [
  '一周内与企业面商，查明停滞原因，提出推进或退出意见。',
  '牵头召开协调会，五个工作日内报送解决方案。',
  '已与企业面商，停滞系融资未到位，已对接银行，月底前明确是否续建。',
] as const

export const HELP = {
  done: {
    title: '新设子公司开办代办',
    chain: 'startUp',
    manner: 'file',
    mode: 'intimate',
    need: '拟在本市新设销售子公司，请代办设立、税务、开户和资质手续。',
  },
  half: {
    title: '项目审批全流程代办',
    chain: 'wholeProcess',
    manner: 'guide',
    mode: 'whole',
    need: '项目计划年内开工，请协助办理立项至施工许可各环节手续。',
  },
  begun: {
    title: '企业开办帮办',
    chain: 'startUp',
    manner: 'guide',
    mode: 'intimate',
    need: '新设研发公司，请指导办理开办手续。',
  },
  asked: {
    title: '经营场所变更帮办',
    chain: 'startUp',
    manner: 'guide',
    mode: 'intimate',
    need: '公司迁址，请协助办理设立变更和税务登记。',
  },
  materials: '申请表、营业执照复印件；取得批复一份',
  signed: '已收到批复，属实。',
  back: '批复中的地块编号有误，请更正后再确认。',
  skipped: '利用已有厂房，无需办理用地手续',
  problem: '规划条件与园区控规图不一致，窗口不予受理。',
  solved: '会同自然资源局核对控规，出具一致性说明，窗口已受理。',
  served: '到企业现场指导规划方案编制',
} as const

/** Service points of the city elsewhere, with whoever answers the telephone there. */
export const POINTS = [
  {
    code: 'FWD-SH',
    name: '云澜驻沪帮办服务点',
    city: '上海市',
    address: '虹桥商务区申长路（示例）',
    staff: { code: 'FWD-SH-1', name: '江映雪', phone: '021-00000101' },
  },
  {
    code: 'FWD-SZ',
    name: '云澜驻深帮办服务点',
    city: '深圳市',
    address: '南山区科苑路（示例）',
    staff: { code: 'FWD-SZ-1', name: '佟远帆', phone: '0755-00000102' },
  },
] as const

/** A joint clinic on the spot, its problems with what is done about each, and what leaders did before and after it. */
export const CLINIC = {
  place: '项目工地会议室',
  present: '帮办专班、审批、供电、自然资源和企业代表',
  problems: '施工临时用电容量不足\n厂区出入口与市政道路标高不一致\n排水接入点未确定',
  remedies: [
    '增设临时变压器，五个工作日内送电',
    '调整出入口纵坡，由设计单位出具变更',
    '现场踏勘后明确接入点并出具意见',
  ],
  treated: ['临时变压器已送电', '变更图已通过审查'],
  rejected: '高峰时段仍有跳闸，请再核实容量。',
  again: '容量已按企业用电计划上调，连续运行三日无跳闸',
  closed: '问题已解决。',
  listened: '听取企业和专班汇报，要求一周内集中会诊',
  coordinated: '召集供电、住建明确用电和道路接入方案',
  pushed: '到现场督促，临时用电当日送电',
} as const
export const LEFT = '回原单位工作，退出企业服务专员库'
