/** What a command of `zhitong` is, and the few things all of them need: help text, options, a clear no. */
import { parseArgs } from 'node:util'
import type { ParseArgsOptionsConfig } from 'node:util'
import { OperatorError } from '../platform/operator-error.ts'
import type { Said } from '../platform/operator-error.ts'

/** The standard streams, given so that tests can read what a command writes. */
export interface CommandIo {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
}

export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: Said
  /** Runs with the arguments after the command's name and returns the exit code. */
  run(args: string[], io: CommandIo): Promise<number>
}

/** Called in a way that makes no sense; the command line prints it and ends with 2. */
export class UsageError extends OperatorError {}

/** One line of a help text. */
export interface HelpLine extends Said {
  /** As typed, e.g. `--port N`. */
  readonly term: string
}

/** A help text: how the command is called, what it does, its options. */
export function helpText(usage: string, summary: Said, lines: readonly HelpLine[]): string {
  const all = [...lines, { term: '--help', zh: '显示本帮助', en: 'show this help' }]
  const width = Math.max(...all.map(({ term }) => term.length))
  const listed = all.map(({ term, zh, en }) => `  ${term.padEnd(width)}  ${zh} / ${en}`)
  return [summary.zh, summary.en, '', `zhitong ${usage}`, '', ...listed, ''].join('\n')
}

/** Reads options strictly. Refuses (`UsageError`) an unknown option, a missing value and a stray argument. */
export function readOptions<Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
  return strictly(() => parseArgs({ args, options, strict: true, allowPositionals: false }).values)
}

/** The same for a command that also takes arguments without a name, such as files or codes. */
export function readArguments<Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
  return strictly(() => {
    const { values, positionals } = parseArgs({ args, options, strict: true, allowPositionals: true })
    return { options: values, given: positionals }
  })
}

function strictly<Read>(read: () => Read): Read {
  try {
    return read()
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new UsageError({ zh: `参数有误（${detail}）`, en: `Wrong options: ${detail}` }, error)
  }
}
