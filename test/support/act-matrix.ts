/**
 * Every act of a kind in every status by everybody, against a table written out by hand: what it names is allowed, all else is
 * refused. A status of the kind that no story reaches, and an act that nobody may do anywhere, fail too.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Moment } from '../../src/calendar/days.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Kind } from '../../src/kernel/kind.ts'
import type { PureMatter } from './pure-matter.ts'

/** Who may do which act, by status: names of people by act. */
export type Allowed = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

export interface ActMatrix<Row> {
  readonly kind: Kind<Row>
  /** A matter in each status, fresh at every call. */
  readonly stages: Readonly<Record<string, () => PureMatter<Row>>>
  /** Everybody who is tried, each standing to the matter in another way. */
  readonly people: Readonly<Record<string, Actor>>
  readonly allowed: Allowed
  readonly at: Moment
}

/** The tests of a kind's matrix. */
export function testActs<Row>({ kind, stages, people, allowed, at }: ActMatrix<Row>): void {
  const statuses = [...new Set([...kind.statuses.open, ...kind.statuses.ended])].sort()
  const acts = Object.keys(kind.acts).filter((name) => kind.acts[name]?.from !== 'new')

  test(`every status of the kind ${kind.name} is tried, and is the one that its story says`, () => {
    assert.deepEqual(Object.keys(stages).sort(), statuses)
    for (const [status, reach] of Object.entries(stages)) assert.equal(reach().it.matter.status, status)
  })

  test(`every act of the kind ${kind.name} is open to exactly the people and statuses of the table`, () => {
    const wrong: string[] = []
    let refused = 0
    for (const [status, reach] of Object.entries(stages)) {
      const matter = reach()
      for (const act of acts)
        for (const [person, actor] of Object.entries(people)) {
          const isAllowed = allowed[status]?.[act]?.includes(person) ?? false
          const why = matter.whyNot(act, actor, at)
          if (!isAllowed) refused += 1
          if ((why === null) !== isAllowed)
            wrong.push(`${status}: ${person} ${act} ${why === null ? 'is allowed' : why.code}`)
        }
    }
    assert.deepEqual(wrong, [])
    assert.ok(refused > acts.length * statuses.length, `only ${refused} refused`)
  })

  test(`the table of the kind ${kind.name} names no act, status or person that there is none of`, () => {
    const named = Object.entries(allowed)
    assert.deepEqual(
      named.map(([status]) => status).filter((status) => !statuses.includes(status)),
      [],
    )
    const tables = named.map(([, table]) => table)
    assert.deepEqual(
      tables.flatMap((table) => Object.keys(table)).filter((act) => !acts.includes(act)),
      [],
    )
    assert.deepEqual(
      tables.flatMap((table) => Object.values(table).flat()).filter((person) => people[person] === undefined),
      [],
    )
  })
}
