/** Every page of the workbench, by address. Each is loaded when it is first opened. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type AnyRoute,
} from '@tanstack/react-router'
import { DeskFailed } from './ui/desk/failed.tsx'
import { Frame } from './ui/desk/frame/frame.tsx'
import { LISTS } from './ui/desk/list/lists.ts'
import { NoSuchPage } from './ui/desk/no-such-page.tsx'
import { parseSearch, searchText } from './ui/desk/search.ts'
import { deskPaths } from './ui/paths.ts'

const rootRoute = createRootRoute({ notFoundComponent: NoSuchPage, errorComponent: DeskFailed })

const people = () => import('./modules/people/web/desk/sign-in-page.tsx')
const seats = () => import('./modules/people/web/desk/seats-page.tsx')

/** Pages before somebody is at work. */
const doors: AnyRoute[] = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: deskPaths.signIn(),
    component: lazyRouteComponent(people, 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: deskPaths.seats(),
    component: lazyRouteComponent(seats, 'SeatsPage'),
  }),
]

const frame = createRoute({ getParentRoute: () => rootRoute, id: 'frame', component: Frame })
const within = () => frame

const home = createRoute({
  getParentRoute: within,
  path: deskPaths.home(),
  beforeLoad: () => redirect({ to: deskPaths.inbox(), replace: true, throw: true }),
})

const page = (path: string, component: ReturnType<typeof lazyRouteComponent>): AnyRoute =>
  createRoute({ getParentRoute: within, path, component })

