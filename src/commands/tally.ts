/** `zhitong tally`: the sums that boards read, counted anew from scratch or compared with a straight count. */
import { loaders } from '../loaders.ts'
import { checkTally, followTally, type TallyDeps } from '../modules/boards/follow.ts'
import { forgetTally } from '../modules/boards/tally-store.ts'
import { createPool, withTransaction } from '../platform/database/pool.ts'
import { openReference } from '../platform/reference.ts'
import { openRegistry } from '../registry.ts'
import { readSettings } from '../settings.ts'
import { helpText, readOptions, UsageError } from './command.ts'
import type { Command, CommandIo } from './command.ts'
import { openDatabase } from './database.ts'

const SUMMARY = { zh: '看板计数：重新计数或核对', en: 'the sums behind boards: count anew, or check' }
const HELP = [
  {
    term: 'rebuild',
    zh: '全部重新计数（期间看板数字偏少）',
    en: 'count everything anew; boards show less meanwhile',
  },
  {
    term: 'check',
    zh: '逐件直接计数并比对，不一致时以 1 退出',
    en: 'compare with a straight count; ends with 1 when they differ',
  },
]
const USAGE = 'tally rebuild | check'

export const tallyCommand: Command = {
  name: 'tally',
  summary: SUMMARY,
  async run(args, io) {
    const [what = '', ...rest] = args
    const options = readOptions(what.startsWith('--') ? args : rest, { help: { type: 'boolean' } })
    if (options.help === true) {
      io.stdout.write(helpText(USAGE, SUMMARY, HELP))
      return 0
    }
    if (what !== 'rebuild' && what !== 'check')
      throw new UsageError({
        zh: `请指明 rebuild 或 check（${USAGE}）`,
        en: `Say rebuild or check (${USAGE})`,
      })
    const opened = await openDatabase(readSettings(), { onNote: (note) => io.stderr.write(`${note}\n`) })
    const pool = createPool(opened.appConfig, { max: 2, applicationName: 'zhitong tally' })
    try {
      const reference = await openReference(pool, loaders)
      const deps = { pool, registry: openRegistry(), world: () => reference.world }
      return await (what === 'rebuild' ? rebuild(deps, io) : check(deps, io))
    } finally {
      await pool.end()
      await opened.stop()
    }
  },
}

async function rebuild(deps: TallyDeps, io: CommandIo): Promise<number> {
  await withTransaction(deps.pool, forgetTally)
  const matters = await followTally(deps)
  io.stdout.write(`已重新计数 ${matters} 件。\nCounted ${matters} matters anew.\n`)
  return 0
}

async function check(deps: TallyDeps, io: CommandIo): Promise<number> {
  const { appeals, differing, wrongCells } = await checkTally(deps)
  io.stdout.write(
    `核对诉求 ${appeals} 件：不一致 ${differing} 件，不符的计数 ${wrongCells} 个。\n` +
      `${appeals} appeals: ${differing} differ, ${wrongCells} sums are wrong.\n`,
  )
  return differing + wrongCells === 0 ? 0 : 1
}
