/** What the law makes happen by itself: when it is dated, in which order, to whom it goes, and that it happens once. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOUSING_CLERK, HOUSING_HEAD, people } from '../../../test/support/sample-city.ts'
import { startSample, type SampleCity } from '../../../test/support/sample.ts'
import { historyOf, tellStory } from '../../../test/support/story.ts'
import { day, moment, type Moment } from '../../calendar/days.ts'
import { Refusal } from '../../kernel/refusal.ts'

const { chen, li, ma } = people

interface Line {
  readonly act: string
  readonly happened_at: Moment
  readonly recorded_at: Moment
  readonly actor_id: string | null
}

const linesOf = (city: SampleCity, id: string) =>
  city.rows<Line>(
    'select act, happened_at, recorded_at, actor_id from journal where subject = $1 order by seq',
    [id],
  )

/** The lines after the first ones, as `act at moment`. */
const after = (lines: readonly Line[], skipped: number) =>
  lines.slice(skipped).map(({ act, happened_at }) => [act, happened_at])

test('a pause ends by itself on its planned moment, however late anybody looks', async () => {
  const city = await startSample()
  const signed = await city.act(chen, await city.file(), 'sign')
  const until = moment('2026-03-05T09:00')
  await city.act(chen, signed, 'suspend', { until })
  assert.deepEqual(await city.rows('select due_at, is_paused from matter'), [
    { due_at: null, is_paused: true },
  ])
  city.at('2026-03-09T16:00')
  assert.equal(await city.door.catchUpMatters([signed.id]), 1)
  const lines = await linesOf(city, signed.id)
  assert.deepEqual(lines.at(-1), {
    act: 'resume',
    happened_at: until,
    recorded_at: city.now(),
    actor_id: null,
  })
  // Five working days from 2 March, none of 2 to 5 March counting.
  assert.deepEqual(await city.rows('select due_at, is_paused from matter'), [
    { due_at: moment('2026-03-13T00:00'), is_paused: false },
  ])
})

test('an act of the system is dated at the end of the limit, and comes before an act of somebody afterwards', async () => {
  const city = await startSample()
  const filed = await city.file()
  city.at('2026-04-20T10:00')
  await assert.rejects(
    city.door.act({ kind: 'sample', act: 'sign', id: filed.id, input: {}, actor: chen }),
    (error) => error instanceof Refusal && error.code === 'not_now' && error.reason.code === 'act.status',
  )
  assert.deepEqual(await city.actsOf(filed.id), ['file'])
  await city.door.catchUpMatters([filed.id])
  const lines = await linesOf(city, filed.id)
  assert.deepEqual(after(lines, 1), [
    ['remind', moment('2026-03-06T00:00')],
    ['urge', moment('2026-03-10T00:00')],
    ['supervise', moment('2026-03-11T00:00')],
    ['lapse', moment('2026-03-31T00:00')],
  ])
  assert.deepEqual(await city.rows('select closed_at, final_light from matter where id = $1', [filed.id]), [
    { closed_at: moment('2026-03-31T00:00'), final_light: 'black' },
  ])
})

test('catching up twice writes nothing twice', async () => {
  const city = await startSample()
  const filed = await city.file()
  city.at('2026-03-12T10:00')
  assert.equal(await city.door.catchUpMatters([filed.id]), 4)
  assert.equal(await city.door.catchUpMatters([filed.id]), 0)
  assert.equal(await city.door.catchUpMatters([]), 0)
})

test('a matter that somebody holds is left to them', async () => {
  const city = await startSample()
  const filed = await city.file()
  city.at('2026-03-12T10:00')
  const client = await city.owner.connect()
  await client.query('begin')
  await client.query('select from matter where id = $1 for update', [filed.id])
  assert.equal(await city.door.catchUpMatters([filed.id]), 0)
  await client.query('rollback')
  client.release()
  assert.equal(await city.door.catchUpMatters([filed.id]), 4)
})

test('what a late rung opens is dated at the rung and opened by nobody, whoever comes by', async () => {
  const city = await startSample()
  const signed = await city.act(chen, await city.file(), 'sign')
  city.at('2026-03-11T10:00')
  // Somebody acts before the sweep has looked: the rungs and the order are not theirs.
  await city.door.act({
    kind: 'sample',
    act: 'remark',
    id: signed.id,
    input: { text: '催一催', audience: 'applicant' },
    actor: ma,
  })
  const [order] = await city.rows<{ id: string; opened_at: Moment; opener_id: null }>(
    `select id, opened_at, opener_id, intake_department_id, recorded_at from matter where kind = 'sampleOrder'`,
  )
  assert.deepEqual(order, {
    ...order,
    opened_at: moment('2026-03-11T00:00'),
    opener_id: null,
    intake_department_id: null,
    recorded_at: city.now(),
  })
  const [line] = await linesOf(city, order?.id ?? '')
  assert.deepEqual([line?.actor_id, line?.happened_at], [null, moment('2026-03-11T00:00')])
})

