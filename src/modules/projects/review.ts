/** The scored review before a project is let in (招商项目评审, S001-172): four aspects, weights, the mean of all reviewers. Pure. */
import { reviewRule, type ReviewRule } from './parameters.ts'
import type { Marks, ProjectCase } from './project.ts'
import { MARKED } from './words.ts'

/** The mean over all reviewers of their weighted marks, to a hundredth; null while nobody has given any. */
export function meanOf(marks: readonly Marks[], rule: ReviewRule): number | null {
  if (marks.length === 0) return null
  const weighted = marks.map((one) => MARKED.reduce((sum, name) => sum + one[name] * rule[name], 0))
  return Math.round(weighted.reduce((sum, each) => sum + each, 0) / marks.length) / 100
}

/** Whether the marks suffice; true where the region asks for none. */
export function hasPassed(it: Pick<ProjectCase, 'row' | 'law'>): boolean {
  const rule = it.law.find(reviewRule)?.value
  if (rule === undefined) return true
  const marks = it.row.consultation?.marks ?? []
  return marks.length >= rule.reviewers && (meanOf(marks, rule) ?? 0) >= rule.pass
}
