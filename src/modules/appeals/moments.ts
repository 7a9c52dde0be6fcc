/**
 * 更正时间: a moment that was written down wrongly is put right by two people of the region's office, neither of whom handled
 * the appeal. Clocks, verdicts and rungs are told again from the truth; the journal keeps what stood there before.
 */
import { isoMoment, parseMoment, type Moment } from '../../calendar/days.ts'
import { personsBehind } from '../../kernel/actor.ts'
import { toldAgain } from '../../kernel/clocks.ts'
import type { ClockChange, Decision } from '../../kernel/kind.ts'
import type { Clock, PersonId } from '../../kernel/matter.ts'
import { invalid, reason, type Reason } from '../../kernel/refusal.ts'
import { officeOf, tellApplicant, type Appeal, type AppealAct, type AppealCase } from './appeal.ts'
import { ladderOf } from './climbing.ts'
import { MOMENTS } from './words.ts'

export type MomentName = (typeof MOMENTS)[number]

/** What one person says is wrong, and what is right; somebody else decides. */
export interface MomentProposal {
  readonly what: MomentName
  readonly at: Moment
  readonly reason: string
  readonly by: readonly PersonId[]
}

/** Where each moment stands, and which clocks begin or end with it. In the order in which they happen. */
const PLACES: Readonly<
  Record<
    MomentName,
    { field: keyof Appeal & `${string}At`; starts: readonly string[]; stops: readonly string[] }
  >
> = {
  filed: { field: 'filedAt', starts: ['circulation', 'contact', 'opinion', 'resolve'], stops: [] },
  dispatched: { field: 'dispatchedAt', starts: ['contact', 'opinion', 'resolve'], stops: ['circulation'] },
  contacted: { field: 'contactedAt', starts: ['progress'], stops: ['contact'] },
  opinion: { field: 'opinionAt', starts: [], stops: ['opinion'] },
  replied: {
    field: 'repliedAt',
    starts: ['revisit', 'evaluation'],
    stops: ['opinion', 'resolve', 'check', 'progress'],
  },
}

const OFFICE = ['dispatcher', 'revisitor']
/** Nobody puts their own work right. */
const HANDLERS = ['handler', 'handledIt']

/** One says which moment is wrong, when it truly was, and why. */
const proposeMoment: AppealAct<'proposeMoment'> = {
  from: 'any',
  to: [],
  by: OFFICE,
  notBy: HANDLERS,
  audience: 'departments',
  refuse: (it) => (it.row.momentProposal === null ? null : reason('appeal.momentProposed')),
  decide(it, { what, at: said, reason: text }, actor, at) {
    const right = parseMoment(said)
    if (right === null || right > at.recorded) throw invalid('/input/at', 'act.future')
    corrections(it, what, right, at.recorded)
    return {
      set: { momentProposal: { what, at: right, reason: text, by: personsBehind(actor) } },
      record: [{ fact: 'momentProposed', values: { what: wordOf(what), at: wallOf(it, right), text } }],
    }
  },
}

/** The moment stays as it was written down. */
const declineMoment: AppealAct<'declineMoment'> = {
  from: 'any',
  to: [],
  by: OFFICE,
  notBy: [...HANDLERS, 'momentProposer'],
  audience: 'departments',
  refuse: mustBeProposed,
  decide: (_it, input) => ({
    set: { momentProposal: null },
    record: [{ fact: 'momentDeclined', values: { text: input.reason } }],
  }),
}

/** A second person confirms it: what was counted from the wrong moment is counted from the right one. */
const confirmMoment: AppealAct<'confirmMoment'> = {
  from: 'any',
  to: [],
  by: OFFICE,
  notBy: [...HANDLERS, 'momentProposer'],
  audience: 'applicant',
  refuse: mustBeProposed,
  decide(it, _input, _actor, at) {
    const { what, at: right, reason: text } = it.row.momentProposal as MomentProposal
    const { field } = PLACES[what]
    const clocks = corrections(it, what, right, at.recorded)
    const told = clocks.map((change) => toldAgain(it, ladderOf, change, at.recorded))
    return {
      set: {
        [field]: right,
        // What the unit owes counts from the same moment.
        ...(what === 'dispatched' && it.row.leadSince === it.row.dispatchedAt ? { leadSince: right } : {}),
        momentProposal: null,
        corrections: it.row.corrections + 1,
      },
      clocks,
      record: [
        {
          fact: 'momentCorrected',
          values: {
            what: wordOf(what),
            from: wallOf(it, it.row[field] as Moment),
            to: wallOf(it, right),
            text,
          },
        },
        ...told.flatMap((clock) => consequencesOf(it, clock)),
      ],
      tell: [...tellApplicant(it, 'appeal.momentCorrected'), ...tellUnit(it), ...tellSupervisor(it, told)],
    }
  },
}

