/** Reorganisations 机构调整 over HTTP: the list, a draft with its preview, confirming and calling off. */
import type { Pool } from 'pg'
import { Type } from 'typebox'
import { parseDay } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { DepartmentId, PostId } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { route, type Call, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import type { Registry } from '../../platform/registry.ts'
import { Uuid } from '../../platform/wire.ts'
import { MANAGE_ORGANISATION } from '../people/words.ts'
import { again, cancel, confirm, draft, type Deciding, type Wanted } from './decide.ts'
import { previewOf } from './preview.ts'
import { mayReorganise } from './rules.ts'
import { findReorganisation, listReorganisations, type Reorganisation } from './store.ts'
import { previewWire, reorganisationsWire, type Viewing } from './views.ts'
import {
  ConfirmBody,
  DraftBody,
  PreviewSchema,
  ReorganisationList,
  ReorganisationSchema,
  type DraftInput,
  type ReorganisationWire,
} from './wire.ts'

export interface ReorganisationRoutesDeps {
  readonly pool: Pool
  readonly registry: Registry
  readonly world: () => World
  readonly ids: Ids
  readonly random: Random
}

const ById = Type.Object({ id: Uuid })
type Asked = Pick<Call<'officer'>, 'actor' | 'now' | 'say'>

export function reorganisationRoutes(deps: ReorganisationRoutesDeps): Route[] {
  return [...readingRoutes(deps), ...draftingRoutes(deps), ...decidingRoutes(deps)]
}

function readingRoutes(deps: ReorganisationRoutesDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/reorganisations',
      summary: 'Departments that were or are to be merged or dissolved, newest first',
      tag: 'reorganisations',
      access: 'officer',
      answer: ReorganisationList,
      async handle(call) {
        const { viewing } = at(deps, call)
        const found = await listReorganisations(deps.pool)
        return {
          mayManage: call.actor.powers.includes(MANAGE_ORGANISATION),
          rows: await reorganisationsWire(
            viewing,
            found.filter((one) => isSeen(deps, call.actor, one)),
          ),
        }
      },
    }),
    route({
      method: 'GET',
      url: '/api/reorganisations/:id',
      summary: 'One reorganisation with its progress',
      tag: 'reorganisations',
      access: 'officer',
      params: ById,
      answer: ReorganisationSchema,
      handle: (call) => one(deps, call, call.params.id),
    }),
  ]
}

function draftingRoutes(deps: ReorganisationRoutesDeps): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/reorganisations',
      summary: 'Draft a reorganisation and look at what it would do; nothing happens yet',
      tag: 'reorganisations',
      access: 'officer',
      body: DraftBody,
      answer: PreviewSchema,
      async handle(call) {
        const { deciding, viewing } = at(deps, call)
        const { id, preview } = await draft(deciding, wantedOf(call.body))
        return previewWire(viewing, await existing(deps, id), preview)
      },
    }),
    route({
      method: 'POST',
      url: '/api/reorganisations/:id/confirm',
      summary: 'Confirm what the preview with this hash has shown',
      tag: 'reorganisations',
      access: 'officer',
      params: ById,
      body: ConfirmBody,
      answer: ReorganisationSchema,
      async handle(call) {
        const { id } = call.params
        const { deciding, viewing } = at(deps, call)
        const stale = await confirm(deciding, id, call.body.hash)
        if (stale === null) return one(deps, call, id)
        const found = await existing(deps, id)
        const preview = await previewOf(deciding.source, found, call.now)
        const { come, gone } = stale.changed
        const why = reason('reorganisation.changed', { come: come.length, gone: gone.length })
        const refusal = new Refusal('stale', why)
        refusal.current = await previewWire(viewing, found, preview, stale.changed)
        throw refusal
      },
    }),
  ]
}

function decidingRoutes(deps: ReorganisationRoutesDeps): Route[] {
  const steps = [
    { name: 'cancel', summary: 'Call off what is planned', step: cancel },
    { name: 'again', summary: 'Try once more what could not go over', step: again },
  ]
  return steps.map(({ name, summary, step }) =>
    route({
      method: 'POST',
      url: `/api/reorganisations/:id/${name}`,
      summary,
      tag: 'reorganisations',
      access: 'officer',
      params: ById,
      answer: ReorganisationSchema,
      async handle(call) {
        await step(at(deps, call).deciding, call.params.id)
        return one(deps, call, call.params.id)
      },
    }),
  )
}

function at({ pool, registry, world, ids, random }: ReorganisationRoutesDeps, { actor, now, say }: Asked) {
  const here = world()
  const source = { runner: pool, registry, world: here, today: here.calendars.dayOf(now) }
  const deciding: Deciding = { pool, ids, random, source, actor, now }
  const viewing: Viewing = { source, say, now }
  return { deciding, viewing }
}

function wantedOf(body: DraftInput): Wanted {
  const validOn = parseDay(body.validOn)
  if (validOn === null) throw invalid('/validOn', 'field.format')
  return {
    ...body,
    validOn,
    departmentId: body.departmentId as DepartmentId,
    successorId: body.successorId as DepartmentId,
    posts: (body.posts ?? []).map(({ postId, name = null, intoId = null }) => ({
      postId: postId as PostId,
      name,
      intoId: intoId as PostId | null,
    })),
    rules: body.rules.map(({ kind = null, topic = null, to }) => ({ kind, topic, to: to as DepartmentId })),
  }
}

async function one(deps: ReorganisationRoutesDeps, call: Asked, id: string): Promise<ReorganisationWire> {
  const found = await existing(deps, id)
  if (!isSeen(deps, call.actor, found)) throw notFound()
  const [wire] = await reorganisationsWire(at(deps, call).viewing, [found])
  if (wire === undefined) throw notFound()
  return wire
}

async function existing({ pool }: ReorganisationRoutesDeps, id: string): Promise<Reorganisation> {
  const found = await findReorganisation(pool, id)
  if (found === undefined) throw notFound()
  return found
}

/** What was confirmed is known to every officer; a draft to those who may confirm it. */
function isSeen(
  { world }: ReorganisationRoutesDeps,
  actor: Officer,
  { status, departmentId }: Reorganisation,
) {
  return status !== 'drafted' || mayReorganise(actor, world().organisation.department(departmentId))
}

function notFound(): Refusal {
  return new Refusal('not_found', 'reorganisation.notFound')
}