const general: AnyRoute[] = [
  page(
    deskPaths.inbox(),
    lazyRouteComponent(() => import('./ui/desk/inbox/inbox-page.tsx'), 'InboxPage'),
  ),
  page(
    deskPaths.search(),
    lazyRouteComponent(() => import('./modules/search/web/desk/search-page.tsx'), 'SearchPage'),
  ),
  page(
    deskPaths.messages(),
    lazyRouteComponent(() => import('./ui/desk/messages-page.tsx'), 'MessagesPage'),
  ),
  page(
    deskPaths.lights(),
    lazyRouteComponent(() => import('./modules/supervision/web/desk/lights-page.tsx'), 'LightsPage'),
  ),
  page(
    deskPaths.defects(),
    lazyRouteComponent(() => import('./modules/supervision/web/desk/defects-page.tsx'), 'DefectsPage'),
  ),
  page(
    deskPaths.supervision(),
    lazyRouteComponent(() => import('./modules/supervision/web/desk/board-page.tsx'), 'BoardPage'),
  ),
  page(
    deskPaths.watched(),
    lazyRouteComponent(() => import('./modules/supervision/web/desk/watched-page.tsx'), 'WatchedPage'),
  ),
  page(
    deskPaths.unmaskings(),
    lazyRouteComponent(() => import('./modules/appeals/web/desk/unmaskings-page.tsx'), 'UnmaskingsPage'),
  ),
  page(
    deskPaths.newMatter('checks'),
    lazyRouteComponent(() => import('./modules/supervision/web/desk/new-check-page.tsx'), 'NewCheckPage'),
  ),
  page(
    deskPaths.list('projects'),
    lazyRouteComponent(() => import('./modules/projects/web/desk/projects-page.tsx'), 'ProjectsPage'),
  ),
  page(
    deskPaths.newMatter('projects'),
    lazyRouteComponent(() => import('./modules/projects/web/desk/new-project-page.tsx'), 'NewProjectPage'),
  ),
  page(
    deskPaths.monitoring(),
    lazyRouteComponent(() => import('./modules/monitoring/web/desk/monitoring-page.tsx'), 'MonitoringPage'),
  ),
  page(
    deskPaths.targets(),
    lazyRouteComponent(() => import('./modules/targets/web/desk/targets-page.tsx'), 'TargetsPage'),
  ),
  page(
    deskPaths.race(),
    lazyRouteComponent(() => import('./modules/targets/web/desk/race-page.tsx'), 'RacePage'),
  ),
  page(
    deskPaths.evaluation(),
    lazyRouteComponent(() => import('./modules/targets/web/desk/evaluation-page.tsx'), 'EvaluationPage'),
  ),
  page(
    deskPaths.newMatter('race-entries'),
    lazyRouteComponent(() => import('./modules/targets/web/desk/new-entry-page.tsx'), 'NewEntryPage'),
  ),
  page(
    deskPaths.newMatter('opportunities'),
    lazyRouteComponent(
      () => import('./modules/opportunities/web/desk/new-opportunity-page.tsx'),
      'NewOpportunityPage',
    ),
  ),
  page(
    deskPaths.meetings(),
    lazyRouteComponent(() => import('./modules/meetings/web/desk/meetings-page.tsx'), 'MeetingsPage'),
  ),
  page(
    deskPaths.meeting('$id'),
    lazyRouteComponent(() => import('./modules/meetings/web/desk/meeting-page.tsx'), 'MeetingPage'),
  ),
  page(
    deskPaths.prepareMeeting('$id', '$turn'),
    lazyRouteComponent(() => import('./modules/meetings/web/desk/prepare-page.tsx'), 'PreparePage'),
  ),
  page(
    deskPaths.holdMeeting('$id', '$turn'),
    lazyRouteComponent(() => import('./modules/meetings/web/desk/hold-page.tsx'), 'HoldPage'),
  ),
  page(
    deskPaths.cockpit(),
    lazyRouteComponent(() => import('./modules/diary/web/desk/cockpit-page.tsx'), 'CockpitPage'),
  ),
  page(
    deskPaths.diary(),
    lazyRouteComponent(() => import('./modules/diary/web/desk/diary-page.tsx'), 'DiaryPage'),
  ),
  page(
    deskPaths.residency(),
    lazyRouteComponent(() => import('./modules/diary/web/desk/residency-page.tsx'), 'ResidencyPage'),
  ),
  page(
    deskPaths.visitPlans(),
    lazyRouteComponent(() => import('./modules/diary/web/desk/plans-page.tsx'), 'PlansPage'),
  ),
  page(
    deskPaths.visitActivity(),
    lazyRouteComponent(() => import('./modules/diary/web/desk/activity-page.tsx'), 'ActivityPage'),
  ),
  page(
    deskPaths.throughTrain(),
    lazyRouteComponent(
      () => import('./modules/through-train/web/desk/through-train-page.tsx'),
      'ThroughTrainPage',
    ),
  ),
  page(
    deskPaths.unserved(),
    lazyRouteComponent(() => import('./modules/help-orders/web/desk/unserved-page.tsx'), 'UnservedPage'),
  ),
  page(
    deskPaths.clinics(),
    lazyRouteComponent(() => import('./modules/help-orders/web/desk/clinics-page.tsx'), 'ClinicsPage'),
  ),
  page(
    deskPaths.coverage(),
    lazyRouteComponent(() => import('./modules/stewards/web/desk/coverage-page.tsx'), 'CoveragePage'),
  ),
  page(
    deskPaths.stewardRuns(),
    lazyRouteComponent(() => import('./modules/stewards/web/desk/runs-page.tsx'), 'RunsPage'),
  ),
  page(
    deskPaths.stewardRun('$id'),
    lazyRouteComponent(() => import('./modules/stewards/web/desk/run-page.tsx'), 'RunPage'),
  ),
  page(
    deskPaths.stewardPools(),
    lazyRouteComponent(() => import('./modules/stewards/web/desk/pools-page.tsx'), 'PoolsPage'),
  ),
  page(
    deskPaths.stageTemplates(),
    lazyRouteComponent(
      () => import('./modules/checklists/web/desk/templates-page.tsx'),
      'StageTemplatesPage',
    ),
  ),
  page(
    deskPaths.regionChannels(),
    lazyRouteComponent(() => import('./modules/stewards/web/desk/channels-page.tsx'), 'ChannelsPage'),
  ),
  page(
    deskPaths.handovers(),
    lazyRouteComponent(() => import('./modules/stewards/web/desk/handovers-page.tsx'), 'HandoversPage'),
  ),
  page(
    deskPaths.teams(),
    lazyRouteComponent(() => import('./modules/teams/web/desk/teams-page.tsx'), 'TeamsPage'),
  ),
  page(
    deskPaths.team('$id'),
    lazyRouteComponent(() => import('./modules/teams/web/desk/team-page.tsx'), 'TeamPage'),
  ),
  page(
    deskPaths.projectPoints(),
    lazyRouteComponent(() => import('./modules/projects/web/desk/points-page.tsx'), 'PointsPage'),
  ),
  page(
    deskPaths.projectTotals(),
    lazyRouteComponent(() => import('./modules/projects/web/desk/totals-page.tsx'), 'TotalsPage'),
  ),
  page(
    deskPaths.acceptances(),
    lazyRouteComponent(() => import('./modules/projects/web/desk/acceptances-page.tsx'), 'AcceptancesPage'),
  ),
  page(
    deskPaths.contacts(),
    lazyRouteComponent(() => import('./modules/projects/web/desk/contacts-page.tsx'), 'ContactsPage'),
  ),
  page(
    deskPaths.suggestions(),
    lazyRouteComponent(
      () => import('./modules/suggestions/web/desk/suggestions-page.tsx'),
      'SuggestionsPage',
    ),
  ),
  page(
    deskPaths.calendar(),
    lazyRouteComponent(() => import('./modules/calendars/web/desk/calendar-page.tsx'), 'CalendarPage'),
  ),
  page(
    deskPaths.enterprises(),
    lazyRouteComponent(
      () => import('./modules/enterprises/web/desk/enterprises-page.tsx'),
      'EnterprisesPage',
    ),
  ),
  page(
    deskPaths.duplicates(),
    lazyRouteComponent(() => import('./modules/enterprises/web/desk/duplicates-page.tsx'), 'DuplicatesPage'),
  ),
  page(
    deskPaths.matter('enterprises', '$id'),
    lazyRouteComponent(() => import('./modules/enterprises/web/desk/enterprise-page.tsx'), 'EnterprisePage'),
  ),
  page(
    deskPaths.parameters(),
    lazyRouteComponent(() => import('./modules/law/web/desk/parameters-page.tsx'), 'ParametersPage'),
  ),
  page(
    deskPaths.boards(),
    lazyRouteComponent(() => import('./modules/boards/web/desk/board-page.tsx'), 'BoardPage'),
  ),
  page(
    deskPaths.behind(),
    lazyRouteComponent(() => import('./modules/boards/web/desk/behind-page.tsx'), 'BehindPage'),
  ),
  page(
    deskPaths.figure('$id'),
    lazyRouteComponent(() => import('./modules/boards/web/desk/figure-page.tsx'), 'FigurePage'),
  ),
  page(
    deskPaths.list('listed-tasks'),
    lazyRouteComponent(() => import('./modules/tasks/web/desk/tasks-page.tsx'), 'TasksPage'),
  ),
  page(
    deskPaths.matter('listed-tasks', '$id'),
    lazyRouteComponent(() => import('./modules/tasks/web/desk/task-page.tsx'), 'TaskPage'),
  ),
  page(
    deskPaths.wallChart(),
    lazyRouteComponent(() => import('./modules/nodes/web/desk/wall-chart-page.tsx'), 'WallChartPage'),
  ),
  page(
    deskPaths.weekly(),
    lazyRouteComponent(() => import('./modules/nodes/web/desk/weekly-page.tsx'), 'WeeklyPage'),
  ),
  page(
    deskPaths.missedNodes(),
    lazyRouteComponent(() => import('./modules/nodes/web/desk/misses-page.tsx'), 'MissesPage'),
  ),
  page(
    deskPaths.planTemplates(),
    lazyRouteComponent(() => import('./modules/nodes/web/desk/template-page.tsx'), 'TemplatePage'),
  ),
  page(
    deskPaths.people(),
    lazyRouteComponent(() => import('./modules/people/web/desk/people-page.tsx'), 'PeoplePage'),
  ),
  page(
    deskPaths.reorganisations(),
    lazyRouteComponent(
      () => import('./modules/reorganisations/web/desk/reorganisations-page.tsx'),
      'ReorganisationsPage',
    ),
  ),
  page(
    deskPaths.imports(),
    lazyRouteComponent(() => import('./modules/imports/web/desk/imports-page.tsx'), 'ImportsPage'),
  ),
  page(
    deskPaths.clients(),
    lazyRouteComponent(() => import('./modules/clients/web/desk/clients-page.tsx'), 'ClientsPage'),
  ),
  page(
    deskPaths.newMatter('appeals'),
    lazyRouteComponent(() => import('./modules/appeals/web/desk/new-appeal-page.tsx'), 'NewAppealPage'),
  ),
]

