/**
 * The command line `zhitong`: finds the command, prints what went wrong in both languages and ends with 0 (done), 1
 * (failed) or 2 (called wrongly). Commands are loaded only when they are called.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { UsageError } from './commands/command.ts'
import type { Command, CommandIo } from './commands/command.ts'
import { codeOf, OperatorError } from './platform/operator-error.ts'
import type { Said } from './platform/operator-error.ts'
import { PROJECT } from './settings.ts'

/** Every command, in the order of the help; one line each. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  seed: async () => (await import('./commands/seed.ts')).seed,
  simulate: async () => (await import('./commands/simulate.ts')).simulate,
  preset: async () => (await import('./commands/preset.ts')).preset,
  tally: async () => (await import('./commands/tally.ts')).tallyCommand,
  plan: async () => (await import('./commands/plan.ts')).plan,
  classify: async () => (await import('./commands/classify.ts')).classify,
  check: async () => (await import('./commands/check.ts')).check,
  due: async () => (await import('./commands/due.ts')).due,
  import: async () => (await import('./commands/import.ts')).importCommand,
  client: async () => (await import('./commands/client.ts')).clientCommand,
  people: async () => (await import('./commands/people.ts')).peopleCommand,
  audit: async () => (await import('./commands/audit.ts')).audit,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
}

const FAILED = 1
const CALLED_WRONGLY = 2

async function main(args: string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = args
  if (name === '--version') {
    io.stdout.write(`zhitong ${await readVersion()}\n`)
    return 0
  }
  if (name === '--help') {
    io.stdout.write(await listCommands())
    return 0
  }
  const load = name === undefined ? undefined : COMMANDS[name]
  if (load === undefined) {
    if (name !== undefined) io.stderr.write(`没有命令 ${name}。\nThere is no command ${name}.\n\n`)
    io.stderr.write(await listCommands())
    return CALLED_WRONGLY
  }
  return (await load()).run(rest, io)
}

async function listCommands(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()))
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary.zh} / ${summary.en}`)
  const use = '用法 / usage: zhitong <command> [--help]'
  return ['直通 Zhitong', use, '', ...lines, ''].join('\n')
}

async function readVersion(): Promise<string> {
  const description = await readFile(path.join(PROJECT, 'package.json'), 'utf8')
  return (JSON.parse(description) as { version: string }).version
}

/** What an operator can cure is two sentences; anything else is our mistake and comes with its trace. */
function report(error: unknown, stderr: NodeJS.WritableStream): number {
  const said: Said | null = error instanceof OperatorError ? error.said : null
  if (said !== null) stderr.write(`${said.zh}\n${said.en}\n`)
  else stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return error instanceof UsageError ? CALLED_WRONGLY : FAILED
}

// A reader that goes away early, such as `head`, is no error.
process.stdout.on('error', (error) => {
  if (codeOf(error) === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await main(process.argv.slice(2), process).catch((error: unknown) =>
  report(error, process.stderr),
)
