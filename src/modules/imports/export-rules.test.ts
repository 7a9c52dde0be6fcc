/** Who may ask for rejected rows as a file, who may consent, and until when the file may be taken. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moment, type Moment } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { PersonId, PostId } from '../../kernel/matter.ts'
import { mayNotAsk, mayNotDecide, mayNotTake, stateOf, type RejectExport } from './export-rules.ts'

const person = (name: string) => name as PersonId
const officer = (name: string, insteadOf: string | null = null) =>
  ({ kind: 'officer', personId: name, insteadOf }) as unknown as Actor
const at = (text: string): Moment => moment(text)

const ASKED: RejectExport = {
  id: 'one',
  runId: 'run',
  askedAt: at('2026-03-02T09:00'),
  askedBy: person('chen'),
  askedFor: person('du'),
  postId: 'post' as PostId,
  reason: '退回热线补正',
  decidedAt: null,
  decidedBy: null,
  isApproved: null,
  answer: null,
  endsAt: null,
  takenAt: null,
}
const APPROVED: RejectExport = {
  ...ASKED,
  decidedAt: at('2026-03-02T10:00'),
  decidedBy: person('wei'),
  isApproved: true,
  endsAt: at('2026-03-03T10:00'),
}
const REFUSED: RejectExport = { ...APPROVED, isApproved: false, endsAt: null }
const TAKEN: RejectExport = { ...APPROVED, takenAt: at('2026-03-02T11:00') }

test('a request waits, is refused or approved, and what is approved is taken once or runs out', () => {
  const now = at('2026-03-02T12:00')
  assert.deepEqual(
    [ASKED, REFUSED, APPROVED, TAKEN].map((one) => stateOf(one, now)),
    ['waiting', 'refused', 'approved', 'taken'],
  )
  assert.equal(stateOf(APPROVED, at('2026-03-03T09:59')), 'approved')
  assert.equal(stateOf(APPROVED, at('2026-03-03T10:00')), 'over')
})

test('nobody consents to what they asked for, nor whoever they stood in for, nor who stands in for either', () => {
  for (const actor of [officer('chen'), officer('du'), officer('wei', 'chen'), officer('wei', 'du')])
    assert.equal(mayNotDecide(ASKED, actor)?.code, 'import.export.own')
  assert.equal(mayNotDecide(ASKED, officer('wei')), null)
  assert.equal(mayNotDecide(ASKED, officer('wei', 'lin')), null)
  assert.equal(mayNotDecide(REFUSED, officer('wei'))?.code, 'import.export.decided')
})

test('a second request waits for the first to end; the file is taken with consent alone', () => {
  const now = at('2026-03-02T12:00')
  for (const open of [ASKED, APPROVED]) assert.equal(mayNotAsk(open, now)?.code, 'import.export.asked')
  for (const ended of [undefined, REFUSED, TAKEN]) assert.equal(mayNotAsk(ended, now), null)
  assert.equal(mayNotAsk(APPROVED, at('2026-03-04T09:00')), null)
  assert.deepEqual(
    [undefined, ASKED, REFUSED, TAKEN, APPROVED].map((one) => mayNotTake(one, now)?.code),
    [
      'import.export.needed',
      'import.export.not.waiting',
      'import.export.not.refused',
      'import.export.not.taken',
      undefined,
    ],
  )
})
