/** All texts that server and screens share, by module. Screens add their own words at their entry. */
import { assignmentTexts } from './engines/assignments/texts.ts'
import { planTexts } from './engines/plan/texts.ts'
import { registerTexts } from './engines/registers/texts.ts'
import { appealTexts } from './modules/appeals/texts.ts'
import { suggestedTexts } from './modules/appeals/texts-suggested.ts'
import { unmaskingTexts } from './modules/appeals/texts-unmasking.ts'
import { boardTexts } from './modules/boards/texts.ts'
import { calendarTexts } from './modules/calendars/texts.ts'
import { clientTexts } from './modules/clients/texts.ts'
import { diaryTexts } from './modules/diary/texts.ts'
import { enterpriseTexts } from './modules/enterprises/texts.ts'
import { throughTrainTexts } from './modules/through-train/texts.ts'
import { helpOrderTexts } from './modules/help-orders/texts.ts'
import { importTexts } from './modules/imports/texts.ts'
import { lawTexts } from './modules/law/texts.ts'
import { meetingTexts } from './modules/meetings/texts.ts'
import { monitoringTexts } from './modules/monitoring/texts.ts'
import { publicationTexts } from './modules/opportunities/texts.ts'
import { nodeTexts } from './modules/nodes/texts.ts'
import { parkTexts } from './modules/parks/texts.ts'
import { peopleTexts } from './modules/people/texts.ts'
import { projectTexts } from './modules/projects/texts.ts'
import { projectListTexts } from './modules/projects/texts-list.ts'
import { reorganisationTexts } from './modules/reorganisations/texts.ts'
import { searchTexts } from './modules/search/texts.ts'
import { suggestionTexts } from './modules/suggestions/texts.ts'
import { stewardTexts } from './modules/stewards/texts.ts'
import { supervisionTexts } from './modules/supervision/texts.ts'
import { targetTexts } from './modules/targets/texts.ts'
import { taskTexts } from './modules/tasks/texts.ts'
import { checklistTexts } from './modules/checklists/texts.ts'
import { teamTexts } from './modules/teams/texts.ts'
import { platformTexts } from './platform/platform-texts.ts'
import { printTexts } from './platform/print/texts.ts'
import { tableFileTexts } from './platform/table-files/texts.ts'
import type { Texts } from './platform/texts.ts'

export const texts: Texts = {
  ...platformTexts,
  ...printTexts,
  ...tableFileTexts,
  ...peopleTexts,
  ...lawTexts,
  ...calendarTexts,
  ...enterpriseTexts,
  ...projectTexts,
  ...projectListTexts,
  ...stewardTexts,
  ...teamTexts,
  ...checklistTexts,
  ...monitoringTexts,
  ...helpOrderTexts,
  ...throughTrainTexts,
  ...diaryTexts,
  ...meetingTexts,
  ...publicationTexts,
  ...targetTexts,
  ...taskTexts,
  ...planTexts,
  ...registerTexts,
  ...assignmentTexts,
  ...parkTexts,
  ...nodeTexts,
  ...appealTexts,
  ...suggestedTexts,
  ...unmaskingTexts,
  ...supervisionTexts,
  ...suggestionTexts,
  ...reorganisationTexts,
  ...boardTexts,
  ...importTexts,
  ...clientTexts,
  ...searchTexts,
}
