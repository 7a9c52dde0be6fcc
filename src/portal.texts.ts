/** All that the portal says: the texts shared with the server, and the words of its own pages. */
import { appealPortalTexts } from './modules/appeals/web/portal/texts.ts'
import { holidayTexts } from './modules/calendars/texts.ts'
import { duePortalTexts } from './modules/calendars/web/portal/texts.ts'
import { monitoringPortalTexts } from './modules/monitoring/web/portal/texts.ts'
import { opportunityPortalTexts } from './modules/opportunities/web/portal/texts.ts'
import { peoplePortalTexts } from './modules/people/web/portal/texts.ts'
import { projectPortalTexts } from './modules/projects/web/portal/texts.ts'
import { exposuresPortalTexts } from './modules/supervision/web/portal/texts.ts'
import type { Texts } from './platform/texts.ts'
import { texts } from './texts.ts'
import { portalTexts as portalPageTexts } from './ui/portal/texts.ts'
import { uiTexts } from './ui/texts.ts'

export const portalTexts: Texts = {
  ...texts,
  ...holidayTexts,
  ...uiTexts,
  ...portalPageTexts,
  ...appealPortalTexts,
  ...duePortalTexts,
  ...monitoringPortalTexts,
  ...opportunityPortalTexts,
  ...peoplePortalTexts,
  ...exposuresPortalTexts,
  ...projectPortalTexts,
}
