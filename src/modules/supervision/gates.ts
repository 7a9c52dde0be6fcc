/** What supervision asks of stored matters before it decides: one statement a question. No rule is here. */
import type { Moment } from '../../calendar/days.ts'
import { normaliseCode } from '../../kernel/ids.ts'
import type { MatterId } from '../../kernel/matter.ts'
import type { Gate } from '../../platform/registry.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { CaseFileFact, CaseFileQuestion, FiledClock, FiledLine, FiledMatter } from './case-file.ts'
import type { CaseRef, CasesFact, CasesQuestion } from './cases.ts'
import type { CircularsFact, CircularsQuestion } from './circular.ts'
import type { NumberFact, NumberQuestion } from './numbering.ts'
import type { AboutFact } from './rules.ts'
import type { CalledInQuestion } from './talk.ts'
import { COUNTED_LEVELS } from './words.ts'

const ABOUT = `select id, title, region_id as "regionId" from matter
  where id = $1 and not confidential and ($2::uuid[] is null or region_id = any($2::uuid[]))`

/** Answers what matter an order is about, within the regions of whoever asks. */
export const matterGate: Gate = async (
  runner: Runner,
  question: { id: string; regions: string[] | null },
) => {
  const [found] = await rowsOf<NonNullable<AboutFact>>(runner, ABOUT, [question.id, question.regions])
  return found ?? null
}

const CASES = `select id, code, title, region_id as "regionId" from matter
  where (id = $1 or code = any($2::text[])) and not confidential
    and ($3::uuid[] is null or region_id = any($3::uuid[])) order by id`

/** Answers which matters are meant by an id and by codes, within the regions of whoever asks. */
export const casesGate: Gate = async (
  runner: Runner,
  { aboutId, codes, regions }: CasesQuestion,
): Promise<CasesFact> => {
  const wanted = [...new Set(codes.map(normaliseCode))]
  const found = await rowsOf<NonNullable<CasesFact['about']>>(runner, CASES, [aboutId, wanted, regions])
  const known = new Set(found.map((row) => row.code))
  return {
    about: found.find((row) => row.id === aboutId) ?? null,
    others: found
      .filter((row) => row.id !== aboutId)
      .map(({ id, code, title }): CaseRef => ({ id, code, title })),
    unknown: wanted.filter((code) => !known.has(code)),
  }
}

/** Circulars before the last talk that counted ones led to count no more. */
const CIRCULARS = `select unit.id, array(
    select c.issued_at from circular c join matter cm on cm.id = c.id and cm.status <> 'withdrawn'
    where c.issued_at is not null and c.id <> $2 and position(unit.id::text in c.units) > 0
      and c.issued_at > coalesce((select max(m.opened_at) from talk t join matter m on m.id = t.id
        where t.is_counted and m.department_id = unit.id), '-infinity')
    order by c.issued_at) as "issuedAt"
  from unnest($1::uuid[]) as unit (id) order by unit.id`

/** Answers when other circulars against each of some units were issued. Asked while the units are locked. */
export const circularsGate: Gate = async (
  runner: Runner,
  { units, except }: CircularsQuestion,
): Promise<CircularsFact> => {
  const rows = await rowsOf<{ id: string; issuedAt: Moment[] }>(runner, CIRCULARS, [units, except])
  return Object.fromEntries(rows.map((row) => [row.id, row.issuedAt]))
}

const LOCK_UNIT = `select id from supervised_unit where id = $1 for update`
const CALLED_IN = `select 1 from matter where kind = 'talk' and department_id = $1 and opened_at >= $2 limit 1`

/** Answers whether a unit has been called in since a moment; it is locked, so that two at once open one talk. */
export const calledInGate: Gate = async (runner: Runner, { departmentId, since }: CalledInQuestion) => {
  await rowsOf(runner, LOCK_UNIT, [departmentId])
  return (await rowsOf(runner, CALLED_IN, [departmentId, sqlMoment(since as Moment)])).length > 0
}

const NEXT_NUMBER = `insert into order_series (region_id, year, last) values ($1, $2, 1)
  on conflict (region_id, year) do update set last = order_series.last + 1 returning last as next`
/** Orders before the last circular that counted ones led to count no more, and those that were withdrawn never did. */
const COUNTED_ORDERS = `select m.opened_at as "openedAt" from matter m
  where m.kind = 'order' and m.department_id = $1 and m.category = any($2::text[]) and m.status <> 'withdrawn'
    and exists (select 1 from supervision_order o where o.id = m.id and o.number is not null)
    and m.opened_at > coalesce((select max(cm.opened_at) from circular c join matter cm on cm.id = c.id
      where c.is_counted and cm.department_id = $1), '-infinity')
  order by m.opened_at`

/**
 * Answers the next number of a series and when counted orders went to a unit. It locks the row of the series, so that orders
 * are numbered and counted one at a time; nothing else in the transaction waits for a lock after it.
 */
export const orderNumberGate: Gate = async (
  runner: Runner,
  { regionId, year, departmentId }: NumberQuestion,
): Promise<NumberFact> => {
  const [row] = await rowsOf<{ next: number }>(runner, NEXT_NUMBER, [regionId, year])
  const counted = await rowsOf<{ openedAt: Moment }>(runner, COUNTED_ORDERS, [departmentId, COUNTED_LEVELS])
  return { next: row?.next ?? 1, issuedAt: counted.map(({ openedAt }) => openedAt) }
}

const FILED = `with root as (select coalesce((select about_id from matter where id = $1), $2, $1) as id)
  select m.id, m.kind, m.code, m.title, m.status, m.opened_at as "openedAt", m.department_id as "departmentId",
    p.name as handler
  from matter m left join person p on p.id = m.handler_id, root
  where not m.confidential and (m.id = $1 or m.id = root.id or (m.about_id = root.id and m.kind = 'order'))
  order by m.id`
const FILED_CLOCKS = `select matter_id as "matterId", name, responsible, started_at as "startedAt", due_at as "dueAt",
    stopped_at as "stoppedAt", verdict from clock where matter_id = any($1::uuid[]) order by id`
const FILED_LINES = `select j.subject as "matterId", j.act, j.happened_at as "happenedAt", p.name as who,
    j.post_id as "postId", j.patch
  from journal j left join person p on p.id = j.actor_id where j.subject = any($1::text[]) order by j.subject, j.seq`

type OfMatter<Row> = Row & { readonly matterId: MatterId }

/**
 * Answers the file of a case: the matter, what it is about in its turn, and the orders about that. A matter that the same
 * transaction has opened is not stored yet; then it is missing, and what it is about is not.
 */
export const caseFileGate: Gate = async (
  runner: Runner,
  { id, rootId }: CaseFileQuestion,
): Promise<CaseFileFact> => {
  const matters = await rowsOf<FiledMatter & { id: MatterId }>(runner, FILED, [id, rootId])
  const ids = matters.map((matter) => matter.id)
  const clocks = await rowsOf<OfMatter<FiledClock>>(runner, FILED_CLOCKS, [ids])
  const lines = await rowsOf<OfMatter<FiledLine>>(runner, FILED_LINES, [ids])
  return matters.map((matter) => ({
    ...matter,
    clocks: clocks.filter((clock) => clock.matterId === matter.id),
    lines: lines.filter((line) => line.matterId === matter.id),
  }))
}
