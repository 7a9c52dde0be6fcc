/** The demo city's projects as they are lived: through their gates in order, for two years, each act by whoever may do it. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Pool } from 'pg'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { CHINA_ZONE, DAY_MS, dayOf, moment, type Day, type Moment } from '../../calendar/days.ts'
import { PROJECT_ENDED, PROJECT_OPEN, STAGES } from '../../modules/projects/words.ts'
import { TRAIN_ENDED, TRAIN_OPEN } from '../../modules/through-train/words.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { auditRun } from '../audit.ts'
import { simulateCity, type Run } from '../run.ts'
import { HISTORY_DAYS } from './project-plan.ts'
import { SLOTS } from './slots.ts'

const files = await mkdtemp(path.join(os.tmpdir(), 'zhitong-projects-'))
after(() => rm(files, { recursive: true }))

/** An ordinary afternoon; appeals are lived elsewhere. */
const NOW = moment('2025-11-20T15:10')
const TODAY = dayOf(NOW, CHINA_ZONE)

async function live(count: number): Promise<{ database: TestDatabase; run: Run }> {
  const database = await createTestDatabase()
  const run = await simulateCity({
    appConfig: database.appConfig,
    filesFolder: files,
    seed: 'yunlan',
    from: (TODAY - 1) as Day,
    until: NOW,
    perDay: 0,
    projects: { count, from: (TODAY - HISTORY_DAYS) as Day },
  })
  return { database, run }
}

