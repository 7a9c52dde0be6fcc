/** What is planned for the invented city's projects: every stage at the end, two years before it, no two alike. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CHINA_ZONE, DAY_MS, dayOf, moment } from '../../calendar/days.ts'
import { isWorkingDay } from '../../calendar/calendar.ts'
import { seededCalendar } from '../../modules/calendars/seed.ts'
import { checkIndustry } from '../../modules/enterprises/industry.ts'
import { STAGES } from '../../modules/projects/words.ts'
import { ENTERPRISES_COUNT } from '../city/enterprises.ts'
import { CREDIT, INDUSTRIES, planFigures } from './business.ts'
import { areaOf, isOffArea, parseOutline } from '../../modules/parks/outline.ts'
import { PARCELS_PER_PARK, PARKS, planParcel } from './land.ts'
import { HISTORY_DAYS, planProjects, type ProjectPlan } from './project-plan.ts'
import { SLOTS } from './slots.ts'

const calendar = seededCalendar()
const until = moment('2025-11-20T15:10')
const plan = (count: number, seed = 'yunlan') => planProjects({ seed, calendar, until, count })
const all = plan(SLOTS.length)

const stageAt = ({ reached }: ProjectPlan) => STAGES.findLast((stage) => reached[stage] <= until)

test('every project goes from stage to stage on working days, never two at once', () => {
  for (const { reached, title } of all)
    for (const [index, stage] of STAGES.entries()) {
      assert.ok(isWorkingDay(calendar, dayOf(reached[stage], CHINA_ZONE)), `${title} ${stage}`)
      const before = STAGES[index - 1]
      assert.ok(before === undefined || reached[before] < reached[stage], `${title} ${stage}`)
    }
})

test('at the end there are projects in every stage, and the oldest began two years before', () => {
  const goingOn = all.filter(({ end }) => end === null)
  assert.deepEqual(
    STAGES.filter((stage) => !goingOn.some((one) => stageAt(one) === stage)),
    [],
  )
  const oldest = Math.min(...all.map(({ reached }) => reached.lead))
  const days = (until - oldest) / DAY_MS
  assert.ok(days >= HISTORY_DAYS - 10 && days <= HISTORY_DAYS + 10, String(days))
})

test('a smaller city has its share of every stage as well', () => {
  const stages = new Set(plan(40).map(stageAt))
  assert.ok(stages.size >= 9, [...stages].join(' '))
})

test('titles and parcels are given once, the demo’s own enterprise has three projects', () => {
  assert.equal(new Set(all.map(({ title }) => title)).size, all.length)
  assert.equal(all.filter(({ enterprise }) => enterprise === 0).length, 3)
  assert.ok(all.every(({ enterprise }) => enterprise >= 0 && enterprise < ENTERPRISES_COUNT))
})

test('some projects are suspended, terminated and merged into one that stands', () => {
  const ends = all.flatMap(({ end }) => (end === null ? [] : [end]))
  for (const how of ['suspend', 'terminate', 'merge'] as const) assert.ok(ends.some((end) => end.how === how))
  for (const end of ends) {
    assert.ok(end.at <= until)
    if (end.how === 'merge') assert.equal(all[end.into]?.end, null)
  }
})

test('the same seed plans the same, another seed something else', () => {
  assert.deepEqual(plan(SLOTS.length), all)
  assert.notDeepEqual(plan(SLOTS.length, 'other'), all)
})

test('parks stand in the plan once each, with parcels of their own', () => {
  assert.equal(new Set(PARKS.map(({ code }) => code)).size, PARKS.length)
  const codes = PARKS.flatMap((park) =>
    Array.from({ length: PARCELS_PER_PARK }, (_none, n) => planParcel(park, n).code),
  )
  assert.equal(new Set(codes).size, codes.length)
})

test('enterprises have industries that there are, and sizes from micro to large', () => {
  assert.ok(
    Object.values(INDUSTRIES).every((codes) => codes.every((code) => checkIndustry(code).error === null)),
  )
  const figures = Array.from({ length: ENTERPRISES_COUNT }, (_none, n) =>
    planFigures('yunlan', n, { person: '某某', phone: '100-0000-0001' }),
  )
  const heads = figures.map(({ headcount }) => Number(headcount ?? 0))
  assert.ok(heads.some((n) => n >= 1000) && heads.some((n) => n > 0 && n < 20) && heads.includes(0))
  for (const flag of ['isAboveScale', 'isAboveLimit', 'isHighTech', 'isForeignFunded', 'takesSecondment'])
    assert.ok(figures.some((one) => one[flag] === '是') && figures.some((one) => one[flag] === '否'), flag)
  assert.ok(CREDIT.every(({ enterprise }) => enterprise < ENTERPRISES_COUNT))
})

test('a parcel that was surveyed has an outline of its area, and no two of them overlap', () => {
  for (const park of PARKS) {
    const parcels = Array.from({ length: PARCELS_PER_PARK }, (_none, n) => planParcel(park, n))
    const boxes = parcels.flatMap(({ outline, hectares, code }) => {
      if (outline === null) return []
      const corners = parseOutline(outline)
      assert.ok(!isOffArea(areaOf(corners), Number(hectares) * 10_000, 1), code)
      const [longitudes, latitudes] = [
        corners.map(({ longitude }) => longitude),
        corners.map(({ latitude }) => latitude),
      ]
      return [
        {
          west: Math.min(...longitudes),
          east: Math.max(...longitudes),
          south: Math.min(...latitudes),
          north: Math.max(...latitudes),
        },
      ]
    })
    assert.equal(boxes.length, PARCELS_PER_PARK * (7 / 8))
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1))
        assert.ok(
          one.east < other.west ||
            other.east < one.west ||
            one.north < other.south ||
            other.north < one.south,
        )
  }
})
