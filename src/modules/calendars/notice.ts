/**
 * Reads the State Council's yearly notice 放假安排, or a local one, into days off and make-up days with the holiday's name.
 * Pure. What is not understood is a problem at its place; nothing is guessed and nothing left out without a word.
 */
import { weekdayOf, type Day } from '../../calendar/days.ts'
import type { SpecialDay } from '../../calendar/calendar.ts'
import { reason, type Reason } from '../../kernel/refusal.ts'
import { readClause, type Rules } from './notice-clauses.ts'
import type { DateMemory } from './notice-dates.ts'
import {
  clausesOf,
  cleanText,
  paragraphsOf,
  placeOf,
  sentencesOf,
  type CleanText,
  type Paragraph,
  type Span,
} from './notice-text.ts'

/** What a notice is read with. */
export interface NoticeContext {
  /** The year it sets; days without a year belong to it. */
  readonly year: number
  /** The name of days that the text gives none, such as a local holiday's. */
  readonly name: string | null
}

/** Something that could not be read: which sentence, counted from 1, and which characters of the text as given. */
export interface NoticeProblem extends Span {
  readonly sentence: number
  readonly reason: Reason
}

export interface Notice {
  /** Off and make-up days in order, each once. */
  readonly days: readonly SpecialDay[]
  /** Sentences that set no day, such as the address and the greeting: for the reader to see that they were not used. */
  readonly remarks: readonly Span[]
  readonly problems: readonly NoticeProblem[]
}

/** More than these would only hide the first ones. */
const PROBLEMS_MAX = 50

const SETS_DAYS = /放假|上班|调休|补休|公休|休假|连休|休息|假期至/
const NAMES_A_DAY = /\d日/
/** Titles and introductions are short; looking for them in a long text without an end would take long. */
const TITLE_MAX = 200
const ADVICE = /^(?:鼓励|倡导)/
const ISSUED_ON = /^\d{4}年\d{1,2}月\d{1,2}日$/
const TITLE = /关于.*(?:安排|放假).*(?:通知|公告)$/
const INTRODUCTION = /^[^\d]*(?:\d{4}年)?[^\d]*如下$/

/** Reads a whole notice, one paragraph of it or a single sentence. Refuses nothing: problems are part of the answer. */
export function readNotice(given: string, context: NoticeContext): Notice {
  const reading: Reading = {
    text: cleanText(given),
    context,
    found: new Map(),
    remarks: [],
    problems: [],
    sentences: 0,
  }
  for (const paragraph of paragraphsOf(reading.text)) readParagraph(reading, paragraph)
  const { found, remarks, problems } = reading
  if (found.size === 0 && problems.length === 0)
    problems.push({ from: 0, to: given.length, sentence: 1, reason: reason('notice.noDays') })
  return {
    days: [...found.values()].sort((one, other) => one.day - other.day),
    remarks,
    problems: problems.sort((one, other) => one.from - other.from).slice(0, PROBLEMS_MAX),
  }
}

interface Reading {
  readonly text: CleanText
  readonly context: NoticeContext
  readonly found: Map<Day, SpecialDay>
  readonly remarks: Span[]
  readonly problems: NoticeProblem[]
  /** How many sentences the paragraphs before had. */
  sentences: number
}

function readParagraph(reading: Reading, paragraph: Paragraph): void {
  const { text, context, found, remarks, problems } = reading
  const rules = rulesOf(context.year)
  const sentences = sentencesOf(text, paragraph)
  const report = (place: Span, why: Reason) => {
    const index = sentences.findLastIndex(({ from }) => from <= place.from)
    const sentence = reading.sentences + 1 + Math.max(0, index)
    problems.push({ ...placeOf(text, place), sentence, reason: why })
  }
  for (const sentence of sentences) {
    if (isRemark(text, sentence, paragraph)) {
      remarks.push(placeOf(text, sentence))
      checkYear(text, sentence, context.year, report)
    } else readSentence(text, sentence, rules)
  }
  const name = paragraph.name ?? context.name?.trim() ?? ''
  const days = settled(rules)
  if (name === '' && days[0] !== undefined) report(days[0].place, reason('notice.noName'))
  for (const { day, isWorking, place } of days) {
    const before = found.get(day)
    if (before === undefined) found.set(day, { day, isWorking, name })
    else if (before.isWorking !== isWorking) report(place, reason('notice.contradiction'))
  }
  for (const trouble of rules.troubles) report(trouble, trouble.reason)
  reading.sentences += sentences.length
}

/** A title or an introduction that speaks of another year belongs to another notice. */
function checkYear(
  { text }: CleanText,
  sentence: Span,
  year: number,
  report: (place: Span, why: Reason) => void,
): void {
  const said = text.slice(sentence.from, sentence.to)
  const named = /(\d{4})年/.exec(said)?.[1]
  if (named === undefined || Number(named) === year) return
  if (isTitle(said) || isIntroduction(said)) report(sentence, reason('notice.otherYear', { named, year }))
}

function rulesOf(year: number): Rules {
  const memory: DateMemory = { year, yearOf: new Map(), month: null }
  return { memory, off: new Map(), working: new Map(), moved: [], resting: [], troubles: [] }
}

/**
 * Whether a sentence sets nothing: advice; outside the paragraphs of the holidays also title, address, introduction, the
 * day of issue, and whatever names neither a day nor an effect on one.
 */
function isRemark({ text }: CleanText, { from, to }: Span, { hasOwnName }: Paragraph): boolean {
  const sentence = text.slice(from, to)
  if (ADVICE.test(sentence)) return true
  if (hasOwnName) return false
  if (ISSUED_ON.test(sentence) || isTitle(sentence)) return true
  const namesDay = NAMES_A_DAY.test(sentence)
  if (!namesDay && isIntroduction(sentence)) return true
  return !namesDay && !SETS_DAYS.test(sentence)
}

function isTitle(sentence: string): boolean {
  return sentence.length <= TITLE_MAX && TITLE.test(sentence)
}

function isIntroduction(sentence: string): boolean {
  return sentence.length <= TITLE_MAX && INTRODUCTION.test(sentence.replace(/：$/, ''))
}

function readSentence(text: CleanText, sentence: Span, rules: Rules): void {
  const state = { sentence, waiting: [] as Day[], waitingFrom: sentence.from, off: new Set<Day>() }
  for (const clause of clausesOf(text, sentence)) readClause(text.text, clause, state, rules)
  if (state.waiting.length > 0)
    rules.troubles.push({ from: state.waitingFrom, to: sentence.to, reason: reason('notice.noEffect') })
}

/** The days of a paragraph as they stand at its end, and what its sentences say against each other. */
function settled({ off, working, moved, resting, troubles }: Rules) {
  // A rest day that was moved is worked, unless it lies in the holiday itself.
  for (const { day, place } of moved) if (!off.has(day) && !working.has(day)) working.set(day, place)
  for (const [day, place] of working)
    if (off.has(day)) troubles.push({ ...place, reason: reason('notice.contradiction') })
  for (const { day, place } of resting)
    if (!off.has(day) && (weekdayOf(day) <= 5 || working.has(day)))
      troubles.push({ ...place, reason: reason('notice.notResting') })
  return [
    ...[...off].map(([day, place]) => ({ day, isWorking: false, place })),
    ...[...working].flatMap(([day, place]) => (off.has(day) ? [] : [{ day, isWorking: true, place }])),
  ]
}
