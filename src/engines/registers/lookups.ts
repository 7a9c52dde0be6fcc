/** What written regions and references mean: looked up once for all rows that are read together. */
import type { Department, Organisation } from '../../kernel/organisation.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { Field, Register } from './descriptor.ts'
import { PIECE, listNamed } from './store.ts'
import type { Lookups } from './values.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Lookups, and the regions of the rows that were found by reference. */
export interface Found {
  readonly lookups: Lookups
  readonly regions: ReadonlyMap<string, string>
}

/**
 * Looks up what these fields name in all rows. Regions go by id, code or name; references by id or key; departments by id or name.
 * A row that lists do not show is found by its id alone.
 */
export async function lookupsFor(
  runner: Runner,
  registers: readonly Register[],
  organisation: Units,
  fields: readonly Field[],
  rows: readonly (readonly (string | null)[])[],
): Promise<Found> {
  const byWritten = new Map<string, string>()
  const regions = new Map<string, string>()
  for (const [index, field] of fields.entries()) {
    if (field.kind !== 'reference') continue
    const register = registers.find(({ name }) => name === field.to)
    if (register === undefined) throw new Error(`there is no register ${field.to ?? ''} to refer to`)
    const written = [...new Set(rows.map((cells) => (cells[index] ?? '').trim()))].filter((one) => one !== '')
    for (let at = 0; at < written.length; at += PIECE)
      for (const one of await found(runner, register, written.slice(at, at + PIECE))) {
        byWritten.set(`${register.name} ${one.id}`, one.id)
        byWritten.set(`${register.name} ${one.key}`, one.id)
        regions.set(one.id, one.regionId)
      }
  }
  const lookups: Lookups = {
    region: regionsOf(organisation),
    reference: referenceIn(byWritten),
    department: departmentsOf(organisation),
  }
  return { lookups, regions }
}

async function found(runner: Runner, register: Register, written: readonly string[]) {
  const ids = written.filter((one) => UUID.test(one))
  const keys = written.filter((one) => !UUID.test(one)).map((one) => keyOf(register, one))
  return [
    ...(ids.length === 0 ? [] : await listNamed(runner, register, 'id', ids)),
    ...(keys.length === 0 ? [] : await listNamed(runner, register, 'key', keys)),
  ]
}

/** A key as its register keeps it. */
function keyOf({ fields, key }: Register, written: string): string {
  const field = fields.find(({ name }) => name === key)
  return field?.check?.(written).value ?? written
}

function referenceIn(byWritten: ReadonlyMap<string, string>): Lookups['reference'] {
  return (register, written) =>
    byWritten.get(`${register} ${written}`) ??
    byWritten.get(`${register} ${written.normalize('NFKC').replace(/\s/g, '').toUpperCase()}`) ??
    null
}

type Units = Pick<Organisation, 'regions' | 'departments' | 'heir'>

/**
 * Departments by what they may be called. One that was dissolved means whoever follows it; a name that several have today means
 * none of them, so that nobody is given what was meant for another.
 */
function departmentsOf(organisation: Units): Lookups['department'] {
  const all = organisation.departments()
  const [closed, open] = [
    all.filter(({ closedOn }) => closedOn !== null),
    all.filter(({ closedOn }) => closedOn === null),
  ]
  const known = new Map<string, string | null>()
  const add = (word: string, { id }: Department) => {
    const heir = organisation.heir(id)
    known.set(word, known.has(word) && known.get(word) !== heir ? null : heir)
  }
  for (const one of open) for (const word of wordsOf(one)) add(word, one)
  const taken = new Set(known.keys())
  for (const one of closed) for (const word of wordsOf(one)) if (!taken.has(word)) add(word, one)
  return (written) => known.get(normalWord(written)) ?? null
}

function wordsOf({ id, name }: Department): string[] {
  return [...new Set([id, name.zh, name.en].map(normalWord))]
}

function normalWord(word: string): string {
  return word.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
}

function regionsOf(organisation: Pick<Organisation, 'regions'>): Lookups['region'] {
  const known = new Map<string, string>()
  for (const { id, code, name } of organisation.regions())
    for (const word of [id, code, name.zh, name.en]) known.set(word, id)
  return (written) => known.get(written) ?? null
}
