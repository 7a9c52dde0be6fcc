/** How an appeal comes in and goes to its unit: filing, whistles, repeats, dispatch and what was dispatched wrongly. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CITY, FIRM, HOUSING, TAX, PureMatter, lawRows } from '../../../test/support/pure-matter.ts'
import { appealRelations } from './module.ts'
import type { Appeal } from './appeal.ts'
import { appealKind } from './rules.ts'
import { LAW_2110, FIRST, filed, dueOf, STAGES } from '../../../test/support/appeal-stages.ts'
import {
  organisation,
  firm,
  dispatcher,
  li,
  zhou,
  FILE,
  at,
  refusal,
} from '../../../test/support/pure-appeal.ts'

test('an enterprise files for itself only, by the portal only, and not for an unknown enterprise', () => {
  const own = { enterprise: { id: FIRM, name: 'firm', regionId: CITY } }
  const other = { enterprise: { id: 'firm-two', name: 'firm two', regionId: CITY } }
  assert.throws(() => start(other).act('file', firm, at('2026-03-02T09:00'), FILE), refusal('act.relation'))
  assert.throws(
    () => start(own).act('file', firm, at('2026-03-02T09:00'), { ...FILE, channel: 'phone' }),
    refusal('appeal.channelNotYours'),
  )
  assert.throws(
    () => start({}).act('file', dispatcher, at('2026-03-02T09:00'), FILE),
    refusal('enterprise.unknown'),
  )
  assert.throws(() => start(own).act('file', zhou, at('2026-03-02T09:00'), FILE), refusal('act.relation'))
})

test('an appeal cannot be dispatched to a department that does not exist', () => {
  assert.throws(
    () =>
      filed('2026-03-02T09:00').act('dispatch', dispatcher, at('2026-03-02T09:10'), {
        departmentId: 'nowhere',
      }),
    refusal('department.unknown'),
  )
})

test('a whistle says where, and whoever comes says where they reported in', () => {
  const own = { enterprise: { id: FIRM, name: 'firm', regionId: CITY } }
  const whistle = (more: object) =>
    start(own).act('file', firm, at('2026-03-02T09:00'), { ...FILE, channel: 'whistle', ...more })
  assert.throws(() => whistle({}), refusal('appeal.whistlePlace'))
  const appeal = whistle({ place: '园区三号门' }).act('dispatch', dispatcher, at('2026-03-02T09:10'), {
    departmentId: HOUSING,
  })
  const report = (more: object) =>
    appeal.act('contact', li, at('2026-03-02T10:00'), { method: 'onSite', person: '林某', ...more })
  assert.throws(() => report({}), refusal('appeal.reportInPlace'))
  assert.equal(report({ place: '园区三号门' }).it.matter.status, 'contacted')
})

const join = (appeal: object | null) =>
  filed('2026-03-02T09:00', LAW_2110, organisation, { appeal }).act(
    'join',
    dispatcher,
    at('2026-03-02T09:10'),
    {
      code: 'SQ2603017DDAY4U',
    },
  )

test('a repeat is joined to the first by its code, and to no other', () => {
  assert.throws(() => join(null), refusal('appeal.firstUnknown'))
  assert.throws(() => join({ ...FIRST.appeal, id: 'matter' }), refusal('appeal.joinsItself'))
  assert.throws(() => join({ ...FIRST.appeal, isJoined: true }), refusal('appeal.firstIsJoined'))
  assert.equal(join(FIRST.appeal).it.matter.aboutId, 'first')
})

test('whoever dispatched it wrongly redirects it before the unit has signed, and not to the same one', () => {
  const appeal = STAGES['dispatched']!()
  const to = (departmentId: string) =>
    appeal.act('redirect', dispatcher, at('2026-03-02T09:30'), { departmentId, reason: '派错' })
  assert.throws(() => to(HOUSING), refusal('appeal.sameUnit'))
  assert.equal(to(TAX).it.matter.departmentId, TAX)
  assert.equal(dueOf(appeal, 'contact'), '2026-03-02T11:30')
  assert.equal(STAGES['signed']!().whyNot('redirect', dispatcher, at('2026-03-02T10:00'))?.code, 'act.status')
})

/** A matter of which nothing is known but what the gates answer. */
function start(facts: Record<string, unknown>) {
  const given = { at: at('2026-03-02T09:00'), law: lawRows(LAW_2110), facts }
  return new PureMatter<Appeal>(appealKind, appealRelations, given)
}
