/** What follows from an entry of the register: its size class with the rule, whether it is above scale, and what hangs on it. */
import { isoDay, type Day } from '../../calendar/days.ts'
import { findStored } from '../../engines/registers/store.ts'
import type { Values } from '../../engines/registers/descriptor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { enterpriseRegister } from './enterprise-register.ts'
import { INDICATORS, isAboveScale, sizeClassOf, sizeStandardOn, type SizeFinding } from './size-class.ts'
import { listAgents, mergesOf } from './store.ts'
import type { EnterpriseProfileWire } from './wire.ts'

/** The profile of an enterprise by the standard in force on a day. Refuses one that there is none of. */
export async function profileOf(runner: Runner, id: string, on: Day): Promise<EnterpriseProfileWire> {
  const row = await findStored(runner, enterpriseRegister, id)
  if (row === undefined) throw new Refusal('not_found', 'enterprise.notFound')
  const agents = await listAgents(runner, id)
  return {
    size: sizeWire(row.values, on),
    scale: scaleWire(row.values, on),
    agents: agents.map(({ name, fromOn, toOn }) => ({
      name,
      fromOn: isoDay(fromOn),
      toOn: toOn === null ? null : isoDay(toOn),
    })),
    ...mutable(await mergesOf(runner, id)),
  }
}

function mutable({ merged, mergedInto }: Awaited<ReturnType<typeof mergesOf>>) {
  return { merged: [...merged], mergedInto }
}

function sizeWire(values: Values, on: Day): EnterpriseProfileWire['size'] {
  const standard = sizeStandardOn(on)
  const industry = values['industry'] ?? null
  if (standard === null || industry === null) return null
  const given = INDICATORS.flatMap((name) => {
    const value = values[name] ?? null
    return value === null ? [] : [[name, Number(value)] as const]
  })
  const finding = sizeClassOf(standard, String(industry), Object.fromEntries(given))
  return { ...findingWire(finding), standard: standard.name, basis: standard.basis }
}

function findingWire(finding: SizeFinding) {
  if (finding.sizeClass === null) {
    const industry = finding.why === 'missing' ? finding.industry : null
    return { sizeClass: null, why: finding.why, industry, reached: [], missing: [...finding.missing] }
  }
  const reached = finding.reached.map(({ bounds: { large, medium, small }, ...one }) => ({
    ...one,
    bounds: { large, medium, small },
  }))
  return { sizeClass: finding.sizeClass, why: null, industry: finding.industry, reached, missing: [] }
}

function scaleWire({ industry, revenue, isAboveScale: scale, isAboveLimit: limit }: Values, on: Day) {
  if ((industry ?? null) === null || (revenue ?? null) === null) return null
  const found = isAboveScale(String(industry), Number(revenue), on)
  if (found === null) return null
  const { name, isReached, standard } = found
  return {
    name,
    isReached,
    basis: `${standard.name} ${standard.basis}`,
    isFlagged: scale === true || limit === true,
  }
}
