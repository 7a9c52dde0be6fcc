/** What was suggested when an appeal was dispatched, and what was chosen: kept with the appeal, in its journal too (S001-92). */
import type { GateCall } from '../../kernel/kind.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import type { AppealCase } from './appeal.ts'

/** What the gate `suggestion` answers: the likeliest departments and topics with their shares, the best first. */
export interface SuggestionFact {
  readonly modelId: string
  readonly modelNo: number
  readonly isSure: boolean
  readonly departments: readonly { readonly id: DepartmentId; readonly share: number }[]
  readonly topics: readonly { readonly topic: string; readonly share: number }[]
}

/** What is asked of it: among which departments, by the model of the nearest of these regions. */
export interface SuggestionQuestion {
  readonly appealId: string
  readonly subject: string
  readonly detail: string
  readonly regions: readonly string[]
  readonly departments: readonly string[]
}

/** What was suggested, and what became of it. */
export interface Suggested extends SuggestionFact {
  readonly chosenDepartment: DepartmentId
  readonly chosenTopic: string
  /** The system dispatched by it, as the region has set it. */
  readonly isAtOnce: boolean
  readonly isRecalled: boolean
}

/** Asks what is suggested for an appeal, among the departments that work for its region. */
export function askSuggestion(it: AppealCase): readonly GateCall[] {
  const regions = it.organisation.ancestors(it.matter.regionId)
  const question: SuggestionQuestion = {
    appealId: it.matter.id,
    subject: it.matter.title,
    detail: it.row.text,
    regions,
    departments: eligibleDepartments(it, regions),
  }
  return [{ gate: 'suggestion', question }]
}

/** Departments that are there and belong to the region or to one above it. */
export function eligibleDepartments(
  { organisation }: Pick<AppealCase, 'organisation'>,
  regions: readonly string[],
): DepartmentId[] {
  return organisation
    .departments()
    .filter(({ closedOn, regionId }) => closedOn === null && regions.includes(regionId))
    .map(({ id }) => id)
}

/** The column that keeps it; nothing where no model suggests in the region. */
export function suggestedSet(
  it: AppealCase,
  chosenDepartment: DepartmentId,
  chosenTopic: string,
  isAtOnce: boolean,
): { readonly suggested?: Suggested } {
  const fact = it.facts['suggestion'] as SuggestionFact | null | undefined
  if (fact === null || fact === undefined) return {}
  return { suggested: { ...fact, chosenDepartment, chosenTopic, isAtOnce, isRecalled: false } }
}
