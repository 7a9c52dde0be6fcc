/** Runs a command of `zhitong` in this process and keeps what it wrote. */
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Command } from '../../src/commands/command.ts'

/** The exit code, and what was written to both streams. Throws what the command throws. */
export async function runCommand(command: Command, args: readonly string[], input = '') {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  stdin.end(input)
  const [written, complained] = [text(stdout), text(stderr)]
  try {
    const code = await command.run([...args], { stdin, stdout, stderr })
    stdout.end()
    stderr.end()
    return { code, written: await written, complained: await complained }
  } finally {
    stdout.end()
    stderr.end()
  }
}
