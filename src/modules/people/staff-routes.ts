/** People, posts and absences over HTTP: who holds what, who is away and who stands in. */
import type { Pool } from 'pg'
import { CHINA_ZONE, isoMoment, parseMoment, type Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { Random } from '../../kernel/ids.ts'
import type { PersonId } from '../../kernel/matter.ts'
import type { Department, Organisation } from '../../kernel/organisation.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { Reference } from '../../platform/reference.ts'
import { endAbsence, setAbsence } from './absence.ts'
import { departmentsSeen, maySend } from './staff.ts'
import { AbsenceBody, EndAbsenceBody, StaffSchema, type AbsenceWire, type StaffWire } from './staff-wire.ts'

export interface StaffRoutesDeps {
  readonly pool: Pool
  readonly random: Random
  readonly reference: Reference
}

interface AbsenceRow {
  readonly personId: PersonId
  readonly substituteId: PersonId | null
  readonly fromAt: Moment
  readonly toAt: Moment
  readonly reason: string | null
}

const ABSENCES = `select person_id as "personId", substitute_id as "substituteId", from_at as "fromAt", to_at as "toAt", reason
  from absence where to_at > $1 order by from_at, person_id`

export function staffRoutes(deps: StaffRoutesDeps): Route[] {
  const { pool, random, reference } = deps
  /** Refuses whoever may not; the process that answers shows the change at once. */
  const changed = async (
    actor: Officer,
    personId: PersonId,
    now: Moment,
    work: (client: Runner, organisation: Organisation) => Promise<void>,
  ) => {
    const { organisation } = reference.world
    if (!maySend(actor, personId, organisation, now)) throw new Refusal('not_permitted', 'absence.notYours')
    await withTransaction(pool, (client) => work(client, organisation))
    await reference.refresh()
  }
  return [
    route({
      method: 'GET',
      url: '/api/staff',
      summary: 'People and posts of one’s department, or of the regions that one administers; absences',
      tag: 'people',
      access: 'officer',
      answer: StaffSchema,
      handle: ({ actor, now }) => readStaff(deps, actor, now),
    }),
    route({
      method: 'POST',
      url: '/api/absences',
      summary: 'Enter that somebody is away, and who stands in',
      tag: 'people',
      access: 'officer',
      body: AbsenceBody,
      async handle({ actor, body, now }) {
        const absence = {
          personId: body.personId as PersonId,
          substituteId: body.substituteId as PersonId | null,
          fromAt: momentOf('/fromAt', body.fromAt),
          toAt: momentOf('/toAt', body.toAt),
          reason: body.reason,
        }
        if (absence.toAt <= now) throw invalid('/toAt', 'absence.over')
        await changed(actor, absence.personId, now, (client, organisation) =>
          setAbsence(client, absence, organisation, { actor, at: now, random }),
        )
      },
    }),
    route({
      method: 'POST',
      url: '/api/absences/end',
      summary: 'Somebody is back earlier, or does not go',
      tag: 'people',
      access: 'officer',
      body: EndAbsenceBody,
      async handle({ actor, body, now }) {
        const absence = { personId: body.personId as PersonId, fromAt: momentOf('/fromAt', body.fromAt) }
        await changed(actor, absence.personId, now, (client) =>
          endAbsence(client, absence, { actor, at: now, random }),
        )
      },
    }),
  ]
}

function momentOf(path: string, text: string): Moment {
  const at = parseMoment(text)
  if (at === null) throw invalid(path, 'field.format')
  return at
}

async function readStaff(
  { pool, reference }: StaffRoutesDeps,
  actor: Officer,
  now: Moment,
): Promise<StaffWire> {
  const { organisation } = reference.world
  const absences = await rowsOf<AbsenceRow>(pool, ABSENCES, [sqlMoment(now)])
  const isAway = (id: PersonId) => absences.some(({ personId, fromAt }) => personId === id && fromAt <= now)
  const departments = departmentsSeen(actor, organisation)
  const seen = new Set(
    departments.flatMap(({ id }) =>
      organisation.postsOf(id).flatMap((post) => organisation.holders(post.id, now)),
    ),
  )
  const posts = ({ id }: Department) =>
    organisation.postsOf(id).map((post) => ({
      id: post.id,
      name: post.name,
      powers: [...post.powers],
      people: organisation.holders(post.id, now).map((personId) => ({
        id: personId,
        name: organisation.person(personId)?.name ?? '',
        isAway: isAway(personId),
        maySend: maySend(actor, personId, organisation, now),
      })),
    }))
  return {
    departments: departments.map((one) => ({
      id: one.id,
      name: one.name,
      region: organisation.region(one.regionId)?.name ?? { zh: '', en: '' },
      posts: posts(one),
    })),
    absences: absences
      .filter(({ personId }) => seen.has(personId) || personId === actor.personId)
      .map((row) => absenceWire(row, actor, organisation, now)),
  }
}

function absenceWire(
  { personId, substituteId, fromAt, toAt, reason }: AbsenceRow,
  actor: Officer,
  organisation: Organisation,
  now: Moment,
): AbsenceWire {
  const person = (id: PersonId) => ({ id, name: organisation.person(id)?.name ?? '' })
  return {
    person: person(personId),
    substitute: substituteId === null ? null : person(substituteId),
    fromAt: isoMoment(fromAt, CHINA_ZONE),
    toAt: isoMoment(toAt, CHINA_ZONE),
    reason: reason ?? '',
    mayEnd: maySend(actor, personId, organisation, now),
  }
}
