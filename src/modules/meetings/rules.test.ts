/** What makes a talk count, which days a meeting may be prepared for, and what an opinion needs before it is tracked. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../calendar/days.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { checkOpinion, checkPlanned, countsAsHeld } from './rules.ts'
import { MEETINGS } from './words.ts'

function refusal(run: () => void): string | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.fields[0]?.code
    throw error
  }
}

test('a talk counts with the main leaders of party and government both there, and not with one or none', () => {
  const [partyLeader, governmentLeader] = ['书记', '市长']
  assert.equal(countsAsHeld('talk', { partyLeader, governmentLeader }), true)
  assert.equal(countsAsHeld('talk', { partyLeader, governmentLeader: null }), false)
  assert.equal(countsAsHeld('talk', { partyLeader: null, governmentLeader }), false)
  assert.equal(countsAsHeld('talk', { partyLeader: null, governmentLeader: null }), false)
})

test('every other meeting counts whoever was there', () => {
  for (const name of MEETINGS.filter((one) => one !== 'talk'))
    assert.equal(countsAsHeld(name, { partyLeader: null, governmentLeader: null }), true, name)
})

test('a meeting is prepared for a day that is not over, and topics are collected until that day at the latest', () => {
  const [turnOn, today] = [day('2026-03-01'), day('2026-03-10')]
  const planned = (plannedOn: string, topicsUntilOn: string) =>
    refusal(() =>
      checkPlanned({ plannedOn: day(plannedOn), topicsUntilOn: day(topicsUntilOn) }, turnOn, today),
    )
  assert.equal(planned('2026-03-10', '2026-03-10'), undefined)
  assert.equal(planned('2026-04-02', '2026-03-31'), undefined)
  assert.equal(planned('2026-02-27', '2026-02-27'), 'meeting.beforeTurn')
  assert.equal(planned('2026-03-09', '2026-03-09'), 'meeting.planned.over')
  assert.equal(planned('2026-03-12', '2026-03-13'), 'meeting.planned.topicsAfter')
  assert.equal(planned('2026-03-12', '2026-03-09'), 'meeting.planned.topicsOver')
})

const check = (said: Parameters<typeof checkOpinion>[0]) => refusal(() => checkOpinion(said, ''))

test('an opinion is noted as it is, solved with how, and tracked with whose it is, a phone and a topic', () => {
  const whole = { enterpriseId: 'e', phone: '0518-1', topic: 'tax', outcome: 'tracked' } as const
  assert.equal(check({ outcome: 'noted' }), undefined)
  assert.equal(check({ outcome: 'solved', answer: '已答复' }), undefined)
  assert.equal(check(whole), undefined)
  assert.equal(check({ outcome: 'solved' }), 'meeting.opinion.solvedHow')
  assert.equal(check({ ...whole, enterpriseId: undefined }), 'meeting.opinion.trackedWhose')
  assert.equal(check({ ...whole, phone: undefined }), 'meeting.opinion.trackedReach')
  assert.equal(check({ ...whole, topic: undefined }), 'meeting.opinion.trackedTopic')
})
