/**
 * How diligently people work: lengths of office time between the steps of an appeal, by manner, as data. A day here is 450
 * office minutes. Against the promised two hours, one day and ten days, `prompt` keeps all, `late` hardly any.
 */
import type { Random } from '../kernel/ids.ts'
import type { LEVELS } from '../modules/appeals/words.ts'
import type { Pace } from './city/departments.ts'
import { between, pickWeighted } from './random.ts'

/** Office minutes, both ends included. */
export type Range = readonly [least: number, most: number]

export const OFFICE_DAY = 450

/** From one step to the next. */
export interface Gaps {
  readonly dispatch: Range
  readonly sign: Range
  readonly contact: Range
  readonly opinion: Range
  readonly reply: Range
  readonly again: Range
  readonly revisit: Range
  readonly close: Range
}

export const MANNERS = ['prompt', 'slow', 'late'] as const
export type Manner = (typeof MANNERS)[number]

const days = (least: number, most: number): Range => [
  Math.round(least * OFFICE_DAY),
  Math.round(most * OFFICE_DAY),
]

export const GAPS: Readonly<Record<Manner, Gaps>> = {
  prompt: {
    dispatch: [5, 90],
    sign: [2, 25],
    contact: [5, 60],
    opinion: [30, 300],
    reply: days(1, 6),
    again: days(0.5, 3),
    revisit: days(0.1, 1.5),
    close: [5, 120],
  },
  slow: {
    dispatch: [60, 220],
    sign: [10, 50],
    contact: [30, 75],
    opinion: [200, 480],
    reply: days(6, 9.3),
    again: days(3, 7),
    revisit: days(1, 3),
    close: days(0.2, 1),
  },
  late: {
    dispatch: [180, 400],
    sign: [60, 200],
    contact: [60, 260],
    opinion: [600, 1300],
    reply: days(9, 14),
    again: days(8, 12),
    revisit: days(2, 5),
    close: days(0.2, 2),
  },
}

const MANNERS_OF: Readonly<Record<Pace, Readonly<Record<Manner, number>>>> = {
  brisk: { prompt: 80, slow: 17, late: 3 },
  usual: { prompt: 64, slow: 27, late: 9 },
  slow: { prompt: 40, slow: 38, late: 22 },
}

/** How somebody of a department works on one appeal. */
export function drawManner(random: Random, pace: Pace): Manner {
  return pickWeighted(random, MANNERS_OF[pace])
}

/** A length of office time within a range. */
export function drawGap(random: Random, [least, most]: Range): number {
  return between(random, least, most)
}

type Level = (typeof LEVELS)[number]

/** Of a hundred revisits, how many say that it is not solved. */
export const UNSOLVED_PERCENT: Readonly<Record<Manner, number>> = { prompt: 8, slow: 15, late: 28 }

const CONTENT: Readonly<Record<Manner, Readonly<Record<Level, number>>>> = {
  prompt: { verySatisfied: 48, satisfied: 36, basicallySatisfied: 13, dissatisfied: 3, veryDissatisfied: 0 },
  slow: { verySatisfied: 24, satisfied: 40, basicallySatisfied: 26, dissatisfied: 8, veryDissatisfied: 2 },
  late: { verySatisfied: 8, satisfied: 26, basicallySatisfied: 34, dissatisfied: 22, veryDissatisfied: 10 },
}
const DISCONTENT: Readonly<Record<Level, number>> = {
  verySatisfied: 0,
  satisfied: 0,
  basicallySatisfied: 15,
  dissatisfied: 55,
  veryDissatisfied: 30,
}

/** The level of satisfaction that an enterprise names at a revisit. */
export function drawLevel(random: Random, manner: Manner, solved: boolean): Level {
  return pickWeighted(random, solved ? CONTENT[manner] : DISCONTENT)
}