test('several rungs found at once open what they open at their own moments', async () => {
  const city = await startSample({
    world: {
      ladder: [
        { name: 'supervise', from: 'due', after: { length: 0, unit: 'WD' } },
        { name: 'urge', from: 'due', after: { length: 3, unit: 'WD' } },
      ],
    },
  })
  const filed = await city.file()
  city.at('2026-03-13T10:00')
  await city.door.catchUpMatters([filed.id])
  const orders = await city.rows(`select opened_at from matter where kind = 'sampleOrder'`)
  assert.deepEqual(orders, [{ opened_at: moment('2026-03-10T00:00') }])
})

test('each rung is climbed once for a clock and a round; an extension arms the ladder anew, a pause does not', async () => {
  const city = await startSample()
  const signed = await city.act(chen, await city.file(), 'sign')
  city.at('2026-03-09T10:00')
  await city.door.catchUpMatters([signed.id])
  const paused = await city.act(chen, signed, 'suspend', { until: moment('2026-03-10T09:00') })
  city.at('2026-03-12T10:00')
  await city.door.catchUpMatters([signed.id])
  const extending = { ...paused, version: paused.version + 1 }
  await city.act(chen, extending, 'extend', { by: 5 })
  city.at('2026-03-20T10:00')
  await city.door.catchUpMatters([signed.id])
  const rungs = await city.rows('select round, rung, happened_at from rung order by happened_at')
  assert.deepEqual(rungs, [
    { round: 1, rung: 'remind', happened_at: moment('2026-03-06T00:00') },
    { round: 1, rung: 'urge', happened_at: moment('2026-03-12T00:00') },
    { round: 2, rung: 'remind', happened_at: moment('2026-03-16T00:00') },
    { round: 2, rung: 'urge', happened_at: moment('2026-03-19T00:00') },
    { round: 2, rung: 'supervise', happened_at: moment('2026-03-20T00:00') },
  ])
})

const heldSince = (postId: string, personId: string, toOn: string | null = null) => ({
  postId: postId as typeof HOUSING_CLERK,
  personId: personId as typeof chen.personId,
  fromOn: day('2025-01-01'),
  toOn: toOn === null ? null : day(toOn),
})

test('a rung for a vacant post climbs to the next one up and is listed', async () => {
  const city = await startSample()
  const signed = await city.act(chen, await city.file(), 'sign')
  city.changeWorld({ organisation: { holdings: [heldSince(HOUSING_HEAD, li.personId)] } })
  city.at('2026-03-06T10:00')
  await city.door.catchUpMatters([signed.id])
  const told = await city.rows(`select party, text from message where text like 'rung%'`)
  assert.deepEqual(told, [{ party: HOUSING_HEAD, text: 'rung.remind' }])
  const defects = await city.rows('select code, post_id, matter_id, cleared_at from defect')
  assert.deepEqual(defects, [
    { code: 'defect.noReceiver', post_id: HOUSING_CLERK, matter_id: signed.id, cleared_at: null },
  ])
})

test('a rung that nobody at all can receive is listed all the same', async () => {
  const city = await startSample()
  const signed = await city.act(chen, await city.file(), 'sign')
  city.changeWorld({ organisation: { holdings: [] } })
  city.at('2026-03-06T10:00')
  await city.door.catchUpMatters([signed.id])
  assert.deepEqual(await city.rows(`select * from message where text like 'rung%'`), [])
  assert.equal((await city.rows('select * from defect')).length, 1)
})

test('a substitute does not make a post vacant', async () => {
  const city = await startSample()
  const signed = await city.act(chen, await city.file(), 'sign')
  const absence = {
    personId: chen.personId,
    substituteId: li.personId,
    fromAt: moment('2026-03-05T00:00'),
    toAt: moment('2026-03-20T00:00'),
  }
  city.changeWorld({ organisation: { absences: [absence] } })
  city.at('2026-03-06T10:00')
  await city.door.catchUpMatters([signed.id])
  assert.deepEqual(await city.rows('select * from defect'), [])
  assert.deepEqual(await city.rows(`select party from message where text like 'rung%'`), [
    { party: HOUSING_CLERK },
  ])
})

