/** What `doctor` sees without a database: Node, disk, and who may read what lies in the data folder. */
import { realpath, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { secretFile } from '../platform/secret.ts'
import { isLoopback } from '../settings.ts'
import type { Settings } from '../settings.ts'
import { bad, good, warning } from './finding.ts'
import type { Finding } from './finding.ts'

const NODE_MAJOR_MIN = 24
const SCARCE_BYTES = 5_000_000_000
const FULL_BYTES = 500_000_000
const GIGABYTE = 1_000_000_000

export async function checkMachine(settings: Settings): Promise<Finding[]> {
  return [checkNode(), checkHost(settings), await checkDisk(settings.home), ...(await checkModes(settings))]
}

function checkNode(): Finding {
  const version = process.versions.node
  return Number.parseInt(version, 10) >= NODE_MAJOR_MIN
    ? good('node', `Node ${version}`, `Node ${version}`)
    : bad(
        'node',
        `Node ${version} 过旧，需要 ${NODE_MAJOR_MIN}`,
        `Node ${version} is too old, ${NODE_MAJOR_MIN} is needed`,
      )
}

function checkHost({ host, allowedHosts }: Settings): Finding {
  if (isLoopback(host)) return good('host', `只监听本机（${host}）`, `listens on this machine only (${host})`)
  if (allowedHosts.length > 0) return good('host', `监听 ${host}`, `listens on ${host}`)
  return warning(
    'host',
    `监听 ${host}，但未用 ZHITONG_ALLOWED_HOSTS 列出对外的主机名`,
    `listens on ${host}, but ZHITONG_ALLOWED_HOSTS names no host that people will use`,
  )
}

async function checkDisk(home: string): Promise<Finding> {
  const found = await statfs(await firstThatExists(home))
  const free = found.bavail * found.bsize
  const zh = `数据目录所在磁盘剩余 ${(free / GIGABYTE).toFixed(1)} GB`
  const en = `${(free / GIGABYTE).toFixed(1)} GB free on the disk of the data folder`
  if (free < FULL_BYTES) return bad('disk', `${zh}：请尽快清理`, `${en}: make room now`)
  return free < SCARCE_BYTES ? warning('disk', zh, en) : good('disk', zh, en)
}

async function firstThatExists(folder: string): Promise<string> {
  const there = await stat(folder).catch(() => null)
  return there === null && folder !== path.dirname(folder) ? firstThatExists(path.dirname(folder)) : folder
}

/** What only one user may read. What is not there yet is not looked at. */
async function checkModes(settings: Settings): Promise<Finding[]> {
  const place = await realpath(path.join(settings.home, 'postgres')).catch(() => null)
  const folders =
    place === null || settings.databaseUrl !== null
      ? []
      : ['data', 'socket'].map((name) => path.join(place, name))
  const secrets = settings.givenSecret === null ? [secretFile(settings.home)] : []
  const findings: Finding[] = []
  for (const file of [...secrets, ...folders]) {
    const found = await stat(file).catch(() => null)
    if (found !== null) findings.push(checkMode(file, found.mode))
  }
  return findings
}

function checkMode(file: string, mode: number): Finding {
  const octal = (mode & 0o777).toString(8)
  if ((mode & 0o077) === 0)
    return good('modes', `${file} 仅属主可读（${octal}）`, `only its owner reads ${file} (${octal})`)
  return bad(
    'modes',
    `${file} 对他人开放（${octal}）：请执行 chmod go= ${file}`,
    `${file} is open to others (${octal}): run chmod go= ${file}`,
  )
}
