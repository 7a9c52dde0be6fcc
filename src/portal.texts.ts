/**
 * All that the portal says: of the texts shared with the server those of what enterprises deal with, and the words of its own
 * pages. What only officers work with stays out: every phone loads all of it before the first page.
 */
import { appealTexts } from './modules/appeals/texts.ts'
import { unmaskingTexts } from './modules/appeals/texts-unmasking.ts'
import { appealPortalTexts } from './modules/appeals/web/portal/texts.ts'
import { calendarTexts, holidayTexts } from './modules/calendars/texts.ts'
import { duePortalTexts } from './modules/calendars/web/portal/texts.ts'
import { monitoringPortalTexts } from './modules/monitoring/web/portal/texts.ts'
import { diaryTexts } from './modules/diary/texts.ts'
import { helpOrderTexts } from './modules/help-orders/texts.ts'
import { helpOrderPortalTexts } from './modules/help-orders/web/portal/texts.ts'
import { opportunityPortalTexts } from './modules/opportunities/web/portal/texts.ts'
import { peoplePortalTexts } from './modules/people/web/portal/texts.ts'
import { projectPortalTexts } from './modules/projects/web/portal/texts.ts'
import { stewardPortalTexts } from './modules/stewards/web/portal/texts.ts'
import { exposuresPortalTexts } from './modules/supervision/web/portal/texts.ts'
import { platformTexts } from './platform/platform-texts.ts'
import { peopleTexts } from './modules/people/texts.ts'
import { lawTexts } from './modules/law/texts.ts'
import { enterpriseTexts } from './modules/enterprises/texts.ts'
import { projectTexts } from './modules/projects/texts.ts'
import { monitoringTexts } from './modules/monitoring/texts.ts'
import { publicationTexts } from './modules/opportunities/texts.ts'
import { nodeTexts } from './modules/nodes/texts.ts'
import { supervisionTexts } from './modules/supervision/texts.ts'
import { searchTexts } from './modules/search/texts.ts'
import type { Texts } from './platform/texts.ts'
import { portalTexts as portalPageTexts } from './ui/portal/texts.ts'
import { uiTexts } from './ui/texts.ts'

export const portalTexts: Texts = {
  ...platformTexts,
  ...peopleTexts,
  ...lawTexts,
  ...calendarTexts,
  ...enterpriseTexts,
  ...projectTexts,
  ...monitoringTexts,
  ...helpOrderTexts,
  ...diaryTexts,
  ...publicationTexts,
  ...nodeTexts,
  ...appealTexts,
  ...unmaskingTexts,
  ...supervisionTexts,
  ...searchTexts,
  ...holidayTexts,
  ...uiTexts,
  ...portalPageTexts,
  ...appealPortalTexts,
  ...duePortalTexts,
  ...monitoringPortalTexts,
  ...helpOrderPortalTexts,
  ...opportunityPortalTexts,
  ...peoplePortalTexts,
  ...exposuresPortalTexts,
  ...projectPortalTexts,
  ...stewardPortalTexts,
}
