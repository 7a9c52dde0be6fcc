#!/usr/bin/env node
/**
 * The command `zhitong`, from any folder and under any Node: runs `src/cli.ts` with the Node that the project pins, in this
 * very process where it is that one already. Knows nothing of the commands.
 */
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const CLI = path.join(PROJECT, 'src', 'cli.ts')
const NODE_MAJOR_MIN = 24

const pinned = path.join(PROJECT, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
const isOwnEnough = Number.parseInt(process.versions.node, 10) >= NODE_MAJOR_MIN

if (existsSync(pinned) && realpathSync(pinned) !== process.execPath) runIn(pinned)
else if (isOwnEnough) await import(pathToFileURL(CLI).href)
else {
  console.error(`未找到随项目安装的 Node：请先运行 npm start，或改用 Node ${NODE_MAJOR_MIN} 以上版本。`)
  console.error(
    `The project’s own Node is not installed: run npm start first, or use Node ${NODE_MAJOR_MIN} or newer.`,
  )
  process.exitCode = 1
}

/** Runs the command line in another Node, with our signals and its way of ending. */
function runIn(node) {
  // The fourth channel tells the child when we are gone, even by `kill -9`, so that it does not live on unseen.
  const child = spawn(node, [CLI, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`无法运行 ${node}：${error.message}`)
    console.error(`Cannot run ${node}: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (os.constants.signals[signal] ?? 0)))
}
