/** What is placed in leaders' queues in the invented city, by whom, and how far each has come; as data, all of it invented. */
import type { LEVELS } from '../../modules/appeals/words.ts'

interface Said {
  readonly after: number
  readonly feedback: string
}

/** How far it goes. A step that is not given has not been taken by the end. Times are office days after the step before. */
export interface Trip {
  readonly registers?: number
  readonly declines?: { readonly after: number; readonly why: string }
  readonly withdraws?: { readonly after: number; readonly why: string }
  readonly instructs?: {
    readonly after: number
    readonly instruction: string
    readonly workingDays: number
    /** One that says nothing never feeds back. */
    readonly units: readonly { readonly unit: string; readonly says?: Said }[]
    readonly sentBack?: { readonly after: number; readonly why: string; readonly says: Said }
    readonly answers: {
      readonly evaluates?: {
        readonly after: number
        readonly solved: boolean
        readonly level: (typeof LEVELS)[number]
        readonly comment?: string
      }
      readonly reviews?: { readonly after: number; readonly opinion: string }
    }
  }
}

export interface TrainPlan {
  /** Days before the end, and office minutes into that day. */
  readonly days: number
  readonly minutes: number
  /** The demo's own enterprise, another flagged project by its number, or one of the flagged park. */
  readonly about: 'own' | 'park' | number
  readonly by: 'enterprise' | 'steward'
  readonly leader: string
  readonly title: string
  readonly text: string
  readonly trip: Trip
}

/** Why a project or a park has the flag. */
export const FLAGGED = {
  project: '市重点项目调度会议纪要（第 6 号）：列入直通车服务范围',
  park: '北川新区推进产业园区提质增效工作方案：园区企业纳入直通车服务',
} as const

const MAYOR = 'leaders.mayor'
const SECRETARY = 'north.party.secretary'

/** What the enterprise has asked for several times without an end. */
const ENDED: readonly TrainPlan[] = [
  {
    days: 88,
    minutes: 70,
    about: 'own',
    by: 'enterprise',
    leader: MAYOR,
    title: '厂区双回路供电迟迟未接通',
    text: '项目已进入设备调试阶段，第二路电源接入方案三次修改仍未批复，影响连续生产，请协调供电公司明确接入时间。',
    trip: {
      registers: 0.5,
      instructs: {
        after: 1.2,
        workingDays: 8,
        instruction: '请供电公司五日内定方案、排工期，工信局跟踪到接通为止。',
        units: [
          {
            unit: 'industry',
            says: { after: 3.2, feedback: '已会同供电公司现场会商，方案按企业负荷优化，每周通报进度。' },
          },
          {
            unit: 'power',
            says: { after: 6.4, feedback: '接入方案已批复，物资到位，计划本月完成接入并送电。' },
          },
        ],
        answers: {
          evaluates: { after: 1.1, solved: true, level: 'verySatisfied', comment: '一周就有了结果，感谢。' },
          reviews: { after: 2.3, opinion: '同意办结。供电公司要把同类项目一并排查。' },
        },
      },
    },
  },
  {
    days: 61,
    minutes: 130,
    about: 0,
    by: 'steward',
    leader: MAYOR,
    title: '项目地块与园区控规图不一致',
    text: '企业已完成土地出让手续，规划条件与园区控规图用地边界不一致，方案报审被退回两次，由管家代企业提出。',
    trip: {
      registers: 0.8,
      instructs: {
        after: 2.1,
        workingDays: 5,
        instruction: '请自然资源局一周内核清边界，出具一致性意见，不得让企业来回跑。',
        units: [{ unit: 'land', says: { after: 8.5, feedback: '已安排测绘单位复核，结果出来后答复企业。' } }],
        sentBack: {
          after: 1.4,
          why: '只有安排，没有结果，逾期不说明。请核清后再报。',
          says: { after: 3.6, feedback: '边界已核清，控规图更正手续办结，方案已受理。' },
        },
        answers: {
          evaluates: { after: 1.3, solved: true, level: 'satisfied', comment: '问题解决了，时间长了些。' },
          reviews: { after: 2.2, opinion: '同意办结。逾期情况由政务督查室记录在案。' },
        },
      },
    },
  },
  {
    days: 47,
    minutes: 200,
    about: 1,
    by: 'enterprise',
    leader: MAYOR,
    title: '希望减免城市基础设施配套费',
    text: '项目投资较大，希望市里研究减免城市基础设施配套费。',
    trip: {
      registers: 0.6,
      declines: { after: 2.4, why: '配套费减免有统一规定，不宜一事一议；请财政、住建部门把现行政策讲清楚。' },
    },
  },
  {
    days: 43,
    minutes: 90,
    about: 2,
    by: 'enterprise',
    leader: MAYOR,
    title: '厂区北侧道路未通，大件设备进不了场',
    text: '规划道路已列入计划但未开工，大件设备运输车辆无法进场，请协调修建临时便道。',
    trip: {
      registers: 0.4,
      instructs: {
        after: 1.5,
        workingDays: 6,
        instruction: '请住建局先修临时便道，保证设备按期进场。',
        units: [
          { unit: 'housing', says: { after: 4.6, feedback: '临时便道已修通并硬化，可通行大件运输车辆。' } },
        ],
        answers: { reviews: { after: 1.6, opinion: '同意办结，主路开工时间另行专报。' } },
      },
    },
  },
  {
    days: 33,
    minutes: 120,
    about: 'own',
    by: 'enterprise',
    leader: MAYOR,
    title: '货车限行影响原料进厂',
    text: '厂区周边道路白天限行，原料车辆只能夜间进厂，请协调通行证。',
    trip: { registers: 0.7, withdraws: { after: 1.6, why: '交警部门已办理通行证，问题已解决。' } },
  },
]