test('a holiday announced late moves open limits, with a line for all to see, and stopped ones keep theirs', async () => {
  const city = await startSample()
  const filed = await city.file({ signHours: 2 })
  await city.act(chen, filed, 'sign')
  city.at('2026-03-03T10:00')
  city.changeWorld({
    calendarNo: 2,
    overrides: [{ day: day('2026-03-05'), isWorking: false, name: '停工' }],
  })
  assert.equal(await city.door.catchUpMatters([filed.id]), 1)
  const [line] = (await linesOf(city, filed.id)).slice(-1)
  assert.deepEqual(line, {
    act: 'reproject',
    happened_at: city.now(),
    recorded_at: city.now(),
    actor_id: null,
  })
  const audience = await city.rows(`select audience from journal where act = 'reproject'`)
  assert.deepEqual(audience, [{ audience: 'applicant' }])
  const clocks = await city.rows('select name, calendar_no, due_at from clock order by id')
  assert.deepEqual(clocks, [
    { name: 'sign', calendar_no: 1, due_at: null },
    { name: 'reply', calendar_no: 2, due_at: moment('2026-03-11T00:00') },
    { name: 'decide', calendar_no: 2, due_at: moment('2026-04-01T00:00') },
  ])
  const duty = await city.rows('select party, due_at from duty')
  assert.deepEqual(duty, [{ party: HOUSING_CLERK, due_at: moment('2026-03-11T00:00') }])
  assert.deepEqual(await city.rows('select due_at, black_at from matter'), [
    { due_at: moment('2026-03-11T00:00'), black_at: moment('2026-04-01T00:00') },
  ])
})

test('a calendar that moves nothing leaves no line, only its number', async () => {
  const city = await startSample()
  const filed = await city.file()
  city.changeWorld({
    calendarNo: 2,
    overrides: [{ day: day('2026-12-24'), isWorking: false, name: '地方假日' }],
  })
  assert.equal(await city.door.catchUpMatters([filed.id]), 0)
  assert.deepEqual(await city.actsOf(filed.id), ['file'])
  assert.deepEqual(await city.rows('select distinct calendar_no from clock'), [{ calendar_no: 2 }])
})

test('nobody acts on the old calendar: what it would have made due is not done', async () => {
  const city = await startSample()
  const filed = await city.file()
  // By the old calendar the limit of the law ended on 30 March; a week off was announced before anybody looked.
  const off = ['2026-03-23', '2026-03-24', '2026-03-25', '2026-03-26', '2026-03-27']
  city.changeWorld({
    calendarNo: 2,
    overrides: off.map((text) => ({ day: day(text), isWorking: false, name: '停工' })),
  })
  city.at('2026-04-01T10:00')
  const signed = await city.door.act({ kind: 'sample', act: 'sign', id: filed.id, input: {}, actor: chen })
  assert.equal(signed.status, 'working')
})

test('a ladder that has changed is followed by whoever next looks at the matter', async () => {
  const city = await startSample()
  const filed = await city.file()
  city.changeWorld({ ladder: [{ name: 'urge', from: 'due', after: { length: 0, unit: 'WD' } }] })
  // The next look was planned for a rung that is no more.
  city.at('2026-03-06T10:00')
  await city.door.catchUpMatters([filed.id])
  const wake = await city.rows(`select wake_at from clock where name = 'reply'`)
  assert.deepEqual(wake, [{ wake_at: moment('2026-03-10T00:00') }])
  city.at('2026-03-10T10:00')
  await city.door.catchUpMatters([filed.id])
  assert.deepEqual(await city.actsOf(filed.id), ['file', 'reproject', 'urge'])
  assert.deepEqual(await city.rows(`select party from message where text = 'rung.urge'`), [
    { party: HOUSING_CLERK },
  ])
})

for (const seed of ['one', 'two']) {
  test(`the same history swept on time and hours late differs only in when it was written down (${seed})`, async () => {
    const onTime = await tellStory({ seed, days: 14, sweepEvery: 1 })
    const late = await tellStory({ seed, days: 14, sweepEvery: 7 })
    const history = await historyOf(onTime.city)
    assert.ok(history.length > 50)
    assert.deepEqual(late.refusals, onTime.refusals)
    assert.deepEqual(await historyOf(late.city), history)
  })
}
