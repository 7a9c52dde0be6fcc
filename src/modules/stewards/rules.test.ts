/** Who is proposed: scale and type, and who of a pool has room. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonId, PostId, RegionId } from '../../kernel/matter.ts'
import { eligible, ranked, scaleOf, typeOf, type Member, type Needing, type Rule } from './rules.ts'

const WAN = 1_000_000
const BANDS = { medium: 5000, large: 10_000 }
const CITY = 'city' as RegionId
const DISTRICT = 'district' as RegionId

const project = (investment: number | null): Needing => ({
  kind: 'project',
  id: 'p',
  regionId: DISTRICT,
  investment,
  industry: null,
})

test('the band of a project begins with its amount; what nobody has said is small, an enterprise has none', () => {
  const scales = [null, 0, 5000 * WAN - 1, 5000 * WAN, 10_000 * WAN - 1, 10_000 * WAN].map((investment) =>
    scaleOf(project(investment), BANDS),
  )
  assert.deepEqual(scales, ['small', 'small', 'small', 'medium', 'medium', 'large'])
  assert.equal(scaleOf(project(10_000 * WAN), undefined), 'small')
  assert.equal(scaleOf({ ...project(10_000 * WAN), kind: 'enterprise' }, BANDS), 'enterprise')
})

test('industry goes from mining to water, trade is wholesale and retail, all else is other', () => {
  const types = ['B06', 'C3911', '46', 'E4710', 'F51', 'F5291', 'G53', 'A05', null].map((code) =>
    typeOf(code),
  )
  assert.deepEqual(types, [
    'industry',
    'industry',
    'industry',
    'other',
    'trade',
    'trade',
    'other',
    'other',
    'other',
  ])
})

const member = (
  name: string,
  load: number,
  regionId: RegionId,
  pool: Member['pool'] = 'ordinary',
): Member => ({
  personId: name as PersonId,
  postId: `${name}-post` as PostId,
  pool,
  regionId,
  load,
})
const RULE: Rule = { scale: 'small', type: 'other', pool: 'ordinary', basis: '', limit: 3 }

test('who has least to do comes first, of them the nearest; who is full, of another pool or region is not proposed', () => {
  const members = [
    member('far', 1, CITY),
    member('near', 1, DISTRICT),
    member('idle', 0, CITY),
    member('full', 3, DISTRICT),
    member('senior', 0, DISTRICT, 'senior'),
    member('elsewhere', 0, 'other' as RegionId),
  ]
  const candidates = eligible(members, RULE, [DISTRICT, CITY])
  assert.deepEqual(
    ranked(candidates, RULE.limit).map((one) => one.member.personId),
    ['idle', 'near', 'far'],
  )
  assert.deepEqual(
    ranked(candidates, null).map((one) => one.member.personId),
    ['idle', 'near', 'far', 'full'],
  )
})
