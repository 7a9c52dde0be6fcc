/** The portal's entry: its texts, the modules' parts, the router. No antd comes in here. */
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrandLine } from './modules/appeals/web/portal/brand-line.tsx'
import { appealPortalKind, askPortalKind, fileLink } from './modules/appeals/web/portal/portal-kinds.ts'
import { dueLink } from './modules/calendars/web/portal/portal-link.ts'
import { reportPortalKind } from './modules/monitoring/web/portal/portal-kind.ts'
import { helpOrderPortalKind, helpOrdersLink } from './modules/help-orders/web/portal/portal-kind.ts'
import { invitationsLink } from './modules/meetings/web/portal/portal-link.ts'
import { opportunitiesLink, releasesLink } from './modules/opportunities/web/portal/portal-links.ts'
import { projectPortalKind, projectsLink, trackingLink } from './modules/projects/web/portal/portal-kind.ts'
import { visitPortalKind } from './modules/diary/web/portal/portal-kind.ts'
import { throughTrainLink, throughTrainPortalKind } from './modules/through-train/web/portal/portal-kind.ts'
import { MyStewards } from './modules/stewards/web/portal/my-stewards.tsx'
import { exposuresLink } from './modules/supervision/web/portal/portal-link.ts'
import { makePortalRouter } from './portal.routes.tsx'
import { portalWords, withSubjects } from './portal.words.ts'
import { ErrorBoundary } from './ui/errors.tsx'
import { LanguageProvider } from './ui/language.tsx'
import { Broken } from './ui/portal/broken.tsx'
import { PortalPartsProvider, type PortalParts } from './ui/portal/kinds.tsx'
import { makeQueryClient } from './ui/query-client.ts'

const parts: PortalParts = {
  kinds: [
    appealPortalKind,
    askPortalKind,
    projectPortalKind,
    reportPortalKind,
    helpOrderPortalKind,
    visitPortalKind,
    throughTrainPortalKind,
  ],
  listed: appealPortalKind.kind,
  open: fileLink,
  tool: dueLink,
  EnterpriseHome: lazy(async () => {
    const { EnterpriseHome } = await withSubjects(import('./ui/portal/enterprise-home.tsx'))
    return { default: EnterpriseHome }
  }),
  Service: BrandLine,
  Carers: MyStewards,
  own: [projectsLink, helpOrdersLink, throughTrainLink, invitationsLink],
  more: [projectsLink, opportunitiesLink, releasesLink, trackingLink, exposuresLink],
}
const router = makePortalRouter()
const client = makeQueryClient()
const root = document.querySelector('#root')
if (root === null) throw new Error('the page has no root')

createRoot(root).render(
  <StrictMode>
    <LanguageProvider texts={portalWords}>
      <ErrorBoundary fallback={<Broken />}>
        <QueryClientProvider client={client}>
          <PortalPartsProvider parts={parts}>
            <RouterProvider router={router} />
          </PortalPartsProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </LanguageProvider>
  </StrictMode>,
)