/** What is under way at the end. */
const UNDER_WAY: readonly TrainPlan[] = [
  {
    days: 24,
    minutes: 60,
    about: 'own',
    by: 'enterprise',
    leader: MAYOR,
    title: '雨污分流改造占用厂区出入口',
    text: '市政雨污分流施工占用唯一货运出入口已满一月，复工时间一推再推，影响发货，请协调。',
    trip: {
      registers: 0.5,
      instructs: {
        after: 1.3,
        workingDays: 5,
        instruction: '请城管局明确复工和恢复时间，水务集团配合抢工，五个工作日内反馈。',
        units: [
          { unit: 'water', says: { after: 3.5, feedback: '管线迁改已完成，作业面已移交。' } },
          { unit: 'urban' },
        ],
        answers: {},
      },
    },
  },
  {
    days: 17,
    minutes: 150,
    about: 0,
    by: 'steward',
    leader: MAYOR,
    title: '环评批复与排污许可衔接不畅',
    text: '项目环评批复后排污许可申请被要求重新提交监测数据，由管家代企业提出，请协调一次办结。',
    trip: {
      registers: 0.6,
      instructs: {
        after: 1.4,
        workingDays: 5,
        instruction: '请生态环境局按衔接办理要求办，不得重复收取数据。',
        units: [
          { unit: 'ecology', says: { after: 3.8, feedback: '已采用环评监测数据，排污许可证本周核发。' } },
        ],
        answers: { evaluates: { after: 1.2, solved: true, level: 'basicallySatisfied' } },
      },
    },
  },
  {
    days: 11,
    minutes: 110,
    about: 1,
    by: 'enterprise',
    leader: MAYOR,
    title: '技改贷款贴息资金未到账',
    text: '去年核定的技改贷款贴息资金至今未拨付，请协调明确拨付时间。',
    trip: {
      registers: 0.5,
      instructs: {
        after: 1.1,
        workingDays: 5,
        instruction: '请工信局核清原因，会同财政部门尽快拨付。',
        units: [
          {
            unit: 'industry',
            says: { after: 3.4, feedback: '资金计划已下达，预计十个工作日内拨付到企业账户。' },
          },
        ],
        answers: {},
      },
    },
  },
  {
    days: 7,
    minutes: 180,
    about: 'park',
    by: 'steward',
    leader: SECRETARY,
    title: '园区标准厂房消防验收排队时间长',
    text: '同一园区多个项目集中申报消防验收，排队超过三周，由管家代企业提出，请协调增加力量。',
    trip: {
      registers: 0.6,
      instructs: {
        after: 1.2,
        workingDays: 8,
        instruction: '请区建设局增派人员、错峰安排，两周内消化积压。',
        units: [{ unit: 'north.housing' }],
        answers: {},
      },
    },
  },
  {
    days: 6,
    minutes: 75,
    about: 2,
    by: 'enterprise',
    leader: MAYOR,
    title: '项目用能指标尚未落实',
    text: '项目节能审查意见已出，但区域用能指标未下达，影响二期开工，请市里统筹。',
    trip: { registers: 0.5 },
  },
  {
    days: 4,
    minutes: 95,
    about: 'park',
    by: 'enterprise',
    leader: SECRETARY,
    title: '园区职工公寓二期何时交付',
    text: '新增用工两百余人，园区职工公寓二期延期交付，员工住宿困难，请协调过渡房源。',
    trip: { registers: 0.4 },
  },
  {
    days: 5,
    minutes: 140,
    about: 'own',
    by: 'steward',
    leader: MAYOR,
    title: '二期扩建用地手续与一期合并办理',
    text: '二期用地与一期相邻，希望规划、用地手续合并办理，缩短周期，由管家代企业提出。',
    trip: { registers: 0.5 },
  },
  {
    days: 3,
    minutes: 200,
    about: 'own',
    by: 'enterprise',
    leader: MAYOR,
    title: '冬季供气保障方案未明确',
    text: '进入采暖季，工业用气可能受限，连续生产装置不能中断，请提前明确保供方案。',
    trip: {},
  },
]

export const TRAINS: readonly TrainPlan[] = [...ENDED, ...UNDER_WAY]
