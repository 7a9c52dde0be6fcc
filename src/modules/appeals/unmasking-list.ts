/**
 * Whom contacts of appeals were shown to, when and why: read from the journal for supervision, within the regions of the
 * post. What a reader may not see does not exist here either: confidential appeals are listed for their readers.
 */
import {
  CHINA_ZONE,
  dayOf,
  isoMoment,
  parseDay,
  startOfDay,
  type Day,
  type Moment,
} from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { MatterId, PersonId, PostId } from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import { readNames } from '../../platform/views/names.ts'
import type { UnmaskingListWire, UnmaskingQueryWire } from './wire-unmasking.ts'

interface Line {
  readonly seq: number
  readonly recordedAt: Moment
  readonly actorId: PersonId
  readonly insteadOf: PersonId | null
  readonly postId: PostId | null
  readonly patch: string | null
  readonly id: MatterId
  readonly code: string
  readonly title: string
}

const PAGE = 50
/** How far back the list looks when nobody says. */
const SINCE_DAYS = 90

/** Lines of one span of time about appeals that the reader may see: `$1` regions, `$2` parties, `$3` to `$4` the span. */
const SHOWN = `from journal j join matter m on m.id = j.subject::uuid
  where j.act = 'unmask' and m.region_id = any($1::uuid[])
    and (not m.confidential or exists (select 1 from reader r where r.matter_id = m.id and r.party = any($2::uuid[])))
    and j.recorded_at >= $3::timestamptz and j.recorded_at < $4::timestamptz`
const LINES = `select j.seq, j.recorded_at as "recordedAt", j.actor_id as "actorId", j.instead_of as "insteadOf",
    j.post_id as "postId", j.patch, m.id, m.code, m.title ${SHOWN}
    and ($5::uuid is null or j.actor_id = $5)
    and ($6::timestamptz is null or (j.recorded_at, j.subject, j.seq) < ($6, $7, $8))
  order by j.recorded_at desc, j.subject desc, j.seq desc limit ${PAGE + 1}`
const PEOPLE = `select j.actor_id as id, count(*)::int4 as times ${SHOWN} group by 1 order by times desc, id`

/** One page of the list, newest first, with the count of everybody in that time. Refuses days that are none. */
export async function listUnmaskings(
  { runner, world, now }: RowContext,
  actor: Officer,
  query: UnmaskingQueryWire,
): Promise<UnmaskingListWire> {
  const scope = [[...actor.regions], actor.parties, ...spanOf(query, now).map(sqlMoment)]
  const place = placeOf(query.before)
  const [found, counted] = await Promise.all([
    rowsOf<Line>(runner, LINES, [...scope, query.personId ?? null, ...place]),
    rowsOf<{ id: PersonId; times: number }>(runner, PEOPLE, scope),
  ])
  const page = found.slice(0, PAGE)
  const people = [
    ...page.flatMap(({ actorId, insteadOf }) => [actorId, insteadOf]),
    ...counted.map(({ id }) => id),
  ]
  const names = await readNames(runner, world.organisation, [], people)
  const last = page.at(-1)
  return {
    rows: page.map(({ recordedAt, actorId, insteadOf, postId, patch, id, code, title }) => ({
      at: isoMoment(recordedAt, CHINA_ZONE),
      person: names.person(actorId) ?? '',
      insteadOf: names.person(insteadOf),
      post: names.party(postId),
      appeal: { id, code, title },
      ...whyIn(patch),
    })),
    next: found.length > PAGE && last !== undefined ? `${last.recordedAt}/${last.id}/${last.seq}` : null,
    people: counted.map(({ id, times }) => ({ id, name: names.person(id) ?? '', times })),
  }
}

/** From the beginning of the first day to the end of the last. */
function spanOf({ from, to }: UnmaskingQueryWire, now: Moment): [Moment, Moment] {
  const today = dayOf(now, CHINA_ZONE)
  const first = from === undefined ? ((today - SINCE_DAYS) as Day) : dayIn(from, '/from')
  const last = to === undefined ? today : dayIn(to, '/to')
  return [startOfDay(first, CHINA_ZONE), startOfDay((last + 1) as Day, CHINA_ZONE)]
}

function dayIn(text: string, path: string): Day {
  const day = parseDay(text)
  if (day === null) throw invalid(path, 'appeal.unmask.day')
  return day
}

const PLACE = /^(\d{1,15})\/([0-9a-f-]{36})\/(\d{1,9})$/

/** Where the page before ended. Refuses a text that this list has not given. */
function placeOf(before: string | undefined): [string, string, number] | [null, null, null] {
  if (before === undefined) return [null, null, null]
  const [, at, subject, seq] = PLACE.exec(before) ?? []
  if (at === undefined || subject === undefined) throw invalid('/before', 'appeal.unmask.place')
  return [sqlMoment(Number(at) as Moment), subject, Number(seq)]
}

/** The reason and for how long, out of the line's own words; neither once they were erased. */
function whyIn(patch: string | null): { reason: string | null; minutes: number | null } {
  const { record = [] } = (patch === null ? {} : JSON.parse(patch)) as {
    record?: readonly { fact: string; values: { text?: string; minutes?: number } }[]
  }
  const shown = record.find(({ fact }) => fact === 'unmasked')
  return { reason: shown?.values.text ?? null, minutes: shown?.values.minutes ?? null }
}
