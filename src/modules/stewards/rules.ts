/** The rules of choosing a steward: scale and type of what needs one, its pool, and who of the pool fits best. Pure. */
import type { LawView } from '../../kernel/law.ts'
import type { PersonId, PostId, RegionId } from '../../kernel/matter.ts'
import { FEN_IN_WAN } from '../../platform/amounts.ts'
import { loadLimit, poolFor, scaleBands, type ScaleBands } from './parameters.ts'
import type { Pool, Scale, SubjectKind, SubjectType } from './words.ts'

/** What of a project or an enterprise matters for its steward. */
export interface Needing {
  readonly kind: SubjectKind
  readonly id: string
  readonly regionId: RegionId
  /** Fen; null where nobody has said. */
  readonly investment: number | null
  /** A class of GB/T 4754. */
  readonly industry: string | null
}

/** Somebody of a pool. */
export interface Member {
  readonly personId: PersonId
  readonly postId: PostId
  readonly pool: Pool
  /** Whose pool: stewards look after what lies there and below. */
  readonly regionId: RegionId
  readonly load: number
}

/** From which pool and up to how many. */
export interface Rule {
  readonly scale: Scale
  readonly type: SubjectType
  readonly pool: Pool
  /** The basis of the choice of the pool. */
  readonly basis: string
  readonly limit: number | null
}

/** Divisions of GB/T 4754: mining, manufacturing, energy and water; wholesale and retail. */
const INDUSTRY_DIVISIONS = [6, 46] as const
const TRADE_DIVISIONS = [51, 52] as const

/** The band of a project by its investment (domain: in 万元); one whose investment nobody has said is small. */
export function scaleOf({ kind, investment }: Needing, bands: ScaleBands | undefined): Scale {
  if (kind === 'enterprise') return 'enterprise'
  if (bands === undefined || investment === null) return 'small'
  if (investment >= bands.large * FEN_IN_WAN) return 'large'
  return investment >= bands.medium * FEN_IN_WAN ? 'medium' : 'small'
}

/** The type by the division of its industry; what has none is of another type. */
export function typeOf(industry: string | null): SubjectType {
  const division = Number(/\d{2}/.exec(industry ?? '')?.[0] ?? NaN)
  const isIn = ([first, last]: readonly [number, number]) => division >= first && division <= last
  if (isIn(INDUSTRY_DIVISIONS)) return 'industry'
  return isIn(TRADE_DIVISIONS) ? 'trade' : 'other'
}

/** The rule for something; null where the region names no pool for it. */
export function ruleFor(needing: Needing, law: LawView): Rule | null {
  const scale = scaleOf(needing, law.find(scaleBands)?.value)
  const type = typeOf(needing.industry)
  const pool = law.find(poolFor, { scale, type })
  if (pool === undefined) return null
  const limit = law.find(loadLimit, { pool: pool.value })?.value ?? null
  return { scale, type, pool: pool.value, basis: pool.basis, limit }
}

/** Somebody who fits, and how far their pool's region is above what they would look after. */
export interface Candidate {
  readonly member: Member
  readonly distance: number
}

/** Who of a pool looks after what lies in a region: `up` are the region and those above it, nearest first. */
export function eligible(members: readonly Member[], rule: Rule, up: readonly RegionId[]): Candidate[] {
  return members
    .filter(({ pool, regionId }) => pool === rule.pool && up.includes(regionId))
    .map((member) => ({ member, distance: up.indexOf(member.regionId) }))
}

/** Those with room, who has least to do first, of them the nearest. */
export function ranked(candidates: readonly Candidate[], limit: number | null): Candidate[] {
  return candidates
    .filter(({ member }) => limit === null || member.load < limit)
    .sort(
      (one, other) =>
        one.member.load - other.member.load ||
        one.distance - other.distance ||
        (one.member.personId < other.member.personId ? -1 : 1),
    )
}
