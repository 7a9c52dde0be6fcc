// Where the collected real data lies, for tests that try the product on it. It is never part of a commit; without it
// those tests skip and say so.

import { existsSync } from 'node:fs'

const folder = process.env.ZHITONG_REAL_DATA

export const realData: string | null = folder !== undefined && existsSync(folder) ? folder : null

/** Options for `test`: skips with the reason when the folder is absent. */
export const needsRealData: { skip: string | false } = {
  skip: realData === null ? 'no real data here: set ZHITONG_REAL_DATA to the folder' : false,
}
