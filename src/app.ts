/**
 * The application: one line per module, in order. Everything it stands on is given: database pools, time, ids, chance,
 * folders. The same application is started by the server, by tests and by the benchmark.
 */
import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import type { Moment } from './calendar/days.ts'
import { registerRoutes } from './engines/registers/routes.ts'
import type { Actor } from './kernel/actor.ts'
import type { Ids, Now, Random } from './kernel/ids.ts'
import { Refusal } from './kernel/refusal.ts'
import { linkJob } from './modules/appeals/link-enterprises.ts'
import { printNoticeRoute } from './modules/appeals/notice.ts'
import { appealRoutes } from './modules/appeals/routes.ts'
import { unmaskingRoutes } from './modules/appeals/unmasking-routes.ts'
import { figureRoutes } from './modules/boards/figure-routes.ts'
import { tallyJob } from './modules/boards/follow.ts'
import { freezeJob } from './modules/boards/freeze.ts'
import { linkWatchJob } from './modules/boards/link-watch.ts'
import { printBoardRoutes } from './modules/boards/paper.ts'
import { boardRoutes } from './modules/boards/routes.ts'
import { calendarRoutes } from './modules/calendars/routes.ts'
import { forgetJob } from './modules/clients/forget.ts'
import { checklistRoutes } from './modules/checklists/routes.ts'
import { machineRoutes } from './modules/clients/machine-routes.ts'
import { clientRoutes } from './modules/clients/routes.ts'
import { activityRoutes } from './modules/diary/activity-routes.ts'
import { planReminderJob } from './modules/diary/plan-reminders.ts'
import { planRoutes } from './modules/diary/plan-routes.ts'
import { residencyRoutes } from './modules/diary/residency-routes.ts'
import { diaryRoutes } from './modules/diary/routes.ts'
import { enterpriseRoutes } from './modules/enterprises/routes.ts'
import { listAgencies } from './modules/enterprises/store.ts'
import { throughTrainRoutes } from './modules/through-train/routes.ts'
import { helpOrderRoutes } from './modules/help-orders/routes.ts'
import { importRoutes } from './modules/imports/routes.ts'
import { lawRoutes } from './modules/law/routes.ts'
import { listHistory } from './modules/law/store.ts'
import { takeEffectJob } from './modules/law/take-effect.ts'
import { invitedRoutes, preparingRoutes } from './modules/meetings/inviting-routes.ts'
import { meetingRoutes } from './modules/meetings/routes.ts'
import { meetingsJob } from './modules/meetings/scheduling.ts'
import { openReportsJob } from './modules/monitoring/open-reports.ts'
import { monitoringRoutes } from './modules/monitoring/routes.ts'
import { opportunityRoutes } from './modules/opportunities/routes.ts'
import { parkRoutes } from './modules/parks/routes.ts'
import { missJob } from './modules/nodes/misses.ts'
import { printNodeRoutes } from './modules/nodes/paper.ts'
import { remindJob } from './modules/nodes/reminders.ts'
import { nextStepRoutes } from './modules/nodes/next-steps.ts'
import { nodeRoutes } from './modules/nodes/routes.ts'
import { peopleRoutes } from './modules/people/routes.ts'
import { SESSION_COOKIE, openSessions } from './modules/people/sign-in.ts'
import { staffRoutes } from './modules/people/staff-routes.ts'
import { reorganisationJob } from './modules/reorganisations/carry-out.ts'
import { reorganisationRoutes } from './modules/reorganisations/routes.ts'
import { openedBy } from './modules/projects/list-store.ts'
import { projectRoutes } from './modules/projects/routes.ts'
import { entryInitialsJob } from './modules/search/entry-initials.ts'
import { searchJob } from './modules/search/follow.ts'
import { searchRoutes } from './modules/search/routes.ts'
import { bottomRankJob } from './modules/supervision/bottom-rank.ts'
import { numberJob } from './modules/supervision/numbering.ts'
import { appointJob, coverageJob } from './modules/stewards/keeping.ts'
import { stewardRoutes } from './modules/stewards/routes.ts'
import { runJob } from './modules/stewards/runs.ts'
import { supervisionRoutes } from './modules/supervision/routes.ts'
import { clusterJob } from './modules/suggestions/cluster-job.ts'
import { suggestionOfficeRoutes } from './modules/suggestions/office-routes.ts'
import { suggestionRoutes } from './modules/suggestions/routes.ts'
import { suggestJob } from './modules/suggestions/suggest-job.ts'
import { PastShelf } from './modules/suggestions/suggesting.ts'
import { trainingJob } from './modules/suggestions/training.ts'
import { suggestionWarningJob } from './modules/suggestions/warn-job.ts'
import { targetRoutes } from './modules/targets/routes.ts'
import { printTaskRoutes } from './modules/tasks/paper.ts'
import { taskReminderJob } from './modules/tasks/reminders.ts'
import { taskRoutes } from './modules/tasks/routes.ts'
import { teamRoutes } from './modules/teams/routes.ts'
import { listBonds } from './modules/teams/bond-store.ts'
import { openDoor, type Door } from './platform/door/act.ts'
import { deskRoutes } from './platform/http/desk-routes.ts'
import { fileRoutes } from './platform/http/file-routes.ts'
import { liveRoute } from './platform/http/live-route.ts'
import { listRoutes } from './platform/http/list-routes.ts'
import { matterRoutes } from './platform/http/matter-routes.ts'
import { openRoutes } from './platform/http/open-routes.ts'
import type { Call, Route } from './platform/http/route.ts'
import { addRoutes, createServer, type HttpDeps } from './platform/http/server.ts'
import { serveWeb } from './platform/http/web-pages.ts'
import type { JobDeps } from './platform/jobs/job.ts'
import { jobsOf, startJobs, type Job, type Jobs } from './platform/jobs/jobs.ts'
import { openLiveTail } from './platform/live.ts'
import { readingNotes } from './platform/confidential.ts'
import { digest } from './platform/journal.ts'
import { printDueRoute, printMatterRoutes } from './platform/print/print-routes.ts'
import { openTypesetter } from './platform/print/typesetter.ts'
import { allow } from './platform/rate.ts'
import { openReference, type Reference } from './platform/reference.ts'
import type { Registry } from './platform/registry.ts'
import type { ViewContext } from './platform/views/matter-view.ts'
import { loaders } from './loaders.ts'
import { parameters } from './parameters.ts'
import { registers } from './registers.ts'
import { openRegistry } from './registry.ts'
import { texts } from './texts.ts'

