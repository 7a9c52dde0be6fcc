/** What is read beside the matters: for which projects somebody may place something, a leader's queue, and figures by leader. */
import {
  CHINA_ZONE,
  isoDay,
  isoMoment,
  parseDay,
  startOfDay,
  type Day,
  type Moment,
} from '../../calendar/days.ts'
import { dayOf } from '../../calendar/days.ts'
import { personsBehind, type Actor, type Officer } from '../../kernel/actor.ts'
import type { PostId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { toRows, type RowContext } from '../../platform/views/matter-rows.ts'
import { postWire } from './module.ts'
import {
  listCounted,
  listFigures,
  listFlags,
  listQueue,
  servedProjects,
  subjectsOf,
  type Span,
} from './store.ts'
import { isFlagged, leadersFor } from './train.ts'
import type { CountedWire, FiguresWire, PlacesWire, QueueWire } from './wire.ts'
import { FIGURE_READERS, LEAD, type Counted } from './words.ts'

/** Flagged projects of the reader's enterprise, or of which the reader is steward; of one project where it is named. */
export async function readPlaces(
  { runner, world, now }: RowContext,
  actor: Actor,
  projectId: string | null,
): Promise<PlacesWire> {
  const enterprises = actor.kind === 'agent' ? [actor.enterpriseId] : []
  const served = await servedProjects(runner, personsBehind(actor), actor.parties, enterprises, projectId)
  const flags = await listFlags(runner, served.flatMap(subjectsOf))
  const { organisation, calendars } = world
  const today = calendars.dayOf(now)
  const open = served.filter((project) => {
    const subjects = subjectsOf(project)
    return isFlagged(
      flags.filter(({ subjectId }) => subjects.includes(subjectId)),
      today,
    )
  })
  return {
    projects: open.map(({ id, code, title, regionId }) => ({
      id,
      code,
      title,
      leaders: leadersFor(organisation, regionId).flatMap(
        (post) => postWire(organisation, post.id, now) ?? [],
      ),
    })),
  }
}

/** The queue of the leader, or of whoever answers for a park. Everybody else has none. */
export async function readQueue(context: RowContext, actor: Officer): Promise<QueueWire> {
  const { world, now } = context
  const parks = world.organisation.chargesOf(actor.postId, actor.insteadOf ?? actor.personId, now)
  const isLeader = actor.powers.includes(LEAD)
  if (!isLeader && parks.length === 0) return { hasQueue: false, rows: [] }
  const found = await listQueue(context.runner, isLeader ? actor.parties : [], parks)
  const rows = await toRows(context, found)
  return {
    hasQueue: true,
    rows: rows.flatMap((row, index) => {
      const queued = found[index]
      if (queued === undefined) return []
      const { zone } = context.world.calendars.view(queued.regionId).calendar
      const dueOn = queued.stepDueAt === null ? null : dayOf((queued.stepDueAt - 1) as Moment, zone)
      return {
        ...row,
        isMine: queued.isMine,
        isOfPark: !queued.isLed,
        dueOn: dueOn === null ? null : isoDay(dueOn),
        daysOver: dueOn === null ? null : dayOf(context.now, zone) - dueOn,
      }
    }),
  }
}

export interface SpanText {
  readonly from?: string
  readonly to?: string
}

/** Received, instructed, in time, satisfied: by leader, most received first. */
export async function readFigures(
  { runner, world, now }: RowContext,
  actor: Officer,
  span: SpanText,
): Promise<FiguresWire> {
  const rows = await listFigures(runner, checked(actor), spanOf(span))
  return {
    rows: rows
      .flatMap(({ leaderPostId, ...counts }) => {
        const leader = postWire(world.organisation, leaderPostId, now)
        return leader === null ? [] : [{ leader, ...counts }]
      })
      .sort((one, other) => other.received - one.received),
  }
}

/** The matters behind a number. */
export async function readCounted(
  context: RowContext,
  actor: Officer,
  { leader, what, ...span }: SpanText & { readonly leader: string; readonly what: Counted },
): Promise<CountedWire> {
  const counted = { ...spanOf(span), leader: leader as PostId, what }
  return { rows: await toRows(context, await listCounted(context.runner, checked(actor), counted)) }
}

/** Leaders, their office, and whoever reads the region. */
function checked(actor: Officer): Officer {
  if (!FIGURE_READERS.some((power) => actor.powers.includes(power)))
    throw new Refusal('not_permitted', 'throughTrain.figuresPower')
  return actor
}

/** Days inclusive, of the placing. */
function spanOf({ from, to }: SpanText): Span {
  const [first, last] = [dayIn('/from', from), dayIn('/to', to)]
  if (first !== null && last !== null && last < first) throw invalid('/to', 'throughTrain.spanBackwards')
  return {
    from: first === null ? null : isoMoment(startOfDay(first, CHINA_ZONE), CHINA_ZONE),
    until: last === null ? null : isoMoment(startOfDay((last + 1) as Day, CHINA_ZONE), CHINA_ZONE),
  }
}

function dayIn(path: string, text: string | undefined): Day | null {
  if (text === undefined) return null
  const day = parseDay(text)
  if (day === null) throw invalid(path, 'throughTrain.flagDay')
  return day
}
