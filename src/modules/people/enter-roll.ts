/**
 * Entering a roll: all of it in one transaction, or nothing. New people get a first password by chance, given back once and
 * kept as a hash only; it is good for choosing another one.
 */
import type { Pool } from 'pg'
import { SYSTEM } from '../../kernel/actor.ts'
import { randomBelow, type Ids, type Now, type Random } from '../../kernel/ids.ts'
import type { PersonId, PostId, RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import { raiseVersion, type Calendars } from '../../platform/reference.ts'
import { appendLine, type Recorder } from '../../platform/subject-journal.ts'
import type { Table } from '../../platform/table-files/table.ts'
import { hashPassword } from './password.ts'
import { planRoll, type RollPlan } from './roll.ts'
import { addToOrganisation, loadOrganisation } from './store.ts'

export interface RollDeps {
  readonly pool: Pool
  readonly calendars: Calendars
  readonly now: Now
  readonly ids: Ids
  readonly random: Random
  /** Every power that a post may have. */
  readonly powers: readonly string[]
}

/** What somebody who is new signs in with for the first time. */
export interface FirstPassword {
  readonly name: string
  readonly login: string
  readonly password: string
}

const PEOPLE = 'select id, name, login from person order by login'
const HOURS = 'select id from office_hours order by id limit 1'

/** Looks at a roll, and enters it when nothing is wrong and it is not only to be checked. */
export async function enterRoll(
  deps: RollDeps,
  table: Table,
  isCheck: boolean,
): Promise<{ readonly plan: RollPlan; readonly passwords: readonly FirstPassword[] }> {
  return withTransaction(deps.pool, async (client) => {
    // First of all, so that two at once come one after the other.
    const no = await raiseVersion(client, 'organisation')
    const organisation = await loadOrganisation(client, no, deps.calendars)
    const plan = planRoll(table, await knownOf(client, deps, organisation))
    if (isCheck || plan.faults.length > 0) return { plan, passwords: [] }
    return { plan, passwords: await enter(client, deps, plan) }
  })
}

async function knownOf(
  client: Runner,
  { calendars, now, ids, powers }: RollDeps,
  organisation: Organisation,
) {
  const people = await rowsOf<{ id: PersonId; name: string; login: string }>(client, PEOPLE)
  const [usual] = await rowsOf<{ id: string }>(client, HOURS)
  const at = now()
  return {
    organisation,
    logins: new Map(people.map((person) => [person.login, person])),
    powers,
    hoursOf: (regionId: RegionId) => organisation.bodyFor(regionId, 'office')?.hoursId ?? usual?.id ?? '',
    holds: (postId: PostId, personId: PersonId) => organisation.holders(postId, at).includes(personId),
    today: calendars.dayOf(at),
    newId: () => ids.next(),
  }
}

async function enter(client: Runner, deps: RollDeps, { additions }: RollPlan): Promise<FirstPassword[]> {
  const { random } = deps
  const passwords: FirstPassword[] = []
  const people = []
  for (const person of additions.people) {
    const password = firstPassword(random)
    const passwordHash = await hashPassword(password, random)
    passwords.push({ name: person.name, login: person.login, password })
    people.push({ ...person, passwordHash, isDemo: false, mustChange: true })
  }
  const { departments, posts, holdings } = additions
  if (departments.length + posts.length + people.length + holdings.length === 0) return []
  await addToOrganisation(client, { departments, posts, people, holdings })
  await tell(client, { actor: SYSTEM, at: deps.now(), random }, additions)
  return passwords
}

async function tell(client: Runner, recorder: Recorder, additions: RollPlan['additions']): Promise<void> {
  const { departments, posts, people, holdings } = additions
  const lines = [
    ...departments.map((one) => ({ subject: `register:department:${one.id}`, act: 'entered', patch: one })),
    ...posts.map((one) => ({ subject: `register:post:${one.id}`, act: 'entered', patch: one })),
    ...people.map((one) => ({ subject: `person:${one.id}`, act: 'entered', patch: one })),
    ...holdings.map((one) => ({ subject: `person:${one.personId}`, act: 'appointed', patch: one })),
  ]
  for (const { subject, act, patch } of lines)
    await appendLine(client, subject, { act, audience: 'departments', patch }, recorder)
}

/** Without letters and digits that are taken for each other: it is read from paper once. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'
const GROUPS = 3
const GROUP_LENGTH = 4

function firstPassword(random: Random): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomBelow(random, LETTERS.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}
