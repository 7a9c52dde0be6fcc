/** The invented city as data: whole, consistent, and not to be taken for a place that exists. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeOfficeHours } from '../../calendar/office-hours.ts'
import { checkUscc } from '../../modules/enterprises/rules.ts'
import { DEMO_SIGN_INS } from '../people.ts'
import { DEPARTMENTS, type PostPlan } from './departments.ts'
import { ENTERPRISES_COUNT, planEnterprise } from './enterprises.ts'
import { CITY_HOURS, REGIONS } from './regions.ts'
import { ABSENCE, NAMES_MAX, SECOND_POSTS, SHORT_LOGINS, VACANT, inventedName } from './staff.ts'

const posts = new Map<string, PostPlan>(
  DEPARTMENTS.flatMap((department) =>
    department.posts.map((post) => [`${department.key}.${post.key}`, post] as const),
  ),
)
const enterprises = Array.from({ length: ENTERPRISES_COUNT }, (_none, n) => planEnterprise(n))

function areAllDifferent(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}

test('there are a city, three districts and their parts, with codes no real province has', () => {
  assert.equal(REGIONS.filter(({ parent }) => parent === 'city').length, 3)
  assert.ok(REGIONS.every(({ code }) => code.startsWith('99')))
  assert.ok(areAllDifferent(REGIONS.map(({ code }) => code)))
  for (const [index, { parent }] of REGIONS.entries())
    assert.ok(parent === null || REGIONS.slice(0, index).some(({ key }) => key === parent))
})

test('office hours are sound, one of them with a summer', () => {
  for (const hours of CITY_HOURS) makeOfficeHours(hours)
  assert.ok(CITY_HOURS.some(({ seasons = [] }) => seasons.length > 0))
})

test('everything has a name in both languages', () => {
  const named = [...REGIONS, ...DEPARTMENTS, ...posts.values()]
  assert.ok(named.every(({ zh, en }) => /\p{Script=Han}/u.test(zh) && /^[\x20-\x7e]+$/.test(en)))
})

test('departments stand in regions and keep hours that there are', () => {
  const regions = new Set(REGIONS.map(({ key }) => key))
  const hours = new Set(CITY_HOURS.map(({ id }) => id))
  assert.ok(areAllDifferent(DEPARTMENTS.map(({ key }) => key)))
  assert.ok(DEPARTMENTS.every((one) => regions.has(one.region) && hours.has(one.hours)))
  for (const fn of ['office', 'supervision', 'discipline'])
    assert.ok(DEPARTMENTS.some((one) => one.function === fn && one.region === 'city'))
})

test('every ladder of posts leads up to an end', () => {
  for (const [key, post] of posts) {
    const climbed = new Set([key])
    for (let up = post.up; up !== null; up = posts.get(up)?.up ?? null) {
      assert.ok(posts.has(up) && !climbed.has(up), `${key} → ${up}`)
      climbed.add(up)
    }
  }
})

test('between seventy and eighty people hold the posts: one post is vacant, some people have two', () => {
  const own = [...posts.keys()].filter((key) => !VACANT.has(key) && SECOND_POSTS[key] === undefined)
  assert.ok(own.length >= 70 && own.length <= 80, String(own.length))
  const named = [...VACANT, ...Object.entries(SECOND_POSTS).flat(), ...Object.keys(SHORT_LOGINS)]
  assert.ok([...named, ABSENCE.of, ABSENCE.substitute].every((key) => posts.has(key)))
  assert.ok(Object.values(SECOND_POSTS).every((key) => own.includes(key)))
  assert.equal(VACANT.size, 1)
  assert.ok(own.length + ENTERPRISES_COUNT <= NAMES_MAX)
})

test('no two people share a name', () => {
  assert.ok(areAllDifferent(Array.from({ length: NAMES_MAX }, (_none, n) => inventedName(n))))
  assert.throws(() => inventedName(NAMES_MAX), RangeError)
})

test('two hundred enterprises have right codes of their own, and telephones that ring nowhere', () => {
  assert.equal(enterprises.length, 200)
  for (const { uscc } of enterprises)
    assert.deepEqual(checkUscc(uscc), { code: uscc, error: null, warning: null })
  assert.ok(enterprises.every(({ uscc, phone }) => uscc.startsWith('9199') && /^100-0000-\d{4}$/.test(phone)))
  for (const field of ['name', 'uscc', 'phone'] as const)
    assert.ok(areAllDifferent(enterprises.map((enterprise) => enterprise[field])))
  const regions = new Set(REGIONS.map(({ key }) => key))
  assert.ok(enterprises.every(({ region }) => regions.has(region)))
})

test('whoever is shown at the start has an account', () => {
  const logins = new Set(['enterprise', ...Object.values(SHORT_LOGINS)])
  assert.ok(DEMO_SIGN_INS.length >= 8)
  assert.ok(DEMO_SIGN_INS.every(({ login }) => logins.has(login)))
})
