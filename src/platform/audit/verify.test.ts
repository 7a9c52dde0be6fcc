/** The audit: silent about a city that is whole, and loud about every single thing that somebody has tampered with. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAWN, HOUSING_CLERK, WATER, people } from '../../../test/support/sample-city.ts'
import { whenBelowHorizon } from '../../../test/support/horizon.ts'
import { startSample, type SampleCity, type SampleOptions } from '../../../test/support/sample.ts'
import { silentLog, tellStory } from '../../../test/support/story.ts'
import { day, moment } from '../../calendar/days.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { heldHandler } from '../jobs/held.ts'
import { relay } from '../jobs/relay.ts'
import { reproject } from '../jobs/reproject.ts'
import { sweep } from '../jobs/sweep.ts'
import { appendLine } from '../subject-journal.ts'
import type { JournalRow } from '../journal.ts'
import { checkRungs } from './clocks.ts'
import { eraseLine } from './erase.ts'
import type { Finding } from './finding.ts'
import { foldJournal } from './fold.ts'
import { rootOfJournal } from './root.ts'
import { sealJournal } from './seal.ts'
import type { FindingCode } from './texts.ts'
import { verify } from './verify.ts'

const { chen, ma } = people

async function auditOf(city: SampleCity): Promise<Finding[]> {
  const pool = city.database.pool('app', { max: 1 })
  const findings: Finding[] = []
  const verdict = await verify({
    pool,
    registry: city.registry,
    world: city.reference.world,
    now: city.now(),
    report: (finding) => findings.push(finding),
  })
  await pool.end()
  assert.equal(verdict.wrong, findings.filter((one) => one.kind === 'wrong').length)
  return findings
}

const codesOf = (findings: readonly Finding[]) => [...new Set(findings.map((one) => one.what))].toSorted()

async function settleDown(city: SampleCity): Promise<void> {
  const { pool, now, reference } = city
  await relay({ pool: city.owner, now, log: silentLog, topics: { held: heldHandler(reference) } })
  await whenBelowHorizon(city)
  await sealJournal({ pool, now })
}

/** A city with one matter at work, one that has climbed the ladder, one that is closed; all of it whole and sealed. */
async function wholeCity(options: SampleOptions = {}) {
  const city = await startSample(options)
  const closing = await city.act(chen, await city.file({ title: '结案' }), 'sign')
  const late = await city.act(chen, await city.file({ title: '超期' }), 'sign')
  const asked = await city.act(chen, closing, 'ask', { question: '？' })
  await city.act(ma, await city.partOf(closing.id), 'answer', { text: '答' }, { kind: 'samplePart' })
  city.at('2026-03-04T09:30')
  const suspended = await city.act(chen, asked, 'suspend', { until: moment('2026-03-06T09:00') })
  const resumed = await city.act(chen, suspended, 'goOn')
  const extended = await city.act(chen, resumed, 'extend', { by: 3 })
  const closed = await city.act(chen, extended, 'finish')
  city.at('2026-03-11T10:00')
  await city.door.catchUpMatters([late.id])
  const open = await city.act(chen, await city.file({ title: '在办' }), 'sign')
  await settleDown(city)
  return { city, closed, late, open }
}

test('a city that has lived through a story is whole', async () => {
  for (const [seed, sweepEvery] of [
    ['four', 1],
    ['five', 6],
  ] as const) {
    const { city } = await tellStory({ seed, days: 12, sweepEvery })
    await settleDown(city)
    assert.deepEqual(await auditOf(city), [])
  }
})

test('a city is whole after a calendar has changed under its open matters', async () => {
  const { city } = await wholeCity()
  const off = [{ day: day('2026-03-13'), isWorking: false, name: '停工' }]
  city.changeWorld({ calendarNo: 2, overrides: off })
  assert.deepEqual(codesOf(await auditOf(city)), ['clock.calendar'])
  await reproject({ ...city, log: silentLog })
  assert.deepEqual(await auditOf(city), [])
})

