/**
 * Appeals whose history another system tells: what a hotline received, who had it, what was answered when. Closed where there
 * is an answer, with the verdicts of the law they are judged by; else open at the stage they had. Nobody is told anything.
 */
import { countWorkingDays } from '../../calendar/calendar.ts'
import { dayOf, type Moment } from '../../calendar/days.ts'
import type { Limit } from '../../calendar/limits.ts'
import type { Act, ClockChange, Decision, Fact } from '../../kernel/kind.ts'
import type { Parameter } from '../../kernel/law.ts'
import type { Case, DepartmentId, EnterpriseId } from '../../kernel/matter.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { APPEAL_POWERS, UNANSWERED, enterpriseOf, optional, supersede, type Appeal } from './appeal.ts'
import {
  circulationLimit,
  clockStart,
  contactLimit,
  evaluationLimit,
  opinionLimit,
  resolveLimit,
  revisitLimit,
} from './parameters.ts'

/** What another system tells of one appeal, already put into our words. */
export interface AppealHistory {
  readonly system: string
  readonly externalId: string
  readonly channel: string
  readonly title: string
  readonly text: string
  readonly nature: string
  readonly topic: string
  readonly contactName: string
  readonly contactPhone: string
  readonly enterpriseId: EnterpriseId | null
  readonly departmentId: DepartmentId | null
  readonly receivedAt: Moment
  readonly dispatchedAt: Moment | null
  readonly contactedAt: Moment | null
  readonly reply: string | null
  readonly repliedAt: Moment | null
  readonly level: string | null
  /** A code that no enterprise is registered with; it waits for one. */
  readonly uscc: string | null
}

type HistoryAct = Act<Appeal, AppealHistory>

/** The first line of an imported appeal: all that is known of it, at once. */
const importHistory: HistoryAct = {
  from: 'new',
  to: ['filed', 'dispatched', 'closed'],
  by: ['importer', 'system'],
  audience: 'departments',
  gates: enterpriseGate,
  decide: (it, history) => ({
    to: stageOf(history),
    matter: { ...columnsOf(history), ...parties(it, history) },
    set: { ...UNANSWERED, ...rowOf(history) },
    hold: holderOf(it, history),
    clocks: clocksOf(it, history),
    record: [factOf(it, history, 'imported')],
  }),
}

/**
 * What the other system tells differently now. An answer that has come meanwhile closes it where the system tells how it was
 * rated as well; else it is revisited or evaluated here before it closes (S003-62).
 */
const correctHistory: HistoryAct = {
  from: 'any',
  to: ['dispatched', 'replied', 'closed'],
  by: ['importer', 'system'],
  audience: 'departments',
  gates: enterpriseGate,
  decide(it, history) {
    const { status, openedAt, closedAt } = it.matter
    const isUnrated = closedAt === null && history.repliedAt !== null && history.level === null
    const stage = isUnrated ? 'replied' : stageOf(history)
    if (history.receivedAt !== openedAt) throw new Refusal('not_now', reason('import.receiptChanged'))
    if (it.row.repliedAt !== null && history.repliedAt === null)
      throw new Refusal('not_now', reason('import.replyGone'))
    return {
      ...(stage === status || stage === 'filed' ? {} : { to: stage }),
      matter: {
        ...columnsOf(history),
        ...parties(it, history),
        ...(closedAt === null ? {} : { closedAt: history.repliedAt }),
      },
      set: rowOf(history),
      hold: isUnrated ? (revisitorOf(it)?.departmentId ?? null) : holderOf(it, history),
      clocks: [...restated(it, history), ...ratingClocks(it, stage)],
      record: [factOf(it, history, 'importCorrected')],
    }
  },
}

export const appealImports = { importHistory, correctHistory }

function revisitorOf(it: Case<Appeal>) {
  return it.organisation.postWith(it.matter.regionId, APPEAL_POWERS.revisit)
}

/** With the answer the unit's own clocks have lost their meaning; whether it helped is asked from now on, unless it is told. */
function ratingClocks(it: Case<Appeal>, stage: string): ClockChange[] {
  if (stage === 'closed') return supersede(it, ['revisit', 'evaluation'])
  if (stage !== 'replied' || it.matter.status === 'replied') return []
  const responsible = revisitorOf(it)?.departmentId ?? null
  return [
    ...optional(it, 'revisit', revisitLimit, responsible),
    ...optional(it, 'evaluation', evaluationLimit, responsible),
  ]
}

function enterpriseGate(_it: Case<Appeal>, { enterpriseId }: AppealHistory) {
  return enterpriseId === null ? [] : [{ gate: 'enterprise', question: enterpriseId }]
}

function stageOf({ repliedAt, departmentId }: AppealHistory): 'closed' | 'dispatched' | 'filed' {
  if (repliedAt !== null) return 'closed'
  return departmentId === null ? 'filed' : 'dispatched'
}

function columnsOf({ title, departmentId, topic }: AppealHistory) {
  return { title, departmentId, category: topic }
}

function parties(it: Case<Appeal>, { enterpriseId }: AppealHistory): Decision<Appeal>['matter'] {
  if (enterpriseId === null) return {}
  const { id } = enterpriseOf(it.facts)
  return { enterpriseId: id, applicantParty: id }
}

function rowOf(history: AppealHistory): Partial<Appeal> {
  const { text, nature, topic, channel, contactName, contactPhone, uscc } = history
  const { receivedAt, dispatchedAt, contactedAt, reply, repliedAt, level } = history
  const facts = { text, nature, topic, channel, contactName, contactPhone, uscc }
  return { ...facts, filedAt: receivedAt, dispatchedAt, contactedAt, reply, repliedAt, level }
}

