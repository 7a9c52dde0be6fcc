/** What is made of a model's answer, of likeness, of clusters, of how suggestions were followed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../calendar/days.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import type { Suggested } from '../appeals/suggested.ts'
import { TOPICS } from '../appeals/words.ts'
import { acceptanceOf, weekOf } from './acceptance.ts'
import { commonLessons } from './common-topics.ts'
import { draftOf, wasAccepted } from './draft.ts'
import { groupsOf } from './grouping.ts'
import { driftOf, followedOf, guessAmong, outcomeOf } from './rules.ts'
import type { PastAppeal } from './suggestion-store.ts'
import { placesOf, proposalsOf, type Volume } from './volumes.ts'

const said = {
  isSure: true,
  candidates: [
    { label: 'tax', share: 0.6 },
    { label: 'labour', share: 0.3 },
    { label: 'housing', share: 0.06 },
    { label: 'land', share: 0.03 },
    { label: 'power', share: 0.01 },
  ],
  reasons: [{ word: '退税', weight: 0.8 }],
}

test('at most three departments are suggested, and none that may not have it', () => {
  const guess = guessAmong(said, new Set(['tax', 'labour', 'housing', 'land']))
  assert.deepEqual(
    guess.candidates.map(({ label }) => label),
    ['tax', 'labour', 'housing'],
  )
  assert.deepEqual(guessAmong(said, new Set()).candidates, [])
})

test('a model that means a department of elsewhere is unsure, and its words are not given for another', () => {
  const guess = guessAmong(said, new Set(['labour', 'housing']))
  assert.deepEqual([guess.isSure, guess.words], [false, []])
  assert.equal(guess.candidates[0]?.label, 'labour')
  assert.ok((guess.candidates[0]?.share ?? 0) > 0.7)
})

const tax = 'tax' as DepartmentId
const labour = 'labour' as DepartmentId
const suggested: Suggested = {
  modelId: 'm',
  modelNo: 1,
  isSure: true,
  departments: [
    { id: tax, share: 0.8 },
    { id: labour, share: 0.1 },
  ],
  topics: [],
  chosenDepartment: tax,
  chosenTopic: 'tax',
  isAtOnce: false,
  isRecalled: false,
}

test('one that was unsure is neither followed nor refused, and what was called back was not followed', () => {
  assert.equal(outcomeOf(suggested), 'followed')
  assert.equal(outcomeOf({ ...suggested, chosenDepartment: labour }), 'amongThem')
  assert.equal(outcomeOf({ ...suggested, chosenDepartment: 'land' as DepartmentId }), 'notFollowed')
  assert.equal(outcomeOf({ ...suggested, isSure: false }), 'unsure')
  assert.equal(outcomeOf({ ...suggested, isAtOnce: true }), 'atOnce')
  assert.equal(outcomeOf({ ...suggested, isAtOnce: true, isRecalled: true }), 'notFollowed')
})

test('where nobody had a sure one to decide on, no share is said', () => {
  const none = { followed: 0, amongThem: 0, notFollowed: 0, unsure: 5, atOnce: 2 }
  assert.equal(followedOf(none), null)
  assert.equal(followedOf({ ...none, followed: 3, notFollowed: 1 }), 0.75)
})

test('drift is nothing for the same mix, all for nothing in common, and not said without numbers', () => {
  assert.equal(driftOf({ tax: 2, labour: 2 }, { tax: 10, labour: 10 }), 0)
  assert.equal(driftOf({ tax: 2 }, { labour: 1 }), 1)
  assert.equal(driftOf({ tax: 1, labour: 1 }, { tax: 1 }), 0.5)
  assert.equal(driftOf({}, { tax: 1 }), null)
  assert.equal(driftOf({ tax: 1 }, {}), null)
})

test('weeks begin on Monday, and every appeal is counted once in each cut', () => {
  assert.equal(weekOf(day('2026-03-08')), day('2026-03-02'))
  assert.equal(weekOf(day('2026-03-02')), day('2026-03-02'))
  const rows = [
    { id: 'a', on: day('2026-03-02'), suggested },
    { id: 'b', on: day('2026-03-08'), suggested: { ...suggested, chosenDepartment: labour, modelNo: 2 } },
    { id: 'c', on: day('2026-03-09'), suggested: { ...suggested, departments: [], isSure: false } },
  ]
  const counted = acceptanceOf(rows, { tax: 1 })
  assert.deepEqual(
    counted.weeks.map(({ all, followed }) => [all, followed]),
    [
      [2, 0.5],
      [1, null],
    ],
  )
  assert.deepEqual(
    counted.models.map(({ key, all }) => [key, all]),
    [
      [2, 1],
      [1, 2],
    ],
  )
  assert.equal(counted.departments[0]?.all, 2)
  assert.deepEqual([counted.total.agreed, counted.weeks[1]?.agreed], [0.5, null])
})

const flood = [1, 2, 3].map((n) => ({ id: `flood${n}`, text: `河滨路积水严重货车无法通行请疏通排水${n}` }))
const others = [
  { id: 'tax', text: '多缴税款退库申请迟迟没有到账' },
  { id: 'labour', text: '稳岗补贴材料多次退回请予协调' },
]

test('open appeals that are one thing stand together, with the words that they share; others do not', () => {
  const [group, ...more] = groupsOf([...flood, ...others], [])
  assert.deepEqual(group?.ids, ['flood1', 'flood2', 'flood3'])
  assert.ok(group?.words.join('').includes('积水'))
  assert.deepEqual(more, [])
})

test('two alone are a coincidence, and what was told apart does not stand together again', () => {
  assert.deepEqual(groupsOf([...flood.slice(0, 2), ...others], []), [])
  assert.deepEqual(groupsOf([...flood, ...others], [['flood1', 'flood2', 'flood3']]), [])
  assert.deepEqual(groupsOf([], []), [])
})

const past = {
  id: 'p',
  code: 'SQ1',
  solved: true,
  level: 'satisfied',
  opinion: '海晨公司：已受理，三日内答复，电话 13912345678。',
  enterprise: '海晨公司',
} as PastAppeal

test('a draft is marked, names its source, and neither the other enterprise nor a number', () => {
  const draft = draftOf([past])
  assert.match(draft?.text ?? '', /^【草稿：参考 SQ1/)
  assert.doesNotMatch(draft?.text ?? '', /海晨|13912345678/)
  assert.deepEqual(draft?.sources, [{ id: 'p', code: 'SQ1' }])
})

test('there is no draft without an accepted answer', () => {
  for (const refused of [
    { ...past, solved: false },
    { ...past, solved: null },
    { ...past, level: 'veryDissatisfied' },
  ]) {
    assert.equal(wasAccepted(refused), false)
    assert.equal(draftOf([refused]), null)
  }
  assert.equal(draftOf([{ ...past, opinion: ' ' }]), null)
  assert.equal(draftOf([]), null)
})

const volumesAt = (regionId: string, hour: number, weekly: (week: number) => number): Volume[] =>
  Array.from({ length: 12 }, (_none, week) => ({
    regionId,
    topic: 'tax',
    week,
    hour,
    count: weekly(week),
  }))

test('a place with much of what is to be expected, a crowded hour and growth are proposed to think about', () => {
  const places = placesOf(
    volumesAt('south', 9, (week) => (week < 8 ? 4 : 12)),
    12,
  )
  assert.deepEqual([places[0]?.forecast, places[0]?.total], [12, 80])
  assert.deepEqual(
    proposalsOf(places).map(({ what }) => what),
    ['terminal', 'peak', 'growth'],
  )
})

test('of few appeals nothing is proposed, nor of what is spread evenly over places and hours', () => {
  assert.deepEqual(
    proposalsOf(
      placesOf(
        volumesAt('south', 9, () => 4),
        12,
      ),
    ),
    [],
  )
  const even = ['a', 'b', 'c', 'd'].flatMap((regionId) =>
    Array.from({ length: 10 }, (_none, hour) => volumesAt(regionId, hour + 8, () => 1)).flat(),
  )
  assert.deepEqual(proposalsOf(placesOf(even, 12)), [])
  assert.deepEqual(proposalsOf([]), [])
})

test('of every topic of appeals but the last something is known beforehand, of other names nothing', () => {
  for (const topic of TOPICS) assert.equal(commonLessons([topic]).length > 0, topic !== 'other', topic)
  assert.deepEqual(commonLessons(['类别', '', 'constructor', '__proto__']), [])
})

test('what is known beforehand is learned once for a topic, only teaches, and weighs little', () => {
  const lessons = commonLessons(['labour', 'tax', 'labour'])
  const said = lessons.map(({ text, label }) => `${label} ${text.detail}`)
  assert.equal(new Set(said).size, lessons.length)
  assert.ok(lessons.every(({ isLesson, weight = 1 }) => isLesson === true && weight < 0.1))
})
