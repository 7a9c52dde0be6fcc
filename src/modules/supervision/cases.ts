/**
 * The matters that a circular, a talk, a referral or an exposure is about: one by its id, further ones by the codes that
 * somebody typed. What lies outside the regions of whoever asks, or is confidential, does not exist for them.
 */
import type { Actor } from '../../kernel/actor.ts'
import type { GateCall } from '../../kernel/kind.ts'
import type { Case, MatterId, RegionId } from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'

/** A matter as another one names it. */
export interface CaseRef {
  readonly id: string
  readonly code: string
  readonly title: string
}

/** What the gate `cases` answers. */
export interface CasesFact {
  readonly about: (CaseRef & { readonly id: MatterId; readonly regionId: RegionId }) | null
  readonly others: readonly CaseRef[]
  /** Codes that lead nowhere. */
  readonly unknown: readonly string[]
}

export interface CasesQuestion {
  readonly aboutId: string
  readonly codes: readonly string[]
  readonly regions: readonly string[] | null
}

const CODES_MAX = 20

/** Asks for the matter in the input and for those whose codes were typed. */
export function askCases(
  input: { readonly aboutId: string; readonly codes?: string },
  actor: Actor,
): GateCall {
  const codes = (input.codes ?? '').split(/[\s,，、;；]+/).filter((code) => code !== '')
  if (codes.length > CODES_MAX) throw invalid('/input/codes', 'matter.tooManyCodes', { limit: CODES_MAX })
  const regions = actor.kind === 'officer' ? [...actor.regions] : []
  return { gate: 'cases', question: { aboutId: input.aboutId, codes, regions } satisfies CasesQuestion }
}

/** The matter that it is about, with its region. Refuses one that does not exist for whoever asks. */
export function aboutIn(facts: Case['facts']): NonNullable<CasesFact['about']> {
  const { about } = factOf(facts)
  if (about === null) throw invalid('/input/aboutId', 'matter.notFound')
  return about
}

/** All matters named, the one it is about first. Refuses a code that leads nowhere. */
export function casesIn(facts: Case['facts']): readonly CaseRef[] {
  const about = aboutIn(facts)
  const { others, unknown } = factOf(facts)
  const [code] = unknown
  if (code !== undefined) throw invalid('/input/codes', 'matter.unknownCode', { code })
  return [about, ...others].map(({ id, code: own, title }) => ({ id, code: own, title }))
}

function factOf(facts: Case['facts']): CasesFact {
  const fact = facts['cases'] as CasesFact | undefined
  if (fact === undefined) throw new Error('the gate of cases has not been asked')
  return fact
}

/** A matter in memory, as another one names it. */
export function refOf({ matter: { id, code, title } }: Case): CaseRef {
  return { id, code, title }
}
