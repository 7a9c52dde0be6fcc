/** From what was typed to the fields of the registry. Amounts with 万, 亿 and full-width digits are read here. Pure. */
import { parseDay, type Day } from '../../calendar/days.ts'
import type { LawView } from '../../kernel/law.ts'
import { invalid } from '../../kernel/refusal.ts'
import { parseMoney } from '../../platform/amounts.ts'
import { landFrom } from './land.ts'
import type { Project, RegistryFields } from './project.ts'
import type { FieldInputs } from './wire.ts'
import { FUND_SOURCES, type FundSource } from './words.ts'

/** A project of which nothing is known. */
export const NO_FIELDS: RegistryFields = {
  investment: null,
  funds: {},
  plannedTax: null,
  industry: null,
  landArea: null,
  floorArea: null,
  energy: null,
  jobs: null,
  investor: null,
  isTop500: null,
  channel: null,
  way: null,
  flow: null,
  park: null,
  parkId: null,
  zone: null,
  zoneId: null,
  parcels: [],
  plannedStartOn: null,
  plannedFinishOn: null,
  content: null,
  address: null,
  horizon: null,
  reserveField: null,
  isLeading: null,
  emissions: null,
  outline: null,
  longitude: null,
  latitude: null,
}

/** Fields that are kept as they were typed. */
const PLAIN = [
  'industry',
  'landArea',
  'floorArea',
  'energy',
  'jobs',
  'investor',
  'isTop500',
  'channel',
  'way',
  'flow',
  'content',
  'address',
  'horizon',
  'reserveField',
  'isLeading',
  'emissions',
] as const

/**
 * What an input sets; fields that it leaves out stay. Refuses an amount that is none (bare numbers are 万元), a finish before
 * the start, land that lies nowhere (`landFrom`), and funds that are more than the investment.
 */
export function fieldsFrom(
  input: FieldInputs,
  now: RegistryFields,
  law: Pick<LawView, 'find'>,
): Partial<Project> {
  const plain = Object.fromEntries(
    PLAIN.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]),
  ) as Partial<RegistryFields>
  const set: Partial<RegistryFields> = {
    ...plain,
    ...amountOf(input, 'investment'),
    ...amountOf(input, 'plannedTax'),
    ...fundsOf(input, now),
    ...dayOf(input, 'plannedStartOn'),
    ...dayOf(input, 'plannedFinishOn'),
    ...landFrom(input, now, law),
  }
  check({ ...now, ...set })
  return set
}

function check({ investment, funds, plannedStartOn, plannedFinishOn }: RegistryFields): void {
  if (plannedStartOn !== null && plannedFinishOn !== null && plannedFinishOn < plannedStartOn)
    throw invalid('/input/plannedFinishOn', 'project.finishBeforeStart')
  const sum = FUND_SOURCES.reduce((all, source) => all + (funds[source] ?? 0), 0)
  if (investment !== null && sum > investment) throw invalid('/input/investment', 'project.fundsExceed')
}

function amountOf(
  input: FieldInputs,
  name: 'investment' | 'plannedTax',
): Partial<Pick<RegistryFields, 'investment' | 'plannedTax'>> {
  const typed = input[name]
  return typed === undefined ? {} : { [name]: fenOf(typed, name) }
}

function fundsOf(input: FieldInputs, now: RegistryFields): Partial<Pick<RegistryFields, 'funds'>> {
  const typed = FUND_SOURCES.flatMap((source): [FundSource, number][] => {
    const text = input[`${source}Funds`]
    return text === undefined ? [] : [[source, fenOf(text, `${source}Funds`)]]
  })
  return typed.length === 0 ? {} : { funds: { ...now.funds, ...Object.fromEntries(typed) } }
}

function fenOf(typed: string, field: string): number {
  const fen = parseMoney(typed, '万元')
  if (fen === null) throw invalid(`/input/${field}`, 'project.amount')
  return fen
}

function dayOf(
  input: FieldInputs,
  name: 'plannedStartOn' | 'plannedFinishOn',
): Partial<Record<typeof name, Day>> {
  const typed = input[name]
  const day = typed === undefined ? null : parseDay(typed)
  return day === null ? {} : { [name]: day }
}
