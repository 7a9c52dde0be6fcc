/** How parameters and their values look on the wire. */
import { isoDay, type Day } from '../../calendar/days.ts'
import { decidingRow, type Parameter, type ParameterRow } from '../../kernel/law.ts'
import type { CalendarView, RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { invalid } from '../../kernel/refusal.ts'
import { wireMoment } from '../../platform/views/time.ts'
import type { Preset, PresetRow } from './preset.ts'
import { originOf, PRESETS } from './presets.ts'
import type { ChangeOf } from './preview.ts'
import type { Parameters } from './registry.ts'
import { comingRows, standingRows, type ParameterChange } from './rules.ts'
import type { HistoricRow } from './store.ts'
import type {
  HistoryRowWire,
  ParameterValueWire,
  ParameterWire,
  PresetWire,
  ShownParameterWire,
} from './wire.ts'

/** A parameter with what stands for a region on a day, what is to come, and which documents ask for it in vain. */
export function parameterWire(
  parameter: Parameter<unknown>,
  rows: readonly ParameterRow[],
  organisation: Organisation,
  regionId: RegionId,
  today: Day,
): ParameterWire {
  const { name, purpose = null, pinned, dimensions, dimensionValues = {} } = parameter
  const regions = organisation.ancestors(regionId)
  const standing = standingRows(rows, parameter, regions, today)
  return {
    ...shownWire(parameter),
    purpose,
    pinned,
    dimensions: [...dimensions],
    dimensionValues: Object.fromEntries(
      Object.entries(dimensionValues).map(([dimension, values]) => [dimension, [...values]]),
    ),
    isUnset: standing.length === 0 || standing.some(({ value }) => value === undefined),
    values: standing.map((row) => valueWire(row, organisation)),
    coming: comingRows(rows, parameter, regions, today).map((row) => valueWire(row, organisation)),
    asked: askedOf(name),
  }
}

/** What it takes to say a value of a parameter in words. */
function shownWire({ name, label, form, unit }: Parameter<unknown>): ShownParameterWire {
  return {
    name,
    label,
    unit: unit ?? null,
    shape: form.shape,
    choices: form.shape === 'choice' ? [...form.choices] : [],
    rungs: form.shape === 'ladder' ? [...form.rungs] : [],
    fields: form.shape === 'fields' ? [...form.fields] : [],
  }
}

/** A preset with its values and what it leaves open. Throws when it names a parameter that nobody declares. */
export function presetWire(
  { id, label, effectiveOn, rows, waiting }: Preset,
  parameters: Parameters,
): PresetWire {
  return {
    id,
    label,
    effectiveOn,
    rows: rows.map(({ name, when = {}, value, basis, row = null, note = null }) => ({
      name,
      parameter: shownWire(declared(name, parameters)),
      when: { ...when },
      value,
      basis,
      row,
      note,
    })),
    waiting: [...waiting],
  }
}

/** A change with the parameter it is of. Throws when nobody declares it: the change must have been checked. */
export function changeView(change: ParameterChange, parameters: Parameters): ChangeOf {
  return { change, parameter: declared(change.name, parameters) }
}

function declared(name: string, parameters: Parameters): Parameter<unknown> {
  const parameter = parameters.byName(name)
  if (parameter === undefined) throw new Error(`nobody declares the parameter ${name}`)
  return parameter
}

/** What stands under the conditions of a preset's row, from the nearest region that has spoken; null for nothing. */
export function standingValue(
  { name, when = {} }: PresetRow,
  {
    rows,
    regions,
    on,
  }: { readonly rows: readonly ParameterRow[]; readonly regions: readonly RegionId[]; readonly on: Day },
): unknown {
  const known = Number.MAX_SAFE_INTEGER
  const own = rows.filter((row) => row.name === name)
  const found = regions
    .map((regionId) =>
      decidingRow(
        own.filter((row) => row.regionId === regionId),
        { on, known, when },
      ),
    )
    .find((row) => row !== undefined)
  return found?.value ?? null
}

function valueWire(row: ParameterRow, organisation: Organisation): ParameterValueWire {
  return {
    seq: row.seq,
    when: { ...row.when },
    value: row.value ?? null,
    basis: row.basis,
    origin: originOf(row),
    region: regionOf(organisation, row.regionId),
    effectiveFrom: isoDay(row.effectiveFrom),
  }
}

/** A document that asks for several values of one parameter is named once. */
function askedOf(name: string): ParameterWire['asked'] {
  const asked = new Map<string, ParameterWire['asked'][number]>()
  for (const { id: preset, rows } of PRESETS)
    for (const { name: of, value, basis, row = '', note = null } of rows)
      if (of === name && value === null) asked.set(`${preset} ${basis}`, { preset, basis, row, note })
  return [...asked.values()]
}

/** One line of the history. */
export function historyWire(
  row: HistoricRow,
  organisation: Organisation,
  days: CalendarView,
): HistoryRowWire {
  const setBy = row.setBy === null ? null : (organisation.person(row.setBy)?.name ?? null)
  return { ...valueWire(row, organisation), setAt: wireMoment(row.setAt, days), setBy }
}

/** A region by its id. Refuses one that nobody knows. */
export function regionOf(organisation: Organisation, id: string) {
  const region = organisation.region(id as RegionId)
  if (region === undefined) throw invalid('/regionId', 'region.unknown')
  return { id: region.id, name: region.name }
}
