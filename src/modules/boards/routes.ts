/** Boards over HTTP: the board and what lies behind its numbers, custody, weak links, the spreadsheet. Figures are beside. */
import type { Pool } from 'pg'
import { parseDay, type Day, type Moment } from '../../calendar/days.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import { toRows, type MatterRow, type RowContext } from '../../platform/views/matter-rows.ts'
import { MatterListSchema, type MatterListWire } from '../../platform/wire.ts'
import { listBehind, readCustody } from './board-store.ts'
import { NO_DEPARTMENT, isOwnFigure, readBoard, scopeOf, sightOf, type BoardQuestion } from './board.ts'
import { readDensity } from './density.ts'
import { readLinks } from './links.ts'
import { shownCount } from './rules.ts'
import { readReport, type HistoryOf } from './report.ts'
import { boardSheet, qualitySheet } from './sheet.ts'
import { readWeakLinks } from './weak.ts'
import {
  BehindQuery,
  BoardQuery,
  BoardSchema,
  CustodySchema,
  DensitySchema,
  LinksSchema,
  ReportQuery,
  ReportSchema,
  SheetQuery,
  WeakLinksSchema,
  type BoardQueryWire,
} from './wire.ts'
import { MEASURES, type Measure } from './words.ts'

export interface BoardDeps {
  readonly pool: Pool
  readonly world: () => World
  readonly rowContext: (now: Moment) => RowContext
  readonly historyOf: HistoryOf
}

const PAGE = 50
/** Two leap years: what is longer is asked for in parts. */
const DAYS_MAX = 732
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function boardRoutes(deps: BoardDeps): Route[] {
  return [
    boardRoute(deps),
    behindRoute(deps),
    custodyRoute(deps),
    weakRoute(deps),
    linksRoute(deps),
    densityRoute(deps),
    reportRoute(deps),
    sheetRoute(deps),
    qualityRoute(deps),
  ]
}

/** What is asked for. Refuses a period that ends before it begins, or is too long. */
function questionOf(query: BoardQueryWire & { channel?: string }): BoardQuestion {
  const [from, to] = [parseDay(query.from), parseDay(query.to)] as [Day, Day]
  if (to < from) throw invalid('/to', 'board.periodTurned')
  if (to - from >= DAYS_MAX) throw invalid('/to', 'board.periodTooLong', { most: DAYS_MAX })
  return {
    period: { from, to },
    regionId: query.regionId as RegionId | undefined,
    departmentId: departmentOf(query.departmentId),
    topic: query.topic,
    channel: query.channel,
    withImported: query.imported !== 'out',
  }
}

/** `none` as null: what has no department yet. */
export function departmentOf(id: string | undefined): DepartmentId | null | undefined {
  return id === NO_DEPARTMENT ? null : (id as DepartmentId | undefined)
}

/** The measures of a link. Refuses words that are none. */
export function measuresOf(text: string): Measure[] {
  return text.split(',').map((word) => {
    const measure = MEASURES.find((one) => one === word)
    if (measure === undefined) throw invalid('/measures', 'board.noMeasure', { measure: word })
    return measure
  })
}

/** A page of rows, with where the next one begins. */
export async function pageOf(context: RowContext, rows: readonly MatterRow[]): Promise<MatterListWire> {
  const page = rows.slice(0, PAGE)
  const next = rows.length > PAGE ? (page.at(-1)?.id ?? null) : null
  return { rows: await toRows(context, page), next }
}

/** One more than a page, so that it shows whether there is another. */
export const PAGE_AND_ONE = PAGE + 1

function boardRoute({ pool, world }: BoardDeps): Route {
  return route({
    method: 'GET',
    url: '/api/boards/appeals',
    summary: 'Sums and rates of appeals in a period, by unit, topic, region and week',
    tag: 'boards',
    access: 'officer',
    query: BoardQuery,
    answer: BoardSchema,
    handle: ({ query, actor, now }) => readBoard(pool, world(), actor, questionOf(query), now),
  })
}

function behindRoute({ pool, world, rowContext }: BoardDeps): Route {
  return route({
    method: 'GET',
    url: '/api/boards/appeals/matters',
    summary: 'The appeals behind a number of a board, as far as the reader may see them, newest first',
    tag: 'boards',
    access: 'officer',
    query: BehindQuery,
    answer: MatterListSchema,
    async handle({ query, actor, now }) {
      const context = rowContext(now)
      const { measures, before, ...asked } = query
      const { organisation, calendars } = world()
      const scope = scopeOf(organisation, actor, questionOf(asked), calendars.dayOf(now))
      const page = { before, limit: PAGE_AND_ONE }
      return pageOf(context, await listBehind(pool, scope, measuresOf(measures), sightOf(actor), page))
    },
  })
}

