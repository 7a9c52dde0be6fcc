/** Lines of the duty lists of the invented city: what its bureaus answer for, by the department's key. Invented. */
import type { Topic } from './situations.ts'

export interface DutyPlan {
  readonly code: string
  readonly department: string
  readonly topic: Topic
  readonly line: string
}

export const DUTIES: readonly DutyPlan[] = [
  ['market', 'registration', '负责经营主体设立、变更、注销登记和营业执照管理'],
  ['approval', 'projectApproval', '负责工程建设项目审批、联合审图和联合验收的组织协调'],
  ['land', 'landPlanning', '负责建设用地审批、规划许可和不动产登记'],
  ['housing', 'construction', '负责建筑施工许可、工程质量安全监督和施工围挡管理'],
  ['power', 'utilities', '负责高压、低压用电报装、供电质量和停电信息告知'],
  ['water', 'utilities', '负责供水、排水接入和管网维护'],
  ['labour', 'labour', '负责社会保险、稳岗补贴、职业培训和劳动关系协调'],
  ['tax', 'tax', '负责税费征收、退税办理和纳税服务'],
  ['industry', 'policy', '负责惠企政策兑现、技术改造补助和中小企业服务'],
  ['development', 'finance', '负责企业融资协调、信用信息和价格管理'],
  ['urban', 'enforcement', '负责市容、户外广告和占道经营执法'],
  ['ecology', 'enforcement', '负责排污许可、环境执法和环境影响评价'],
  ['justice', 'lawsuit', '负责行政复议、公共法律服务和涉企纠纷调解'],
].map(([department = '', topic = 'other', line = ''], index) => ({
  code: `YL-QZ-${String(index + 1).padStart(3, '0')}`,
  department,
  topic: topic as Topic,
  line,
}))
