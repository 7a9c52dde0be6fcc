/** What circulars and exposures have in common while they are drafts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../../kernel/actor.ts'
import { HOUSING, inPost } from '../../../test/support/supervising-city.ts'
import { exposureKind } from './exposure.ts'
import { at, refused, circular, exposure, reviewed } from '../../../test/support/pure-supervision.ts'

test('drafts are read by those who draft and decide alone, and are confidential until they are out', () => {
  for (const one of [circular(), exposure()]) {
    assert.equal(one.it.matter.confidential, true)
    const readers = one.kind.readers(one.it as never)
    assert.ok(!readers.includes(HOUSING) && !readers.includes('housing-head' as never))
  }
  assert.equal(circular().act('approve', inPost('director'), at('03-02T10:00')).it.matter.confidential, false)
  assert.equal(reviewed().it.matter.confidential, true)
  assert.ok(exposureKind.readers(reviewed().it).includes(HOUSING))
  assert.equal(reviewed().until(at('03-10T09:00')).it.matter.confidential, false)
})

/** Sent back by who decides, and given up by who drafted it. */
const dropped = () =>
  circular()
    .act('sendBack', inPost('director'), at('03-02T10:00'), { reason: '不妥' })
    .act('drop', inPost('supervisor'), at('03-02T11:00'), { reason: '不妥' })

const again = (by: Actor) => dropped().act('reopen', by, at('03-02T12:00'), { reason: '误操作' })

test('what was dropped by mistake is a draft again and decided anew, by somebody who did not draft it', () => {
  refused(() => again(inPost('supervisor')), 'act.relation')
  refused(() => again(inPost('deputy', 'Wang')), 'act.notBy')
  const { it } = again(inPost('deputy'))
  assert.deepEqual([it.matter.status, it.row.reopenings], ['draft', 1])
  const upheld = reviewed()
    .act('object', inPost('housing'), at('03-03T09:00'), { grounds: '不实' })
    .act('decideObjection', inPost('director'), at('03-04T09:00'), { isUpheld: true, reason: '属实' })
    .act('reopen', inPost('deputy'), at('03-05T09:00'), { reason: '裁定有误' })
  assert.deepEqual([upheld.it.row.objection, upheld.it.row.approvedBy], [null, null])
  assert.ok(!exposureKind.readers(upheld.it).includes(HOUSING))
})