/** Registers whose pages are made from their fields. */
const REGISTERS = [
  'parks',
  'zones',
  'parcels',
  'credit-records',
  'duties',
  'task-lists',
  'service-points',
  'service-point-staff',
]

const registers = REGISTERS.flatMap((path) => [
  page(
    deskPaths.list(path),
    lazyRouteComponent(async () => {
      const { RegisterListPage } = await import('./ui/desk/register/register-list-page.tsx')
      return { Page: () => <RegisterListPage key={path} path={path} /> }
    }, 'Page'),
  ),
  page(
    deskPaths.matter(path, '$id'),
    path === 'parks'
      ? lazyRouteComponent(() => import('./modules/parks/web/desk/park-page.tsx'), 'ParkPage')
      : path === 'zones'
        ? lazyRouteComponent(() => import('./modules/parks/web/desk/zone-page.tsx'), 'ZonePage')
        : path === 'parcels'
          ? lazyRouteComponent(() => import('./modules/parks/web/desk/parcel-page.tsx'), 'ParcelPage')
          : path === 'service-points'
            ? lazyRouteComponent(() => import('./modules/help-orders/web/desk/point-page.tsx'), 'PointPage')
            : lazyRouteComponent(async () => {
                const { RegisterRowPage } = await import('./ui/desk/register/register-row-page.tsx')
                return { Page: () => <RegisterRowPage path={path} /> }
              }, 'Page'),
  ),
])

