/** The only SQL for opinions: what was said, the appeals that tracked ones became, feedback, and satisfaction. */
import type { Day, Moment } from '../../calendar/days.ts'
import type { EnterpriseId, Party, PersonId, RegionId } from '../../kernel/matter.ts'
import { defineTable, sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { MeetingName, Outcome } from './words.ts'

export interface Opinion {
  readonly id: string
  readonly meetingId: string
  readonly no: number
  readonly enterpriseId: EnterpriseId | null
  readonly speaker: string
  readonly phone: string | null
  readonly title: string
  readonly content: string
  readonly outcome: Outcome
  readonly answer: string | null
  readonly topic: string | null
  readonly appealId: string | null
  /** Why no appeal could be opened. */
  readonly refused: string | null
  readonly feedback: string | null
  readonly fedBackAt: Moment | null
  readonly fedBackBy: PersonId | null
  readonly level: string | null
  readonly comment: string | null
  readonly ratedAt: Moment | null
}

const opinionTable = defineTable('meeting_opinion', ['id'], {
  id: 'uuid',
  meetingId: 'uuid',
  no: 'int',
  enterpriseId: 'uuid',
  speaker: 'text',
  phone: 'text',
  title: 'text',
  content: 'text',
  outcome: 'text',
  answer: 'text',
  topic: 'text',
  appealId: 'uuid',
  refused: 'text',
  feedback: 'text',
  fedBackAt: 'moment',
  fedBackBy: 'uuid',
  level: 'text',
  comment: 'text',
  ratedAt: 'moment',
})

export async function addOpinions(runner: Runner, opinions: readonly Opinion[]): Promise<void> {
  const writes = new Writes()
  for (const one of opinions) writes.insert(opinionTable, { ...one })
  await runWrites(runner, writes)
}

const WAITING = `select ${opinionTable.select()} from meeting_opinion
  where outcome = 'tracked' and appeal_id is null and refused is null order by id limit 200`
const OPENED = 'update meeting_opinion set appeal_id = $2 where id = $1'
const REFUSED = 'update meeting_opinion set refused = $2 where id = $1'

/** Tracked opinions whose appeals are not open yet. */
export async function waitingOpinions(runner: Runner): Promise<Opinion[]> {
  return rowsOf(runner, WAITING, [])
}

export async function appealOpened(runner: Runner, id: string, appealId: string): Promise<void> {
  await run(runner, OPENED, [id, appealId])
}

export async function appealRefused(runner: Runner, id: string, code: string): Promise<void> {
  await run(runner, REFUSED, [id, code])
}

/** An opinion with its appeal and who said it. */
export interface ListedOpinion extends Opinion {
  readonly enterpriseName: string | null
  readonly appealCode: string | null
  readonly appealStatus: string | null
}

const LISTED = `select ${opinionTable.select('o.')}, e.name as "enterpriseName", a.code as "appealCode", a.status as "appealStatus"`
const JOINED = `left join enterprise e on e.id = o.enterprise_id left join matter a on a.id = o.appeal_id`
const OF_MEETING = `${LISTED} from meeting_opinion o ${JOINED} where o.meeting_id = $1 order by o.no`

export async function opinionsOf(runner: Runner, meetingId: string): Promise<ListedOpinion[]> {
  return rowsOf(runner, OF_MEETING, [meetingId])
}

export interface OwnOpinion extends ListedOpinion {
  readonly meeting: MeetingName
  readonly regionId: RegionId
  readonly heldOn: Day
}

const OF_ENTERPRISE = `${LISTED}, s.name as meeting, s.region_id as "regionId", h.held_on as "heldOn"
  from meeting_opinion o join occasion_held h on h.id = o.meeting_id join occasion_series s on s.id = h.series_id ${JOINED}
  where o.enterprise_id = any($1::uuid[]) order by h.held_on desc, o.id desc limit 50`

/** What the enterprises that somebody acts for have said, the latest first. */
export async function ownOpinions(runner: Runner, parties: readonly Party[]): Promise<OwnOpinion[]> {
  return rowsOf(runner, OF_ENTERPRISE, [parties])
}

const LOCKED = `select ${opinionTable.select()} from meeting_opinion where id = $1 for update`

/** Holds everybody else off an opinion until the transaction ends. */
export async function lockOpinion(runner: Runner, id: string): Promise<Opinion | undefined> {
  const [found] = await rowsOf<Opinion>(runner, LOCKED, [id])
  return found
}

const FEED = `update meeting_opinion set feedback = $2, fed_back_at = $3::timestamptz, fed_back_by = $4 where id = $1`
const RATE = `update meeting_opinion set level = $2, comment = $3, rated_at = $4::timestamptz where id = $1`

export async function noteFeedback(
  runner: Runner,
  id: string,
  feedback: string,
  by: PersonId,
  at: Moment,
): Promise<void> {
  await run(runner, FEED, [id, feedback, sqlMoment(at), by])
}

export async function noteRating(
  runner: Runner,
  id: string,
  level: string,
  comment: string | null,
  at: Moment,
): Promise<void> {
  await run(runner, RATE, [id, level, comment, sqlMoment(at)])
}
