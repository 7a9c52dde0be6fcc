/** The parameters of a region as its people ask for them: read, tried out, given, and what was given before. */
import type { Problem } from '../../src/platform/wire.ts'
import type { HistoryWire, ParameterListWire, PreviewWire } from '../../src/modules/law/wire.ts'
import type { TestApp } from './app.ts'

/** One parameter of a list, by its name. */
export const parameterIn = ({ rows }: ParameterListWire, name: string) =>
  rows.find((row) => row.name === name)

/** What officers do with parameters; whatever is not said of a change is five working days for a result, in Linxi, at once. */
export function lawOf(app: TestApp) {
  const change = {
    name: 'appeal.resolve',
    regionId: app.city.regions.linxi,
    effectiveFrom: '2026-03-02',
    value: { length: 5, unit: 'WD' },
    basis: '临溪区实施方案',
  }
  return {
    read: async (login: string, query = '') =>
      (await app.as(login)).get<ParameterListWire & Problem>(`/api/parameters${query}`),
    give: async (login: string, more: object = {}) =>
      (await app.as(login)).post<{ seq: number; warnings: string[] } & Problem>('/api/parameters', {
        ...change,
        ...more,
      }),
    tryOut: async (login: string, more: object = {}) =>
      (await app.as(login)).post<PreviewWire & Problem>('/api/parameters/preview', { ...change, ...more }),
    history: async (login: string, name: string, query = '') =>
      (await app.as(login)).get<HistoryWire & Problem>(`/api/parameters/${name}/history${query}`),
  }
}