/** What somebody with the owner's rights might do, and what the audit must say of it. */
const TAMPERINGS: readonly (readonly [name: string, statement: string, ...FindingCode[]])[] = [
  ['a line that is rewritten', `update journal set act = 'finish' where act = 'sign'`, 'chain.hash'],
  [
    'a moment that is shifted',
    `update journal set happened_at = happened_at - interval '1 hour' where act = 'finish'`,
    'chain.hash',
  ],
  ['an actor who is exchanged', `update journal set actor_id = null where act = 'suspend'`, 'chain.hash'],
  [
    'a patch that is rewritten',
    `update journal set patch = replace(patch, '结案', '改写') where act = 'file'`,
    'chain.patch',
    'state.matter',
  ],
  [
    'a salt that is thrown away alone',
    `update journal set patch_salt = null where act = 'file'`,
    'chain.patch',
  ],
  ['a line that is taken out', `delete from journal where act = 'extend'`, 'chain.gap', 'chain.prev'],
  [
    'a line that is cut off the end',
    `delete from journal where act = 'finish'`,
    'chain.head',
    'state.matter',
  ],
  [
    'a head that is forged',
    `update matter set head_hash = repeat('0', 64) where title = '在办'`,
    'chain.head',
  ],
  [
    'a journal that is gone',
    `delete from journal where subject in (select id::text from matter where title = '在办')`,
    'chain.missing',
  ],
  ['a status that is set by hand', `update matter set status = 'filed' where title = '在办'`, 'state.matter'],
  [
    'a due moment that is put off',
    `update matter set due_at = due_at + interval '9 days' where title = '在办'`,
    'state.matter',
  ],
  ['a text that is changed by hand', `update sample set text = '换了' where outcome is null`, 'state.row'],
  ['an own row that is gone', `delete from sample where outcome is null`, 'state.unreadable'],
  [
    'a clock that is set back',
    `update clock set started_at = started_at + interval '1 day' where name = 'reply' and stopped_at is null`,
    'state.clock',
    'clock.projection',
  ],
  [
    'a next look that is put off',
    `update clock set wake_at = wake_at + interval '1 year' where name = 'reply' and stopped_at is null and rungs = ''`,
    'clock.projection',
    'state.clock',
  ],
  [
    'a verdict that is turned',
    `update clock set verdict = 'late' where name = 'reply' and verdict = 'inTime'`,
    'clock.verdict',
    'state.clock',
  ],
  ['a pause that is lengthened', `update clock_pause set to_at = to_at + interval '2 days'`, 'state.clock'],
  [
    'an extension that is added',
    `insert into clock_extension select id, 9, 5, started_at, '照顾' from clock
     where name = 'reply' and stopped_at is null; update clock set has_breaks = true`,
    'state.clock',
    'clock.projection',
  ],
  [
    'a calendar that is said to have judged',
    `update clock set calendar_no = 0 where verdict = 'inTime'`,
    'clock.judgedBy',
  ],
  ['a rung that is forgotten', `delete from rung where rung = 'urge'`, 'rung.rows'],
  [
    'a rung that is climbed twice',
    `insert into rung select clock_id, 7, rung, matter_id, happened_at from rung where rung = 'urge'`,
    'rung.rows',
  ],
  ['a duty that is lifted', `delete from duty where act = 'finish'`, 'duty.rows'],
  [
    'a duty that is invented',
    `insert into duty select id, '${WATER}', 'sign', null, null, null from matter where title = '在办'`,
    'duty.rows',
  ],
  [
    'a duty whose due moment is put off',
    `update duty set due_at = due_at + interval '1 day' where act = 'finish'`,
    'duty.rows',
  ],
  [
    'a reader who is let in',
    `insert into reader select '${WATER}', id, true from matter where title = '在办'`,
    'reader.rows',
  ],
  ['a reader who is shut out', `delete from reader where party = '${DAWN}'`, 'reader.rows'],
  ['custody that is shifted', `update held set minutes = minutes + 10`, 'custody.sum'],
  [
    'custody that is another’s',
    `update held set party = '${WATER}' where party = '${HOUSING_CLERK}'`,
    'custody.parties',
  ],
  ['custody that is gone', `delete from held`, 'custody.missing'],
  [
    'a matter that is gone',
    `delete from sample_order; alter table clock drop constraint clock_matter_id_fkey; alter table rung drop constraint rung_matter_id_fkey;
     alter table message drop constraint message_matter_id_fkey; alter table matter drop constraint matter_about_id_fkey;
     alter table sample_order drop constraint sample_order_id_fkey; delete from matter where kind = 'sampleOrder'`,
    'chain.orphan',
  ],
  ['a seal that is forged', `update seal set root = repeat('0', 64)`, 'seal.hash', 'seal.root'],
  ['a seal whose number is skipped', `update seal set no = 5`, 'seal.gap', 'seal.hash'],
  [
    'a line under a seal that is rewritten whole',
    `update journal set hash = repeat('a', 64) where act = 'finish'`,
    'seal.root',
    'chain.hash',
    'chain.head',
  ],
  [
    'a line under a seal that is taken out',
    `delete from journal where act = 'remind'`,
    'seal.lines',
    'chain.gap',
  ],
]

