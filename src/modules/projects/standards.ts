/**
 * A project against the entry standards of its park (S002-09): what its registry says of each, and where it falls short. Figures
 * are compared; what is written in words is for people to judge. Nothing is blocked by it: whoever concludes sees it. Pure.
 */
import type { Project } from './project.ts'
import type { Compared, Standard } from './words.ts'

/** The standards of a park; money in fen a mu, energy in tons of standard coal for 10 000 yuan. */
export interface Standards {
  readonly investmentPerMu: number | null
  readonly taxPerMu: number | null
  readonly energyUse: number | null
  readonly technology: string | null
  readonly environment: string | null
}

/** One standard, and what the project has of it. */
export interface StandardCheck {
  readonly standard: Standard
  readonly state: Compared
  /** What is asked for and what is there: fen a mu; null where the standard is in words, or something is not known. */
  readonly asked: number | null
  readonly offered: number | null
  readonly text: string | null
}

/** What a project says of itself, as far as standards ask for it. Areas in square metres, amounts in fen. */
export type Offered = Pick<Project, 'investment' | 'plannedTax' | 'landArea'>

/** Fifteen mu are a hectare. */
const MU_IN_HECTARE = 15
const SQUARE_METRES_IN_HECTARE = 10_000

/** The standards that the park has set, in their order; none for a park that has set none. */
export function checkStandards(standards: Standards, project: Offered): readonly StandardCheck[] {
  return [
    ...perMu('investmentPerMu', standards.investmentPerMu, project.investment, project.landArea),
    ...perMu('taxPerMu', standards.taxPerMu, project.plannedTax, project.landArea),
    // The registry knows what a project uses in a year, and not what it makes of it.
    ...inWords('energyUse', standards.energyUse === null ? null : String(standards.energyUse)),
    ...inWords('technology', standards.technology),
    ...inWords('environment', standards.environment),
  ]
}

function perMu(
  standard: Standard,
  asked: number | null,
  amount: number | null,
  landArea: number | null,
): StandardCheck[] {
  if (asked === null) return []
  if (amount === null || landArea === null || landArea === 0)
    return [{ standard, state: 'unknown', asked, offered: null, text: null }]
  const offered = Math.floor((amount * SQUARE_METRES_IN_HECTARE) / (landArea * MU_IN_HECTARE))
  // Multiplied out, so that nothing is lost where both are close.
  const isMet = amount * SQUARE_METRES_IN_HECTARE >= asked * landArea * MU_IN_HECTARE
  return [{ standard, state: isMet ? 'met' : 'short', asked, offered, text: null }]
}

function inWords(standard: Standard, text: string | null): StandardCheck[] {
  return text === null ? [] : [{ standard, state: 'judged', asked: null, offered: null, text }]
}

/** The standards that a project falls short of. */
export function shortfalls(checks: readonly StandardCheck[]): readonly Standard[] {
  return checks.filter(({ state }) => state === 'short').map(({ standard }) => standard)
}