/** Who had the file is not told by an export: of what is closed nobody, of what is open whoever must go on with it. */
function holderOf(it: Case<Appeal>, { repliedAt, departmentId }: AppealHistory): Decision<Appeal>['hold'] {
  if (repliedAt !== null) return null
  return departmentId ?? it.organisation.postWith(it.matter.regionId, 'appeal.dispatch')?.departmentId ?? null
}

/** When a clock ran and until when, as far as the export tells; one that has no known beginning is left out. */
interface Span {
  readonly name: string
  readonly side: 'promised' | 'step'
  readonly parameter: Parameter<Limit>
  readonly startedAt: Moment | null
  readonly stoppedAt: Moment | null
}

/** The result always has both ends; contact and circulation only where the export says when they happened. */
function spansOf(it: Case<Appeal>, history: AppealHistory): readonly Span[] {
  const { receivedAt, dispatchedAt, contactedAt, repliedAt, departmentId } = history
  const fromReceipt = it.law.find(clockStart)?.value === 'receipt'
  const isDispatched = departmentId !== null || repliedAt !== null
  const begun = fromReceipt ? receivedAt : (dispatchedAt ?? (isDispatched ? receivedAt : null))
  const isOpen = repliedAt === null
  const spans: readonly (Span | null)[] = [
    dispatchedAt === null && isDispatched
      ? null
      : step('circulation', circulationLimit, receivedAt, dispatchedAt),
    contactedAt === null && !isOpen ? null : promise('contact', contactLimit, begun, contactedAt),
    isOpen ? promise('opinion', opinionLimit, begun, null) : null,
    promise('resolve', resolveLimit, begun, repliedAt),
  ]
  return spans.filter((span) => span !== null)
}

function promise(
  name: string,
  parameter: Parameter<Limit>,
  startedAt: Moment | null,
  stoppedAt: Moment | null,
): Span {
  return { name, side: 'promised', parameter, startedAt, stoppedAt }
}

function step(name: string, parameter: Parameter<Limit>, startedAt: Moment, stoppedAt: Moment | null): Span {
  return { name, side: 'step', parameter, startedAt, stoppedAt }
}

/** Only limits that the law had on the day by which it is judged: where there was none, there is no verdict. */
function clocksOf(it: Case<Appeal>, history: AppealHistory, names?: readonly string[]): ClockChange[] {
  return spansOf(it, history).flatMap(({ name, side, parameter, startedAt, stoppedAt }): ClockChange[] => {
    const found = it.law.find(parameter, dimensionsOf(parameter, history))
    const isWanted = names === undefined || names.includes(name)
    if (found === undefined || startedAt === null || !isWanted) return []
    const { value: limit, basis } = found
    return [{ do: 'ran', name, side, limit, basis, responsible: history.departmentId, startedAt, stoppedAt }]
  })
}

/** Exports do not tell how hard or urgent it was: it is judged as ordinary. */
function dimensionsOf(
  { dimensions }: Parameter<Limit>,
  { channel }: AppealHistory,
): Readonly<Record<string, string>> {
  const { grade, urgency } = UNANSWERED
  return dimensions.length === 0 ? {} : { grade, urgency, channel }
}

/** Clocks that are there are told again where their moments differ; those that have come up since are added. */
function restated(it: Case<Appeal>, history: AppealHistory): ClockChange[] {
  const known = new Map(it.clocks.map((clock) => [clock.name, clock]))
  const changes = spansOf(it, history).flatMap(({ name, startedAt, stoppedAt }): ClockChange[] => {
    const clock = known.get(name)
    if (clock === undefined || startedAt === null || stoppedAt === null) return []
    const isSame = clock.startedAt === startedAt && clock.stoppedAt === stoppedAt
    return isSame ? [] : [{ do: 'restate', name, startedAt, stoppedAt }]
  })
  const fresh = spansOf(it, history)
    .map(({ name }) => name)
    .filter((name) => !known.has(name))
  return [...changes, ...overtaken(it, history), ...clocksOf(it, history, fresh)]
}

/** Dispatched, contacted or answered by now, nobody says when: those limits have lost their meaning. */
function overtaken(it: Case<Appeal>, history: AppealHistory): ClockChange[] {
  const { departmentId, dispatchedAt, contactedAt, repliedAt } = history
  const isAnswered = repliedAt !== null
  return supersede(it, [
    ...((isAnswered || departmentId !== null) && dispatchedAt === null ? ['circulation'] : []),
    ...(isAnswered && contactedAt === null ? ['contact'] : []),
    ...(isAnswered ? ['opinion'] : []),
  ])
}

function factOf(it: Case<Appeal>, history: AppealHistory, fact: 'imported' | 'importCorrected'): Fact {
  const { system, externalId, repliedAt } = history
  const days = workingDaysToReply(it, history)
  return {
    fact: repliedAt === null ? `${fact}Open` : fact,
    values: { system, externalId, ...(days === null ? {} : { days }) },
  }
}

/** Working days from the day after receipt through the day of the reply; null without a reply. */
function workingDaysToReply(
  { days: { calendar } }: Pick<Case, 'days'>,
  { receivedAt, repliedAt }: Pick<AppealHistory, 'receivedAt' | 'repliedAt'>,
): number | null {
  if (repliedAt === null) return null
  return countWorkingDays(calendar, dayOf(receivedAt, calendar.zone), dayOf(repliedAt, calendar.zone))
}