describe('the projects of the demo city', () => {
  let run: Run
  let pool: Pool
  before(
    async () => {
      const lived = await live(SLOTS.length + 1)
      run = lived.run
      pool = lived.database.pool()
    },
    { timeout: 480_000 },
  )

  const countsOf = async (asked: string) => {
    const rows = await rowsOf<{ name: string; n: number }>(pool, asked)
    return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
  }

  test('are a hundred and twenty, in every status that a project may have', async () => {
    const counts = await countsOf(
      `select status as name, count(*)::int as n from matter where kind = 'project' group by 1`,
    )
    assert.deepEqual(Object.keys(counts).toSorted(), [...PROJECT_OPEN, ...PROJECT_ENDED].toSorted())
    assert.equal(
      Object.values(counts).reduce((sum, n) => sum + n, 0),
      SLOTS.length + 1,
    )
    for (const stage of ['lead', 'negotiating', 'screening', 'started', 'statIncluded'])
      assert.ok((counts[stage] ?? 0) >= 8, `${stage}: ${counts[stage]}`)
  })

  test('nobody was refused anything but what was tried too early or was not theirs', async () => {
    assert.deepEqual(run.doings.refused, [])
    const tried = new Set(run.doings.turnedAway.map(({ act, code }) => `${act} ${code}`))
    for (const expected of [
      'project.advance project.gateLacksOne',
      'project.advance act.relation',
      'project.amend matter.notFound',
      'project.conclude project.reviewFailed',
      'investmentReport.file matter.notFound',
      'plan.replan node.targetSoon',
    ])
      assert.ok(tried.has(expected), expected)
  })

  test('passed their gates one after the other, each with its papers before it', async () => {
    type Event = { projectId: string; no: number; type: string; stage: string | null }
    const events = await rowsOf<Event>(
      pool,
      'select project_id as "projectId", no, type, stage from project_event order by project_id, no',
    )
    const needs: Readonly<Record<string, string>> = {
      signed: 'agreement',
      registered: 'businessLicence',
      started: 'siteStart',
      completed: 'jointAcceptance',
    }
    for (const [, own] of Map.groupBy(events, ({ projectId }) => projectId)) {
      const stages = own.flatMap(({ stage }) => (stage === null ? [] : [stage]))
      assert.deepEqual(stages, STAGES.slice(0, stages.length))
      for (const { stage, no } of own) {
        const paper = needs[stage ?? '']
        assert.ok(paper === undefined || own.some((one) => one.type === paper && one.no < no), `${stage}`)
      }
    }
  })

  test('have a history of two years', async () => {
    const [span] = await rowsOf<{ first: Moment; last: Moment }>(
      pool,
      `select min(opened_at) as first, max(coalesce(closed_at, opened_at)) as last from matter where kind <> 'appeal'`,
    )
    assert.ok((NOW - (span?.first ?? NOW)) / DAY_MS >= HISTORY_DAYS - 10)
    assert.ok((span?.last ?? NOW) <= NOW)
  })

  test('were consulted about, planned, explained, reported on and told to the public', async () => {
    const counts = await countsOf(
      `select kind || ' ' || status as name, count(*)::int as n from matter group by 1`,
    )
    for (const name of [
      'opinion asked',
      'opinion given',
      'explanation accepted',
      'explanation withdrawn',
      'investmentReport due',
      'investmentReport checked',
      'opportunity draft',
      'opportunity reviewing',
      'opportunity published',
      'opportunity withdrawn',
      'projectRelease published',
    ])
      assert.ok((counts[name] ?? 0) > 0, name)
    const asked = `select
      (select count(*)::int from project_plan) as plans,
      (select count(*)::int from project_node where base_to_on <> planned_to_on) as replanned,
      (select count(*)::int from explanation where returns > 0) as returned,
      (select count(*)::int from weekly_minutes) as weeks,
      (select count(*)::int from investment_report where late_days > 0) as late,
      (select count(*)::int from investment_report where visits <> '[]') as visited,
      (select count(*)::int from opportunity_interest where project_id is not null) as leads,
      (select count(*)::int from project where conclusion = 'reject') as rejected,
      (select count(*)::int from project_code where type = 'national') as national,
      (select count(*)::int from project_list) as listed,
      (select count(*)::int from figure_target) as targets,
      (select count(*)::int from credit_record) as credit,
      (select count(*)::int from park where chief_name is not null) as parks`
    const [found] = await rowsOf<Record<string, number>>(pool, asked)
    for (const [what, count] of Object.entries(found ?? {})) assert.ok(count > 0, what)
  })

  test('have stewards from pools: a confirmed run, single ones afterwards, somebody full, and some without anybody', async () => {
    const asked = `select
      (select count(*)::int from assignment where subject_kind = 'pool' and ended_at is null) as members,
      (select count(*)::int from steward_line where status = 'confirmed') as confirmed,
      (select count(*)::int from steward_line where status = 'rejected') as rejected,
      (select count(distinct a.person_id)::int from assignment a join matter m on m.id = a.subject_id
        where a.subject_kind = 'project' and a.slot = 'steward' and a.ended_at is null) as stewards,
      (select count(*)::int from assignment a join matter m on m.id = a.subject_id and m.closed_at is null
        where a.slot = 'steward' and a.ended_at is null and m.handler_id = a.person_id) as followed,
      (select count(distinct month)::int from coverage_month where coverage = 'steward') as months,
      (select count(*)::int from coverage_gap where coverage = 'steward') as gaps`
    const [found] = await rowsOf<Record<string, number>>(pool, asked)
    for (const [what, count] of Object.entries(found ?? {})) assert.ok(count > 0, what)
    const tried = new Set(run.doings.turnedAway.map(({ act, code }) => `${act} ${code}`))
    for (const expected of [
      'pool.join assignment.twice',
      'steward.assign assignment.overload',
      'steward.assign assignment.separated',
    ])
      assert.ok(tried.has(expected), expected)
  })

  test('are looked after by others too: no coverage stands at none or at all, and its months show how it came to that', async () => {
    const rows = await rowsOf<{ coverage: string; covered: number; months: number }>(
      pool,
      `select coverage, count(distinct month)::int as months,
sum(covered)::int as covered from coverage_month group by coverage order by coverage`,
    )
    assert.equal(rows.length, 5)
    for (const { coverage, covered, months } of rows) assert.ok(covered > 0 && months >= 11, coverage)
    const open = await countsOf('select coverage as name, count(*)::int as n from coverage_gap group by 1')
    for (const { coverage } of rows) assert.ok((open[coverage] ?? 0) > 0, `${coverage} has nobody without`)
  })

  test('ride the through train where they are flagged: in every status, late and in time, and one without a flag is refused', async () => {
    const statuses = await countsOf(
      `select status as name, count(*)::int as n from matter where kind = 'throughTrain' group by 1`,
    )
    assert.deepEqual(Object.keys(statuses).toSorted(), [...TRAIN_OPEN, ...TRAIN_ENDED].toSorted())
    const asked = `select
      (select count(*)::int from through_train where was_late) as late,
      (select count(*)::int from through_train where executed_at is not null and not was_late) as punctual,
      (select count(*)::int from through_train where evaluation is not null and review is not null) as both,
      (select count(*)::int from through_train t join matter m on m.id = t.id
        where m.status = 'answering' and t.evaluation is null and t.review is null) as neither,
      (select count(*)::int from through_train t join matter m on m.id = t.id join clock c on c.matter_id = t.id
        where m.status = 'instructed' and c.name = 'execute' and c.stopped_at is null and c.due_at < '2025-11-20') as overdue,
      (select count(*)::int from through_train_flag where subject_kind = 'park') as parks,
      (select count(*)::int from absence where substitute_id is not null and to_at > '2025-11-21') as substitutes`
    const [found] = await rowsOf<Record<string, number>>(pool, asked)
    for (const [what, count] of Object.entries(found ?? {})) assert.ok(count > 0, what)
    assert.ok(run.doings.turnedAway.some(({ code }) => code === 'throughTrain.notFlagged'))
  })

  test('are served: visits, duties, help orders, teams and meetings, with what was refused on the way', async () => {
    const asked = `select
      (select count(*)::int from matter where kind = 'visit' and status = 'confirmed') as confirmed,
      (select count(*)::int from matter where kind = 'visit' and status = 'unconfirmed') as silent,
      (select count(*)::int from matter m join visit v on v.id = m.id join assignment a on a.subject_id = m.enterprise_id
        where v.purpose = 'residency' and a.slot = 'secretary' and a.person_id = m.handler_id) as residing,
      (select count(*)::int from service_duty where strikes_id is null) as duties,
      (select count(*)::int from service_rating) as ratings,
      (select count(*)::int from channel_use) as calls,
      (select count(*)::int from assignment_handover where accepted_at is not null) as taken,
      (select count(*)::int from team) as teams,
      (select count(*)::int from meeting) as meetings,
      (select count(*)::int from occasion_held where not counts) as uncounted,
      (select count(*)::int from meeting_invitation where answer = 'accepted') as accepted,
      (select count(*)::int from meeting_invitation where answer = 'declined') as declined,
      (select count(*)::int from meeting_present) as present,
      (select count(*)::int from meeting_opinion where appeal_id is not null) as tracked,
      (select count(*)::int from meeting_opinion where level is not null) as judged,
      (select count(*)::int from help_order where service_point_id is not null) as elsewhere,
      (select count(*)::int from help_order where leader_acts <> '[]' and prescriptions like '%"closed"%') as clinics,
      (select count(distinct status)::int from matter where kind = 'helpOrder') as orders`
    const [found] = await rowsOf<Record<string, number>>(pool, asked)
    for (const [what, count] of Object.entries(found ?? {})) assert.ok(count > 0, what)
    const tried = new Set(run.doings.turnedAway.map(({ act, code }) => `${act} ${code}`))
    for (const expected of [
      'visit.confirm matter.notFound',
      'duty.record visit.notInCharge',
      'rating.rate rating.ratedAlready',
      'handover.accept handover.notFound',
      'absence.enter absence.chain.isSubstitute',
      'team.join team.full',
    ])
      assert.ok(tried.has(expected), expected)
  })

  test('miss some of their meetings, and whoever convenes each and the office are told once', async () => {
    const told = await rowsOf<{ meeting: string; n: number; parties: number; turns: number }>(
      pool,
      `select text_values::jsonb ->> 'meeting' as meeting, count(*)::int as n, count(distinct party)::int as parties,
        count(distinct (text_values, party))::int as turns
      from message where text in ('meeting.missed', 'meeting.uncounted') group by 1`,
    )
    const [weekly] = told.filter(({ meeting }) => meeting === 'meeting.name.weekly')
    assert.deepEqual([weekly?.n, weekly?.parties], [2, 2])
    for (const { meeting, n, turns } of told.filter((one) => one.meeting !== 'meeting.name.town'))
      assert.equal(n, turns, meeting)
  })

  test('leave a city whose journal and rules agree', async () => {
    const { findings } = await auditRun(pool, run.endedAt)
    // Sealing waits for the open transactions of every database of the server, and other tests share it.
    assert.deepEqual(
      findings.filter((finding) => !finding.includes('seal.late')),
      [],
    )
  })
})

async function rootOf(count: number): Promise<string> {
  const { database, run } = await live(count)
  return (await auditRun(database.pool(), run.endedAt)).root
}

test('the same seed gives the same journal', { timeout: 240_000 }, async () => {
  assert.equal(await rootOf(8), await rootOf(8))
})
