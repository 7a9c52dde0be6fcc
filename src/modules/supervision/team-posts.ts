/** The posts from which the team of a check is called together: all that somebody holds, by body. Pure. */
import type { Moment } from '../../calendar/days.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import type { TeamPostsWire } from './wire-checks.ts'

const NOWHERE = { zh: '', en: '' }

/** Vacant posts and those of closed bodies are left out: nobody would come. */
export function teamPosts(organisation: Organisation, at: Moment): TeamPostsWire['rows'] {
  return organisation.posts().flatMap(({ id, name, departmentId }) => {
    const department = organisation.department(departmentId)
    const holders = organisation.holders(id, at).map((personId) => organisation.person(personId)?.name ?? '')
    if (department === undefined || department.closedOn !== null || holders.length === 0) return []
    const region = organisation.region(department.regionId)?.name ?? NOWHERE
    return [{ id, name, department: department.name, region, holders }]
  })
}
