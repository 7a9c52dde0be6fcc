/**
 * Makes a fresh clone ready: packages with the pinned Node, the web app, and on request a browser for the tests. Plain
 * JavaScript without packages, because it runs before there are any. Where nothing is missing it takes a moment.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const MODULES = path.join(PROJECT, 'node_modules')
const NODE_MAJOR_MIN = 20
const NPM_MAJOR_MIN = 9

/** What the web app is built from: a change in any of these makes a new build. */
const WEB_SOURCES = [
  'src/ui',
  'src/calendar',
  'src/kernel',
  'src/platform/wire.ts',
  'src/platform/matter-words.ts',
  'src/platform/texts.ts',
  'src/platform/platform-texts.ts',
  'src/texts.ts',
  'src/portal.texts.ts',
  'src/wall.texts.ts',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.web.json',
]
const BUILT_FROM = 'dist/web/.built-from'

function main() {
  if (Number.parseInt(process.versions.node, 10) < NODE_MAJOR_MIN) {
    fail(
      `需要 Node.js ${NODE_MAJOR_MIN} 或更新版本，当前为 ${process.versions.node}。`,
      `Node.js ${NODE_MAJOR_MIN} or newer is needed; this is ${process.versions.node}.`,
    )
  }
  if (!packagesAreCurrent()) installPackages()
  buildWeb()
  if (process.argv.includes('--browser')) ensureBrowser()
}

/** npm notes in `node_modules` what it installed last; every package of our lock file for this machine must be there. */
function packagesAreCurrent() {
  const installed = readJson(path.join(MODULES, '.package-lock.json'))?.packages
  const wanted = readJson(path.join(PROJECT, 'package-lock.json'))?.packages
  if (installed === undefined || wanted === undefined) return false
  return Object.entries(wanted).every(([where, wants]) => {
    if (where === '') return true
    const has = installed[where]
    // Optional packages are those of other machines, or of ours; ours are looked at one by one below.
    if (has === undefined) return (wants.optional === true || wants.devOptional === true) && !isForUs(wants)
    return has.version === wants.version && has.integrity === wants.integrity
  })
}

function isForUs(wants) {
  return (
    wants.os?.includes(process.platform) === true &&
    wants.cpu?.includes(process.arch) === true &&
    isOurLibc(wants)
  )
}

/** Packages for musl and for glibc carry the same system and processor; npm installs one of them. */
function isOurLibc(wants) {
  if (wants.libc === undefined) return true
  const isGlibc = process.report.getReport().header.glibcVersionRuntime !== undefined
  return wants.libc.includes(isGlibc ? 'glibc' : 'musl')
}

