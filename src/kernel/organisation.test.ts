/** Who receives, who stands in, whose region: the organisation as a value, without a database. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CHINA_ZONE, day, dayOf, moment } from '../calendar/days.ts'
import type { DepartmentId, PersonId, PostId, RegionId } from './matter.ts'
import { makeOrganisation, type Absence, type Holding, type Organisation } from './organisation.ts'

const name = (text: string) => ({ zh: text, en: text })
const region = (id: string, parentId: string | null) => ({
  id: id as RegionId,
  code: id,
  name: name(id),
  parentId: parentId as RegionId | null,
})
const department = (id: string, regionId: string, fn = 'department', closedOn: string | null = null) => ({
  id: id as DepartmentId,
  name: name(id),
  regionId: regionId as RegionId,
  function: fn,
  hoursId: 'city',
  closedOn: closedOn === null ? null : day(closedOn),
})
const post = (id: string, departmentId: string, upId: string | null, powers: string[] = []) => ({
  id: id as PostId,
  name: name(id),
  departmentId: departmentId as DepartmentId,
  powers,
  upId: upId as PostId | null,
})
const holds = (personId: string, postId: string, from = '2025-01-01', to: string | null = null): Holding => ({
  personId: personId as PersonId,
  postId: postId as PostId,
  fromOn: day(from),
  toOn: to === null ? null : day(to),
})
const away = (personId: string, substituteId: string | null, from: string, to: string): Absence => ({
  personId: personId as PersonId,
  substituteId: substituteId as PersonId | null,
  fromAt: moment(from),
  toAt: moment(to),
})

/** A city with one district and a town below it; an office in the city, a bureau in the district. */
function organisation(more: { holdings?: Holding[]; absences?: Absence[] } = {}): Organisation {
  return makeOrganisation(
    1,
    {
      regions: [region('city', null), region('district', 'city'), region('town', 'district')],
      departments: [
        department('office', 'city', 'office'),
        department('old-bureau', 'district', 'department', '2025-06-30'),
        department('bureau', 'district'),
        department('hall', 'town'),
      ],
      posts: [
        post('leader', 'office', null),
        post('clerk', 'office', 'leader', ['dispatch']),
        post('old-head', 'old-bureau', null, ['revisit']),
        post('head', 'bureau', null, ['revisit']),
        post('handler', 'bureau', 'head'),
        post('window', 'hall', null),
      ],
      holdings: more.holdings ?? [
        holds('lu', 'leader'),
        holds('chen', 'clerk'),
        holds('gao', 'head'),
        holds('wang', 'handler'),
      ],
      absences: more.absences ?? [],
      staff: [],
    },
    (at) => dayOf(at, CHINA_ZONE),
  )
}

const NOON = moment('2026-03-02T12:00')
/** Fits wherever an id of any of these is wanted. */
type AnyId = RegionId & DepartmentId & PostId & PersonId
const of = (id: string) => id as AnyId

describe('posts that have become one', () => {
  const merged = makeOrganisation(
    1,
    {
      regions: [region('city', null)],
      departments: [department('office', 'city', 'office')],
      posts: [
        post('leader', 'office', null),
        { ...post('window', 'office', 'leader'), mergedIntoId: of('desk') },
        { ...post('desk', 'office', 'leader'), mergedIntoId: of('hall') },
        post('hall', 'office', 'leader'),
      ],
      holdings: [holds('lu', 'leader'), holds('chen', 'hall')],
      absences: [],
      staff: [],
    },
    (at) => dayOf(at, CHINA_ZONE),
  )

  test('are found under the one that is left, through each other too', () => {
    assert.deepEqual(merged.mergedInto(of('hall')), ['desk', 'window'])
    assert.deepEqual(
      merged.postsOf(of('office')).map(({ id }) => id),
      ['leader', 'hall'],
    )
    assert.equal(merged.post(of('window'))?.name.zh, 'window')
  })

  test('are no vacancy: what comes for them is received by who holds the one that is left', () => {
    assert.deepEqual(merged.receiver(of('window'), NOON), { postId: 'hall', personId: 'chen', vacant: [] })
  })
})

describe('regions', () => {
  test('a region holds all regions below it, and itself', () => {
    assert.deepEqual(organisation().subtree(of('city')), ['city', 'district', 'town'])
    assert.deepEqual(organisation().subtree(of('town')), ['town'])
  })

  test('the regions above come nearest first', () => {
    assert.deepEqual(organisation().ancestors(of('town')), ['town', 'district', 'city'])
  })

  test('a region that is its own ancestor does not send anybody round in a circle', () => {
    const rows = { departments: [], posts: [], holdings: [], absences: [], staff: [] }
    const circle = [region('a', 'b'), region('b', 'a')]
    const found = makeOrganisation(1, { ...rows, regions: circle }, (at) => dayOf(at, CHINA_ZONE))
    assert.deepEqual(found.ancestors(of('a')), ['a', 'b'])
  })

  test('a body of a function is looked for upward, and a closed one is passed over', () => {
    assert.equal(organisation().bodyFor(of('town'), 'office')?.id, 'office')
    assert.equal(organisation().bodyFor(of('city'), 'discipline'), undefined)
  })

  test('the post with a power is the nearest one up the tree, never one of a closed department', () => {
    assert.equal(organisation().postWith(of('town'), 'revisit')?.id, 'head')
    assert.equal(organisation().postWith(of('town'), 'dispatch')?.id, 'clerk')
    assert.equal(organisation().postWith(of('city'), 'revisit'), undefined)
  })
})

