/**
 * Numbers of orders, 营商督〔2026〕12号, with the region's own word before the year: one after the other within a region and a year, without a gap. Each is given by a
 * transaction of its own soon after the issue, so that the row of the series is locked for one short moment only; what is
 * rolled back takes its number back with it. While that row is locked, orders are counted too.
 */
import { dayOf, isoDay, type Moment } from '../../calendar/days.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import type { Act } from '../../kernel/kind.ts'
import { textParameter } from '../../kernel/plain-parameters.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import type { Door } from '../../platform/door/act.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import type { JobDeps } from '../../platform/jobs/job.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { Order } from './rules.ts'
import type { OrderInputs } from './wire.ts'

/** Before the year, where a region has not given its own. */
const USUAL_WORD = '营商督'

/** 发文机关代字: under which word the office of a region numbers its orders (domain: supervision order). */
export const numberWord = textParameter(
  'order.numberWord',
  { zh: '督办单文号的机关代字', en: 'Word before the year in numbers of orders' },
  {
    purpose: {
      zh: '督办单文号中年份之前的机关代字，如“营商督〔2026〕12号”，中英文页面都用中文代字。未给出时用“营商督”。',
      en: 'What stands before the year in the number of an order, as in 营商督〔2026〕12号; the Chinese word is used in both languages. While unset: 营商督.',
    },
  },
)

/** What the gate `orderNumber` answers: the next number, and when orders of the counted levels went to the same unit. */
export interface NumberFact {
  readonly next: number
  readonly issuedAt: readonly Moment[]
}

export interface NumberQuestion {
  readonly regionId: string
  readonly year: number
  readonly departmentId: string | null
}

/** Gives an order its number. A note: nothing that somebody is about to decide rests on it. */
export const number: Act<Order, OrderInputs['number']> = {
  from: 'any',
  to: [],
  by: ['system'],
  audience: 'departments',
  isNote: true,
  gates: (it) => [
    {
      gate: 'orderNumber',
      question: {
        regionId: it.matter.regionId,
        year: yearOf(it.matter.openedAt, it.days.calendar.zone),
        departmentId: it.matter.departmentId,
      } satisfies NumberQuestion,
    },
  ],
  refuse: (it) => (it.row.number === null ? null : reason('order.numberedAlready')),
  decide(it) {
    const { next } = it.facts['orderNumber'] as NumberFact
    const word = it.law.find(numberWord)?.value.zh ?? USUAL_WORD
    const given = `${word}〔${yearOf(it.matter.openedAt, it.days.calendar.zone)}〕${next}号`
    return { set: { number: given }, record: [{ fact: 'numbered', values: { number: given } }] }
  },
}

function yearOf(at: Moment, zone: number): number {
  return Number(isoDay(dayOf(at, zone)).slice(0, 4))
}

const UNNUMBERED = `select id from supervision_order where number is null order by id limit 200`

interface NumberDeps extends Pick<JobDeps, 'pool'> {
  readonly door: Pick<Door, 'act'>
}

/** Numbers what has been issued, in the order of issue. Several processes may do it at once. */
export function numberJob(deps: NumberDeps): Job {
  return { name: 'order-numbers', everyMs: 1000, isWoken: true, run: () => numberAll(deps) }
}

async function numberAll({ pool, door }: NumberDeps): Promise<void> {
  for (const { id } of await rowsOf<{ id: string }>(pool, UNNUMBERED)) {
    await door.act({ kind: 'order', act: 'number', id, input: {}, actor: SYSTEM }).catch((error: unknown) => {
      // Another process was quicker.
      if (!(error instanceof Refusal)) throw error
    })
  }
}
