/** The law of referrals: read and handled by discipline inspection alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOUSING, facts, inPost } from '../../../test/support/supervising-city.ts'
import { referralKind } from './referral.ts'
import { AT, at, matter, refused, circular } from '../../../test/support/pure-supervision.ts'

const referral = () =>
  matter(referralKind).act('refer', inPost('supervisor'), AT, {
    aboutId: 'appeal',
    departmentId: HOUSING,
    reason: '逾期不整改',
  })

test('a referral is read by inspectors alone, and handled by them alone', () => {
  const referred = referral()
  assert.equal(referred.it.matter.confidential, true)
  assert.deepEqual(referralKind.readers(referred.it), ['inspector'])
  refused(() => referred.act('accept', inPost('supervisor'), at('03-03T09:00')), 'act.relation')
  refused(() => referred.act('conclude', inPost('inspector'), at('03-03T09:00'), {}), 'act.status')
  referred.act('accept', inPost('inspector'), at('03-03T09:00'))
  const done = referred.act('conclude', inPost('inspector'), at('03-10T09:00'), {
    result: 'reminder',
    finding: 'x',
  })
  assert.equal(done.it.matter.status, 'concluded')
})

test('a matter that nobody may see cannot be referred, and no code that leads nowhere is taken', () => {
  const nowhere = { cases: { about: null, others: [], unknown: [] } }
  refused(
    () => matter(referralKind, nowhere).act('refer', inPost('supervisor'), AT, { departmentId: HOUSING }),
    'matter.notFound',
  )
  const unknown = { cases: { ...facts.cases, unknown: ['SQ9'] } }
  refused(() => circular(undefined, unknown), 'matter.unknownCode')
})
