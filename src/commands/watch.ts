/** Development: a server that starts again when a source file changes, beside a build of the web app that does the same. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { PROJECT } from '../settings.ts'

/** Runs `serve` with these arguments under Node's file watcher; returns its exit code. */
export async function watch(args: string[]): Promise<number> {
  const rest = args.filter((argument) => argument !== '--watch')
  const cli = path.join(PROJECT, 'src', 'cli.ts')
  const vite = path.join(PROJECT, 'node_modules', 'vite', 'bin', 'vite.js')
  const options = { cwd: PROJECT, stdio: 'inherit' } as const
  const web = spawn(process.execPath, [vite, 'build', '--watch', '--logLevel', 'warn'], options)
  const server = spawn(
    process.execPath,
    ['--watch', '--watch-preserve-output', cli, 'serve', ...rest],
    options,
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => server.kill(signal))
  await once(server, 'exit')
  web.kill()
  return server.exitCode ?? 0
}
