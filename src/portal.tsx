/** The portal's entry: the texts it speaks, the modules' parts, the router. No antd comes in here. */
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { appealPortalKind, askPortalKind, fileLink } from './modules/appeals/web/portal/portal-kinds.ts'
import { appealPortalTexts } from './modules/appeals/web/portal/texts.ts'
import { calendarTexts, holidayTexts } from './modules/calendars/texts.ts'
import { dueLink } from './modules/calendars/web/portal/portal-link.ts'
import { duePortalTexts } from './modules/calendars/web/portal/texts.ts'
import { peoplePortalTexts } from './modules/people/web/portal/texts.ts'
import type { Texts } from './platform/texts.ts'
import { makePortalRouter } from './portal.routes.tsx'
import { ErrorBoundary } from './ui/errors.tsx'
import { LanguageProvider } from './ui/language.tsx'
import { Broken } from './ui/portal/broken.tsx'
import { PortalPartsProvider, type PortalParts } from './ui/portal/kinds.tsx'
import { portalTexts } from './ui/portal/texts.ts'
import { makeQueryClient } from './ui/query-client.ts'
import { uiTexts } from './ui/texts.ts'

const texts: Texts = {
  ...calendarTexts,
  ...holidayTexts,
  ...uiTexts,
  ...portalTexts,
  ...appealPortalTexts,
  ...duePortalTexts,
  ...peoplePortalTexts,
}
const parts: PortalParts = { kinds: [appealPortalKind, askPortalKind], open: fileLink, tool: dueLink }
const router = makePortalRouter()
const client = makeQueryClient()
const root = document.querySelector('#root')
if (root === null) throw new Error('the page has no root')

createRoot(root).render(
  <StrictMode>
    <LanguageProvider texts={texts}>
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
