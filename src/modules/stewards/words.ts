/** The words of stewards 项目管家: slots of projects and enterprises, what must be covered, pools, scales, types, and powers. */
import type { Slot } from '../../engines/assignments/assignment.ts'

/** 项目管家, 审批服务专员, 首席服务员, 服务专班（专员）, 包联领导, 包联部门, 包联干部. */
export const SLOTS = [
  'steward',
  'approvalOfficer',
  'chiefService',
  'taskForce',
  'liaisonLeader',
  'liaisonDepartment',
  'liaisonOfficer',
] as const
export type SlotName = (typeof SLOTS)[number]

/** Whoever looks after a project does not approve what it applies for. */
const SEPARATED: Partial<Record<SlotName, readonly SlotName[]>> = {
  steward: ['approvalOfficer'],
  approvalOfficer: ['steward'],
}

/** A slot as the engine takes it: each holds one at a time. */
export function slotOf(name: SlotName): Slot {
  return { name, isSingle: true, separatedFrom: SEPARATED[name] ?? [] }
}

/** What has stewards. */
export const SUBJECTS = ['project', 'enterprise'] as const
export type SubjectKind = (typeof SUBJECTS)[number]

/** The slots of each kind of subject. */
export const SLOTS_OF: Readonly<Record<SubjectKind, readonly SlotName[]>> = {
  project: ['steward', 'approvalOfficer', 'chiefService', 'taskForce'],
  enterprise: ['steward', 'liaisonLeader', 'liaisonDepartment', 'liaisonOfficer'],
}

/**
 * What must have somebody: 项目管家全覆盖 (S000-13, S003-21), 审批服务专员 (S001-98), 首席服务 (S002-31), 服务专班 (S002-30),
 * 企业包联 (S001-17).
 */
export const COVERAGES = ['steward', 'approvalOfficer', 'chiefService', 'taskForce', 'liaison'] as const
export type CoverageName = (typeof COVERAGES)[number]

export const COVERAGE_SLOTS: Readonly<Record<CoverageName, readonly SlotName[]>> = {
  steward: ['steward'],
  approvalOfficer: ['approvalOfficer'],
  chiefService: ['chiefService'],
  taskForce: ['taskForce'],
  liaison: ['liaisonLeader', 'liaisonDepartment', 'liaisonOfficer'],
}

/** Why something is in a base: 实施项目, 规上工业, 限上商贸, 重点项目, 重大项目, 包联企业. */
export const PARTS = ['project', 'aboveScale', 'aboveLimit', 'key', 'major', 'enterprise'] as const
export type Part = (typeof PARTS)[number]

/** 骨干管家库, 普通管家库, 挂职管家库, 企业服务专员库: from where stewards are taken. */
export const POOLS = ['senior', 'ordinary', 'seconded', 'enterprise'] as const
export type Pool = (typeof POOLS)[number]

/** 小型, 中型, 大型 by investment; an enterprise has no such band. */
export const SCALES = ['small', 'medium', 'large', 'enterprise'] as const
export type Scale = (typeof SCALES)[number]

/** 工业, 商贸流通, 其他, by the class of GB/T 4754. */
export const TYPES = ['industry', 'trade', 'other'] as const
export type SubjectType = (typeof TYPES)[number]

/** Puts stewards and others into the slots of projects and enterprises, keeps the pools, confirms runs. */
export const ASSIGN = 'steward.assign'

/** 园区, 项目, 企业, 现场, 老总, 问题, 管委会, 旗县市区, 市直部门单位, 项目管家: the ten directs (S000-17), in their order. */
export const CHANNELS = [
  'park',
  'project',
  'enterprise',
  'site',
  'boss',
  'problem',
  'committee',
  'county',
  'bureau',
  'steward',
] as const
export type Channel = (typeof CHANNELS)[number]

/** Those that a region names for all its projects; the others are each project's own. */
export const REGION_CHANNELS = ['park', 'site', 'problem', 'committee', 'county', 'bureau'] as const
export type RegionChannel = (typeof REGION_CHANNELS)[number]

/** So many projects with gaps are listed, those with the most. */
export const GAPS_LISTED = 50
