/** Monthly reports as the platform runs them: table, schemas, relations, and the panel that a reader sees. */
import { isoDay } from '../../calendar/days.ts'
import { byPower, type Relations } from '../../kernel/kind.ts'
import { personsBehind, type Actor } from '../../kernel/actor.ts'
import type { Case } from '../../kernel/matter.ts'
import type { Gate, KindModule } from '../../platform/registry.ts'
import { wireMoment } from '../../platform/views/time.ts'
import { MANAGE } from '../projects/powers.ts'
import { scoreParameter, toleranceParameter } from './parameters.ts'
import { otherwiseIn, reportKind, type InvestmentReport } from './report.ts'
import { deviationOf, isDeviating, lossesOf } from './rules.ts'
import { monitoredGate, reportTable } from './store.ts'
import { ReportFacts, reportInputs, type ReportFactsWire } from './wire.ts'
import { SCORED } from './words.ts'

export const monitoringRelations: Relations = {
  monitor: byPower(MANAGE),
  /** Whoever has handed the report in last, through substitution too. */
  reportFiler: (it, actor) => {
    const { filedBy } = (it as Case<InvestmentReport>).row
    return personsBehind(actor).some((person) => filedBy.includes(person))
  },
}

export const monitoringGates: Readonly<Record<string, Gate>> = { monitored: monitoredGate }

export const reportModule: KindModule<InvestmentReport> = {
  kind: reportKind,
  inputs: reportInputs,
  facts: ReportFacts,
  table: reportTable,
  searchField: 'progress',
  view: reportFacts,
}

/** The panel. Visits are the officers' own affair: an enterprise sees its report, its score, and not who has been there. */
function reportFacts(it: Case<InvestmentReport>, reader: Actor): ReportFactsWire {
  const { row, law, days } = it
  const tolerance = law.find(toleranceParameter)?.value
  const rules = law.find(scoreParameter)
  const deviation = deviationOf(row.planned, row.actual)
  const losses =
    row.score === null || rules === undefined
      ? null
      : lossesOf({ ...row, otherwise: otherwiseIn(row) }, rules.value, tolerance)
  return {
    projectId: row.projectId,
    month: isoDay(row.month).slice(0, 'YYYY-MM'.length),
    planned: row.planned,
    actual: row.actual,
    deviation,
    isDeviating: isDeviating(deviation, tolerance),
    progress: row.progress,
    problems: row.problems,
    filedAt: wireMoment(row.filedAt, days),
    lateDays: row.lateDays,
    returns: row.returns,
    score: row.score,
    losses: losses === null ? null : SCORED.map((cause) => ({ cause, points: losses[cause] })),
    visits:
      reader.kind === 'officer'
        ? row.visits.map(({ visitedOn, ...visit }) => ({ ...visit, visitedOn: isoDay(visitedOn) }))
        : [],
  }
}
