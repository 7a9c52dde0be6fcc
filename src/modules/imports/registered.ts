/** Which registered enterprises rows tell of: by credit code, else by the exact name where only one enterprise has it. */
import type { Enterprise } from '../enterprises/store.ts'
import { listByName, listByUscc } from '../enterprises/store.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { Told } from './row-reader.ts'

type Named = Pick<Told, 'uscc' | 'enterpriseName'>

export interface Registered {
  find(told: Named): Enterprise | undefined
}

/** Looks them up, all at once. */
export async function findRegistered(runner: Runner, rows: readonly Named[]): Promise<Registered> {
  const codes = [...new Set(rows.flatMap(({ uscc }) => uscc ?? []))]
  const names = [...new Set(rows.flatMap(({ enterpriseName }) => spellings(enterpriseName)))]
  const byCode = codes.length === 0 ? [] : await listByUscc(runner, codes)
  const byName = names.length === 0 ? [] : await listByName(runner, names)
  return {
    find({ uscc, enterpriseName }) {
      if (uscc !== null) return byCode.find((one) => one.uscc === uscc)
      const spelt = spellings(enterpriseName)
      const found = byName.filter(({ name }) => spelt.includes(name))
      // Two of one name are nobody's guess.
      return found.length === 1 ? found[0] : undefined
    },
  }
}

/** As it was told, and with narrow or wide brackets: the register writes 有限公司（云津）, exports often do not. */
function spellings(name: string | null): string[] {
  if (name === null) return []
  const narrow = name.normalize('NFKC')
  return [name, narrow, narrow.replaceAll('(', '（').replaceAll(')', '）')]
}
