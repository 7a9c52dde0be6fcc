/** The words of meetings: the series that regions hold, what stands on an agenda, who is invited, and what becomes of an opinion. */

/**
 * 市级季调度, 旗县级月调度, 每周专题调度, 主要领导一季一调度, 分管领导一月一调度 (S000-09, S001-105, S003-71); 市领导政企沟通座谈会
 * (S003-26), “政产学研银”恳谈会 (S004-80), 各镇（园区）企业家座谈会 (S004-83).
 */
export const MEETINGS = [
  'city',
  'county',
  'weekly',
  'principal',
  'deputy',
  'symposium',
  'talk',
  'town',
] as const
export type MeetingName = (typeof MEETINGS)[number]

/** 卡滞项目, 逾期节点, 超期诉求, 其他亮红灯事项. */
export const AGENDA = ['stuck', 'node', 'appeal', 'red'] as const
export type AgendaGroup = (typeof AGENDA)[number]

/** 政, 企, 学, 研, 银. */
export const SIDES = ['government', 'enterprise', 'university', 'research', 'bank'] as const
export type Side = (typeof SIDES)[number]

/** 参加, 不参加. */
export const ANSWERS = ['accepted', 'declined'] as const
export type Answer = (typeof ANSWERS)[number]

/** 已记录、无须办理; 现场解决; 跟踪办理 (S004-83). */
export const OUTCOMES = ['noted', 'solved', 'tracked'] as const
export type Outcome = (typeof OUTCOMES)[number]
