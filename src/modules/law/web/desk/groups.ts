/** In which order and under which headings parameters stand on the page. Pure. */
import type { ParameterWire } from '../../wire.ts'

/** The heading of each family of names; families that nobody has put under one stand last. */
const GROUPS: Readonly<Record<string, string>> = {
  clock: 'counting',
  act: 'counting',
  appeal: 'appeal',
  order: 'supervision',
  circular: 'supervision',
  talk: 'supervision',
  referral: 'supervision',
  exposure: 'supervision',
  board: 'figures',
}
const ORDER = ['appeal', 'supervision', 'counting', 'figures', 'other'] as const
export type Group = (typeof ORDER)[number]

export interface Section {
  readonly group: Group
  readonly rows: readonly ParameterWire[]
}

/** Sections that have something in them. */
export function sectionsOf(rows: readonly ParameterWire[]): readonly Section[] {
  const byGroup = Map.groupBy(rows, ({ name }) => GROUPS[name.split('.')[0] ?? ''] ?? 'other')
  return ORDER.flatMap((group) => {
    const own = byGroup.get(group) ?? []
    return own.length === 0 ? [] : [{ group, rows: own }]
  })
}

/** Whether the words somebody typed stand in the label, the purpose or the name of a parameter. */
export function isFound({ name, label, purpose }: ParameterWire, typed: string): boolean {
  const text = [name, label.zh, label.en, purpose?.zh ?? '', purpose?.en ?? ''].join('\n').toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
