/** How suggestions were followed, by week, department and model, from what is kept with the appeals. Pure. */
import type { Day } from '../../calendar/days.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import type { Suggested } from '../appeals/suggested.ts'
import { driftOf, followedOf, outcomeOf, type Outcomes } from './rules.ts'
import { OUTCOMES, type Outcome } from './words.ts'

/** A dispatched appeal with what was suggested for it. */
export interface Dispatched {
  readonly id: string
  readonly on: Day
  readonly suggested: Suggested
}

const WEEK = 7
/** Day 0, the first of 1970, was a Thursday. */
const MONDAY = 4

/** The Monday of a day's week. */
export function weekOf(on: Day): Day {
  return (on - ((((on - MONDAY) % WEEK) + WEEK) % WEEK)) as Day
}

export interface Group<Key> {
  readonly key: Key
  readonly outcomes: Outcomes
  readonly all: number
  /** From 0 to 1; null where nobody had a sure one to decide on. */
  readonly followed: number | null
  /** The share of which the first one was chosen, the unsure among them; null where none was suggested. */
  readonly agreed: number | null
}

export interface Week extends Group<Day> {
  /** How far what was dispatched has moved from what the model was made of, from 0 to 1. */
  readonly drift: number | null
}

export interface Acceptance {
  readonly total: Group<null>
  readonly weeks: readonly Week[]
  readonly departments: readonly Group<DepartmentId>[]
  readonly models: readonly Group<number>[]
}

/** Counts. Departments are those first suggested: it is their suggestions that were followed or not. */
export function acceptanceOf(
  rows: readonly Dispatched[],
  learned: Readonly<Record<string, number>>,
): Acceptance {
  return {
    total: groupOf(null, rows),
    weeks: grouped(rows, ({ on }) => weekOf(on))
      .map(([key, ofWeek]) => ({ ...groupOf(key, ofWeek), drift: driftOf(learned, chosenIn(ofWeek)) }))
      .sort((one, other) => one.key - other.key),
    departments: grouped(
      rows.filter(({ suggested }) => suggested.departments.length > 0),
      firstOf,
    )
      .map(([key, of]) => groupOf(key as DepartmentId, of))
      .sort((one, other) => other.all - one.all),
    models: grouped(rows, ({ suggested }) => suggested.modelNo)
      .map(([key, of]) => groupOf(key, of))
      .sort((one, other) => other.key - one.key),
  }
}

/** The department that was suggested first; empty where none was. */
export function firstOf({ suggested }: Dispatched): string {
  return suggested.departments[0]?.id ?? ''
}

function grouped<Key>(
  rows: readonly Dispatched[],
  keyOf: (row: Dispatched) => Key,
): readonly [Key, Dispatched[]][] {
  return [...Map.groupBy(rows, keyOf)]
}

function groupOf<Key>(key: Key, rows: readonly Dispatched[]): Group<Key> {
  const counted = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>
  for (const { suggested } of rows) counted[outcomeOf(suggested)] += 1
  return { key, outcomes: counted, all: rows.length, followed: followedOf(counted), agreed: agreedOf(rows) }
}

function agreedOf(rows: readonly Dispatched[]): number | null {
  const said = rows.filter((row) => firstOf(row) !== '')
  const agreed = said.filter(
    (row) => firstOf(row) === row.suggested.chosenDepartment && !row.suggested.isRecalled,
  )
  return said.length === 0 ? null : agreed.length / said.length
}

function chosenIn(rows: readonly Dispatched[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { suggested } of rows)
    counts[suggested.chosenDepartment] = (counts[suggested.chosenDepartment] ?? 0) + 1
  return counts
}
