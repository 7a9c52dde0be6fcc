/** Registers and their rows as one reader sees them: personal values whole only for those who keep the row. */
import type { Actor } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import type { Text } from '../../platform/texts.ts'
import type { Field, Register } from './descriptor.ts'
import { mayKeep } from './keep.ts'
import { namesOf } from './names.ts'
import type { Stored } from './store.ts'
import { maskedValue, writtenValue } from './values.ts'
import type { FieldWire, RegisterRowWire, RegisterWire } from './wire.ts'

/** From so many characters on a text is written in several lines. */
const LONG = 200
const MONEY_UNITS: Readonly<Record<string, Text>> = {
  元: { zh: '元', en: 'yuan' },
  万元: { zh: '万元', en: '× 10,000 yuan' },
  亿元: { zh: '亿元', en: '× 100 million yuan' },
}

/** What a page needs to know of a register. */
export function registerWire(register: Register, registers: readonly Register[], actor: Actor): RegisterWire {
  const { path, title, naming, fields, isBegunElsewhere = false, power } = register
  return {
    path,
    title,
    naming,
    isBegunElsewhere,
    fields: fields.map((field) => fieldWire(field, registers, actor)),
    mayKeep: actor.kind === 'officer' && actor.powers.includes(power),
  }
}

function fieldWire(field: Field, registers: readonly Register[], actor: Actor): FieldWire {
  const { name, label, kind, choices = {}, unit, money } = field
  return {
    name,
    label,
    kind,
    isRequired: field.isRequired === true,
    isFixed: field.isFixed === true,
    isOpen: field.power === undefined || (actor.kind === 'officer' && actor.powers.includes(field.power)),
    isPersonal: field.isPersonal !== undefined,
    isListed: field.isListed === true,
    isFilter: field.filter !== undefined,
    isLong: (field.lengthMax ?? 0) > LONG,
    isShownApart: field.isShownApart === true,
    unit: unit ?? (kind === 'money' ? (MONEY_UNITS[money ?? '元'] ?? null) : null),
    choices: Object.entries(choices).map(([value, text]) => ({ value, label: text })),
    to: registers.find((one) => one.name === field.to)?.path ?? null,
  }
}

/** Rows as a reader sees them. */
export async function rowsWire(
  runner: Runner,
  world: World,
  registers: readonly Register[],
  register: Register,
  rows: readonly Stored[],
  actor: Actor,
): Promise<RegisterRowWire[]> {
  const names = await namesOf(
    runner,
    registers,
    register.fields,
    rows.map(({ values }) => values),
  )
  return rows.map((row) => rowWire(world, register, row, names, actor))
}

function rowWire(
  { organisation }: World,
  register: Register,
  { id, version, regionId, isShown, values }: Stored,
  names: ReadonlyMap<string, string>,
  actor: Actor,
): RegisterRowWire {
  const region = organisation.region(regionId as RegionId)
  if (region === undefined) throw new Error(`${register.name} ${id} lies in no region`)
  const keeps = mayKeep(register, actor, regionId)
  const shown = register.fields.map((field) => {
    const value = values[field.name] ?? null
    return [field.name, writtenValue(field, keeps ? value : maskedValue(field, value))] as const
  })
  const references = register.fields
    .filter(({ kind }) => kind === 'reference')
    .map(({ name }) => String(values[name] ?? ''))
    .filter((referred) => referred !== '')
  return {
    id,
    version,
    name: String(values[register.naming]),
    region: region.name,
    values: Object.fromEntries(shown),
    names: Object.fromEntries(references.map((referred) => [referred, names.get(referred) ?? ''])),
    mayKeep: keeps && isShown,
  }
}