for (const [name, statement, ...expected] of TAMPERINGS) {
  test(`the audit finds ${name}`, async () => {
    const { city } = await wholeCity()
    await city.owner.query(statement)
    const codes = codesOf(await auditOf(city))
    for (const code of expected) assert.ok(codes.includes(code), `${code} in ${codes.join(' ')}`)
  })
}

test('a finding says where: subject and number of the line', async () => {
  const { city, late } = await wholeCity()
  await city.owner.query(`update journal set act = 'urge' where act = 'remind' and subject = $1`, [late.id])
  const found = (await auditOf(city)).filter((one) => one.what === 'chain.hash')
  assert.deepEqual(found, [{ kind: 'wrong', subject: late.id, seq: 3, what: 'chain.hash' }])
})

test('a rung that reached nobody and is not listed is found', async () => {
  const { city, late } = await wholeCity()
  const lines = await city.rows<JournalRow>(
    `select *, happened_at as "happenedAt", calendar_no as "calendarNo" from journal where subject = $1 order by seq`,
    [late.id],
  )
  const { table } = city.registry.byName('sample')
  const folded = foldJournal(lines, table)
  assert.ok(folded !== null && folded.claims.length > 1)
  assert.ok(folded.claims.every((claim) => claim.isReceived))
  const rows = folded.claims.map(({ clockId, round, rung, at }) => ({ clockId, round, rung, happenedAt: at }))
  assert.deepEqual(checkRungs(late.id, folded, rows), [])
  const silent = lines.map((line) => ({ ...line, patch: (line.patch ?? '').replace('"tell":', '"untold":') }))
  const mute = foldJournal(silent, table)
  assert.ok(mute !== null)
  assert.deepEqual(
    checkRungs(late.id, mute, rows).map(({ seq, what }) => [seq, what]),
    mute.claims.filter((claim) => claim.rung !== 'supervise').map(({ seq }) => [seq, 'rung.unreceived']),
  )
})

test('what the sweep has not written is a warning, in time nothing at all', async () => {
  const { city, open } = await wholeCity()
  city.at('2026-03-16T23:00')
  await sweep({ ...city, log: silentLog })
  await settleDown(city)
  city.at('2026-03-17T00:04')
  assert.deepEqual(await auditOf(city), [])
  city.at('2026-03-17T00:06')
  const late = (await auditOf(city)).filter((one) => one.what === 'sweep.late')
  assert.deepEqual(late, [
    {
      kind: 'warning',
      subject: open.id,
      seq: null,
      what: 'sweep.late',
      values: { act: 'remind', minutes: 6 },
    },
  ])
})

test('an organisation that has changed since the last act is a warning, not a wrong', async () => {
  const { city } = await wholeCity()
  await city.owner.query(`delete from duty where act = 'finish'`)
  const { organisation } = city.reference.world
  city.reference.world = { ...city.reference.world, organisation: { ...organisation, no: 2 } }
  const found = await auditOf(city)
  assert.deepEqual([codesOf(found), found[0]?.kind], [['duty.rows'], 'warning'])
})

