/** What is read across help orders: how service points elsewhere do, the clinics of a project, and what leaders did, with the records. */
import { isoDay, parseDay, type Day } from '../../calendar/days.ts'
import { findStored } from '../../engines/registers/store.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { PersonId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { toRows, type RowContext } from '../../platform/views/matter-rows.ts'
import { requireSubject } from '../stewards/assigning.ts'
import {
  countLeaderActs,
  listLeaderActs,
  listPoints,
  openAtPoint,
  ordersOfProject,
  pointCounts,
  servedAtPoint,
  type Span,
} from './clinic-store.ts'
import { ledWire, prescriptionWire } from './module.ts'
import { servicePointRegister } from './point-registers.ts'
import type { LeaderActsWire, PointStandingWire, PointsWire, ProjectClinicsWire } from './wire-clinics.ts'
import { LEADER_ACT_READERS } from './words.ts'

const BLANK = { zh: '', en: '' }

/** All points with their figures, as far as the reader sees the orders. */
export async function readPoints({ runner, world, now }: RowContext, actor: Officer): Promise<PointsWire> {
  const today = world.calendars.dayOf(now)
  const rows = await listPoints(runner, actor, today)
  return {
    rows: rows.map(({ fromOn, toOn, ...row }) => ({
      ...row,
      fromOn: isoDay(fromOn),
      toOn: toOn === null ? null : isoDay(toOn),
      isOpen: fromOn <= today && (toOn === null || toOn >= today),
    })),
  }
}

/** One point: its figures, its open orders and the projects that it serves. Refuses one that there is none of. */
export async function readPoint(context: RowContext, id: string, actor: Officer): Promise<PointStandingWire> {
  const { runner, world } = context
  if ((await findStored(runner, servicePointRegister, id)) === undefined)
    throw new Refusal('not_found', 'register.notFound')
  const served = await servedAtPoint(runner, actor, id)
  return {
    ...(await pointCounts(runner, actor, id)),
    orders: await toRows(context, await openAtPoint(runner, actor, id)),
    served: served.map(({ regionId, lists, ...row }) => ({
      ...row,
      lists: [...lists],
      region: world.organisation.region(regionId)?.name ?? BLANK,
    })),
  }
}

/** The clinics, prescriptions and acts of leaders of a project. Refuses one that the reader may not see. */
export async function readClinics(
  { runner, world, now }: RowContext,
  projectId: string,
  actor: Officer,
): Promise<ProjectClinicsWire> {
  await requireSubject(runner, { kind: 'project', id: projectId }, actor)
  const orders = await ordersOfProject(runner, actor, projectId)
  return {
    orders: orders.map(({ id, code, title, clinics, prescriptions, leaderActs }) => ({
      id,
      code,
      title,
      clinics: clinics.length,
      prescriptions: prescriptions.map((one) => prescriptionWire(world.organisation, one, now)),
      leaderActs: leaderActs.map((one) => ledWire(world.organisation, one)),
    })),
  }
}

interface Question {
  readonly from?: string
  readonly to?: string
  readonly leader?: string
}

/** How often each leader listened, coordinated and pushed within some days, and what is behind one leader's numbers. */
export async function readLeaderActs(
  { runner, world }: RowContext,
  actor: Officer,
  { leader, ...question }: Question,
): Promise<LeaderActsWire> {
  if (!LEADER_ACT_READERS.some((power) => actor.powers.includes(power)))
    throw new Refusal('not_permitted', 'act.relation')
  const span = spanOf(question)
  const counts = await countLeaderActs(runner, actor, span)
  const records = leader === undefined ? [] : await listLeaderActs(runner, actor, span, leader)
  const { organisation } = world
  return {
    leaders: [...new Set(counts.map(({ personId }) => personId))]
      .map((personId) => ({
        personId,
        name: organisation.person(personId)?.name ?? '',
        ...numbersOf(counts, personId),
      }))
      .sort((one, other) => total(other) - total(one) || one.name.localeCompare(other.name, 'zh')),
    records: records.map(({ orderId, code, title, project, ...led }) => ({
      ...ledWire(organisation, led),
      order: { id: orderId, code, title },
      project,
    })),
  }
}

type Counts = Awaited<ReturnType<typeof countLeaderActs>>

function numbersOf(counts: Counts, personId: PersonId) {
  const of = (act: Counts[number]['act']) =>
    counts.find((one) => one.personId === personId && one.act === act)?.count ?? 0
  return { listen: of('listen'), coordinate: of('coordinate'), push: of('push') }
}

function total({ listen, coordinate, push }: ReturnType<typeof numbersOf>): number {
  return listen + coordinate + push
}

function spanOf({ from, to }: Question): Span {
  const [first, last] = [dayIn('/from', from), dayIn('/to', to)]
  if (first !== null && last !== null && last < first) throw invalid('/to', 'throughTrain.spanBackwards')
  return { from: first, to: last }
}

function dayIn(path: string, text: string | undefined): Day | null {
  if (text === undefined) return null
  const day = parseDay(text)
  if (day === null) throw invalid(path, 'throughTrain.flagDay')
  return day
}
