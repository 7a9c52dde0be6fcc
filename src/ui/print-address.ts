/** Where the printed sheet of a page is: the server's own PDF, in the language of the screen. */
import type { Language } from '../platform/texts.ts'
import { urlOf, type QueryValues } from './api.ts'

/** The sheet of a matter. */
export function matterSheet(path: string, id: string, language: Language): string {
  return urlOf(`/api/${path}/${id}/print`, { language })
}

/** The letter to the enterprise about a matter, where its kind has one. */
export function noticeSheet(path: string, id: string, language: Language): string {
  return urlOf(`/api/${path}/${id}/notice/print`, { language })
}

/** The sheet that explains one of its limits. */
export function explanationSheet(path: string, id: string, clockId: string, language: Language): string {
  return urlOf(`/api/${path}/${id}/clocks/${clockId}/explain/print`, { language })
}

/** The sheet of an answer of the calculator. */
export function dueSheet(question: QueryValues, language: Language): string {
  return urlOf('/api/open/due/print', { ...question, language })
}
