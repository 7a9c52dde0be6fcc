/** Sign-in, seats, and who is who, over HTTP: binds requests to the functions beside it, and nothing else. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Moment } from '../../calendar/days.ts'
import type { Department, Organisation } from '../../kernel/organisation.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { countUnseen } from '../../platform/http/desk-routes.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { Reference } from '../../platform/reference.ts'
import { nullable, strict, Uuid } from '../../platform/wire.ts'
import { actorOf, seatsWire } from './seats.ts'
import { SESSION_COOKIE, SESSION_MS, type Sessions } from './sign-in.ts'
import {
  ChooseSeatBody,
  DepartmentSchema,
  MeSchema,
  PasswordBody,
  RegionSchema,
  SignInBody,
  type Me,
} from './wire.ts'

export interface PeopleRoutesDeps {
  readonly runner: Runner
  readonly sessions: Sessions
  readonly reference: Pick<Reference, 'world'>
  /** Whether the cookie travels over TLS only: everywhere but on a machine's own loopback. */
  readonly secureCookie: boolean
}

const Departments = Type.Object({ rows: Type.Array(DepartmentSchema) })
const Regions = Type.Object({ rows: Type.Array(RegionSchema) })
const OfRegion = Type.Object({ regionId: Type.Optional(Uuid) }, strict)

export function peopleRoutes(deps: PeopleRoutesDeps): Route[] {
  return [...sessionRoutes(deps), passwordRoute(deps), ...organisationRoutes(deps)]
}

function sessionRoutes(deps: PeopleRoutesDeps): Route[] {
  const { sessions } = deps
  return [
    route({
      method: 'POST',
      url: '/api/sign-in',
      summary: 'Sign in with a user name and a password',
      tag: 'people',
      access: 'public',
      body: SignInBody,
      answer: MeSchema,
      async handle({ body, request, reply, now }) {
        const token = await sessions.signIn({ ...body, address: request.ip }, now)
        await sessions.signOut(tokenOf(request), now)
        setCookie(reply, token, deps.secureCookie)
        return readMe(deps, token, now)
      },
    }),
    route({
      method: 'POST',
      url: '/api/sign-out',
      summary: 'End the session',
      tag: 'people',
      access: 'public',
      async handle({ request, reply, now }) {
        await sessions.signOut(tokenOf(request), now)
        reply.clearCookie(SESSION_COOKIE, { path: '/' })
      },
    }),
    route({
      method: 'GET',
      url: '/api/me',
      summary: 'Who is signed in, in which seat, and which other seats there are; null when nobody is',
      tag: 'people',
      access: 'public',
      answer: nullable(MeSchema),
      handle: ({ request, now }) => findMe(deps, tokenOf(request), now),
    }),
    route({
      method: 'POST',
      url: '/api/seat',
      summary: 'Take another seat',
      tag: 'people',
      access: 'signedIn',
      body: ChooseSeatBody,
      answer: MeSchema,
      async handle({ body, request, now }) {
        await sessions.chooseSeat(tokenOf(request), body.id, now)
        return readMe(deps, tokenOf(request), now)
      },
    }),
  ]
}

function passwordRoute({ sessions }: PeopleRoutesDeps): Route {
  return route({
    method: 'POST',
    url: '/api/password',
    summary: 'Choose another password; every other session of the person ends',
    tag: 'people',
    access: 'signedIn',
    body: PasswordBody,
    async handle({ body, request, now }) {
      await sessions.changePassword(tokenOf(request), body, now)
    },
  })
}

function organisationRoutes({ reference }: PeopleRoutesDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/departments',
      summary: 'Departments; for a region those in it, below it and above it',
      tag: 'people',
      access: 'signedIn',
      query: OfRegion,
      answer: Departments,
      async handle({ query }) {
        const { organisation } = reference.world
        const rows = departmentsFor(organisation, query.regionId)
        return { rows: rows.map((department) => departmentWire(department, organisation)) }
      },
    }),
    route({
      method: 'GET',
      url: '/api/regions',
      summary: 'Regions as a tree',
      tag: 'people',
      access: 'public',
      answer: Regions,
      async handle() {
        const rows = reference.world.organisation.regions()
        return { rows: rows.map(({ id, code, name, parentId }) => ({ id, code, name, parentId })) }
      },
    }),
  ]
}

/** The token that a request carries, if any. */
function tokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[SESSION_COOKIE]
}

function setCookie(reply: FastifyReply, token: string, secure: boolean): void {
  const maxAge = SESSION_MS / 1000
  reply.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge })
}

async function readMe(deps: PeopleRoutesDeps, token: string | undefined, now: Moment): Promise<Me> {
  const me = await findMe(deps, token, now)
  if (me === null) throw new Refusal('not_signed_in', 'session.none')
  return me
}

async function findMe(deps: PeopleRoutesDeps, token: string | undefined, now: Moment): Promise<Me | null> {
  const session = await deps.sessions.sessionOf(token, now)
  if (session === null) return null
  const { organisation } = deps.reference.world
  const actor = actorOf(session, organisation, now)
  const { mustChange } = session
  return {
    person: { id: session.personId, name: session.name },
    mustChange,
    ...(mustChange ? { seat: null, seats: [] } : seatsWire(session, organisation, now)),
    unseen: await countUnseen(deps.runner, actor.parties, session.personId),
  }
}

/** Open departments that a matter of the region may be given to; all of the city without a region. */
function departmentsFor(organisation: Organisation, regionId: string | undefined): readonly Department[] {
  const open = organisation.departments().filter((department) => department.closedOn === null)
  if (regionId === undefined) return open
  const id = regionId as RegionId
  if (organisation.region(id) === undefined) throw invalid('/regionId', 'region.unknown')
  const near = new Set([...organisation.subtree(id), ...organisation.ancestors(id)])
  return open.filter((department) => near.has(department.regionId))
}

function departmentWire({ id, name, regionId, function: fn }: Department, organisation: Organisation) {
  const region = organisation.region(regionId)
  if (region === undefined) throw new Error(`department ${id} lies in no region`)
  return { id, name, region: region.name, function: fn }
}
