/** Every page of the portal and its address. Pages other than the first are loaded when they are opened. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { parseSearch, searchText } from './ui/portal/address.ts'
import { PortalFrame } from './ui/portal/frame.tsx'
import { withSubjects } from './portal.words.ts'
import { HomePage } from './ui/portal/home-page.tsx'
import { NotFoundPage } from './ui/portal/not-found-page.tsx'
import { portalPaths } from './ui/paths.ts'

const root = createRootRoute({ component: PortalFrame, notFoundComponent: NotFoundPage })
const page = (path: string, component: Parameters<typeof createRoute>[0]['component']) =>
  createRoute({ getParentRoute: () => root, path, component })

const pages = [
  page(portalPaths.home(), HomePage),
  page(
    portalPaths.signIn(),
    lazyRouteComponent(
      () => withSubjects(import('./modules/people/web/portal/sign-in-page.tsx')),
      'SignInPage',
    ),
  ),
  page(
    portalPaths.seats(),
    lazyRouteComponent(() => withSubjects(import('./modules/people/web/portal/seats-page.tsx')), 'SeatsPage'),
  ),
  page(
    portalPaths.file(),
    lazyRouteComponent(() => withSubjects(import('./modules/appeals/web/portal/file-page.tsx')), 'FilePage'),
  ),
  page(
    portalPaths.receipt('appeals', '$id'),
    lazyRouteComponent(
      () => withSubjects(import('./modules/appeals/web/portal/receipt-page.tsx')),
      'ReceiptPage',
    ),
  ),
  page(
    portalPaths.due(),
    lazyRouteComponent(() => withSubjects(import('./modules/calendars/web/portal/due-page.tsx')), 'DuePage'),
  ),
  page(
    portalPaths.exposures(),
    lazyRouteComponent(
      () => withSubjects(import('./modules/supervision/web/portal/exposures-page.tsx')),
      'ExposuresPage',
    ),
  ),
  page(
    portalPaths.opportunities(),
    lazyRouteComponent(
      () => withSubjects(import('./modules/opportunities/web/portal/opportunities-page.tsx')),
      'OpportunitiesPage',
    ),
  ),
  page(
    portalPaths.releases(),
    lazyRouteComponent(
      () => withSubjects(import('./modules/opportunities/web/portal/releases-page.tsx')),
      'ReleasesPage',
    ),
  ),
  page(
    portalPaths.projects(),
    lazyRouteComponent(
      () => withSubjects(import('./modules/projects/web/portal/projects-page.tsx')),
      'ProjectsPage',
    ),
  ),
  page(
    portalPaths.project('$code'),
    lazyRouteComponent(() => withSubjects(import('./modules/projects/web/portal/code-page.tsx')), 'CodePage'),
  ),
  page(
    portalPaths.tracking(),
    lazyRouteComponent(
      () => withSubjects(import('./modules/projects/web/portal/tracking-page.tsx')),
      'TrackingPage',
    ),
  ),
  page(
    portalPaths.helpOrders(),
    lazyRouteComponent(
      () => withSubjects(import('./modules/help-orders/web/portal/help-orders-page.tsx')),
      'HelpOrdersPage',
    ),
  ),
  page(
    portalPaths.throughTrain(),
    lazyRouteComponent(
      () => withSubjects(import('./modules/through-train/web/portal/through-train-page.tsx')),
      'ThroughTrainPage',
    ),
  ),
  page(
    portalPaths.invitations(),
    lazyRouteComponent(
      () => withSubjects(import('./modules/meetings/web/portal/invitations-page.tsx')),
      'InvitationsPage',
    ),
  ),
  page(
    portalPaths.mine(),
    lazyRouteComponent(() => withSubjects(import('./ui/portal/mine-page.tsx')), 'MinePage'),
  ),
  page(
    portalPaths.progress(),
    lazyRouteComponent(() => withSubjects(import('./ui/portal/progress-page.tsx')), 'ProgressPage'),
  ),
  page(
    portalPaths.messages(),
    lazyRouteComponent(() => withSubjects(import('./ui/portal/messages-page.tsx')), 'MessagesPage'),
  ),
  page(
    portalPaths.me(),
    lazyRouteComponent(() => withSubjects(import('./ui/portal/me-page.tsx')), 'MePage'),
  ),
  page(
    portalPaths.matter('$path', '$id'),
    lazyRouteComponent(() => withSubjects(import('./ui/portal/matter-page.tsx')), 'MatterPage'),
  ),
]

/** The portal's router. Its addresses hold plain texts only, so that `?code=0012` stays what was typed. */
export function makePortalRouter() {
  return createRouter({
    routeTree: root.addChildren(pages),
    parseSearch,
    stringifySearch: searchText,
    scrollRestoration: true,
    defaultPreload: 'intent',
  })
}
