/** What the difficulty asks for, what the enterprise says meanwhile, and who hears of a link that is late. Without a database. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoMoment, moment } from '../../calendar/days.ts'
import { Refusal } from '../../kernel/refusal.ts'
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
import type { Appeal } from './appeal.ts'
import { appealRelations } from './module.ts'
import { appealKind } from './rules.ts'

const LAW = {
  'appeal.circulation': { length: 4, unit: 'WH' },
  'appeal.contact': { length: 2, unit: 'WH' },
  'appeal.opinion': { length: 1, unit: 'WD' },
  'appeal.resolve': { length: 10, unit: 'WD' },
  'appeal.stepLadder': [{ name: 'tellHead', from: 'due', after: { length: 0, unit: 'WD' } }],
}
const organisation = smallOrganisation()
const firm = agent()
const dispatcher = officer('dispatcher', organisation)
const li = officer('housing', organisation)
const sun = officer('housing-head', organisation)
const at = moment
const CALL = { method: 'phone', person: '林某' }
const FILE = {
  title: '厂房竣工验收迟迟没有结果',
  text: '三月提交联合验收申请，至今没有答复。',
  nature: 'help',
  topic: 'construction',
  enterpriseId: FIRM,
  channel: 'portal',
  contactName: '林某',
  contactPhone: '10000000000',
  files: [],
}

function filed(law: object = {}, more: object = {}, enterprise: object = {}): PureMatter<Appeal> {
  const facts = { enterprise: { id: FIRM, name: 'firm', regionId: CITY, ...enterprise } }
  const rows = lawRows({ ...LAW, ...law })
  const given = { at: at('2026-03-02T09:00'), law: rows, organisation, facts }
  const matter = new PureMatter<Appeal>(appealKind, appealRelations, given)
  return matter.act('file', firm, at('2026-03-02T09:00'), { ...FILE, ...more })
}
const dispatched = (law: object = {}, more: object = {}) =>
  filed(law, more).act('dispatch', dispatcher, at('2026-03-02T09:10'), { departmentId: HOUSING })
const contacted = (law: object = {}) => dispatched(law).act('contact', li, at('2026-03-02T09:30'), CALL)

const isRefused = (code: string) => (error: unknown) =>
  error instanceof Refusal && (error.fields[0]?.code ?? error.reason.code) === code
const tolds = (matter: PureMatter<Appeal>) =>
  matter.entries.flatMap(({ patch }) => patch.tell ?? []).map(({ to, text }) => [to, text])

test('where the region leaves hard ones to the head, a clerk takes none over and the head does', () => {
  const law = { 'appeal.handlerLevel': 'head' }
  const now = at('2026-03-02T09:20')
  for (const act of ['sign', 'contact'])
    assert.equal(dispatched(law).whyNot(act, li, now)?.code, 'appeal.headTakesOver')
  assert.equal(dispatched(law).act('sign', sun, now).it.matter.handlerPostId, sun.postId)
  assert.equal(dispatched({ 'appeal.handlerLevel': 'anyone' }).whyNot('sign', li, now), null)
})

test('progress is due at intervals while it is worked on, and a late note counts as late', () => {
  const matter = contacted({ 'appeal.followUp': { length: 2, unit: 'WD' } })
  const due = matter.kind.duties(matter.it).map(({ act, clock }) => [act, clock])
  assert.deepEqual(due.at(-1), ['noteProgress', 'progress'])
  matter.act('noteProgress', li, at('2026-03-04T09:00'), { text: '已到现场核查' })
  matter.act('noteProgress', li, at('2026-03-10T09:00'), { text: '正在会商' })
  matter.act('reply', li, at('2026-03-11T09:00'), { reply: '已办好' })
  const verdicts = matter.it.clocks.filter(({ name }) => name === 'progress').map(({ verdict }) => verdict)
  assert.deepEqual(verdicts, ['inTime', 'late', 'superseded'])
  assert.ok(tolds(matter).some(([to, text]) => to === FIRM && text === 'appeal.progressed'))
})

test('where no interval is set no clock runs, and progress may be told all the same', () => {
  const matter = contacted().act('noteProgress', li, at('2026-03-04T09:00'), { text: '正在核查' })
  assert.ok(!matter.it.clocks.some(({ name }) => name === 'progress'))
  assert.equal(matter.whyNot('noteProgress', sun, at('2026-03-04T10:00'))?.code, 'act.relation')
  assert.equal(matter.whyNot('noteProgress', firm, at('2026-03-04T10:00'))?.code, 'act.relation')
})

test('the enterprise confirms the contact once, or says that there was none: then the office hears of it', () => {
  assert.equal(dispatched().whyNot('confirmContact', firm, at('2026-03-02T09:20'))?.code, 'act.nothing')
  const yes = contacted().act('confirmContact', firm, at('2026-03-02T10:00'), { made: true })
  assert.equal(yes.it.row.contactConfirmed, true)
  assert.equal(yes.whyNot('confirmContact', firm, at('2026-03-02T11:00'))?.code, 'appeal.contactAnswered')
  const no = contacted().act('confirmContact', firm, at('2026-03-02T10:00'), { made: false })
  assert.deepEqual(
    tolds(no).filter(([, text]) => text === 'appeal.contactDenied'),
    [
      [li.postId, 'appeal.contactDenied'],
      [dispatcher.postId, 'appeal.contactDenied'],
    ],
  )
  assert.equal(no.it.clocks.find(({ name }) => name === 'contact')?.verdict, 'inTime')
})

const asked = (plan: string) => () =>
  contacted().act('proposeExtension', li, at('2026-03-04T09:00'), { workingDays: 5, reason: '论证', plan })

test('a plan says what is done on which day, from today on and in order', () => {
  for (const plan of [
    '尽快',
    '2026-03-03 论证',
    '2026-03-10 论证\n2026-03-06 核查',
    '2026-02-30 论证',
    '2026-03-10',
  ])
    assert.throws(asked(plan), isRefused('appeal.planLines'))
  assert.doesNotThrow(asked('2026-03-04 核查\n\n2026-03-10 反馈'))
})

/** An appeal whose extension was granted with a plan. */
function planned(): PureMatter<Appeal> {
  const matter = contacted()
  matter.it = { ...matter.it, row: { ...matter.it.row, plan: '2026-03-06 核查', planAgreed: null } }
  return matter
}

