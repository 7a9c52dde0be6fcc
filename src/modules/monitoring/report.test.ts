/** The monthly report, step by step: whoever hands it in does not check it, and its limit decides what is late. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moment } from '../../calendar/days.ts'
import { SYSTEM, type Officer } from '../../kernel/actor.ts'
import {
  CITY,
  FIRM,
  HOUSING,
  PureMatter,
  agent,
  lawRows,
  officer,
  smallOrganisation,
} from '../../../test/support/pure-matter.ts'
import type { PostId } from '../../kernel/matter.ts'
import { monitoringRelations } from './module.ts'
import { reportKind, type InvestmentReport, type Monitored } from './report.ts'

const organisation = smallOrganisation()
const LAW = lawRows({
  'monitoring.report': { length: 10, unit: 'fixedDay', roll: 'forward' },
  'monitoring.correct': { length: 3, unit: 'WD' },
  'monitoring.tolerance': 10,
  'monitoring.score': { perDay: 2, perPercent: 1, perReturn: 5, perVisit: 10 },
})
const PROJECT: Monitored = {
  regionId: CITY,
  title: '二期厂房',
  enterpriseId: FIRM,
  departmentId: HOUSING,
  handlerPostId: 'housing' as PostId,
  parkId: null,
  planned: 1_000_000_000,
  isReported: false,
}
const manager = (postId: string): Officer => ({
  ...officer(postId, organisation),
  powers: ['project.manage'],
})
const FILED = { actual: '1000', progress: '到三层' }

function report(more: Partial<Monitored> = {}, law = LAW): PureMatter<InvestmentReport> {
  const facts = { monitored: { ...PROJECT, ...more } }
  const at = moment('2026-03-01T00:10')
  return new PureMatter<InvestmentReport>(reportKind, monitoringRelations, { at, law, organisation, facts })
}

const opened = (more: Partial<Monitored> = {}) =>
  report(more).act('open', SYSTEM, moment('2026-03-01T00:10'), { projectId: 'p', month: '2026-02-01' })

test('the report on a month is due by the day of the next that the region sets, moved on when nobody works then', () => {
  assert.equal(opened().it.clocks[0]?.dueAt, moment('2026-03-11T00:00'))
  const may = report().act('open', SYSTEM, moment('2026-05-01T00:10'), {
    projectId: 'p',
    month: '2026-04-01',
  })
  // The 10th of May 2026 is a Sunday, and the Saturday before it was worked.
  assert.equal(may.it.clocks[0]?.dueAt, moment('2026-05-12T00:00'))
})

test('a month is reported once, and where the region has set no day nothing is opened', () => {
  assert.equal(
    report({ isReported: true }).whyNot('open', SYSTEM, moment('2026-03-01T00:10'))?.code,
    'monitoring.reportedAlready',
  )
  assert.throws(
    () =>
      report({}, []).act('open', SYSTEM, moment('2026-03-01T00:10'), { projectId: 'p', month: '2026-02-01' }),
    /law.unset/,
  )
})

test('a steward who has handed it in may not check it or record a visit; somebody else may', () => {
  const matter = opened()
  const steward = manager('housing')
  matter.act('file', steward, moment('2026-03-05T10:00'), FILED)
  for (const act of ['accept', 'sendBack', 'visit'])
    assert.equal(matter.whyNot(act, steward, moment('2026-03-05T11:00'))?.code, 'act.notBy', act)
  matter.act('accept', manager('dispatcher'), moment('2026-03-05T11:00'))
  assert.equal(matter.it.row.score, 100)
})

test('what was late when it was first handed in stays late, however soon it is corrected', () => {
  const matter = opened().act('file', agent(), moment('2026-03-12T09:00'), FILED)
  assert.equal(matter.it.row.lateDays, 2)
  const chen = manager('dispatcher')
  matter.act('sendBack', chen, moment('2026-03-12T10:00'), { reason: '缺凭证' })
  assert.equal(matter.it.clocks.at(-1)?.name, 'correct')
  matter.act('file', agent(), moment('2026-03-12T11:00'), FILED)
  assert.equal(matter.it.row.lateDays, 2)
  matter.act('accept', chen, moment('2026-03-12T12:00'))
  assert.equal(matter.it.row.score, 100 - 4 - 5)
})

test('without an enterprise whoever looks after the project owes it', () => {
  const matter = opened({ enterpriseId: null })
  assert.equal(matter.it.matter.holder, 'housing')
  assert.deepEqual(
    reportKind.duties(matter.it).map(({ party, act }) => [party, act]),
    [['housing', 'file']],
  )
})

test('nothing is handed in, sent back or waived once it is checked', () => {
  const matter = opened().act('file', agent(), moment('2026-03-05T09:00'), FILED)
  const chen = manager('dispatcher')
  matter.act('accept', chen, moment('2026-03-05T10:00'))
  assert.equal(matter.whyNot('file', agent(), moment('2026-03-05T11:00'))?.code, 'act.status')
  for (const act of ['sendBack', 'waive', 'accept'])
    assert.equal(matter.whyNot(act, chen, moment('2026-03-05T11:00'))?.code, 'act.status', act)
})
