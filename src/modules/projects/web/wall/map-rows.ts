/**
 * What the battle map draws: a row for the whole, one for each district and one for each of its parks, with a cell for each
 * stage. Sums alone; pure, and no word of a language.
 */
import type { NameWire } from '../../../../platform/wire.ts'
import type { AreaWire, StageCountWire } from '../../wire-map.ts'
import { PROJECT_OPEN, STAGES, type Stage } from '../../words.ts'

/** The stages that open projects stand in, in their order. */
export const MAP_STAGES: readonly Stage[] = STAGES.filter((stage) =>
  (PROJECT_OPEN as readonly string[]).includes(stage),
)

/** The lights of projects, the worst first. */
export const MAP_LIGHTS = ['red', 'yellow', 'paused', 'green', 'notStarted'] as const
export type MapLight = (typeof MAP_LIGHTS)[number]

/** A number of projects with their amount, in units of 10 000 yuan, and their lights. */
export type MapCell = Omit<StageCountWire, 'stage'>

export interface MapRow {
  readonly key: string
  /** Null in the row of the whole. */
  readonly region: NameWire | null
  /** Of a district with parks: the park, or that what lies outside of all of them is meant. */
  readonly part: { readonly park: string } | 'outside' | null
  readonly cells: ReadonlyMap<Stage, MapCell>
  readonly total: MapCell
  /** What narrows the list of projects to this row. */
  readonly filter: Readonly<Record<string, string>>
}

const NOTHING: MapCell = { count: 0, wan: 0, green: 0, yellow: 0, red: 0, paused: 0, notStarted: 0 }

/** The row of the whole first, then each district with its parks below it. */
export function mapRows(areas: readonly AreaWire[]): readonly MapRow[] {
  const districts = Map.groupBy(areas, ({ region }) => region.id)
  return [
    rowOf(areas, { key: 'all', region: null, part: null, filter: {} }),
    ...[...districts].flatMap(([regionId, parts]) => districtRows(regionId, parts)),
  ]
}

function districtRows(regionId: string, parts: readonly AreaWire[]): MapRow[] {
  const [first] = parts
  if (first === undefined) return []
  const { name: region } = first.region
  const whole = rowOf(parts, { key: regionId, region, part: null, filter: { regionId } })
  if (parts.every(({ park }) => park === null)) return [whole]
  return [
    whole,
    ...parts.map((area) =>
      rowOf([area], {
        key: `${regionId} ${area.park?.id ?? ''}`,
        region,
        part: area.park === null ? 'outside' : { park: area.park.name },
        filter: { regionId, parkId: area.park?.id ?? 'none' },
      }),
    ),
  ]
}

function rowOf(areas: readonly AreaWire[], head: Omit<MapRow, 'cells' | 'total'>): MapRow {
  const all = areas.flatMap(({ stages }) => stages)
  const cells = [...Map.groupBy(all, ({ stage }) => stage)].map(
    ([stage, counts]) => [stage, sum(counts)] as const,
  )
  return { ...head, cells: new Map(cells), total: sum(all) }
}

function sum(counts: readonly MapCell[]): MapCell {
  return counts.reduce(
    (one, other) => ({
      count: one.count + other.count,
      wan: one.wan + other.wan,
      green: one.green + other.green,
      yellow: one.yellow + other.yellow,
      red: one.red + other.red,
      paused: one.paused + other.paused,
      notStarted: one.notStarted + other.notStarted,
    }),
    NOTHING,
  )
}

/** The worst light that a project of the cell shows. */
export function worstOf(cell: MapCell): MapLight {
  return MAP_LIGHTS.find((light) => cell[light] > 0) ?? 'notStarted'
}

/** A list cut into pages of so many, the last one shorter. */
export function pagesOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_none, page) =>
    items.slice(page * size, (page + 1) * size),
  )
}

const WAN_PER_YI = 10_000
const WAN_PER_MILLION = 100
const MILLION_PER_BILLION = 1000

/** An amount as short as a tile needs it: 12.3亿 or 500万, 1.2bn or 5m. */
export function shortAmount(wan: number, language: 'zh' | 'en'): string {
  if (language === 'zh') return wan >= WAN_PER_YI ? `${digits(wan / WAN_PER_YI)}亿` : `${digits(wan)}万`
  const million = wan / WAN_PER_MILLION
  return million >= MILLION_PER_BILLION ? `${digits(million / MILLION_PER_BILLION)}bn` : `${digits(million)}m`
}

function digits(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: value >= 100 ? 0 : 1 })
}
