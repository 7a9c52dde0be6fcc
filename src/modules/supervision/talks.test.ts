/** The law of talks: who is called in, who reads what, what is promised and checked again. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moment } from '../../calendar/days.ts'
import { HOUSING, inPost } from '../../../test/support/supervising-city.ts'
import { isOnlyInvited, talkKind } from './talk.ts'
import { AT, at, matter, refused } from '../../../test/support/pure-supervision.ts'

const INVITED = {
  aboutId: 'appeal',
  departmentId: HOUSING,
  reason: '不作为',
  meetOn: '2026-03-06',
  place: '会议室',
}

const talk = () => matter(talkKind).act('invite', inPost('supervisor'), AT, INVITED)
const HELD = { interviewer: '赵主任', minutes: '记录', commitments: '承诺', recheckOn: '2026-04-01' }

test('a talk is confidential, and read by supervision, discipline inspection and the invited post only', () => {
  const { it } = talk()
  assert.equal(it.matter.confidential, true)
  assert.deepEqual(
    new Set(talkKind.readers(it)),
    new Set(['housing-head', 'supervisor', 'director', 'inspector']),
  )
})

test('a talk is held by the day that was set, and checked again by the day that was promised', () => {
  const held = talk().act('hold', inPost('supervisor'), at('03-06T15:00'), HELD)
  assert.equal(held.it.clocks[0]?.verdict, 'inTime')
  assert.equal(held.it.clocks[1]?.dueAt, moment('2026-04-02T00:00'))
  const checked = held.act('recheck', inPost('supervisor'), at('04-01T09:00'), {
    isKept: false,
    finding: '未兑现',
  })
  assert.equal(checked.it.matter.status, 'broken')
})

test('a talk in the past cannot be set, and whoever is called in neither moves it nor writes its minutes', () => {
  refused(
    () => matter(talkKind).act('invite', inPost('supervisor'), AT, { ...INVITED, meetOn: '2026-03-01' }),
    'talk.dayInPast',
  )
  refused(() => talk().act('hold', inPost('housing-head'), at('03-06T15:00'), HELD), 'act.relation')
  refused(
    () => talk().act('hold', inPost('inspector'), at('03-06T15:00'), { ...HELD, recheckOn: '2026-03-05' }),
    'talk.dayInPast',
  )
  refused(
    () => talk().act('recheck', inPost('supervisor'), at('03-06T15:00'), { isKept: true, finding: 'x' }),
    'act.status',
  )
})

const called = (person: string) =>
  matter(talkKind).act('invite', inPost('supervisor'), AT, { ...INVITED, person })

test('somebody may be called in by name, and whoever is called in signs what was agreed and reads no more than that', () => {
  refused(() => called('Zhou'), 'talk.personUnknown')
  const held = called('Li').act('hold', inPost('supervisor'), at('03-06T15:00'), HELD)
  assert.equal(held.it.row.invitedPostId, 'housing')
  assert.deepEqual(
    talkKind.duties(held.it).map((duty) => [duty.party, duty.act]),
    [
      ['supervisor', 'recheck'],
      ['housing', 'sign'],
    ],
  )
  refused(() => held.act('sign', inPost('housing-head'), at('03-06T16:00')), 'act.relation')
  held.act('sign', inPost('housing'), at('03-06T16:00'))
  refused(() => held.act('sign', inPost('housing'), at('03-06T17:00')), 'talk.signedAlready')
  assert.ok(isOnlyInvited(held.it, inPost('housing')))
  assert.ok(!isOnlyInvited(held.it, inPost('supervisor')) && !isOnlyInvited(held.it, inPost('inspector')))
  held.act('recheck', inPost('supervisor'), at('04-01T09:00'), { isKept: false, finding: '未兑现' })
  assert.equal(held.entries.at(-1)?.audience, 'supervision')
})
