/**
 * The people of the demo city whom a visitor may sign in as: printed at the start, with what each of them can try. All of
 * them have the one demo password, which everybody knows; that is why such a city is never served beyond this machine.
 */
import type { Name } from '../kernel/organisation.ts'

export const DEMO_PASSWORD = 'yunlan-demo'

export interface DemoSignIn {
  readonly login: string
  readonly role: Name
  readonly tries: Name
}

/** In the order in which an appeal passes through their hands, and then a project. */
export const DEMO_SIGN_INS: readonly DemoSignIn[] = [
  {
    login: 'enterprise',
    role: { zh: '企业经办人', en: 'Enterprise' },
    tries: { zh: '提交诉求、看时限、补充情况', en: 'file an appeal, watch its limits, answer an ask' },
  },
  {
    login: 'clerk',
    role: { zh: '热线受理员', en: 'Phone clerk' },
    tries: { zh: '代企业登记电话诉求、登记企业', en: 'take an appeal on the phone, register an enterprise' },
  },
  {
    login: 'dispatcher',
    role: { zh: '派单员', en: 'Dispatcher' },
    tries: {
      zh: '把新诉求派给责任单位，登记直通车事项',
      en: 'dispatch new appeals to departments, register what is on the through train',
    },
  },
  {
    login: 'handler',
    role: { zh: '住建局承办人', en: 'Handler, construction' },
    tries: { zh: '签收、联系、答复，回复督办单', en: 'sign, contact, reply; answer an order' },
  },
  {
    login: 'handler2',
    role: { zh: '市场监管局承办人（请假中）', en: 'Handler, market (on leave)' },
    tries: { zh: '替班人 market.specialist1 可代为办理', en: 'market.specialist1 stands in' },
  },
  {
    login: 'head',
    role: { zh: '住建局主要负责人', en: 'Head, construction' },
    tries: { zh: '看本单位的办件和超期', en: 'see what the department has, and what is late' },
  },
  {
    login: 'revisitor',
    role: { zh: '回访员（两个岗位）', en: 'Revisitor (two posts)' },
    tries: { zh: '回访、退回重办、办结', en: 'revisit, send back, close' },
  },
  {
    login: 'supervisor',
    role: { zh: '督查专员', en: 'Supervisor' },
    tries: {
      zh: '下发和审核督办单，起草通报、约谈、曝光，看全市红黄灯',
      en: 'issue and review orders, draft circulars and exposures, hold talks, see all lights',
    },
  },
  {
    login: 'director',
    role: { zh: '营商办主任', en: 'Director of the office' },
    tries: { zh: '改参数：先看影响，再保存', en: 'change a parameter: see what it does, then save' },
  },
  {
    login: 'discipline',
    role: { zh: '纪委监委', en: 'Discipline inspection' },
    tries: {
      zh: '看督查台账、受理移送、登记处理结果',
      en: 'see the board, accept a referral, record its result',
    },
  },
  {
    login: 'promoter',
    role: { zh: '投资促进局招商统筹', en: 'Promotion officer' },
    tries: {
      zh: '登记项目、会商定论、挂图作战、核月报，配备管家（覆盖率、均衡分配、交接）、组队、记调度会',
      en: 'projects, wall chart, monthly reports; stewards (coverage, runs, hand-overs), teams, meetings',
    },
  },
  {
    login: 'steward',
    role: { zh: '项目管家', en: 'Project steward' },
    tries: {
      zh: '看驾驶舱排序清单、写服务日记、推进名下项目、代办帮办',
      en: 'the ranked cockpit, the diary, own projects, help orders',
    },
  },
  {
    login: 'reviewer',
    role: { zh: '项目评审', en: 'Reviewer' },
    tries: { zh: '给准入会商中的项目打分', en: 'give marks to projects that are being screened' },
  },
  {
    login: 'keeper',
    role: { zh: '园区管理', en: 'Keeper of parks' },
    tries: { zh: '维护园区、功能区和地块', en: 'keep parks, zones and parcels' },
  },
  {
    login: 'chief',
    role: { zh: '园区责任人（区委书记）', en: 'Chief of a park' },
    tries: {
      zh: '看所负责园区的项目、红灯和停滞项目，批示直通车事项',
      en: 'see the projects, reds and stuck ones of a park; instruct on the through train',
    },
  },
  {
    login: 'leader',
    role: { zh: '分管副市长', en: 'Vice mayor' },
    tries: {
      zh: '看直通车队列，批示、退回、评价办理结果',
      en: 'the through-train queue: instruct, send back, judge the result',
    },
  },
  {
    login: 'targets',
    role: { zh: '目标考核', en: 'Annual targets' },
    tries: { zh: '设年度目标、看进度曲线和比亮赛', en: 'set annual targets, see the curves and the race' },
  },
]
