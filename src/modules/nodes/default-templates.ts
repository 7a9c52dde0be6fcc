/**
 * The plans that the platform brings along, for regions that have published none of their own: the six key nodes of
 * requirement S001-201 and the stages of S002-29. Lengths are proposals, and are shown as such.
 */
import type { Edge } from '../../engines/plan/network.ts'
import type { NodeDesign } from './plan-rules.ts'
import type { NodeRole, PlanType } from './words.ts'

type Wait = string | readonly [key: string, lagDays: number]

function node(
  key: string,
  name: string,
  days: number,
  role: NodeRole,
  after: readonly Wait[] = [],
  soft: readonly string[] = [],
): NodeDesign {
  return { key, name, days, unit: 'WD', after: after.map(edgeOf), soft, isMilestone: days === 0, role }
}

function edgeOf(wait: Wait): Edge {
  return typeof wait === 'string' ? { node: wait, lagDays: 0 } : { node: wait[0], lagDays: wait[1] }
}

/** From the land to the beginning of the works, and to production. */
const newLand: readonly NodeDesign[] = [
  node('establish', '立项备案', 3, 'investment'),
  node('landFile', '用地组卷', 15, 'resources', ['establish']),
  node('landApproval', '土地报批', 30, 'resources', ['landFile']),
  // Clearing begins while the land is being approved (压茬推进).
  node('clearance', '征收清障', 40, 'clearance', [['landFile', -5]], ['landApproval']),
  node('planning', '规划报批', 20, 'resources', [['landApproval', -5]]),
  node('environment', '环境评估', 25, 'environment', ['establish']),
  node('permit', '施工许可', 7, 'housing', ['planning', 'clearance'], ['environment']),
  node('start', '开工', 0, 'builder', ['permit', 'environment']),
  node('foundation', '基础施工', 45, 'builder', ['start']),
  node('mainBody', '主体施工', 110, 'builder', ['foundation']),
  node('fitting', '设备安装', 45, 'builder', [['mainBody', -20]]),
  node('acceptance', '竣工验收', 12, 'housing', ['mainBody', 'fitting']),
  node('production', '投产', 0, 'builder', ['acceptance']),
]

/** In a plant that stands: no land, no clearing. */
const existingPlant: readonly NodeDesign[] = [
  node('establish', '立项备案', 3, 'investment'),
  node('lease', '厂房租赁签约', 5, 'investment', ['establish']),
  node('environment', '环境评估', 25, 'environment', ['establish']),
  node('fire', '改造与消防审查', 12, 'housing', ['lease']),
  node('refit', '厂房改造', 40, 'builder', ['fire'], ['environment']),
  node('equipment', '设备进场安装', 25, 'builder', [['refit', -10]]),
  node('acceptance', '验收', 8, 'housing', ['refit', 'equipment']),
  node('production', '投产', 0, 'builder', ['acceptance', 'environment']),
]

/** Built with public money: approved in steps, and tendered. */
const government: readonly NodeDesign[] = [
  node('proposal', '项目建议书批复', 8, 'investment'),
  node('study', '可行性研究报告批复', 10, 'investment', ['proposal']),
  node('landFile', '用地组卷', 15, 'resources', ['proposal']),
  node('landApproval', '土地报批', 30, 'resources', ['landFile', 'study']),
  node('clearance', '征收清障', 40, 'clearance', [['landFile', -5]], ['landApproval']),
  node('design', '初步设计及概算批复', 15, 'investment', ['study']),
  node('environment', '环境评估', 25, 'environment', ['study']),
  node('planning', '规划报批', 20, 'resources', ['landApproval', 'design']),
  node('tender', '施工招标', 25, 'builder', ['design'], ['planning']),
  node('permit', '施工许可', 7, 'housing', ['planning', 'clearance', 'tender'], ['environment']),
  node('start', '开工', 0, 'builder', ['permit', 'environment']),
  node('works', '工程施工', 200, 'builder', ['start']),
  node('acceptance', '竣工验收', 12, 'housing', ['works']),
]

/** The nodes of each type of plan. */
export const DEFAULT_TEMPLATES: Readonly<Record<PlanType, readonly NodeDesign[]>> = {
  newLand,
  existingPlant,
  government,
}
