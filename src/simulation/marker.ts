/** The mark in the journal by which a database says that it holds a simulated city, and whether the city was finished. */
import { rowsOf, type Runner } from '../platform/database/writes.ts'

/** The journal's subject; its lines are `begin` and `finish`. */
export const SIMULATION = 'setting:simulation'

export type CityState = 'none' | 'unfinished' | 'finished'

const LAST_ACT = 'select act from journal where subject = $1 order by seq desc limit 1'

/** What the mark says now. */
export async function readCityState(runner: Runner): Promise<CityState> {
  const [last] = await rowsOf<{ act: string }>(runner, LAST_ACT, [SIMULATION])
  if (last === undefined) return 'none'
  return last.act === 'finish' ? 'finished' : 'unfinished'
}