function installPackages() {
  const npm = run('npm', ['--version'], { stdio: 'pipe', encoding: 'utf8', env: environmentOfMachine() })
  const version = npm.status === 0 ? npm.stdout.trim() : ''
  if (Number.parseInt(version, 10) < NPM_MAJOR_MIN || version === '') {
    fail(
      `需要 npm ${NPM_MAJOR_MIN} 或更新版本，当前为 ${version || '未安装'}。`,
      `npm ${NPM_MAJOR_MIN} or newer is needed; found ${version || 'none'}.`,
    )
  }
  tell('正在安装依赖包（首次约半分钟）…', 'Installing packages (about half a minute the first time) …')
  const done = run(
    'npm',
    ['ci', '--ignore-scripts', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'],
    {
      env: environmentOfMachine(),
    },
  )
  if (done.status !== 0) {
    fail(
      '依赖包安装失败，原因见上：请检查网络、磁盘空间以及 npm 的软件源设置。',
      'Installing packages failed, see above: check the network, the free disk space and npm’s registry setting.',
    )
  }
}

/** npm puts `node_modules/.bin` first in PATH; the packages being replaced must not run their own replacement. */
function environmentOfMachine() {
  const own = path.join(MODULES, '.bin')
  const parts = (process.env.PATH ?? '').split(path.delimiter).filter((part) => part !== own)
  return { ...process.env, PATH: parts.join(path.delimiter) }
}

function buildWeb() {
  if (!existsSync(path.join(PROJECT, 'vite.config.ts'))) return
  const sources = hashOfWebSources()
  if (readText(path.join(PROJECT, BUILT_FROM)) === sources) return
  tell('正在构建网页…', 'Building the web app …')
  const vite = path.join(MODULES, 'vite', 'bin', 'vite.js')
  const done = run(pinnedNode(), [vite, 'build', '--logLevel', 'warn'], { cwd: PROJECT })
  if (done.status !== 0) fail('网页构建失败，原因见上。', 'Building the web app failed, see above.')
  writeFileSync(path.join(PROJECT, BUILT_FROM), sources)
}

function hashOfWebSources() {
  const modules = listFolder('src/modules').flatMap((name) => {
    const words = ['wire.ts', 'words.ts', 'texts.ts'].map((file) => `src/modules/${name}/${file}`)
    return [...words, `src/modules/${name}/web`]
  })
  const entries = listFolder('.').filter((name) => name.endsWith('.html'))
  const doors = listFolder('src')
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => `src/${name}`)
  const hash = createHash('sha256')
  for (const file of [...WEB_SOURCES, ...modules, ...entries, ...doors]
    .flatMap(listFiles)
    .sort((a, b) => (a < b ? -1 : 1))) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(PROJECT, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** The files below a path, without tests; none when there is no such path. */
function listFiles(name) {
  const entry = statSync(path.join(PROJECT, name), { throwIfNoEntry: false })
  if (entry === undefined || name.includes('.test.')) return []
  if (entry.isFile()) return [name]
  return listFolder(name).flatMap((child) => listFiles(`${name}/${child}`))
}

function listFolder(name) {
  const folder = path.join(PROJECT, name)
  return existsSync(folder) ? readdirSync(folder) : []
}

/** Browser tests drive Debian's Chromium; without Chinese fonts its pictures show boxes. */
function ensureBrowser() {
  const missing = []
  if (!isInPath('chromium')) missing.push('chromium')
  if (!hasChineseFonts()) missing.push('fonts-noto-cjk')
  if (missing.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0 || !isInPath('apt-get')) {
    fail(
      `浏览器测试还需要：${missing.join('、')}。请以 root 运行 apt-get update && ${command}。`,
      `The browser tests also need: ${missing.join(', ')}. As root, run apt-get update && ${command}.`,
    )
  }
  tell(`正在安装 ${missing.join('、')}…`, `Installing ${missing.join(', ')} …`)
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  }
  const patience = ['-o', 'DPkg::Lock::Timeout=300', '-qq']
  run('apt-get', [...patience, 'update'], options)
  const done = run('apt-get', [...patience, ...command.split(' ').slice(1)], options)
  if (done.status !== 0 || !isInPath('chromium')) {
    fail(
      `安装 ${missing.join('、')} 失败，原因见上：请手工安装后重试。`,
      `Installing ${missing.join(', ')} failed, see above: install by hand and try again.`,
    )
  }
}

function hasChineseFonts() {
  if (!isInPath('fc-list')) return false
  return run('fc-list', [':lang=zh', 'family'], { stdio: 'pipe', encoding: 'utf8' }).stdout.trim() !== ''
}

function isInPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

function pinnedNode() {
  const pinned = path.join(MODULES, `node-${process.platform}-${process.arch}`, 'bin', 'node')
  return existsSync(pinned) ? pinned : process.execPath
}

function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function readJson(file) {
  const text = readText(file)
  return text === undefined ? undefined : JSON.parse(text)
}

function run(program, args, options) {
  return spawnSync(program, args, { cwd: PROJECT, stdio: 'inherit', ...options })
}

function tell(zh, en) {
  console.error(`${zh}\n${en}`)
}

function fail(zh, en) {
  tell(zh, en)
  process.exit(1)
}

main()
