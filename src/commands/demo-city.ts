/** The demo city as `serve` sees it: made once, in a database without people, and signed in to with a known password. */
import { OperatorError } from '../platform/operator-error.ts'
import type { OpenDatabase } from './database.ts'

export interface DemoCity {
  /** The password of every demo account. */
  readonly password: string
  /** Makes the city in a migrated database. Refuses a database that holds people already. */
  seed(database: OpenDatabase, onNote: (note: string) => void): Promise<void>
}

/** When to make it: because it was asked for, never, or where the launcher has just made the database. */
export type DemoWish = 'always' | 'never' | 'when-new'

/** The city this version brings; null while it brings none. */
const demoCity: DemoCity | null = null

/** Makes the demo city if that is wished for. Refuses when it was asked for and there is none. */
export async function makeDemoCity(
  wish: DemoWish,
  database: OpenDatabase,
  onNote: (note: string) => void,
  city: DemoCity | null = demoCity,
): Promise<void> {
  const isNew = database.embedded?.createdNow ?? false
  if (wish === 'never' || (wish === 'when-new' && !isNew)) return
  if (city !== null) await city.seed(database, onNote)
  else if (wish === 'always') {
    throw new OperatorError({ zh: '本版本不含演示城市。', en: 'This version brings no demo city.' })
  }
}
