/** Weak links for one reader: the units and topics of a board with their reasons, and the appeal that an order would press. */
import { isoDay, startOfDay, type Day, type Moment } from '../../calendar/days.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { readFirstOrders, readPlaces, readTelling, type OrderIssued, type Scope } from './board-store.ts'
import { aimsFor, groupSums, isOwnFigure, scopeOf, total, type BoardQuestion } from './board.ts'
import { periodBefore } from './period.ts'
import { isRateShown, rateOf, shownCount } from './rules.ts'
import { weakLinks, type Place, type WeakLink } from './weak-links.ts'
import type { WeakLinksWire } from './wire.ts'

const ROWS_MAX = 10
/** So many days before and after an order are compared: the platform's own choice, no document gives it. */
const AROUND_DAYS = 30

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
  const orders = await ordersIn(runner, world, actor, scope)
  const rows: Row[] = []
  for (const link of shown) {
    const row = await rowOf(runner, world, actor, link, scope.regionIds, now)
    rows.push({ ...row, pressed: await aroundOrder(runner, world, actor, scope, link.key, orders) })
  }
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
): Promise<Omit<Row, 'pressed'>> {
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

async function ordersIn(
  runner: Runner,
  { calendars }: World,
  actor: Officer,
  { period, regionIds }: Scope,
): Promise<readonly OrderIssued[]> {
  const { zone } = calendars.view(actor.regionId).calendar
  const end = startOfDay((period.to + 1) as Day, zone)
  return readFirstOrders(runner, startOfDay(period.from, zone), end, regionIds ?? [actor.regionId])
}

/** Satisfaction of a unit or topic before and after the first order of the period about one of its appeals (S002-78). */
async function aroundOrder(
  runner: Runner,
  { calendars, organisation }: World,
  actor: Officer,
  scope: Scope,
  key: Key,
  orders: readonly OrderIssued[],
): Promise<Row['pressed']> {
  const own = orders.filter((one) =>
    key.cut === 'department' ? one.departmentId === key.id : one.topic === key.id,
  )
  const first = Math.min(...own.map(({ openedAt }) => openedAt))
  if (!Number.isFinite(first)) return null
  const on = calendars.dayOf(first as Moment)
  const place = key.cut === 'department' ? { departmentId: key.id } : { topic: key.id }
  const isOwn = isOwnFigure(organisation, actor, key.cut === 'department' ? key.id : null)
  const satisfaction = async (from: number, to: number) => {
    const period = { from: from as Day, to: to as Day }
    const sums = total((await readPlaces(runner, { ...scope, ...place, period })).map((one) => one.sums))
    return isRateShown(sums, 'satisfaction', isOwn) ? rateOf(sums, 'satisfaction') : null
  }
  return {
    on: isoDay(on),
    days: AROUND_DAYS,
    before: await satisfaction(on - AROUND_DAYS, on - 1),
    after: await satisfaction(on + 1, Math.min(on + AROUND_DAYS, scope.today)),
  }
}