describe('holding a post', () => {
  test('a post is held from the first through the last day, both inclusive', () => {
    const found = organisation({ holdings: [holds('wang', 'handler', '2026-03-01', '2026-03-02')] })
    assert.deepEqual(found.holders(of('handler'), moment('2026-02-28T23:59')), [])
    assert.deepEqual(found.holders(of('handler'), moment('2026-03-01T00:00')), ['wang'])
    assert.deepEqual(found.holders(of('handler'), moment('2026-03-02T23:59')), ['wang'])
    assert.deepEqual(found.holders(of('handler'), moment('2026-03-03T00:00')), [])
  })

  test('somebody with two posts may act in either', () => {
    const found = organisation({ holdings: [holds('wang', 'handler'), holds('wang', 'clerk')] })
    const posts = found.postsFor(of('wang'), NOON).map(({ post, insteadOf }) => [post.id, insteadOf])
    assert.deepEqual(posts, [
      ['handler', null],
      ['clerk', null],
    ])
  })

  test('somebody whose post has ended may act in none', () => {
    const found = organisation({ holdings: [holds('wang', 'handler', '2025-01-01', '2026-03-01')] })
    assert.deepEqual(found.postsFor(of('wang'), NOON), [])
  })
})

describe('standing in', () => {
  const absences = [away('wang', 'gao', '2026-03-02T09:00', '2026-03-03T09:00')]

  test('a substitute may act in the post of the absent, in whose stead is said', () => {
    const posts = organisation({ absences }).postsFor(of('gao'), NOON)
    assert.deepEqual(
      posts.map(({ post, insteadOf }) => [post.id, insteadOf]),
      [
        ['head', null],
        ['handler', 'wang'],
      ],
    )
  })

  test('standing in begins and ends to the minute', () => {
    const found = organisation({ absences })
    assert.deepEqual(found.standsInFor(of('gao'), moment('2026-03-02T08:59')), [])
    assert.deepEqual(found.standsInFor(of('gao'), moment('2026-03-02T09:00')), ['wang'])
    assert.deepEqual(found.standsInFor(of('gao'), moment('2026-03-03T09:00')), [])
  })

  test('who stands in for a substitute does not stand in for the first', () => {
    const chain = [...absences, away('gao', 'chen', '2026-03-02T09:00', '2026-03-03T09:00')]
    const posts = organisation({ absences: chain }).postsFor(of('chen'), NOON)
    assert.deepEqual(
      posts.map(({ post }) => post.id),
      ['clerk', 'head'],
    )
  })
})

describe('receiving', () => {
  test('the holder receives', () => {
    const found = organisation().receiver(of('handler'), NOON)
    assert.deepEqual(found, { postId: 'handler', personId: 'wang', vacant: [] })
  })

  test('while the holder is away the substitute receives, in the same post', () => {
    const absences = [away('wang', 'chen', '2026-03-02T09:00', '2026-03-03T09:00')]
    const found = organisation({ absences }).receiver(of('handler'), NOON)
    assert.deepEqual(found, { postId: 'handler', personId: 'chen', vacant: [] })
  })

  test('a second holder who is present comes before the substitute of the first', () => {
    const absences = [away('wang', 'chen', '2026-03-02T09:00', '2026-03-03T09:00')]
    const holdings = [holds('wang', 'handler'), holds('li', 'handler')]
    assert.equal(organisation({ absences, holdings }).receiver(of('handler'), NOON)?.personId, 'li')
  })

  test('without a substitute, and with one who is away too, it climbs to the next post up', () => {
    const alone = [away('wang', null, '2026-03-02T09:00', '2026-03-03T09:00')]
    const both = [
      away('wang', 'chen', '2026-03-02T09:00', '2026-03-03T09:00'),
      away('chen', null, '2026-03-02T09:00', '2026-03-03T09:00'),
    ]
    for (const absences of [alone, both]) {
      const found = organisation({ absences }).receiver(of('handler'), NOON)
      assert.deepEqual(found, { postId: 'head', personId: 'gao', vacant: ['handler'] })
    }
  })

  test('a vacant post climbs, and is named', () => {
    const found = organisation({ holdings: [holds('gao', 'head')] }).receiver(of('handler'), NOON)
    assert.deepEqual(found, { postId: 'head', personId: 'gao', vacant: ['handler'] })
  })

  test('from the top of a department it goes to the office of the region above', () => {
    const found = organisation({ holdings: [holds('lu', 'leader')] }).receiver(of('handler'), NOON)
    assert.deepEqual(found, { postId: 'leader', personId: 'lu', vacant: ['handler', 'head'] })
  })

  test('in the office the next post that is filled receives', () => {
    const found = organisation({ holdings: [holds('chen', 'clerk')] }).receiver(of('window'), NOON)
    assert.deepEqual(found, { postId: 'clerk', personId: 'chen', vacant: ['window', 'leader'] })
  })

  test('when nobody is there at all, nobody receives', () => {
    assert.equal(organisation({ holdings: [] }).receiver(of('handler'), NOON), undefined)
  })

  test('a post nobody knows is received by nobody in it', () => {
    assert.equal(organisation({ holdings: [] }).receiver(of('none'), NOON), undefined)
  })
})
