/** The entry of the workbench: what every page of it stands in, and what the modules bring to it. */
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import dayjsChinese from 'dayjs/locale/zh-cn'
import { StrictMode, useEffect, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeDeskRouter } from './desk.routes.tsx'
import {
  appealDesk,
  askDesk,
  assistDesk,
  handoverDesk,
  rulingDesk,
} from './modules/appeals/web/desk/appeal-kind.ts'
import { holidayTexts } from './modules/calendars/texts.ts'
import { calendarDeskTexts } from './modules/calendars/web/desk/texts.ts'
import { RegisterEnterprise } from './modules/enterprises/web/desk/register-enterprise.tsx'
import { lawDeskTexts } from './modules/law/web/desk/texts.ts'
import { opinionDesk, projectDesk } from './modules/projects/web/desk/project-kinds.ts'
import { projectDeskTexts } from './modules/projects/web/desk/texts.ts'
import { explanationDesk } from './modules/nodes/web/desk/explanation-kind.tsx'
import { nodeDeskTexts } from './modules/nodes/web/desk/texts.ts'
import { reportDesk } from './modules/monitoring/web/desk/report-kind.ts'
import { monitoringDeskTexts } from './modules/monitoring/web/desk/texts.ts'
import { opportunityDesk, releaseDesk } from './modules/opportunities/web/desk/publication-kinds.ts'
import { opportunityDeskTexts } from './modules/opportunities/web/desk/texts.ts'
import { helpOrderDesk } from './modules/help-orders/web/desk/help-order-kind.ts'
import { helpOrderDeskTexts } from './modules/help-orders/web/desk/texts.ts'
import { throughTrainDesk } from './modules/through-train/web/desk/kind.ts'
import { throughTrainDeskTexts } from './modules/through-train/web/desk/texts.ts'
import { suggestionDeskTexts } from './modules/suggestions/web/desk/texts.ts'
import { meetingDeskTexts } from './modules/meetings/web/desk/texts.ts'
import { diaryDeskTexts } from './modules/diary/web/desk/texts.ts'
import { visitDesk } from './modules/diary/web/desk/visit-kind.ts'
import { stewardDeskTexts } from './modules/stewards/web/desk/texts.ts'
import { checklistDeskTexts } from './modules/checklists/web/desk/texts.ts'
import { teamDeskTexts } from './modules/teams/web/desk/texts.ts'
import { raceEntryDesk } from './modules/targets/web/desk/race-entry-kind.tsx'
import { targetDeskTexts } from './modules/targets/web/desk/texts.ts'
import { taskDeskTexts } from './modules/tasks/web/desk/texts.ts'
import { checkDesk } from './modules/supervision/web/desk/check-kind.ts'
import { orderDesk } from './modules/supervision/web/desk/order-kind.ts'
import {
  circularDesk,
  exposureDesk,
  referralDesk,
  talkDesk,
} from './modules/supervision/web/desk/supervision-kinds.ts'
import { supervisionDeskTexts } from './modules/supervision/web/desk/texts.ts'
import { texts } from './texts.ts'
import { DeskFailed } from './ui/desk/failed.tsx'
import { DeskPartsProvider, type DeskParts } from './ui/desk/kinds.tsx'
import { deskTexts } from './ui/desk/texts.ts'
import { deskTheme } from './ui/desk/theme.ts'
import { ErrorBoundary } from './ui/errors.tsx'
import { LanguageProvider, useTexts } from './ui/language.tsx'
import { makeQueryClient } from './ui/query-client.ts'
import { uiTexts } from './ui/texts.ts'

const parts: DeskParts = {
  kinds: [
    appealDesk,
    orderDesk,
    askDesk,
    rulingDesk,
    assistDesk,
    handoverDesk,
    circularDesk,
    talkDesk,
    referralDesk,
    exposureDesk,
    checkDesk,
    reportDesk,
    helpOrderDesk,
    visitDesk,
    throughTrainDesk,
    opportunityDesk,
    releaseDesk,
    raceEntryDesk,
    explanationDesk,
    projectDesk,
    opinionDesk,
  ],
  RegisterEnterprise,
}
const allTexts = {
  ...texts,
  ...holidayTexts,
  ...calendarDeskTexts,
  ...lawDeskTexts,
  ...supervisionDeskTexts,
  ...monitoringDeskTexts,
  ...helpOrderDeskTexts,
  ...diaryDeskTexts,
  ...throughTrainDeskTexts,
  ...meetingDeskTexts,
  ...opportunityDeskTexts,
  ...targetDeskTexts,
  ...taskDeskTexts,
  ...stewardDeskTexts,
  ...teamDeskTexts,
  ...checklistDeskTexts,
  ...suggestionDeskTexts,
  ...nodeDeskTexts,
  ...projectDeskTexts,
  ...uiTexts,
  ...deskTexts,
}
const queryClient = makeQueryClient()
const router = makeDeskRouter()

/** Ant Design in the language of the screen. */
function AntDesign({ children }: { children: ReactNode }) {
  const { language } = useTexts()
  const isChinese = language === 'zh'
  useEffect(() => {
    dayjs.locale(isChinese ? dayjsChinese : 'en')
  }, [isChinese])
  return (
    <ConfigProvider
      locale={isChinese ? zhCN : enUS}
      theme={deskTheme}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: 'optional' }}
    >
      <App>{children}</App>
    </ConfigProvider>
  )
}

const root = document.querySelector('#root')
if (root === null) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <LanguageProvider texts={allTexts}>
      <ErrorBoundary fallback={<DeskFailed />}>
        <QueryClientProvider client={queryClient}>
          <AntDesign>
            <DeskPartsProvider parts={parts}>
              <RouterProvider router={router} />
            </DeskPartsProvider>
          </AntDesign>
        </QueryClientProvider>
      </ErrorBoundary>
    </LanguageProvider>
  </StrictMode>,
)
