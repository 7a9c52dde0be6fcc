/** What the portal says of matters, as the server says it: loaded with the first page that shows any. */
import { appealTexts } from './modules/appeals/texts.ts'
import { unmaskingTexts } from './modules/appeals/texts-unmasking.ts'
import { calendarTexts, holidayTexts } from './modules/calendars/texts.ts'
import { diaryTexts } from './modules/diary/texts.ts'
import { helpOrderTexts } from './modules/help-orders/texts.ts'
import { throughTrainTexts } from './modules/through-train/texts.ts'
import { lawTexts } from './modules/law/texts.ts'
import { enterpriseTexts } from './modules/enterprises/texts.ts'
import { projectTexts } from './modules/projects/texts.ts'
import { meetingTexts } from './modules/meetings/texts.ts'
import { monitoringTexts } from './modules/monitoring/texts.ts'
import { publicationTexts } from './modules/opportunities/texts.ts'
import { nodeTexts } from './modules/nodes/texts.ts'
import { supervisionTexts } from './modules/supervision/texts.ts'
import { searchTexts } from './modules/search/texts.ts'
import type { Texts } from './platform/texts.ts'

export const subjectTexts: Texts = {
  ...lawTexts,
  ...calendarTexts,
  ...enterpriseTexts,
  ...projectTexts,
  ...monitoringTexts,
  ...meetingTexts,
  ...helpOrderTexts,
  ...throughTrainTexts,
  ...diaryTexts,
  ...publicationTexts,
  ...nodeTexts,
  ...appealTexts,
  ...unmaskingTexts,
  ...supervisionTexts,
  ...searchTexts,
  ...holidayTexts,
}
