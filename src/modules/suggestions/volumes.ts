/**
 * Where, about what and at which hour appeals come in, what is to be expected next week, and what that may mean for windows and
 * terminals (S001-41). The proposals are advice: nothing follows from them. Pure.
 */

/** Appeals of one topic, place, week and hour. */
export interface Volume {
  readonly regionId: string
  readonly topic: string
  /** Whole weeks since the first day of the period. */
  readonly week: number
  readonly hour: number
  readonly count: number
}

export interface Place {
  readonly regionId: string
  readonly total: number
  readonly weeks: readonly number[]
  readonly hours: readonly number[]
  readonly topics: readonly { readonly topic: string; readonly count: number }[]
  /** Expected next week: the mean of the last four weeks that are over. */
  readonly forecast: number
}

export type Proposal =
  | {
      readonly what: 'terminal'
      readonly regionId: string
      readonly share: number
      readonly forecast: number
    }
  | {
      readonly what: 'peak'
      readonly regionId: string
      readonly from: number
      readonly to: number
      readonly share: number
    }
  | { readonly what: 'growth'; readonly regionId: string; readonly forecast: number; readonly before: number }

const HOURS = 24
const LATEST = 4
const TOPICS_SHOWN = 3
/** Of fewer a week nothing is proposed. */
const WEEKLY_MIN = 5
/** A place with so great a part of all, a stretch of two hours with so great a part of a place, growth by so much. */
const SHARE_OF_ALL = 0.3
const SHARE_OF_HOURS = 0.3
const GROWTH = 1.5
const PEAK_HOURS = 2

/** Places by how much comes from them; `weeks` whole weeks are over. */
export function placesOf(volumes: readonly Volume[], weeks: number): Place[] {
  return [...Map.groupBy(volumes, ({ regionId }) => regionId)]
    .map(([regionId, rows]) => placeOf(regionId, rows, weeks))
    .sort((one, other) => other.total - one.total)
}

function placeOf(regionId: string, rows: readonly Volume[], weeks: number): Place {
  const sum = (wanted: (row: Volume) => boolean) =>
    rows.filter(wanted).reduce((all, { count }) => all + count, 0)
  const byWeek = Array.from({ length: weeks }, (_none, week) => sum((row) => row.week === week))
  const topics = [...Map.groupBy(rows, ({ topic }) => topic)].map(([topic, of]) => ({
    topic,
    count: of.reduce((all, { count }) => all + count, 0),
  }))
  return {
    regionId,
    total: sum(() => true),
    weeks: byWeek,
    hours: Array.from({ length: HOURS }, (_none, hour) => sum((row) => row.hour === hour)),
    topics: topics.sort((one, other) => other.count - one.count).slice(0, TOPICS_SHOWN),
    forecast: meanOf(byWeek.slice(-LATEST)),
  }
}

/** What may be thought about, place by place. */
export function proposalsOf(places: readonly Place[]): Proposal[] {
  const all = places.reduce((sum, { forecast }) => sum + forecast, 0)
  return places.filter(({ forecast }) => forecast >= WEEKLY_MIN).flatMap((place) => proposalsFor(place, all))
}

function proposalsFor({ regionId, weeks, hours, total, forecast }: Place, all: number): Proposal[] {
  const before = meanOf(weeks.slice(-2 * LATEST, -LATEST))
  const stretches = hours.map((_count, from) => ({
    from,
    count: hours.slice(from, from + PEAK_HOURS).reduce((sum, count) => sum + count, 0),
  }))
  const [peak] = stretches.sort((one, other) => other.count - one.count)
  return [
    ...(forecast >= all * SHARE_OF_ALL
      ? [{ what: 'terminal', regionId, share: forecast / all, forecast } as const]
      : []),
    ...(peak !== undefined && total > 0 && peak.count >= total * SHARE_OF_HOURS
      ? [
          {
            what: 'peak',
            regionId,
            from: peak.from,
            to: peak.from + PEAK_HOURS,
            share: peak.count / total,
          } as const,
        ]
      : []),
    ...(before > 0 && forecast >= before * GROWTH
      ? [{ what: 'growth', regionId, forecast, before } as const]
      : []),
  ]
}

function meanOf(counts: readonly number[]): number {
  return counts.length === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0) / counts.length
}
