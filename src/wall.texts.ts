/** All that the wall says: lights, refusals, stages, and the words of its own page. */
import { projectTexts } from './modules/projects/texts.ts'
import { projectWallTexts } from './modules/projects/web/wall/texts.ts'
import { platformTexts } from './platform/platform-texts.ts'
import type { Texts } from './platform/texts.ts'
import { uiTexts } from './ui/texts.ts'

export const wallTexts: Texts = { ...platformTexts, ...projectTexts, ...uiTexts, ...projectWallTexts }
