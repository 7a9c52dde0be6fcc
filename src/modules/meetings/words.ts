/** The words of dispatch meetings 调度会: the series that regions hold, and what stands on an agenda. */

/** 市级季调度, 旗县级月调度, 每周专题调度, 主要领导一季一调度, 分管领导一月一调度 (S000-09, S001-105, S003-71). */
export const MEETINGS = ['city', 'county', 'weekly', 'principal', 'deputy'] as const
export type MeetingName = (typeof MEETINGS)[number]

/** 卡滞项目, 逾期节点, 超期诉求, 其他亮红灯事项. */
export const AGENDA = ['stuck', 'node', 'appeal', 'red'] as const
export type AgendaGroup = (typeof AGENDA)[number]
