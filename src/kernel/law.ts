/**
 * The law as data: every limit, threshold, name and ladder is a dated row that a region inherits from the one above
 * it. A matter keeps the law it began under, so a view of the law is taken at a day and at what was known then.
 */
import type { Day } from '../calendar/days.ts'
import { DEFAULT_RULES, type TallyRules } from '../calendar/tally.ts'
import type { RegionId } from './matter.ts'
import { Refusal, invalid, reason } from './refusal.ts'

interface Label {
  readonly zh: string
  readonly en: string
}

/** One number of a value that has several: a count from 1, or a share of one that people write in per cent. */
export interface ParameterField {
  readonly name: string
  readonly label: Label
  readonly as: 'count' | 'share'
}

/** How a person fills in a value: which of the known shapes it has. `text` is a text in both languages. */
export type ParameterForm =
  | { readonly shape: 'limit' | 'counting' | 'yellow' | 'number' | 'text' }
  /** The rungs that something follows from, in the order in which they are climbed. */
  | { readonly shape: 'ladder'; readonly rungs: readonly string[] }
  | { readonly shape: 'fields'; readonly fields: readonly ParameterField[] }
  | {
      readonly shape: 'choice'
      readonly choices: readonly { readonly value: string; readonly label: Label }[]
    }

/** A number, name or ladder that a region may set. Declared once, in the `parameters.ts` of the module that uses it. */
export interface Parameter<Value> {
  readonly name: string
  readonly label: Label
  /** What it is for, and what happens while nobody has given it. */
  readonly purpose?: Label
  readonly form: ParameterForm
  readonly unit?: string
  /** Whether an open matter keeps the value it began under. Limits do; labels, thresholds and ladders do not. */
  readonly pinned: boolean
  /** What the value may vary by besides the region and the day. */
  readonly dimensions: readonly string[]
  /** The values that a dimension can have, where they are known. */
  readonly dimensionValues?: Readonly<Record<string, readonly string[]>>
  /** Turns a stored value into a typed one. Throws a Refusal that says what is wrong. */
  parse(value: unknown): Value
}

/** One value of a parameter: for a region and below, from a day on, under the conditions in `when`. */
export interface ParameterRow {
  readonly seq: number
  readonly name: string
  readonly regionId: RegionId
  readonly when: Readonly<Record<string, string>>
  readonly effectiveFrom: Day
  /** Undefined means: expressly not given. */
  readonly value: unknown
  readonly basis: string
}

/** A found value with the legal basis it rests on. */
export interface Found<Value> {
  readonly value: Value
  readonly basis: string
  readonly seq: number
}

/** The law as one matter sees it. */
export interface LawView {
  /** The value, or undefined when no region up the tree has given one. */
  find<Value>(parameter: Parameter<Value>, when?: Readonly<Record<string, string>>): Found<Value> | undefined
  /** The value. Refuses `not_now` with `law.unset` when nobody has given one: the act needs it. */
  need<Value>(parameter: Parameter<Value>, when?: Readonly<Record<string, string>>): Found<Value>
  /** Whether the region has said expressly that it gives no value; false where it has given one, or nobody has spoken. */
  isLeftOpen(parameter: Parameter<unknown>, when?: Readonly<Record<string, string>>): boolean
  /** How days and hours are counted for this matter. */
  rulesOfCounting(): TallyRules
}

/** All parameter rows known to this process, as one immutable value. */
export interface Law {
  /** Version of the reference data. */
  readonly no: number
  /** The last row known: pinned on a matter when it opens. */
  readonly seq: number
  at(place: { regionId: RegionId; lawOn: Day; lawSeq: number; today: Day }): LawView
}

type Counting = Partial<Omit<TallyRules, 'yellow'>>

/** How days are counted (domain: clock engine options). Pinned: the counting of a matter does not change under it. */
export const countingParameter: Parameter<Counting> = {
  name: 'clock.counting',
  label: { zh: '期限计算规则', en: 'Rules for counting time limits' },
  purpose: {
    zh: '以何时为截止、期间首日是否计入等计算口径。未给出时按平台规则计算：当日 24 时截止，受理日遇休息日不顺延。',
    en: 'How limits are counted: the hour at which a last day ends, whether the first day of a pause counts. While unset, a day ends at midnight and a start on a day off stays there.',
  },
  form: { shape: 'counting' },
  pinned: true,
  dimensions: [],
  parse: parseCounting,
}

/** When a limit turns yellow. Never pinned: it is how the city looks at its work today, not what it has promised. */
export const yellowParameter: Parameter<TallyRules['yellow']> = {
  name: 'clock.yellow',
  label: { zh: '黄灯阈值', en: 'When a limit turns yellow' },
  purpose: {
    zh: '时限快到时何时亮黄灯，提醒随之发出。未给出时按平台规则：天数取时限的三分之一且不超过 2 个工作日，小时取最后四分之一。',
    en: 'When a limit that comes near turns yellow; reminders follow it. While unset: a third of a limit in days, at most two; the last quarter of hours.',
  },
  form: { shape: 'yellow' },
  pinned: false,
  dimensions: [],
  parse: parseYellow,
}

const COUNTING_CHECKS: Readonly<Record<keyof Counting, (value: unknown) => boolean>> = {
  rollAcceptDate: (value) => typeof value === 'boolean',
  pauseStartCounts: (value) => typeof value === 'boolean',
  dueCutoff: (value) => value === 'endOfDay' || value === 'closeOfBusiness',
  halfDaySlot: (value) => typeof value === 'boolean',
}

