/**
 * Where the projects of the invented city stand at the end of a run, as data: how many in each stage, what has become of
 * some, how long a stage usually takes and from when on somebody is stuck in it.
 */
import type { PlanType } from '../../modules/nodes/words.ts'
import type { Stage } from '../../modules/projects/words.ts'

export type Range = readonly [least: number, most: number]

/** A place in a run: the stage at the end, and what is particular about whoever has it. */
export interface Slot {
  readonly stage: Stage
  readonly end?: 'suspend' | 'terminate' | 'merge'
  readonly review?: 'failsFirst' | 'rejected'
  readonly type?: PlanType
  readonly isStuck?: boolean
  readonly isTop500?: boolean
  /** Stood still for a while and went on. */
  readonly isPaused?: boolean
  /** Came to its stage a few days ago. */
  readonly isFresh?: boolean
  /** Takes its time in the screening. */
  readonly isSlow?: boolean
  /** The oldest: its history is as long as there is any. */
  readonly isFirst?: boolean
}

/** How long a project has been at full capacity: that way the years before have their share. */
export const DONE_AGE: Range = [10, 300]

/** Calendar days in each stage; what a type does not say is as for new land. */
export const USUAL_DAYS: Readonly<
  Record<PlanType, Partial<Record<Stage, Range>>> & Record<'newLand', Record<Stage, Range>>
> = {
  newLand: {
    lead: [15, 40],
    negotiating: [25, 65],
    screening: [26, 44],
    signed: [16, 38],
    registered: [40, 60],
    landSecured: [45, 75],
    started: [20, 45],
    statIncluded: [180, 260],
    completed: [12, 30],
    inProduction: [60, 110],
    fullCapacity: [40, 90],
  },
  existingPlant: {
    registered: [16, 28],
    landSecured: [16, 32],
    started: [15, 30],
    statIncluded: [48, 85],
    completed: [10, 20],
  },
  government: { statIncluded: [220, 290], landSecured: [60, 90] },
}

/** How long a project has been in a stage when it is stuck there, by the limits of the invented city. */
export const STUCK_AGES: Readonly<Record<Stage, Range>> = {
  lead: [64, 100],
  negotiating: [95, 140],
  screening: [64, 95],
  signed: [95, 130],
  registered: [124, 160],
  landSecured: [124, 170],
  started: [124, 150],
  statIncluded: [260, 300],
  completed: [62, 85],
  inProduction: [272, 290],
  fullCapacity: [40, 90],
}

const plain = (stage: Stage, count: number, more: Omit<Slot, 'stage'> = {}): Slot[] =>
  Array.from({ length: count }, () => ({ stage, ...more }))

const OF_STAGES: readonly Slot[] = [
  ...plain('lead', 7),
  ...plain('lead', 1, { isStuck: true }),
  ...plain('negotiating', 8),
  ...plain('negotiating', 2, { isStuck: true }),
  ...plain('negotiating', 1, { isTop500: true, type: 'newLand' }),
  ...plain('screening', 3),
  ...plain('screening', 2, { isFresh: true }),
  ...plain('screening', 2, { review: 'failsFirst', isSlow: true }),
  ...plain('screening', 1, { isStuck: true, review: 'rejected' }),
  ...plain('signed', 6),
  ...plain('signed', 1, { isStuck: true }),
  ...plain('registered', 6),
  ...plain('registered', 1, { isStuck: true }),
  ...plain('registered', 1, { isTop500: true, type: 'newLand' }),
  ...plain('landSecured', 6),
  ...plain('landSecured', 2, { isStuck: true, type: 'newLand' }),
  ...plain('started', 10),
  ...plain('started', 2, { isTop500: true, type: 'newLand' }),
  ...plain('started', 2, { type: 'government' }),
  ...plain('statIncluded', 8, { type: 'newLand' }),
  ...plain('statIncluded', 3, { type: 'newLand', isPaused: true }),
  ...plain('statIncluded', 1, { isTop500: true, type: 'newLand' }),
  ...plain('statIncluded', 2),
  ...plain('completed', 5),
  ...plain('completed', 1, { isStuck: true }),
  ...plain('inProduction', 6),
  ...plain('inProduction', 1, { isTop500: true, type: 'newLand' }),
  ...plain('fullCapacity', 8, { type: 'existingPlant' }),
  ...plain('fullCapacity', 3, { type: 'newLand' }),
  ...plain('fullCapacity', 1, { isFirst: true, type: 'newLand' }),
  ...plain('negotiating', 1, { end: 'suspend' }),
  ...plain('landSecured', 1, { end: 'suspend' }),
  ...plain('statIncluded', 2, { end: 'suspend', type: 'newLand' }),
  ...plain('negotiating', 2, { end: 'terminate' }),
  ...plain('screening', 2, { end: 'terminate', review: 'rejected', isSlow: true }),
  ...plain('signed', 2, { end: 'terminate' }),
  ...plain('registered', 1, { end: 'terminate' }),
  ...plain('lead', 2, { end: 'merge' }),
]

/** The demo's own enterprise: one is being built, one produces, one is being screened. */
const OWN: readonly Slot[] = [
  { stage: 'statIncluded', type: 'newLand' },
  { stage: 'inProduction', type: 'existingPlant' },
  { stage: 'screening' },
]

/** Every third of what is left, again and again: neighbours stand in different stages. */
function mixed(slots: readonly Slot[]): readonly Slot[] {
  const step = 37
  return slots.map((_slot, index) => slots[(index * step) % slots.length] as Slot)
}

/** All places. Their number and the step of the mixing have no common divisor, so each comes once. */
export const SLOTS: readonly Slot[] = [...OWN, ...mixed(OF_STAGES)]
