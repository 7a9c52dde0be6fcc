/** The law of exposures: approved by two, open to objection, corrected in public. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TAX, inPost } from '../../../test/support/supervising-city.ts'
import { exposureKind } from './exposure.ts'
import {
  AT,
  at,
  matter,
  refused,
  EXPOSED,
  exposure,
  approved,
  reviewed,
} from '../../../test/support/pure-supervision.ts'

test('an exposure is approved by two who have not drafted it, and becomes public when nobody has objected in time', () => {
  refused(
    () =>
      matter(exposureKind)
        .act('draft', inPost('director'), AT, EXPOSED)
        .act('approve', inPost('director'), AT),
    'act.notBy',
  )
  const silent = reviewed().until(at('03-10T09:00'))
  assert.deepEqual([silent.it.matter.status, silent.it.row.publishedAt], ['published', at('03-06T00:00')])
})

const objected = () => reviewed().act('object', inPost('housing'), at('03-04T09:00'), { grounds: '不实' })

test('an objection stops it until somebody else than the drafter decides: upheld it is dropped, dismissed it is public', () => {
  const decide = (isUpheld: boolean, by = inPost('director')) =>
    objected().act('decideObjection', by, at('03-09T09:00'), { isUpheld, reason: '核实' }).it
  assert.equal(objected().until(at('05-01T09:00')).it.matter.status, 'objected')
  assert.equal(decide(true).matter.status, 'dropped')
  assert.equal(decide(false).matter.status, 'published')
  refused(() => decide(false, inPost('deputy', 'Wang')), 'act.notBy')
  refused(() => decide(false, inPost('supervisor')), 'act.relation')
})

test('an objection too late is refused with the reason, and only the unit may object', () => {
  refused(
    () => reviewed().act('object', inPost('housing'), at('03-06T00:00'), { grounds: 'x' }),
    'exposure.objectionLate',
  )
  refused(() => reviewed().act('object', inPost('tax'), at('03-04T09:00'), { grounds: 'x' }), 'act.relation')
  assert.equal(
    reviewed().act('object', inPost('housing'), at('03-05T23:59'), { grounds: 'x' }).it.matter.status,
    'objected',
  )
})

test('what was put right is added to a public exposure, and withdrawing it leaves a trace', () => {
  const published = reviewed().until(at('03-10T09:00'))
  refused(() => exposure().act('rectify', inPost('supervisor'), AT, { rectification: 'x' }), 'act.status')
  published.act('rectify', inPost('supervisor'), at('03-11T09:00'), { rectification: '已整改' })
  assert.equal(published.it.row.rectification, '已整改')
  refused(
    () => published.act('withdraw', inPost('supervisor'), at('03-12T09:00'), { reason: 'x' }),
    'act.relation',
  )
  const withdrawn = published.act('withdraw', inPost('director'), at('03-12T09:00'), { reason: '已整改' })
  assert.deepEqual(
    [withdrawn.it.matter.status, withdrawn.it.row.withdrawnAt, withdrawn.it.row.publishedAt],
    ['withdrawn', at('03-12T09:00'), at('03-06T00:00')],
  )
})

test('whoever approved an exposure does not countersign it, nor does whoever they stand in for', () => {
  refused(() => approved().act('countersign', inPost('director'), at('03-02T11:00')), 'act.notBy')
  refused(
    () => approved().act('countersign', inPost('inspector', 'Jiang', 'Zhao'), at('03-02T11:00')),
    'act.notBy',
  )
  refused(() => approved().act('countersign', inPost('inspector', 'Wang'), at('03-02T11:00')), 'act.notBy')
  refused(() => exposure().act('countersign', inPost('inspector'), at('03-02T11:00')), 'act.status')
  refused(() => approved().act('countersign', inPost('housing'), at('03-02T11:00')), 'act.relation')
})

test('whoever is named is told of an exposure and may object, and somebody else of another unit may not', () => {
  const named = matter(exposureKind)
    .act('draft', inPost('supervisor'), AT, { ...EXPOSED, person: 'Li' })
    .act('approve', inPost('director'), at('03-02T10:00'))
    .act('countersign', inPost('inspector'), at('03-02T11:00'))
  const tells = named.entries.at(-1)?.patch.tell ?? []
  assert.ok(tells.some(({ to, text }) => to === 'housing' && text === 'exposure.named'))
  refused(() => named.act('object', inPost('tax'), at('03-03T09:00'), { grounds: 'x' }), 'act.relation')
  assert.equal(
    named.act('object', inPost('housing'), at('03-03T09:00'), { grounds: '不实' }).it.matter.status,
    'objected',
  )
})

test('what an exposure says of whom and where may be written anew while it is a draft, and not later', () => {
  const anew = { ...EXPOSED, departmentId: TAX, title: '新标题', person: 'Zhou', outlets: '电视台' }
  const { aboutId: _about, ...input } = anew
  const sent = exposure().act('sendBack', inPost('director'), at('03-02T10:00'), { reason: '对象有误' })
  sent.act('submit', inPost('supervisor'), at('03-02T11:00'), input)
  assert.deepEqual(
    [sent.it.matter.departmentId, sent.it.matter.title, sent.it.row.person, sent.it.row.outlets],
    [TAX, '新标题', 'Zhou', '电视台'],
  )
  refused(() => sent.act('submit', inPost('supervisor'), at('03-02T12:00'), input), 'act.status')
})