export interface AppDeps {
  /** Ordinary connections. */
  readonly pool: Pool
  /** Connections of the door, so that acts do not wait for readers. */
  readonly actPool: Pool
  readonly now: Now
  readonly ids: Ids
  readonly random: Random
  /** Where the bytes of files are kept. */
  readonly filesFolder: string
  /** The built web app, or null for an API alone. */
  readonly webFolder: string | null
  /** Whether the session's cookie travels over TLS only. */
  readonly secureCookie: boolean
  readonly http: Pick<HttpDeps, 'allowedHosts' | 'logLevel' | 'logStream' | 'strictAnswers'>
}

export interface App {
  readonly server: FastifyInstance
  readonly door: Door
  readonly reference: Reference
  readonly registry: Registry
  /** Every route as it was declared: the access table is read from them. */
  readonly routes: readonly Route[]
  /** Starts what happens by itself: sweep, relay, live changes, seals. */
  startJobs(): void
  /** Runs one of those once, by name: tests do, instead of waiting. */
  runJob(name: string): Promise<void>
  close(): Promise<void>
}

/** How often one address may ask what needs no sign-in, a minute. */
const OPEN_CALLS = { windowMs: 60_000, max: 120 }

/** How long answers that are under way may take once the server stops. */
const LAST_ANSWERS_MS = 3000

