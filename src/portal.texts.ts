/**
 * What the portal says before anybody is signed in, and the frame of every page. What only officers work with stays out, and
 * what is said of matters comes with the pages that need it (`portal.subject-texts.ts`).
 */
import { appealPortalTexts } from './modules/appeals/web/portal/texts.ts'
import { duePortalTexts } from './modules/calendars/web/portal/texts.ts'
import { monitoringPortalTexts } from './modules/monitoring/web/portal/texts.ts'
import { meetingPortalTexts } from './modules/meetings/web/portal/texts.ts'
import { helpOrderPortalTexts } from './modules/help-orders/web/portal/texts.ts'
import { opportunityPortalTexts } from './modules/opportunities/web/portal/texts.ts'
import { peoplePortalTexts } from './modules/people/web/portal/texts.ts'
import { projectPortalTexts } from './modules/projects/web/portal/texts.ts'
import { throughTrainPortalTexts } from './modules/through-train/web/portal/texts.ts'
import { stewardPortalTexts } from './modules/stewards/web/portal/texts.ts'
import { exposuresPortalTexts } from './modules/supervision/web/portal/texts.ts'
import { platformTexts } from './platform/platform-texts.ts'
import { peopleTexts } from './modules/people/texts.ts'
import type { Texts } from './platform/texts.ts'
import { portalTexts as portalPageTexts } from './ui/portal/texts.ts'
import { uiTexts } from './ui/texts.ts'

export const portalTexts: Texts = {
  ...platformTexts,
  ...peopleTexts,
  ...uiTexts,
  ...portalPageTexts,
  ...appealPortalTexts,
  ...duePortalTexts,
  ...monitoringPortalTexts,
  ...helpOrderPortalTexts,
  ...meetingPortalTexts,
  ...opportunityPortalTexts,
  ...peoplePortalTexts,
  ...exposuresPortalTexts,
  ...projectPortalTexts,
  ...stewardPortalTexts,
  ...throughTrainPortalTexts,
}
