/**
 * Setting a region up by a preset: which of its values are new there, which stand already, and which take the place of a
 * mere proposal of the same day. The plan is pure; carrying it out adds rows through the one store.
 */
import type { Day } from '../../calendar/days.ts'
import { decidingRow, type ParameterRow } from '../../kernel/law.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { appendLine, type Recorder } from '../../platform/subject-journal.ts'
import type { Preset, PresetRow } from './preset.ts'
import { DESIGN_DEFAULT, isSameValue } from './presets.ts'
import { conditionsKey, type ChangeContext, type ParameterChange } from './rules.ts'
import { listParameterRows, setParameter } from './store.ts'

export interface PresetPlace {
  readonly regionId: RegionId
  readonly effectiveFrom: Day
}

/** One value of a preset in a region: `same` stands there already, `new` is added, `replaces` takes a proposal's place. */
export interface PresetStep {
  readonly state: 'same' | 'new' | 'replaces'
  readonly row: PresetRow
  /** Null where nothing is to be done. */
  readonly change: ParameterChange | null
}

/**
 * What applying a preset to a region from a day on would do, given all rows there are. A value that the region itself has
 * already on that day, on the same basis, is left alone: applying twice changes nothing. A proposal of the platform from
 * the very same day is corrected; anything else that a person has decided for that day is not, and the store refuses.
 */
export function planPreset(
  preset: Preset,
  { regionId, effectiveFrom }: PresetPlace,
  rows: readonly ParameterRow[],
): readonly PresetStep[] {
  return preset.rows.map((row): PresetStep => {
    const { name, when = {}, value, basis } = row
    const own = rows.filter(
      (one) =>
        one.name === name && one.regionId === regionId && conditionsKey(one.when) === conditionsKey(when),
    )
    const standing = decidingRow(own, { on: effectiveFrom, known: Number.MAX_SAFE_INTEGER, when })
    if (standing !== undefined && isSameValue(standing, row)) return { state: 'same', row, change: null }
    const isProposal = standing?.effectiveFrom === effectiveFrom && standing.basis === DESIGN_DEFAULT
    const change = { name, when, value, basis, regionId, effectiveFrom, isRetroactive: true }
    return isProposal
      ? { state: 'replaces', row, change: { ...change, corrects: standing.seq } }
      : { state: 'new', row, change }
  })
}

/**
 * Gives a region all values of a preset from a day on, in the caller's transaction, with a line in the journal for each
 * and one for the whole. The day may be past: presets are history. Refuses what `setParameter` refuses.
 */
export async function applyPreset(
  runner: Runner,
  preset: Preset,
  place: PresetPlace,
  context: ChangeContext & Recorder,
): Promise<readonly PresetStep[]> {
  const steps = planPreset(preset, place, await listParameterRows(runner))
  const seqs: number[] = []
  for (const { change } of steps) if (change !== null) seqs.push(await setParameter(runner, change, context))
  if (seqs.length > 0) {
    const patch = { preset: preset.id, ...place, seqs }
    await appendLine(
      runner,
      'setting:preset',
      { act: 'applyPreset', audience: 'departments', patch },
      context,
    )
  }
  return steps
}