function custodyRoute({ pool, world }: BoardDeps): Route {
  return route({
    method: 'GET',
    url: '/api/boards/appeals/custody',
    summary:
      'Office minutes that units had the appeals closed in a period: the middle one and the ninth of ten',
    tag: 'boards',
    access: 'officer',
    query: BoardQuery,
    answer: CustodySchema,
    async handle({ query, actor, now }) {
      const { organisation, calendars } = world()
      const scope = scopeOf(organisation, actor, questionOf(query), calendars.dayOf(now))
      const rows = await readCustody(pool, scope)
      return {
        rows: rows.map(({ departmentId: id, matters, p50, p90 }) => {
          const shown = shownCount(matters, isOwnFigure(organisation, actor, id))
          const name = organisation.department(id)?.name ?? { zh: '', en: '' }
          const minutes = shown === null ? { p50: null, p90: null } : { p50, p90 }
          return { department: { id, name }, matters: shown, ...minutes }
        }),
      }
    },
  })
}

function weakRoute({ pool, world }: BoardDeps): Route {
  return route({
    method: 'GET',
    url: '/api/boards/appeals/weak-links',
    summary:
      'Units and topics where appeals grow, repeat, come late or leave people unsatisfied, worst first',
    tag: 'boards',
    access: 'officer',
    query: BoardQuery,
    answer: WeakLinksSchema,
    handle: ({ query, actor, now }) => readWeakLinks(pool, world(), actor, questionOf(query), now),
  })
}

function linksRoute({ pool, world }: BoardDeps): Route {
  return route({
    method: 'GET',
    url: '/api/boards/appeals/links',
    summary:
      'Circulation, handling, response, supervision: limits, units with their heads, and what came late in a period',
    tag: 'boards',
    access: 'officer',
    query: BoardQuery,
    answer: LinksSchema,
    handle: ({ query, actor, now }) => readLinks(pool, world(), actor, questionOf(query), now),
  })
}

function densityRoute({ pool, world }: BoardDeps): Route {
  return route({
    method: 'GET',
    url: '/api/boards/appeals/density',
    summary: 'Appeals filed in a period for every ten thousand enterprises, by region',
    tag: 'boards',
    access: 'officer',
    query: BoardQuery,
    answer: DensitySchema,
    handle: ({ query, actor, now }) => readDensity(pool, world(), actor, questionOf(query), now),
  })
}

function reportRoute({ pool, world, historyOf }: BoardDeps): Route {
  return route({
    method: 'GET',
    url: '/api/boards/appeals/report',
    summary:
      'How the mechanism worked in a period: figures, weak links, the four links, changes of limits, proposals',
    tag: 'boards',
    access: 'officer',
    query: ReportQuery,
    answer: ReportSchema,
    handle: ({ query: { proposals, ...asked }, actor, now }) =>
      readReport(pool, world(), actor, questionOf(asked), now, { historyOf, proposals }),
  })
}

/** A board as a file: how it is made, and how it is called. */
function fileRoute(
  { pool, world }: BoardDeps,
  file: {
    readonly url: string
    readonly summary: string
    readonly name: string
    readonly make: typeof boardSheet
  },
): Route {
  return route({
    method: 'GET',
    url: file.url,
    summary: file.summary,
    tag: 'boards',
    access: 'officer',
    query: SheetQuery,
    async handle({ query, actor, now, language, say, reply }) {
      const board = await readBoard(pool, world(), actor, questionOf(query), now)
      const bytes = await file.make(board, say, language, now)
      return reply
        .header('content-disposition', `attachment; filename="${file.name}-${query.from}-${query.to}.xlsx"`)
        .header('cache-control', 'private, no-store')
        .type(XLSX)
        .send(Buffer.from(bytes))
    },
  })
}

function sheetRoute(deps: BoardDeps): Route {
  const summary = 'The board as a spreadsheet'
  return fileRoute(deps, { url: '/api/boards/appeals.xlsx', summary, name: 'board', make: boardSheet })
}

function qualityRoute(deps: BoardDeps): Route {
  const summary =
    'The quality of the work of each unit, for the assessment at the end of the year, as a spreadsheet'
  return fileRoute(deps, {
    url: '/api/boards/appeals/quality.xlsx',
    summary,
    name: 'quality',
    make: qualitySheet,
  })
}