function mustBeProposed(it: AppealCase): Reason | null {
  return it.row.momentProposal === null ? reason('act.nothing') : null
}

/** The clocks that are told again. Refuses a moment that there is none of, and one out of order. */
function corrections(it: AppealCase, what: MomentName, right: Moment, now: Moment) {
  const { field, starts, stops } = PLACES[what]
  const wrong = it.row[field]
  if (wrong === null) throw invalid('/input/what', 'appeal.momentMissing')
  if (wrong === right) throw invalid('/input/at', 'appeal.sameMoment')
  checkOrder(it, what, right)
  const changes = it.clocks.flatMap((clock) => {
    const startedAt = starts.includes(clock.name) && clock.startedAt === wrong ? right : clock.startedAt
    const stoppedAt = stops.includes(clock.name) && clock.stoppedAt === wrong ? right : clock.stoppedAt
    const isSame = startedAt === clock.startedAt && stoppedAt === clock.stoppedAt
    return isSame ? [] : [{ do: 'correct', clockId: clock.id, startedAt, stoppedAt } as const]
  })
  // Refuses what would end before it begins already when it is proposed.
  for (const change of changes) toldAgain(it, ladderOf, change, now)
  return changes satisfies readonly ClockChange[]
}

/** Nothing happened before the step that it follows from, or after the one that followed from it. */
function checkOrder({ row, matter }: AppealCase, what: MomentName, right: Moment): void {
  const place = MOMENTS.indexOf(what)
  const at = (name: MomentName) => row[PLACES[name].field]
  const before = MOMENTS.slice(0, place).map(at)
  const after = [...MOMENTS.slice(place + 1).map(at), matter.closedAt]
  const isInOrder =
    before.every((moment) => moment === null || moment <= right) &&
    after.every((moment) => moment === null || right <= moment)
  if (!isInOrder) throw invalid('/input/at', 'appeal.momentOrder')
}

/** What the right moment changes about a clock: its verdict, and what should not have been climbed. */
function consequencesOf(it: AppealCase, told: Clock): Decision<Appeal>['record'] & object {
  const old = it.clocks.find(({ id }) => id === told.id) as Clock
  const clock = `appeal.clock.${told.name}`
  const verdict =
    old.verdict === told.verdict || told.verdict === null
      ? []
      : [
          {
            fact: 'verdictCorrected',
            values: { clock, from: `verdict.${old.verdict}`, to: `verdict.${told.verdict}` },
          },
        ]
  return [
    ...verdict,
    ...voidedOf(it, told).map((rung) => ({ fact: 'rungVoided', values: { clock, rung: `rung.${rung}` } })),
  ]
}

function voidedOf(it: AppealCase, told: Clock): readonly string[] {
  const old = it.clocks.find(({ id }) => id === told.id) as Clock
  return old.rungs.filter((rung) => !told.rungs.includes(rung))
}

function tellUnit(it: AppealCase) {
  const to = it.matter.handlerPostId ?? it.matter.departmentId
  return to === null ? [] : [{ to, text: 'appeal.momentCorrected' }]
}

/** An order that came of a rung is the supervisor's to end: they learn that there was no reason for it. */
function tellSupervisor(it: AppealCase, told: readonly Clock[]) {
  const supervisor = officeOf(it, 'supervise')
  const isVoid = told.some((clock) => voidedOf(it, clock).length > 0)
  return supervisor === undefined || !isVoid ? [] : [{ to: supervisor.id, text: 'appeal.rungVoided' }]
}

function wordOf(what: MomentName): string {
  return `appeal.what.${what}`
}

/** A moment as people write it on the region's wall clock, to the minute. */
function wallOf(it: AppealCase, at: Moment): string {
  return isoMoment(at, it.days.calendar.zone).slice(0, 'YYYY-MM-DDTHH:mm'.length).replace('T', ' ')
}

export const momentActs = { proposeMoment, declineMoment, confirmMoment }
