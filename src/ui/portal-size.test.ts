/**
 * How much script a phone loads before the portal's first page stands there: what its entry names, compressed as a
 * server sends it. It is built here as it is for real, so that no old build can pass for a new one.
 */
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const PROJECT = fileURLToPath(new URL('../../', import.meta.url))
const KILOBYTE = 1024
/** Mobile pages are opened between two meetings, on what network there is. */
const FIRST_LOAD_BYTES_MAX = 170 * KILOBYTE
/** A screen that stays open for weeks: what matters is that no workbench is loaded for it. */
const WALL_BYTES_MAX = 140 * KILOBYTE

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

let folder = ''
let manifest: Manifest = {}

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'zhitong-web-'))
  await build({
    root: PROJECT,
    configFile: path.join(PROJECT, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder },
  })
  manifest = JSON.parse(await readFile(path.join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
})

after(() => rm(folder, { recursive: true, force: true }))

test('the portal loads at most 170 KB of script before its first page', async () => {
  const bytes = await compressed(scriptsOf('index.html'))
  assert.ok(bytes <= FIRST_LOAD_BYTES_MAX, `${Math.round(bytes / KILOBYTE)} KB`)
})

test('the portal never asks for antd', () => {
  const files = [...scriptsOf('index.html')]
  assert.deepEqual(
    files.filter((file) => file.includes('antd')),
    [],
  )
})

test('no page of the portal that is loaded later asks for antd either', () => {
  const pages = Object.keys(manifest).filter((name) => name.includes('/portal/'))
  assert.ok(pages.length > 5)
  for (const page of pages) {
    assert.deepEqual(
      [...scriptsOf(page)].filter((file) => file.includes('antd')),
      [],
      page,
    )
  }
})

test('the wall loads less than the portal, and nothing of antd', async () => {
  const files = scriptsOf('wall.html')
  assert.ok((await compressed(files)) <= WALL_BYTES_MAX)
  assert.ok(![...files].some((file) => file.includes('antd')))
})

test('no page and no style asks anybody else for anything', async () => {
  for (const name of ['index.html', 'desk.html', 'wall.html']) {
    const page = await readFile(path.join(folder, name), 'utf8')
    assert.doesNotMatch(page, /https?:\/\//, name)
  }
  for (const { css = [] } of Object.values(manifest)) {
    for (const file of css) {
      const style = await readFile(path.join(folder, file), 'utf8')
      assert.doesNotMatch(style, /url\(["']?https?:/, file)
    }
  }
})

/** The scripts that an entry names, and those that they name in turn. */
function scriptsOf(name: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[name]
  assert.ok(chunk !== undefined, `the build has no ${name}`)
  if (found.has(chunk.file)) return found
  found.add(chunk.file)
  for (const imported of chunk.imports ?? []) scriptsOf(imported, found)
  return found
}

async function compressed(files: Iterable<string>): Promise<number> {
  let bytes = 0
  for (const file of files) bytes += gzipSync(await readFile(path.join(folder, file)), { level: 9 }).length
  return bytes
}
