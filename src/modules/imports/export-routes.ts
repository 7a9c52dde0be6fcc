/** Rejected rows as a file, over HTTP: asking, consenting, what waits, and the one download. */
import { Type } from 'typebox'
import type { Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import type { Texts } from '../../platform/texts.ts'
import { wireMoment } from '../../platform/views/time.ts'
import { Uuid } from '../../platform/wire.ts'
import { askExport, decideOnExport, isFree, takeRejects } from './exporting.ts'
import { mayNotAsk, mayNotDecide, stateOf } from './export-rules.ts'
import { exportsOf, waitingExports, type ListedExport } from './export-store.ts'
import type { ImportDeps } from './order.ts'
import { checkPower, requireRun } from './power.ts'
import { rejectsCsv } from './rejects-csv.ts'
import { listRejects } from './store.ts'
import {
  AskExportBody,
  DecideExportBody,
  ExportListSchema,
  ExportsOfRunSchema,
  type ExportWire,
} from './wire.ts'

interface ExportRoutesDeps extends ImportDeps {
  readonly texts: Texts
}

const ById = Type.Object({ id: Uuid })

export function exportRoutes(deps: ExportRoutesDeps): Route[] {
  const { pool, world } = deps
  return [
    route({
      method: 'GET',
      url: '/api/imports/exports',
      summary: 'Requests for rejected rows that wait for the consent of a second person',
      tag: 'imports',
      access: 'officer',
      answer: ExportListSchema,
      async handle({ actor, now }) {
        checkPower(actor)
        const rows = await waitingExports(pool, [...actor.regions])
        return { rows: rows.map((one) => exportWire(one, actor, now, world())) }
      },
    }),
    route({
      method: 'GET',
      url: '/api/imports/:id/exports',
      summary: 'Who asked for the rejected rows of an import, and what became of it',
      tag: 'imports',
      access: 'officer',
      params: ById,
      answer: ExportsOfRunSchema,
      handle: ({ actor, params, now }) => exportsOfRun(deps, params.id, actor, now),
    }),
    route({
      method: 'POST',
      url: '/api/imports/:id/exports',
      summary: 'Ask for the rejected rows of an import as a file, with a reason',
      tag: 'imports',
      access: 'officer',
      params: ById,
      body: AskExportBody,
      answer: ExportsOfRunSchema,
      async handle({ actor, params, body, now }) {
        const run = await requireRun(pool, params.id, actor)
        await askExport(deps, run, body.reason, actor, now)
        return exportsOfRun(deps, run.id, actor, now)
      },
    }),
    route({
      method: 'POST',
      url: '/api/imports/exports/:id/decide',
      summary: 'Consent to a request of somebody else for rejected rows, or refuse it with a reason',
      tag: 'imports',
      access: 'officer',
      params: ById,
      body: DecideExportBody,
      async handle({ actor, params, body: { isApproved, answer = null }, now }) {
        await decideOnExport(deps, params.id, { isApproved, answer }, actor, now)
      },
    }),
    route({
      method: 'GET',
      url: '/api/imports/:id/rejects.csv',
      summary:
        'All rows that did not go in, as they stood, with what is wrong with each: once for each consent',
      tag: 'imports',
      access: 'officer',
      params: ById,
      async handle({ actor, params, language, now, reply }) {
        const run = await requireRun(pool, params.id, actor)
        await takeRejects(deps, run, actor, now)
        const rejects = await listRejects(pool, run.id, 'all')
        return reply
          .header('content-disposition', 'attachment; filename="rejects.csv"')
          .header('cache-control', 'private, no-store')
          .type('text/csv; charset=utf-8')
          .send(rejectsCsv({ header: run.header, rejects }, deps.texts, language))
      },
    }),
  ]
}

async function exportsOfRun(deps: ExportRoutesDeps, id: string, actor: Officer, now: Moment) {
  const run = await requireRun(deps.pool, id, actor)
  const found = await exportsOf(deps.pool, [...actor.regions], run.id)
  const latest = found.find(({ askedBy }) => askedBy === actor.personId)
  const free = isFree(deps, run, now)
  return {
    rows: found.map((one) => exportWire(one, actor, now, deps.world())),
    isFree: free,
    mayAsk: !free && run.rejected > 0 && mayNotAsk(latest, now) === null,
  }
}

function exportWire(
  one: ListedExport,
  actor: Officer,
  now: Moment,
  { organisation, calendars }: World,
): ExportWire {
  const days = calendars.view(one.regionId)
  const nameOf = (id: ListedExport['askedBy']) => organisation.person(id)?.name ?? ''
  return {
    id: one.id,
    runId: one.runId,
    fileName: one.fileName,
    rows: one.rejected,
    askedAt: wireMoment(one.askedAt, days),
    person: nameOf(one.askedBy),
    post: organisation.post(one.postId)?.name ?? null,
    reason: one.reason,
    state: stateOf(one, now),
    decidedBy: one.decidedBy === null ? null : nameOf(one.decidedBy),
    answer: one.answer,
    endsAt: wireMoment(one.endsAt, days),
    isOwn: one.askedBy === actor.personId,
    mayDecide: mayNotDecide(one, actor) === null,
  }
}
