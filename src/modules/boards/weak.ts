/** Weak links for one reader: the units and topics of a board with their reasons, and the appeal that an order would press. */
import type { Moment } from '../../calendar/days.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { readPlaces, readTelling } from './board-store.ts'
import { aimsFor, groupSums, isOwnFigure, scopeOf, total, type BoardQuestion } from './board.ts'
import { periodBefore } from './period.ts'
import { shownCount } from './rules.ts'
import { weakLinks, type Place, type WeakLink } from './weak-links.ts'
import type { WeakLinksWire } from './wire.ts'

const ROWS_MAX = 10

type Key =
  { readonly cut: 'department'; readonly id: DepartmentId } | { readonly cut: 'topic'; readonly id: string }
type Row = WeakLinksWire['rows'][number]

/** The ten that lie furthest beyond what is unremarkable. */
export async function readWeakLinks(
  runner: Runner,
  world: World,
  actor: Officer,
  question: BoardQuestion,
  now: Moment,
): Promise<WeakLinksWire> {
  const today = world.calendars.dayOf(now)
  const scope = scopeOf(world.organisation, actor, question, today)
  const [places, before] = await Promise.all([
    readPlaces(runner, scope),
    readPlaces(runner, { ...scope, period: periodBefore(question.period, today) }),
  ])
  const { targets } = aimsFor(world, actor.regionId, today)
  const cuts = [
    ...placesBy(places, before, ({ departmentId }) => departmentId).flatMap(({ key, ...sums }) =>
      key === null ? [] : [{ key: { cut: 'department' as const, id: key }, ...sums }],
    ),
    ...placesBy(places, before, ({ topic }) => topic).map(({ key, ...sums }) => ({
      key: { cut: 'topic' as const, id: key },
      ...sums,
    })),
  ]
  const shown = weakLinks<Key>(cuts, targets.satisfaction)
    .map((link) => withoutHidden(world, actor, link))
    .filter(({ reasons }) => reasons.length > 0)
    .slice(0, ROWS_MAX)
  const rows: Row[] = []
  for (const link of shown) rows.push(await rowOf(runner, world, actor, link, scope.regionIds, now))
  return { rows }
}

function placesBy<K>(
  places: Parameters<typeof groupSums<K>>[0],
  before: Parameters<typeof groupSums<K>>[0],
  keyOf: Parameters<typeof groupSums<K>>[1],
): Place<K>[] {
  const sumsBefore = groupSums(before, keyOf)
  return [...groupSums(places, keyOf)].map(([key, now]) => ({
    key,
    now,
    before: sumsBefore.get(key) ?? total([]),
  }))
}

/** Reasons that rest on a hidden number are hidden. */
function withoutHidden({ organisation }: World, actor: Officer, link: WeakLink<Key>): WeakLink<Key> {
  const { key } = link
  const isOwn = isOwnFigure(organisation, actor, key.cut === 'department' ? key.id : null)
  return { ...link, reasons: link.reasons.filter(({ n }) => shownCount(n, isOwn) !== null) }
}

async function rowOf(
  runner: Runner,
  { organisation }: World,
  actor: Officer,
  { key, reasons }: WeakLink<Key>,
  regionIds: readonly RegionId[] | null,
  now: Moment,
): Promise<Row> {
  const name = key.cut === 'department' ? (organisation.department(key.id)?.name ?? null) : null
  const row = { cut: key.cut, key: key.id, name, reasons: [...reasons] }
  if (!actor.powers.includes(READ_REGION) || regionIds === null)
    return { ...row, telling: null, whyNone: 'notYours' }
  const place = key.cut === 'department' ? { departmentId: key.id } : { topic: key.id }
  const open = await readTelling(runner, place, regionIds, now)
  const telling = open.find(({ isPressed }) => !isPressed)
  if (telling === undefined)
    return { ...row, telling: null, whyNone: open.length === 0 ? 'noneOpen' : 'allPressed' }
  const { isPressed: _isPressed, ...found } = telling
  return { ...row, telling: found, whyNone: null }
}