/** Puts the application together. It listens to nothing and starts nothing by itself. */
export async function createApp(deps: AppDeps): Promise<App> {
  const { pool, actPool, now, ids, random } = deps
  const registry = openRegistry()
  const reference = await openReference(pool, loaders)
  const world = () => reference.world
  let jobs: Jobs | undefined
  const door = openDoor({
    pool: actPool,
    registry,
    reference,
    now,
    ids,
    random,
    committed: () => jobs?.wake(),
  })
  const live = openLiveTail({ pool })
  const streams = new Set<ServerResponse>()
  const sessions = await openSessions({
    pool,
    random,
    reference,
    agenciesOf: listAgencies,
    bondsOf: listBonds,
  })
  const http: HttpDeps = {
    ...deps.http,
    now,
    texts,
    webFolder: deps.webFolder,
    authenticate: (request): Promise<Actor | null> =>
      sessions.actorOf(request.cookies[SESSION_COOKIE], now()),
  }
  const noteReading = readingNotes(pool, random)
  const context = (at: Moment): Omit<ViewContext, 'say'> => ({
    noteReading,
    runner: pool,
    registry,
    world: world(),
    today: world().calendars.dayOf(at),
    now: at,
  })
  const limit = async ({ request, now: at }: Pick<Call, 'request' | 'now'>, what: string) => {
    const { isAllowed } = await allow(
      pool,
      `${what}:${digest(request.ip)}`,
      OPEN_CALLS.windowMs,
      OPEN_CALLS.max,
      at,
    )
    if (!isAllowed) throw new Refusal('too_many', 'http.tooMany')
  }
  const historyOf = (name: string) => listHistory(pool, name)
  const suggesting = { pool, world, ids, random, past: new PastShelf(), rowContext: context }
  const reading: Route[] = [
    ...peopleRoutes({ runner: pool, sessions, reference, secureCookie: deps.secureCookie }),
    ...staffRoutes({ pool, random, reference }),
    ...enterpriseRoutes({ pool, world, ids, random }),
    ...registerRoutes({ pool, world, ids, random, registers }),
    ...lawRoutes({ pool, random, parameters, registry, reference }),
    ...calendarRoutes({ pool, random, registry, world, limit }),
    ...importRoutes({ pool, door, world, now, ids, random, texts }),
    ...clientRoutes({ pool, door, world, now, ids, random, texts }),
    ...machineRoutes({ pool, door, world, now, ids, random, texts }),
    ...listRoutes({ rowContext: context }),
    ...searchRoutes({ rowContext: context, openedBy }),
    ...appealRoutes({ rowContext: context }),
    ...unmaskingRoutes({ rowContext: context }),
    ...boardRoutes({ pool, world, historyOf, rowContext: context }),
    ...figureRoutes({ pool, world, ids, random, registry, historyOf, rowContext: context }),
    ...supervisionRoutes({ runner: pool, world, limit, rowContext: context }),
    ...monitoringRoutes({ pool, world, random }),
    ...opportunityRoutes({ pool, world, ids, random, door, limit }),
    ...nextStepRoutes({ pool, world }),
    ...nodeRoutes({ pool, random, world, texts, ids, folder: deps.filesFolder }),
    ...targetRoutes({ pool, world, ids }),
    ...taskRoutes({ pool, world, ids, random, folder: deps.filesFolder }),
    ...parkRoutes({ pool, random, reference, rowContext: context }),
    ...stewardRoutes({ pool, world, ids, random }),
    ...teamRoutes({ pool, world, ids, random }),
    ...checklistRoutes({ pool, world, ids, random }),
    ...projectRoutes({ rowContext: context, limit }),
    ...suggestionRoutes(suggesting),
    ...suggestionOfficeRoutes(suggesting),
    ...reorganisationRoutes({ pool, registry, world, ids, random }),
    ...helpOrderRoutes({ pool, world, rowContext: context }),
    ...throughTrainRoutes({ pool, world, ids, random, rowContext: context }),
    ...diaryRoutes({ pool, world, ids, random, registry }),
    ...residencyRoutes({ pool, world }),
    ...planRoutes({ pool, world, ids, random }),
    ...activityRoutes({ pool, world }),
    ...meetingRoutes({ pool, world, ids, random, registry, door }),
    ...preparingRoutes({ pool, world, ids, random, registry, door }),
    ...invitedRoutes({ pool, world, ids, random, registry, door }),
    ...registry
      .all()
      .flatMap((module) =>
        matterRoutes(module, { door, viewContext: (at, say) => ({ ...context(at), say }) }),
      ),
    ...fileRoutes({ runner: pool, ids, folder: deps.filesFolder, noteReading }),
    ...deskRoutes({ runner: pool, registry, world }),
    liveRoute(live, streams),
    ...openRoutes({ runner: pool, world, limit }),
  ]
  const typesetter = openTypesetter()
  const printing = { runner: pool, world, texts, typesetter, routes: reading }
  const routes: Route[] = [
    ...reading,
    ...printMatterRoutes(registry.all(), printing),
    printDueRoute(printing),
    printNoticeRoute(printing),
    ...printBoardRoutes(printing),
    ...printNodeRoutes(printing),
    ...printTaskRoutes(printing),
  ]
  const server = await createServer(http)
  server.addHook('preClose', async () => {
    for (const stream of streams) stream.destroy()
    // A browser may keep a connection for more than a minute that nothing is asked on any more.
    setTimeout(() => server.server.closeAllConnections(), LAST_ANSWERS_MS).unref()
  })
  if (deps.webFolder !== null) await serveWeb(server, deps.webFolder)
  addRoutes(server, http, routes)
  const ofModules = (given: JobDeps): Job[] => [
    numberJob({ ...given, door }),
    bottomRankJob({ ...given, door, world }),
    searchJob({ ...given, registry }),
    entryInitialsJob(given),
    tallyJob({ ...given, registry, world }),
    freezeJob({ ...given, registry, world, ids, random }),
    linkWatchJob({ ...given, world, ids }),
    takeEffectJob({ ...given, random, parameters, world }),
    reorganisationJob({ ...given, door, reference, registry, random }),
    linkJob({ ...given, door }),
    forgetJob({ ...given, world }),
    missJob({ ...given, door, world, now }),
    remindJob({ ...given, world, now, ids }),
    taskReminderJob({ ...given, world, now, ids }),
    planReminderJob({ ...given, world, now, ids }),
    trainingJob({ ...given, world, ids, random }),
    suggestJob({ ...given, door, world, past: suggesting.past }),
    clusterJob({ ...given, world, ids }),
    suggestionWarningJob({ ...given, world, ids }),
    openReportsJob({ ...given, door, world }),
    meetingsJob({ ...given, door, world, ids }),
    coverageJob({ ...given, door, world, ids }),
    appointJob({ ...given, door, world, ids }),
    runJob({ ...given, world, ids }),
  ]
  const jobDeps = { pool, registry, reference, door, live, now, ids, random, log: server.log, ofModules }
  return {
    server,
    door,
    reference,
    registry,
    routes,
    startJobs() {
      jobs = startJobs(jobDeps)
    },
    async runJob(name) {
      const { signal } = new AbortController()
      const job = jobsOf({ ...jobDeps, signal }).find((one) => one.name === name)
      if (job === undefined) throw new Error(`there is no job ${name}`)
      await job.run()
    },
    async close() {
      await jobs?.stop()
      await server.close()
      await typesetter.close()
    },
  }
}
