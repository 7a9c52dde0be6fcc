/**
 * What went wrong with the embedded database, in one sentence for the operator: read from the server's own log or from
 * the file system's error.
 */
import { codeOf, OperatorError } from '../operator-error.ts'
import type { Said } from '../operator-error.ts'

const FULL = (folder: string): Said => ({
  zh: `磁盘已满：请为 ${folder} 腾出空间后再启动。`,
  en: `The disk is full: make room for ${folder}, then start again.`,
})
const FORBIDDEN = (folder: string): Said => ({
  zh: `没有读写 ${folder} 的权限：请更正其属主或权限，或用 ZHITONG_HOME 另选目录。`,
  en: `Not permitted to read or write ${folder}: correct its owner or mode, or choose another folder with ZHITONG_HOME.`,
})
const NO_FOLDER = (folder: string): Said => ({
  zh: `${folder} 或其上级不是目录：请用 ZHITONG_HOME 另选目录。`,
  en: `${folder} or one above it is not a folder: choose another with ZHITONG_HOME.`,
})

const SERVER_SAYS: readonly (readonly [pattern: RegExp, said: (folder: string) => Said])[] = [
  [/No space left on device|Disk quota exceeded/, FULL],
  [/Permission denied|Operation not permitted|has invalid permissions|Read-only file system/, FORBIDDEN],
  [
    /lock file "postmaster\.pid" already exists|could not create lock file|is another postmaster/i,
    (folder) => ({
      zh: `另一个数据库进程正在使用 ${folder}：请先停止它。`,
      en: `Another database process is using ${folder}: stop it first.`,
    }),
  ],
  [
    /database files are incompatible|initialized by PostgreSQL version/,
    (folder) => ({
      zh: `数据目录 ${folder} 由另一版本的 PostgreSQL 建立，本版本无法打开。`,
      en: `The data folder ${folder} was made by another version of PostgreSQL, which this one cannot open.`,
    }),
  ],
  [
    /could not (?:map anonymous|resize|create|open) shared memory|Cannot allocate memory|out of memory/,
    () => ({
      zh: '内存不足，数据库无法启动：请释放内存后再试。',
      en: 'There is not enough memory to start the database: free some and try again.',
    }),
  ],
  [
    /cannot open shared object|version `GLIBC|not found \(required by/,
    () => ({
      zh: '内嵌 PostgreSQL 的程序无法在本机运行（缺少系统库）：请设置 DATABASE_URL 使用外部数据库。',
      en: 'The programs of the embedded PostgreSQL do not run on this machine (a system library is missing): set DATABASE_URL to use an external database.',
    }),
  ],
]

/** Turns what a PostgreSQL program wrote before it gave up into one sentence; what is not known is quoted. */
export function explainServerLog(log: string, folder: string): OperatorError {
  const known = SERVER_SAYS.find(([pattern]) => pattern.test(log))
  if (known !== undefined) return new OperatorError(known[1](folder), log)
  const lines = log.split('\n').filter((line) => line.trim() !== '')
  const last = lines.findLast((line) => /FATAL|PANIC|ERROR|error:/.test(line)) ?? lines.at(-1) ?? '?'
  return new OperatorError(
    { zh: `内嵌数据库无法启动：${last.trim()}`, en: `The embedded database does not start: ${last.trim()}` },
    log,
  )
}

/** Adds the sentence to file system errors in `folder` that an operator can cure; anything else is returned as it is. */
export function explainFileError(error: unknown, folder: string): unknown {
  const code = codeOf(error)
  if (error instanceof OperatorError) return error
  if (code === 'ENOSPC' || code === 'EDQUOT') return new OperatorError(FULL(folder), error)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new OperatorError(FORBIDDEN(folder), error)
  if (code === 'ENOTDIR' || code === 'EEXIST') return new OperatorError(NO_FOLDER(folder), error)
  return error
}
