/** The wall's entry (大屏): its texts and its one page. No antd comes in here, and no router: it is one screen. */
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { WallPage } from './modules/projects/web/wall/wall-page.tsx'
import { wallTexts } from './wall.texts.ts'
import { ErrorBoundary } from './ui/errors.tsx'
import { LanguageProvider } from './ui/language.tsx'
import { makeQueryClient } from './ui/query-client.ts'

document.documentElement.dataset['theme'] = 'dark'
const root = document.querySelector('#root')
if (root === null) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <LanguageProvider texts={wallTexts}>
      <ErrorBoundary fallback={<p>直通暂时打不开，请刷新。 Zhitong cannot be shown; reload the page.</p>}>
        <QueryClientProvider client={makeQueryClient()}>
          <WallPage />
        </QueryClientProvider>
      </ErrorBoundary>
    </LanguageProvider>
  </StrictMode>,
)
