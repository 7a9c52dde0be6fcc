/** `zhitong migrate`: brings the database to this version without serving, e.g. before several servers start. */
import { readSettings } from '../settings.ts'
import { helpText, readOptions } from './command.ts'
import type { Command } from './command.ts'
import { migrateDatabase, openDatabase } from './database.ts'

const SUMMARY = { zh: '将数据库升级到本版本', en: 'bring the database to this version' }

export const migrateCommand: Command = {
  name: 'migrate',
  summary: SUMMARY,
  async run(args, io) {
    const options = readOptions(args, { json: { type: 'boolean' }, help: { type: 'boolean' } })
    if (options.help === true) {
      const json = {
        term: '--json',
        zh: '以 JSON 输出已执行的迁移',
        en: 'print the applied migrations as JSON',
      }
      io.stdout.write(helpText('migrate [--json]', SUMMARY, [json]))
      return 0
    }
    const database = await openDatabase(readSettings(), { onNote: (note) => io.stderr.write(`${note}\n`) })
    try {
      const applied = await migrateDatabase(database)
      // Somebody works on this database from now on: it is no longer a first start to be begun anew.
      await database.embedded?.settle()
      if (options.json === true) io.stdout.write(`${JSON.stringify({ applied })}\n`)
      else if (applied.length === 0) io.stdout.write('数据库已是最新。\nThe database is up to date.\n')
      else io.stdout.write(`${applied.join('\n')}\n`)
      return 0
    } finally {
      await database.stop()
    }
  },
}