test('settings and people have chains of their own, which are checked too', async () => {
  const { city } = await wholeCity()
  const recorder = { actor: SYSTEM, at: city.now(), random: city.random }
  for (const value of [1, 2, 3])
    await appendLine(city.owner, 'setting:x', { act: 'set', audience: 'public', patch: { value } }, recorder)
  assert.deepEqual(codesOf(await auditOf(city)), [])
  await city.owner.query(`update journal set patch = '{"value":9}' where subject = 'setting:x' and seq = 2`)
  const found = await auditOf(city)
  assert.deepEqual(found, [{ kind: 'wrong', subject: 'setting:x', seq: 2, what: 'chain.patch' }])
})

test('an erased line leaves chain and seals whole, is reported, and stands in the journal with its reason', async () => {
  const { city, closed } = await wholeCity()
  const erasing = { pool: city.owner, now: city.now, random: city.random }
  await eraseLine(erasing, { subject: closed.id, seq: 1, reason: '个人信息保护法第四十七条' })
  const found = await auditOf(city)
  assert.deepEqual(found, [{ kind: 'note', subject: closed.id, seq: 1, what: 'chain.erased' }])
  const lines = await city.rows<{ act: string; patch: string }>(
    `select act, patch from journal where subject = 'setting:erasure'`,
  )
  assert.deepEqual(
    lines.map(({ act, patch }) => [act, JSON.parse(patch)]),
    [['erase', { subject: closed.id, seq: 1, reason: '个人信息保护法第四十七条' }]],
  )
})

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

test('a line is erased once, only where it is, and the record of erasures never', async () => {
  const { city, closed } = await wholeCity()
  const erasing = { pool: city.owner, now: city.now, random: city.random }
  await assert.rejects(
    eraseLine(erasing, { subject: closed.id, seq: 99, reason: '误' }),
    refused('not_found'),
  )
  await eraseLine(erasing, { subject: closed.id, seq: 2, reason: '依法' })
  await assert.rejects(eraseLine(erasing, { subject: closed.id, seq: 2, reason: '依法' }), refused('not_now'))
  await assert.rejects(
    eraseLine(erasing, { subject: 'setting:erasure', seq: 1, reason: '依法' }),
    refused('not_permitted'),
  )
})

test('the serving role can neither rewrite the journal nor erase a line nor touch a seal', async () => {
  const { city, closed } = await wholeCity()
  const denied = { code: '42501' }
  const serving = { pool: city.database.pool('app'), now: city.now, random: city.random }
  await assert.rejects(eraseLine(serving, { subject: closed.id, seq: 1, reason: '依法' }), denied)
  for (const statement of [
    `update journal set act = 'x'`,
    'delete from journal',
    'truncate journal',
    'update seal set lines = 0',
    'delete from seal',
  ])
    await assert.rejects(city.pool.query(statement), denied)
})

test('only what was touched since a day is looked at when one is given', async () => {
  const { city, open } = await wholeCity()
  await city.owner.query(`update matter set status = 'working' where title = '结案'`)
  const findings: Finding[] = []
  const verdict = await verify({
    pool: city.database.pool('app', { max: 1 }),
    registry: city.registry,
    world: city.reference.world,
    now: city.now(),
    since: moment('2026-03-05T00:00'),
    report: (finding) => findings.push(finding),
  })
  assert.deepEqual(findings, [])
  assert.ok(verdict.subjects < 5 && verdict.subjects >= 2)
  assert.ok(open.id.length > 0)
})

test('the root is the same for the same history and another for another', async () => {
  const roots = []
  for (const title of ['甲', '甲', '乙']) {
    const city = await startSample()
    await city.act(chen, await city.file({ title }), 'sign')
    roots.push(await rootOfJournal(city.owner))
  }
  assert.deepEqual(roots[0], roots[1])
  assert.notEqual(roots[0]?.root, roots[2]?.root)
  assert.equal(roots[2]?.lines, 2)
})
