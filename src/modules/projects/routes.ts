/** What projects have beside their matters: lists, the way from a code to the project, and public progress by code. */
import { Type } from 'typebox'
import type { Moment } from '../../calendar/days.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { route, type Call, type Route } from '../../platform/http/route.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import { sendSheet } from '../../platform/table-files/sheet.ts'
import { InLanguage, strict, Uuid } from '../../platform/wire.ts'
import { findEnterprise } from '../enterprises/store.ts'
import { listAcceptances } from './acceptance-list.ts'
import { whyUnknown } from './codes.ts'
import { battleMap } from './battle-map.ts'
import { listContacts } from './contact-list.ts'
import { listHandlers } from './handlers.ts'
import { listProjects, openedBy, progressOf, projectsOf } from './list-store.ts'
import {
  Handlers,
  HandlersQuery,
  ProjectFound,
  ProjectList,
  ProjectProgress,
  ProjectsOfEnterprise,
  ProjectsQuery,
} from './wire-lists.ts'
import { pointsOf, totalsOf } from './totals.ts'
import { PointsQuery, ProjectPoints, ProjectTotals, TotalsQuery } from './wire-totals.ts'
import { projectsSheet } from './sheet.ts'
import { BattleMap } from './wire-map.ts'
import { standardsOf } from './standards-store.ts'
import { Acceptances } from './wire-acceptances.ts'
import { Contacts, ContactsQuery } from './wire-contacts.ts'
import { trackingIn } from './tracking.ts'
import { Tracking, TrackingQuery } from './wire-tracking.ts'
import { StandardsSchema } from './wire-standards.ts'

export interface ProjectDeps {
  readonly rowContext: (now: Moment) => RowContext
  /** Counts a call from an address; refuses `too_many`. */
  readonly limit: (call: Pick<Call, 'request' | 'now'>, what: string) => Promise<void>
}

/** A file holds so many projects at most; it is narrowed by the filters of the list. */
const EXPORT_MAX = 10_000

const Code = Type.String({ minLength: 1, maxLength: 60 })

export function projectRoutes({ rowContext, limit }: ProjectDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/projects',
      summary: 'Projects that the reader may see, newest first, by any filter',
      tag: 'projects',
      access: 'signedIn',
      query: ProjectsQuery,
      answer: ProjectList,
      handle: ({ query, actor, now }) => listProjects(rowContext(now), actor, query),
    }),
    route({
      method: 'GET',
      url: '/api/projects/export.xlsx',
      summary: 'The list of projects as a spreadsheet, by the same filters',
      tag: 'projects',
      access: 'officer',
      query: Type.Object({ ...ProjectsQuery.properties, language: InLanguage }, strict),
      async handle({ query, actor, now, language, say, reply }) {
        const list = await listProjects(rowContext(now), actor, query, EXPORT_MAX)
        return sendSheet(reply, 'projects', projectsSheet(list, say, language), now)
      },
    }),
    route({
      method: 'GET',
      url: '/api/projects/totals',
      summary: 'What projects sum up to by industry, source, region or stage, narrowed as the list is',
      tag: 'projects',
      access: 'officer',
      query: TotalsQuery,
      answer: ProjectTotals,
      handle: ({ query: { by, ...query }, actor, now }) => totalsOf(rowContext(now), actor, by, query),
    }),
    route({
      method: 'GET',
      url: '/api/projects/points',
      summary: 'Where projects lie, narrowed as the list is, and how many have no point yet',
      tag: 'projects',
      access: 'officer',
      query: PointsQuery,
      answer: ProjectPoints,
      handle: ({ query, actor, now }) => pointsOf(rowContext(now), actor, query),
    }),
    route({
      method: 'GET',
      url: '/api/projects/handlers',
      summary: 'Who handles projects that the reader may see, by a part of the name',
      tag: 'projects',
      access: 'officer',
      query: HandlersQuery,
      answer: Handlers,
      handle: ({ query, actor, now }) => listHandlers(rowContext(now), actor, query),
    }),
    route({
      method: 'GET',
      url: '/api/projects/map',
      summary: 'Open projects by district, park and stage with their lights, and those that are stuck',
      tag: 'projects',
      access: 'officer',
      answer: BattleMap,
      handle: ({ actor, now }) => battleMap(rowContext(now), actor),
    }),
    route({
      method: 'GET',
      url: '/api/projects/contacts',
      summary: 'Projects on lists of this year: the last contact, when the next is due, who owes it',
      tag: 'projects',
      access: 'officer',
      query: ContactsQuery,
      answer: Contacts,
      handle: ({ query, actor, now }) => listContacts(rowContext(now), actor, query),
    }),
    route({
      method: 'GET',
      url: '/api/projects/acceptances',
      summary: 'Stages that were handed to another body and are not accepted yet',
      tag: 'projects',
      access: 'officer',
      answer: Acceptances,
      handle: ({ actor, now }) => listAcceptances(rowContext(now), actor),
    }),
    route({
      method: 'GET',
      url: '/api/projects/:id/standards',
      summary: 'A project against the entry standards of its park',
      tag: 'projects',
      access: 'officer',
      params: Type.Object({ id: Uuid }),
      answer: StandardsSchema,
      handle: ({ params, actor, now }) => standardsOf(rowContext(now), actor, params.id),
    }),
    route({
      method: 'GET',
      url: '/api/projects/by-code/:code',
      summary: 'The project that a code of any time leads to, for whoever may see it',
      tag: 'projects',
      access: 'signedIn',
      params: Type.Object({ code: Code }),
      answer: ProjectFound,
      async handle({ params, actor, now }) {
        const found = await openedBy(rowContext(now), actor, params.code)
        if (found === null) throw unknown(params.code)
        return { id: found.id }
      },
    }),
    route({
      method: 'GET',
      url: '/api/enterprises/:id/projects',
      summary: 'Projects of an enterprise that the reader may see',
      tag: 'projects',
      access: 'officer',
      params: Type.Object({ id: Uuid }),
      answer: ProjectsOfEnterprise,
      async handle({ params, actor, now }) {
        const context = rowContext(now)
        if ((await findEnterprise(context.runner, params.id)) === undefined)
          throw new Refusal('not_found', 'enterprise.unknown')
        return { rows: await projectsOf(context, actor, params.id) }
      },
    }),
    route({
      method: 'GET',
      url: '/api/open/project-tracking',
      summary: 'How projects are looked after in a region: stages, what each asks for, how long it may take',
      tag: 'open',
      access: 'public',
      query: TrackingQuery,
      answer: Tracking,
      handle: async ({ query, now }) => trackingIn(rowContext(now).world, query.regionId, now),
    }),
    route({
      method: 'GET',
      url: '/api/open/project-progress',
      summary: 'How far a signed project has come, by its code: stages and days alone',
      tag: 'open',
      access: 'public',
      query: Type.Object({ code: Code }),
      answer: ProjectProgress,
      async handle({ query, now, request }) {
        await limit({ request, now }, 'project-progress')
        const found = await progressOf(rowContext(now), query.code)
        if (found === null) throw unknown(query.code)
        return found
      },
    }),
  ]
}

function unknown(code: string): Refusal {
  return new Refusal('not_found', whyUnknown(code))
}
