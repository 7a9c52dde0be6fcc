/**
 * How the mechanism worked in a period (机制运行分析, S004-38): the board with its weak links and the four links, which limits
 * and ladders were changed or are about to, and what the writer proposes. It is read and printed, and kept nowhere.
 */
import { CHINA_ZONE, isoDay, isoMoment, type Day, type Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { ParameterRow } from '../../kernel/law.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { appealParameters } from '../appeals/parameters.ts'
import { orderParameters } from '../supervision/parameters.ts'
import { readBoard, type BoardQuestion } from './board.ts'
import { readLinks } from './links.ts'
import type { Period } from './period.ts'
import { readWeakLinks } from './weak.ts'
import type { ReportWire } from './wire.ts'

/** A stored value of a parameter with the moment it was given. */
export type GivenValue = ParameterRow & { readonly setAt: Moment }
/** All values ever given to a parameter. */
export type HistoryOf = (name: string) => Promise<readonly GivenValue[]>

export async function readReport(
  runner: Runner,
  world: World,
  actor: Officer,
  question: BoardQuestion,
  now: Moment,
  more: { readonly historyOf: HistoryOf; readonly proposals: string | undefined },
): Promise<ReportWire> {
  const [board, weak, links, changes] = await Promise.all([
    readBoard(runner, world, actor, question, now),
    readWeakLinks(runner, world, actor, question, now),
    readLinks(runner, world, actor, question, now),
    readChanges(world, actor, question.period, more.historyOf),
  ])
  return { board, weak, links, changes, proposals: more.proposals ?? null }
}

/** What comes to hold in the period or was given in it, for the reader's region, those above it and those below. */
async function readChanges(
  { organisation, calendars }: World,
  actor: Officer,
  { from, to }: Period,
  historyOf: HistoryOf,
): Promise<ReportWire['changes']> {
  const near = new Set([...organisation.ancestors(actor.regionId), ...organisation.subtree(actor.regionId)])
  const isWithin = (day: Day) => day >= from && day <= to
  const changes: (ReportWire['changes'][number] & { readonly seq: number })[] = []
  for (const { name, label } of [...appealParameters, ...orderParameters])
    for (const row of await historyOf(name)) {
      const { seq, regionId, effectiveFrom, value, basis, setAt, when } = row
      if (!near.has(regionId) || !(isWithin(effectiveFrom) || isWithin(calendars.dayOf(setAt)))) continue
      changes.push({
        seq,
        name,
        label,
        region: organisation.region(regionId)?.name ?? { zh: '', en: '' },
        when: { ...when },
        effectiveFrom: isoDay(effectiveFrom),
        value: value === undefined ? null : JSON.stringify(value),
        basis,
        setAt: isoMoment(setAt, CHINA_ZONE),
      })
    }
  return changes.sort((one, other) => one.seq - other.seq).map(({ seq: _seq, ...change }) => change)
}
