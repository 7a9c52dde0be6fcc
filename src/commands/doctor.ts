/**
 * `zhitong doctor`: looks at everything that must be true for a server to be safe and well, changes nothing, and says for
 * each finding what to do.
 */
import { readSettings } from '../settings.ts'
import { helpText, readOptions } from './command.ts'
import type { Command } from './command.ts'
import { checkDatabase } from './doctor-database.ts'
import { checkMachine } from './doctor-machine.ts'
import type { Finding } from './finding.ts'

const SUMMARY = { zh: '检查本机的运行环境与数据库', en: 'look whether this server is safe and well' }
const SIGNS = { good: '✓', warning: '!', bad: '✗' } as const

export const doctor: Command = {
  name: 'doctor',
  summary: SUMMARY,
  async run(args, io) {
    const options = readOptions(args, { json: { type: 'boolean' }, help: { type: 'boolean' } })
    if (options.help === true) {
      const json = { term: '--json', zh: '以 JSON 输出', en: 'print the findings as JSON' }
      io.stdout.write(helpText('doctor [--json]', SUMMARY, [json]))
      return 0
    }
    const settings = readSettings()
    const findings = [...(await checkMachine(settings)), ...(await checkDatabase(settings))]
    const isWell = findings.every(({ state }) => state !== 'bad')
    if (options.json === true) io.stdout.write(`${JSON.stringify({ isWell, findings })}\n`)
    else for (const finding of findings) io.stdout.write(lineOf(finding))
    return isWell ? 0 : 1
  },
}

function lineOf({ check, state, said }: Finding): string {
  return `${SIGNS[state]} ${check}: ${said.zh} / ${said.en}\n`
}