function parseCounting(value: unknown): Counting {
  if (typeof value !== 'object' || value === null) throw invalid('/value', 'law.counting')
  for (const [field, given] of Object.entries(value)) {
    const isKnown = Object.hasOwn(COUNTING_CHECKS, field) && COUNTING_CHECKS[field as keyof Counting](given)
    if (!isKnown) throw invalid(`/value/${field}`, 'law.counting')
  }
  return value
}

/** Longer than any limit that is watched day by day. */
const YELLOW_DAYS_MAX = 366

function parseYellow(value: unknown): TallyRules['yellow'] {
  const { days, share } = (value ?? {}) as Partial<TallyRules['yellow']>
  if (days !== null && !(Number.isInteger(days) && Number(days) >= 0 && Number(days) <= YELLOW_DAYS_MAX))
    throw invalid('/value/days', 'law.yellow')
  if (typeof share !== 'number' || share < 0 || share > 1) throw invalid('/value/share', 'law.yellow')
  return { days, share } as TallyRules['yellow']
}

/**
 * Makes the law out of its rows. Resolution: the nearest region up the tree, then most dimensions met, then the latest
 * `effectiveFrom`, then the latest row. `ancestors` gives a region and those above it, nearest first.
 */
export function makeLaw(
  no: number,
  rows: readonly ParameterRow[],
  ancestors: (regionId: RegionId) => readonly RegionId[],
): Law {
  const byPlace = new Map<string, ParameterRow[]>()
  let seq = 0
  for (const row of rows) {
    const key = `${row.name}\u0000${row.regionId}`
    const known = byPlace.get(key)
    if (known === undefined) byPlace.set(key, [row])
    else known.push(row)
    seq = Math.max(seq, row.seq)
  }
  const views = new Map<string, LawView>()
  return {
    no,
    seq,
    at(place) {
      const key = `${place.regionId} ${place.lawOn} ${place.lawSeq} ${place.today}`
      let view = views.get(key)
      if (view === undefined) {
        view = makeView(byPlace, ancestors(place.regionId), place)
        if (views.size >= VIEWS_REMEMBERED) views.clear()
        views.set(key, view)
      }
      return view
    },
  }
}

/** Views are tiny and asked for at every act; a city has a few thousand combinations of region and day a year. */
const VIEWS_REMEMBERED = 5000

function makeView(
  byPlace: ReadonlyMap<string, readonly ParameterRow[]>,
  regions: readonly RegionId[],
  place: { lawOn: Day; lawSeq: number; today: Day },
): LawView {
  const found = new Map<string, Found<unknown> | undefined>()
  const view: LawView = {
    find<Value>(parameter: Parameter<Value>, when: Readonly<Record<string, string>> = {}) {
      const key = `${parameter.name}\u0000${JSON.stringify(when)}`
      if (!found.has(key)) found.set(key, look(parameter, when))
      return found.get(key) as Found<Value> | undefined
    },
    need<Value>(parameter: Parameter<Value>, when?: Readonly<Record<string, string>>) {
      const given = view.find(parameter, when)
      if (given === undefined)
        throw new Refusal('not_now', reason('law.unset', { parameter: parameter.name }))
      return given
    },
    isLeftOpen(parameter, when = {}) {
      const best = deciding(parameter, when)
      return best !== undefined && !hasValue(best)
    },
    rulesOfCounting: () => counting,
  }
  function look<Value>(parameter: Parameter<Value>, when: Readonly<Record<string, string>>) {
    const best = deciding(parameter, when)
    if (best === undefined || !hasValue(best)) return undefined
    return { value: parameter.parse(best.value), basis: best.basis, seq: best.seq }
  }
  /** The row of the nearest region that has spoken. */
  function deciding(parameter: Parameter<unknown>, when: Readonly<Record<string, string>>) {
    const on = parameter.pinned ? place.lawOn : place.today
    const known = parameter.pinned ? place.lawSeq : Number.MAX_SAFE_INTEGER
    for (const regionId of regions) {
      const rows = byPlace.get(`${parameter.name}\u0000${regionId}`) ?? []
      const best = decidingRow(rows, { on, known, when })
      if (best !== undefined) return best
    }
    return undefined
  }
  const counting: TallyRules = {
    ...DEFAULT_RULES,
    ...view.find(countingParameter)?.value,
    yellow: view.find(yellowParameter)?.value ?? DEFAULT_RULES.yellow,
  }
  return view
}

function hasValue({ value }: ParameterRow): boolean {
  return value !== undefined && value !== null
}

/**
 * Of the rows of one parameter and one region, the one that decides on a day, by what was known up to a row (`known`)
 * and under the given conditions; undefined when none applies. A row without a value decides too: nothing is given.
 */
export function decidingRow<Row extends ParameterRow>(
  rows: readonly Row[],
  at: { readonly on: Day; readonly known: number; readonly when: Readonly<Record<string, string>> },
): Row | undefined {
  return rows
    .filter((row) => row.seq <= at.known && row.effectiveFrom <= at.on && meets(row.when, at.when))
    .sort(mostSpecificFirst)[0]
}

function meets(
  conditions: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(conditions).every(([dimension, value]) => given[dimension] === value)
}

function mostSpecificFirst(one: ParameterRow, other: ParameterRow): number {
  return (
    Object.keys(other.when).length - Object.keys(one.when).length ||
    other.effectiveFrom - one.effectiveFrom ||
    other.seq - one.seq
  )
}
