/** Separation of duties: `notBy` looks at persons, through posts and substitution, whatever seat somebody has taken. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CHINA_ZONE, day, dayOf, moment } from '../calendar/days.ts'
import type { Actor } from './actor.ts'
import { KERNEL_RELATIONS, whyNot, type Kind } from './kind.ts'
import type { Case, DepartmentId, Matter, PersonId, PostId, RegionId } from './matter.ts'
import { makeOrganisation, type Absence } from './organisation.ts'

type AnyId = RegionId & DepartmentId & PostId & PersonId
const of = (id: string) => id as AnyId
const NOW = moment('2026-03-02T12:00')

/** A kind with one act that everybody may do except whoever handled the matter. */
const kind: Kind = {
  name: 'sample',
  path: 'samples',
  letters: 'YB',
  statuses: { open: ['open'], ended: ['done'] },
  acts: {
    judge: {
      from: ['open'],
      to: [],
      by: ['anyone'],
      notBy: ['handler'],
      audience: 'departments',
      decide: () => ({}),
    },
  },
  duties: () => [],
  readers: () => [],
}

/** Wang holds the handler's post; Li holds another; Gao may stand in for either. */
function matterHandledBy(handlerId: string, absences: readonly Absence[] = []): Case {
  const organisation = makeOrganisation(
    1,
    {
      regions: [],
      departments: [],
      posts: [],
      holdings: [
        { postId: of('handler'), personId: of('wang'), fromOn: day('2025-01-01'), toOn: null },
        { postId: of('judge'), personId: of('li'), fromOn: day('2025-01-01'), toOn: null },
      ],
      absences,
      staff: [],
    },
    (at) => dayOf(at, CHINA_ZONE),
  )
  const matter: Partial<Matter> = {
    status: 'open',
    regionId: of('city'),
    handlerId: of(handlerId),
    handlerPostId: of('handler'),
    happenedAt: moment('2026-03-02T10:00'),
  }
  return { matter, organisation } as Case
}

/** Somebody in the judging post, or standing in there for somebody else. */
function judge(personId: string, insteadOf: string | null = null): Actor {
  return {
    kind: 'officer',
    personId: of(personId),
    insteadOf: insteadOf === null ? null : of(insteadOf),
    postId: of('judge'),
    departmentId: of('office'),
    regionId: of('city'),
    parties: [],
    powers: [],
    regions: new Set(),
  }
}

const why = (it: Case, actor: Actor) => whyNot(kind, 'judge', it, actor, KERNEL_RELATIONS, NOW)
const REFUSED = { code: 'act.notBy', values: { relation: 'handler' } }

test('who opened it is whoever did it and whoever it was done for, through substitution both ways', () => {
  const base = matterHandledBy('wang')
  const it = { ...base, matter: { ...base.matter, openerId: of('gao'), openerInsteadOf: of('zhao') } }
  const opened = (actor: Actor) => KERNEL_RELATIONS['opener']?.(it, actor)
  for (const actor of [judge('gao'), judge('zhao'), judge('li', 'gao'), judge('gao', 'li')])
    assert.equal(opened(actor), true)
  assert.equal(opened(judge('li', 'wang')), false)
  assert.equal(opened({ kind: 'system', parties: [] }), false)
})

describe('whoever handled a matter may not judge it', () => {
  test('somebody else may', () => {
    assert.equal(why(matterHandledBy('wang'), judge('li')), null)
    assert.equal(why(matterHandledBy('wang'), judge('gao', 'li')), null)
  })

  test('not from another post of the same person', () => {
    assert.deepEqual(why(matterHandledBy('wang'), judge('wang')), REFUSED)
  })

  test('not standing in for the judge', () => {
    assert.deepEqual(why(matterHandledBy('wang'), judge('wang', 'li')), REFUSED)
  })

  test('not through somebody who stands in for the handler', () => {
    assert.deepEqual(why(matterHandledBy('wang'), judge('gao', 'wang')), REFUSED)
  })

  test('the substitute who handled it may not, and neither may the holder in whose stead it was handled', () => {
    assert.deepEqual(why(matterHandledBy('gao'), judge('gao')), REFUSED)
    assert.deepEqual(why(matterHandledBy('gao'), judge('wang')), REFUSED)
    assert.deepEqual(why(matterHandledBy('gao'), judge('li', 'gao')), REFUSED)
    assert.equal(why(matterHandledBy('gao'), judge('li')), null)
  })

  test('the law itself is nobody, and enterprises are no handlers', () => {
    assert.equal(why(matterHandledBy('wang'), { kind: 'system', parties: [] }), null)
    assert.equal(why(matterHandledBy('wang'), { kind: 'guest', personId: of('wang'), parties: [] }), null)
  })
})
