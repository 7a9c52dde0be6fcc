/** A city small enough for pure tests of supervision: a supervision office, discipline inspection, two units with heads. */
import { CHINA_ZONE, day, dayOf } from '../../src/calendar/days.ts'
import type { Officer } from '../../src/kernel/actor.ts'
import type { DepartmentId, PersonId, PostId } from '../../src/kernel/matter.ts'
import { makeOrganisation } from '../../src/kernel/organisation.ts'
import { officerOf } from '../../src/modules/people/seats.ts'
import { CITY, lawRows } from './pure-matter.ts'

export const HOUSING = 'dept-housing' as DepartmentId
export const TAX = 'dept-tax' as DepartmentId

const name = (zh: string) => ({ zh, en: zh })

/** Post, department, powers, the post above, holder. Zhao may both draft and approve; Jiang both supervises and inspects. */
const POSTS: readonly (readonly [string, string, readonly string[], string | null, string])[] = [
  ['supervisor', 'dept-supervision', ['supervise'], 'director', 'Wang'],
  ['director', 'dept-supervision', ['supervise', 'supervise.approve'], null, 'Zhao'],
  ['deputy', 'dept-supervision', ['supervise.approve'], 'director', 'Qian'],
  ['inspector', 'dept-discipline', ['inspect', 'supervise'], null, 'Jiang'],
  ['housing', HOUSING, [], 'housing-head', 'Li'],
  ['housing-head', HOUSING, [], null, 'Sun'],
  ['tax', TAX, [], null, 'Zhou'],
]

const departments = [...new Set(POSTS.map(([, department]) => department))].map((id) => ({
  id: id as DepartmentId,
  name: name(id),
  regionId: CITY,
  function: 'department',
  hoursId: '',
  closedOn: null,
}))

export const organisation = makeOrganisation(
  1,
  {
    regions: [{ id: CITY, code: '990100', name: name('city'), parentId: null }],
    departments,
    posts: POSTS.map(([id, departmentId, powers, upId]) => ({
      id: id as PostId,
      name: name(id),
      departmentId: departmentId as DepartmentId,
      powers,
      upId: upId as PostId | null,
    })),
    holdings: POSTS.map(([id, , , , holder]) => ({
      postId: id as PostId,
      personId: holder as PersonId,
      fromOn: day('2020-01-01'),
      toOn: null,
    })),
    absences: [],
    staff: POSTS.map(([, , , , holder]) => ({ id: holder as PersonId, name: holder })),
  },
  (at) => dayOf(at, CHINA_ZONE),
)

/** Somebody in a post: its holder, or another person, or one who stands in for another. */
export function inPost(id: string, personId?: string, insteadOf?: string): Officer {
  const post = organisation.post(id as PostId)
  const holder = POSTS.find(([one]) => one === id)?.[4]
  if (post === undefined) throw new Error(`no post ${id}`)
  return officerOf(
    (personId ?? holder) as PersonId,
    post,
    (insteadOf ?? null) as PersonId | null,
    organisation,
  )
}

export const law = lawRows({
  'order.answer': { length: 2, unit: 'WD' },
  'order.ladder': [
    { name: 'press', from: 'due', after: { length: 2, unit: 'WD' } },
    { name: 'circular', from: 'due', after: { length: 5, unit: 'WD' } },
    { name: 'last', from: 'due', after: { length: 10, unit: 'WD' } },
  ],
  'circular.acknowledge': { length: 3, unit: 'WD' },
  'talk.hold': { length: 5, unit: 'WD' },
  'circular.trigger': { orders: 2, months: 3 },
  'talk.trigger': { circulars: 2, months: 6 },
  'referral.handle': { length: 5, unit: 'WD' },
  'exposure.objection': { length: 3, unit: 'WD' },
})

/** What the gates answer about the case that everything here is about. */
export const facts = {
  matter: { id: 'appeal', title: '联合验收三个月没有答复', regionId: CITY },
  cases: {
    about: { id: 'appeal', code: 'SQ1', title: '联合验收三个月没有答复', regionId: CITY },
    others: [],
    unknown: [],
  },
  caseFile: [],
}
