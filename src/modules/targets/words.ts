/** The words of annual targets 年度目标 and of the comparison of regions 比亮赛: which figures there are. */
import { KEY_LISTS } from '../projects/words.ts'

/** 签约, 亿元签约, 世界500强签约, 开工, 亿元开工 (S001-104, S001-112). What each counts is in `figures.ts`. */
export const FIGURES = ['signed', 'signedLarge', 'signedTop500', 'started', 'startedLarge'] as const
export type FigureName = (typeof FIGURES)[number]

/** Everything that may have a target: the figures, and how many projects a list holds in a year (S001-111, S001-141, S001-162). */
export const TARGETED = [...FIGURES, ...KEY_LISTS.map((list) => `list.${list}` as const)] as const
export type Targeted = (typeof TARGETED)[number]

/** By what regions are compared: 比签约, 比开工, 比投资, 比进度, 亮成效 (S001-142). */
export const RACED = [
  'signed',
  'signedInvestment',
  'started',
  'startedInvestment',
  'completed',
  'onTime',
  'releases',
] as const
export type Raced = (typeof RACED)[number]

/** 亮工作, 亮成效, 赛创新, 赛突破: what departments write of a period (S001-142). */
export const RACE_THEMES = ['work', 'result', 'innovation', 'breakthrough'] as const
export type RaceTheme = (typeof RACE_THEMES)[number]

/** 节点按期, 阶段不停滞, 月报按时, 投资完成: by what the progress of projects is evaluated (S001-132). */
export const INDICATORS = ['nodes', 'stage', 'reports', 'investment'] as const
export type Indicator = (typeof INDICATORS)[number]

/** Sets the targets of a region. */
export const SET_TARGETS = 'target.set'
