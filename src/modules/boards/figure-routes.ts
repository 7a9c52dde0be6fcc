/** Frozen figures over HTTP: the list, one with its numbers, the matters behind a number, freezing and restating. */
import { Type } from 'typebox'
import { CHINA_ZONE, isoDay, isoMoment, parseDay, type Day } from '../../calendar/days.ts'
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { Registry } from '../../platform/registry.ts'
import { MatterListSchema, Uuid } from '../../platform/wire.ts'
import { NO_DEPARTMENT, isOwnFigure, lineOf, sightOf } from './board.ts'
import { findFigure, listFigures, listFrozen, type FigureRow } from './figure-store.ts'
import { freeze } from './freeze.ts'
import { departmentOf, measuresOf, PAGE_AND_ONE, pageOf, type BoardDeps } from './routes.ts'
import { shownCount } from './rules.ts'
import {
  FigureBehindQuery,
  FigureListSchema,
  FigureSchema,
  FreezeBody,
  FrozenSchema,
  RestateBody,
  type FigureListWire,
} from './wire.ts'
import { FREEZE, MEASURES } from './words.ts'

export interface FigureDeps extends BoardDeps {
  readonly ids: Ids
  readonly random: Random
  readonly registry: Registry
}

const OneFigure = Type.Object({ id: Uuid })
const BODY_MAX = 16_384

export function figureRoutes(deps: FigureDeps): Route[] {
  return [listRoute(deps), oneRoute(deps), behindRoute(deps), freezeRoute(deps), restateRoute(deps)]
}

/** The regions whose figures somebody reads: those they read as a whole. */
function regionsOf(actor: Officer): readonly RegionId[] {
  return actor.powers.includes(READ_REGION) ? [...actor.regions] : []
}

function headOf(organisation: Organisation, actor: Officer, row: FigureRow): FigureListWire['rows'][number] {
  const region = organisation.region(row.regionId)
  return {
    id: row.id,
    region: { id: row.regionId, name: region?.name ?? { zh: '', en: '' } },
    month: isoDay(row.month),
    formulaVersion: row.formulaVersion,
    lawNo: row.lawNo,
    lawSeq: row.lawSeq,
    sealNo: row.sealNo,
    matters: shownCount(row.matters, isOwnFigure(organisation, actor, null)),
    frozenAt: isoMoment(row.frozenAt, CHINA_ZONE),
    restates: row.restates,
    reason: row.reason,
    restatedBy: row.restatedBy,
  }
}

function listRoute({ pool, world }: FigureDeps): Route {
  return route({
    method: 'GET',
    url: '/api/figures',
    summary: 'Frozen months of the regions that the reader reads, newest first',
    tag: 'boards',
    access: 'officer',
    answer: FigureListSchema,
    async handle({ actor }) {
      const rows = await listFigures(pool, regionsOf(actor))
      const { organisation } = world()
      return {
        rows: rows.map((row) => headOf(organisation, actor, row)),
        mayFreeze: actor.powers.includes(FREEZE),
        ...(actor.powers.includes(FREEZE) ? { freezable: actor.regionId } : {}),
      }
    },
  })
}

async function figureFor({ pool }: FigureDeps, id: string, actor: Officer) {
  const figure = await findFigure(pool, id, regionsOf(actor))
  if (figure === undefined) throw new Refusal('not_found', 'board.noFigure')
  return figure
}

function oneRoute(deps: FigureDeps): Route {
  return route({
    method: 'GET',
    url: '/api/figures/:id',
    summary: 'A frozen month: its numbers as they were counted, and by which formulas, law and seal',
    tag: 'boards',
    access: 'officer',
    params: OneFigure,
    answer: FigureSchema,
    async handle({ params, actor }) {
      const { sums, hash, ...row } = await figureFor(deps, params.id, actor)
      const { organisation } = deps.world()
      const isOwn = (id: Parameters<typeof isOwnFigure>[2]) => isOwnFigure(organisation, actor, id)
      const named = sums.departments.flatMap(({ departmentId: id }) => {
        const name = id === null ? undefined : organisation.department(id)?.name
        return id === null || name === undefined ? [] : [[id, name] as const]
      })
      return {
        ...headOf(organisation, actor, row),
        hash,
        aims: sums.aims,
        total: lineOf('total', sums.total, sums.aims, isOwn(null)),
        departments: sums.departments.map(({ departmentId: id, sums: own }) =>
          lineOf(id ?? NO_DEPARTMENT, own, sums.aims, isOwn(id)),
        ),
        names: Object.fromEntries(named),
      }
    },
  })
}

function behindRoute(deps: FigureDeps): Route {
  return route({
    method: 'GET',
    url: '/api/figures/:id/matters',
    summary: 'The matters that made a number of a frozen month, as far as the reader may see them',
    tag: 'boards',
    access: 'officer',
    params: OneFigure,
    query: FigureBehindQuery,
    answer: MatterListSchema,
    async handle({ params, query, actor, now }) {
      const { id } = await figureFor(deps, params.id, actor)
      const page = { before: query.before, limit: PAGE_AND_ONE }
      const department = departmentOf(query.departmentId)
      const measures = query.measures === undefined ? MEASURES : measuresOf(query.measures)
      const rows = await listFrozen(deps.pool, id, measures, department, sightOf(actor), page)
      return pageOf(deps.rowContext(now), rows)
    },
  })
}

function checkPower(actor: Officer, regionId: RegionId): void {
  if (!actor.regions.has(regionId)) throw new Refusal('not_found', 'board.noRegion')
  if (!actor.powers.includes(FREEZE)) throw new Refusal('not_permitted', 'act.relation')
}

function freezeRoute(deps: FigureDeps): Route {
  return route({
    method: 'POST',
    url: '/api/figures',
    summary: 'Freezes a month that is over',
    tag: 'boards',
    access: 'officer',
    body: FreezeBody,
    bodyLimit: BODY_MAX,
    answer: FrozenSchema,
    async handle({ body, actor, now }) {
      const regionId = body.regionId as RegionId
      checkPower(actor, regionId)
      const month = parseDay(body.month) as Day
      return { id: await freeze(deps, { regionId, month, at: now, by: actor }) }
    },
  })
}

function restateRoute(deps: FigureDeps): Route {
  return route({
    method: 'POST',
    url: '/api/figures/:id/restate',
    summary: 'Counts a frozen month anew, as a new figure that names the old one and says why',
    tag: 'boards',
    access: 'officer',
    params: OneFigure,
    body: RestateBody,
    bodyLimit: BODY_MAX,
    answer: FrozenSchema,
    async handle({ params, body, actor, now }) {
      const { id: old, regionId, month, restatedBy } = await figureFor(deps, params.id, actor)
      checkPower(actor, regionId)
      if (restatedBy !== null) throw new Refusal('not_now', reason('board.restatedAlready'))
      const restates = { id: old, reason: body.reason }
      return { id: await freeze(deps, { regionId, month, at: now, by: actor, restates }) }
    },
  })
}
