/** What the form of an appeal holds, what can be seen to be wrong with it, and what is sent. Pure. */
import { lengthOf } from '../../../../ui/size.ts'
import type { AppealInputs } from '../../wire.ts'
import { NATURES, TOPICS, URGENCIES } from '../../words.ts'

/** The form mirrors the screen: texts only. */
export type Filed = Record<
  | 'channel'
  | 'place'
  | 'projectCode'
  | 'title'
  | 'text'
  | 'nature'
  | 'topic'
  | 'urgency'
  | 'contactName'
  | 'contactPhone',
  string
>

/** How an enterprise comes in: it writes, or it whistles for somebody to come (S004-30). */
export const FILED_BY = ['portal', 'whistle'] as const

/** As in `wire.ts`; repeated here because a phone shall not load the schemas for three lengths. A test keeps them alike. */
export const TITLE_MAX = 120
export const TEXT_MAX = 10_000
export const PLACE_MAX = 200
export const FILES_MAX = 9
const PHONE = /^[0-9+() -]{5,20}$/

export interface FilingProblem {
  readonly code: string
  readonly max: number
}

/** What is wrong, by field; empty when it may be sent. */
export function problemsOf(filed: Filed): Partial<Record<keyof Filed, FilingProblem>> {
  const problems: Partial<Record<keyof Filed, FilingProblem>> = {}
  for (const field of ['title', 'text', 'nature', 'urgency', 'contactName'] as const) {
    if (filed[field].trim() === '') problems[field] = { code: 'ui.field.required', max: 0 }
  }
  if (lengthOf(filed.title) > TITLE_MAX) problems.title = { code: 'ui.field.tooLong', max: TITLE_MAX }
  if (lengthOf(filed.text) > TEXT_MAX) problems.text = { code: 'ui.field.tooLong', max: TEXT_MAX }
  if (filed.channel === 'whistle' && filed.place.trim() === '')
    problems.place = { code: 'ui.field.required', max: 0 }
  if (filed.topic === '') problems.topic = { code: 'appeal.portal.topicMissing', max: 0 }
  if (!PHONE.test(phoneOf(filed))) problems.contactPhone = { code: 'appeal.portal.phoneWrong', max: 0 }
  return problems
}

/** What the server is sent. Throws for words that are not in the lists: `problemsOf` comes first. */
export function inputOf(filed: Filed, enterpriseId: string, files: readonly string[]): AppealInputs['file'] {
  return {
    title: filed.title.trim(),
    text: filed.text,
    nature: wordOf(NATURES, filed.nature),
    topic: wordOf(TOPICS, filed.topic),
    urgency: wordOf(URGENCIES, filed.urgency),
    enterpriseId,
    channel: wordOf(FILED_BY, filed.channel),
    ...(filed.channel === 'whistle' ? { place: filed.place.trim() } : {}),
    ...(filed.projectCode === '' ? {} : { projectCode: filed.projectCode }),
    contactName: filed.contactName.trim(),
    contactPhone: phoneOf(filed),
    files: [...files],
  }
}

/** Chinese keyboards type wide digits and brackets. */
function phoneOf(filed: Filed): string {
  return filed.contactPhone.normalize('NFKC').trim()
}

function wordOf<Word extends string>(words: readonly Word[], typed: string): Word {
  const word = words.find((one) => one === typed)
  if (word === undefined) throw new RangeError(`not one of the words: ${typed}`)
  return word
}
