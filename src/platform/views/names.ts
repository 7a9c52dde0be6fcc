/** Names of parties for screens: departments and posts are in memory, enterprises and people are read in one go. */
import type { DepartmentId, Party, PersonId, PostId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { rowsOf, type Runner } from '../database/writes.ts'
import type { NameWire } from '../wire.ts'

export interface Names {
  party(id: Party | null): NameWire | null
  person(id: PersonId | null): string | null
  enterprise(id: Party | null): { id: string; name: string } | null
}

const ENTERPRISES = `select id, name from enterprise where id = any($1::uuid[]) order by id`
const PEOPLE = `select id, name from person where id = any($1::uuid[]) order by id`

/** Reads the names that a page needs. Ids of departments and posts may be among the parties; they cost nothing. */
export async function readNames(
  runner: Runner,
  organisation: Organisation,
  parties: Iterable<Party | null>,
  people: Iterable<PersonId | null> = [],
): Promise<Names> {
  const inMemory = (id: Party): NameWire | null =>
    organisation.department(id as DepartmentId)?.name ?? organisation.post(id as PostId)?.name ?? null
  const unknown = [...new Set(parties)].filter((id): id is Party => id !== null && inMemory(id) === null)
  const persons = [...new Set(people)].filter(
    (id): id is PersonId => id !== null && organisation.person(id) === undefined,
  )
  const [enterprises, staff] = await Promise.all([
    unknown.length === 0 ? [] : rowsOf<{ id: string; name: string }>(runner, ENTERPRISES, [unknown]),
    persons.length === 0 ? [] : rowsOf<{ id: string; name: string }>(runner, PEOPLE, [persons]),
  ])
  const enterpriseNames = new Map(enterprises.map((row) => [row.id, row.name]))
  const personNames = new Map(staff.map((row) => [row.id, row.name]))
  return {
    party(id) {
      if (id === null) return null
      const known = inMemory(id)
      if (known !== null) return known
      const name = enterpriseNames.get(id)
      return name === undefined ? null : { zh: name, en: name }
    },
    person: (id) => (id === null ? null : (organisation.person(id)?.name ?? personNames.get(id) ?? null)),
    enterprise(id) {
      const name = id === null ? undefined : enterpriseNames.get(id)
      return id === null || name === undefined ? null : { id, name }
    },
  }
}