const lists = LISTS.map(({ path, kind }) =>
  page(
    deskPaths.list(path),
    lazyRouteComponent(async () => {
      const { MatterListPage } = await import('./ui/desk/list/matter-list-page.tsx')
      return { Page: () => <MatterListPage key={path} kind={kind} /> }
    }, 'Page'),
  ),
)

const MATTERS = [
  'appeals',
  'orders',
  'asks',
  'rulings',
  'assists',
  'handovers',
  'circulars',
  'talks',
  'referrals',
  'exposures',
  'checks',
  'investment-reports',
  'help-orders',
  'visits',
  'through-trains',
  'opportunities',
  'project-releases',
  'race-entries',
  'explanations',
  'projects',
  'opinions',
]

const matters = MATTERS.map((path) =>
  page(
    deskPaths.matter(path, '$id'),
    lazyRouteComponent(async () => {
      const { MatterPage } = await import('./ui/desk/matter/matter-page.tsx')
      return { Page: () => <MatterPage path={path} /> }
    }, 'Page'),
  ),
)

/** The router of the workbench. Values in addresses are plain texts. */
export function makeDeskRouter() {
  return createRouter({
    routeTree: rootRoute.addChildren([
      ...doors,
      frame.addChildren([home, ...general, ...registers, ...lists, ...matters]),
    ]),
    scrollRestoration: true,
    parseSearch,
    stringifySearch: searchText,
  })
}
