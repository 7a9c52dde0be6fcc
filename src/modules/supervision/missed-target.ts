/**
 * A circular out of figures: a unit that missed a target in a frozen month (S003-64) is criticised for it, once, by whoever may
 * draft circulars. What is drafted says the figures as they were frozen; nobody is criticised by it until somebody submits it
 * and somebody else approves. Figures that the drafter is not shown, because few appeals make them, are no reason.
 */
import { isoDay, type Day, type Moment, dayOf } from '../../calendar/days.ts'
import { personsBehind } from '../../kernel/actor.ts'
import type { Act } from '../../kernel/kind.ts'
import type { Case, RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { percent, type MissedRate } from '../boards/below-target.ts'
import { postsWith, unitOf } from './bodies.ts'
import type { Circular } from './circular.ts'
import { opened } from './circular-opening.ts'
import { SUPERVISE } from './powers.ts'
import type { CircularInputs } from './wire.ts'

/** What the gate `missedTarget` says of a unit in a frozen month; null where there is no such figure for whoever asks. */
export interface MissedTargetFact {
  /** Where the unit is. */
  readonly regionId: RegionId
  /** The first day of the month. */
  readonly month: Day
  readonly frozenAt: Moment
  readonly formulaVersion: number
  readonly isRestated: boolean
  /** The rates below their targets that may be shown to others than the unit; and whether there are more. */
  readonly missed: readonly MissedRate[]
  readonly hasHidden: boolean
  /** The code of the circular about the same month that is still open. */
  readonly openCode: string | null
}

export interface MissedTargetQuestion {
  readonly figureId: string
  readonly departmentId: string
  readonly regions: readonly string[]
}

/** Drafts a circular for a unit and a month from the figures of the month. */
export const draftForTarget: Act<Circular, CircularInputs['draftForTarget']> = {
  from: 'new',
  to: ['draft'],
  by: ['supervisor'],
  audience: 'departments',
  gates: (_it, { figureId, departmentId }, actor) => [
    {
      gate: 'missedTarget',
      question: {
        figureId,
        departmentId,
        regions: actor.kind === 'officer' && actor.powers.includes(SUPERVISE) ? [...actor.regions] : [],
      } satisfies MissedTargetQuestion,
    },
  ],
  place: (_input, _actor, facts) => factOf(facts).regionId,
  decide(it, { departmentId }, actor) {
    const fact = factOf(it.facts)
    const unit = unitOf(it, departmentId)
    refuseWithoutReason(fact)
    const { zone } = it.days.calendar
    const month = monthWords(fact.month)
    const facts = `${unit.name.zh}${month}诉求办理指标未达标：${fact.missed.map(words).join('；')}。数据为${isoDay(dayOf(fact.frozenAt, zone))}固化的月度数据（计算口径第${fact.formulaVersion}版）。`
    const drafted = opened(`关于${unit.name.zh}${month}诉求办理指标未达标的通报`, [unit.id], {
      facts,
      cases: [],
      drafters: personsBehind(actor),
      isCounted: false,
      missedMonth: fact.month,
    })
    return { ...drafted, to: 'draft', hold: postsWith(it, SUPERVISE)[0] ?? null }
  },
}

/** Refuses a figure that was restated, a unit that reached its targets, figures that are too small to be told, and a second circular. */
function refuseWithoutReason({ isRestated, missed, hasHidden, openCode }: MissedTargetFact): void {
  if (isRestated) throw invalid('/input/figureId', 'board.restatedAlready')
  if (missed.length === 0)
    throw invalid('/input/departmentId', hasHidden ? 'circular.figuresHidden' : 'circular.targetsReached')
  if (openCode !== null)
    throw new Refusal('not_now', reason('circular.draftedForMonth', { circular: openCode }))
}

/** In Chinese, as circulars are written. */
const RATE_NAMES: Readonly<Record<MissedRate['rate'], string>> = { closing: '办结率', satisfaction: '满意率' }

function words({ rate, share, target }: MissedRate): string {
  return `${RATE_NAMES[rate]}${percent(share)}%（目标不低于${target}%）`
}

/** 2026年3月. */
function monthWords(month: Day): string {
  const [year = '', number = ''] = isoDay(month).split('-')
  return `${year}年${Number(number)}月`
}

function factOf(facts: Case['facts']): MissedTargetFact {
  const fact = facts['missedTarget'] as MissedTargetFact | null | undefined
  if (fact === null || fact === undefined) throw invalid('/input/figureId', 'board.noFigure')
  return fact
}