test('the enterprise answers the plan once; the handler may write down what it said, and how', () => {
  const now = at('2026-03-04T09:00')
  assert.equal(contacted().whyNot('answerPlan', firm, now)?.code, 'act.nothing')
  assert.ok(
    planned()
      .kind.duties(planned().it)
      .some(({ party, act }) => party === FIRM && act === 'answerPlan'),
  )
  const agreed = planned().act('answerPlan', firm, now, { agrees: true })
  assert.equal(agreed.it.row.planAgreed, true)
  assert.equal(agreed.whyNot('answerPlan', li, now)?.code, 'appeal.planAnswered')
  assert.throws(
    () => planned().act('answerPlan', li, now, { agrees: true }),
    isRefused('appeal.planNeedsEvidence'),
  )
  const refused = planned().act('answerPlan', li, now, { agrees: false, comment: '3月4日电话，企业不同意' })
  assert.deepEqual(tolds(refused).at(-1), [dispatcher.postId, 'appeal.planRefused'])
})

test('a link that is late is told to the head of whoever answers for it, and the enterprise presses nobody', () => {
  const matter = filed().until(at('2026-03-03T09:00'))
  const rungs = matter.entries.filter(({ claim }) => claim !== undefined)
  assert.deepEqual(
    rungs.map(({ act, happenedAt }) => [act, isoMoment(happenedAt, 480).slice(0, 16)]),
    [['tellHead', '2026-03-02T14:00']],
  )
  assert.deepEqual(tolds(matter), [['chief', 'rung.tellHead']])
  const evaluated = contacted({ 'appeal.evaluation': { length: 5, unit: 'WD' } })
    .act('reply', li, at('2026-03-03T09:00'), { reply: '已办好' })
    .until(at('2026-04-01T09:00'))
  assert.equal(evaluated.it.matter.status, 'closed')
  assert.ok(!evaluated.entries.some(({ claim }) => claim !== undefined))
})

test('a region may have the head told of a broken promise as well', () => {
  const law = { 'appeal.ladder': [{ name: 'tellHead', from: 'due', after: { length: 0, unit: 'WD' } }] }
  const matter = dispatched(law).until(at('2026-03-02T14:00'))
  assert.deepEqual(tolds(matter).at(-1), ['housing-head', 'rung.tellHead'])
})

const whistle = () => dispatched({}, { channel: 'whistle', place: '云锦路6号' })

test('whoever answers a whistle says where, however contact was made', () => {
  const now = at('2026-03-02T09:30')
  for (const method of ['phone', 'onSite'])
    assert.throws(
      () => whistle().act('contact', li, now, { ...CALL, method }),
      isRefused('appeal.reportInPlace'),
    )
  const seen = whistle().act('contact', li, now, { ...CALL, place: '云锦路6号', files: ['photo'] })
  assert.equal(seen.it.row.contactedAt, now)
})

test('an enterprise that was dissolved files no more', () => {
  const endedOn = Math.floor(at('2026-02-20T00:00') / 86_400_000) + 1
  assert.throws(() => filed({}, {}, { endedOn }), isRefused('enterprise.ended'))
})
