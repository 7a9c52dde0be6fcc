/** The portal's words: those of the first page at once, and those of its subjects with the first page that needs them. */
import { portalTexts } from './portal.texts.ts'
import type { Text, Texts } from './platform/texts.ts'

const table: Record<string, Text> = { ...portalTexts }

/** All that can be said by now. Grows once, before anything that needs it is shown. */
export const portalWords: Texts = table

/** A page that speaks of matters, with the words for them. */
export async function withSubjects<Page>(page: Promise<Page>): Promise<Page> {
  const [loaded, { subjectTexts }] = await Promise.all([page, import('./portal.subject-texts.ts')])
  Object.assign(table, subjectTexts)
  return loaded
}
