/** The sentence for each way in which the embedded database may fail to start. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OperatorError } from '../operator-error.ts'
import { explainFileError, explainServerLog } from './embedded-errors.ts'

const LOGS: [log: string, said: RegExp][] = [
  ['FATAL:  could not write to file "pg_wal/xlogtemp.1": No space left on device', /disk is full/],
  ['initdb: error: could not create directory "/x/data": Permission denied', /Not permitted/],
  ['FATAL:  data directory "/x/data" has invalid permissions', /Not permitted/],
  ['FATAL:  lock file "postmaster.pid" already exists', /Another database process/],
  ['DETAIL:  The data directory was initialized by PostgreSQL version 17', /another version/],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', /not enough memory/],
  [
    'postgres: error while loading shared libraries: libssl.so.1.1: cannot open shared object file',
    /do not run on this machine/,
  ],
]
for (const [log, said] of LOGS) {
  test(`"${log.slice(0, 60)}…" is said in one sentence that names the folder or the cure`, () => {
    const error = explainServerLog(log, '/srv/data')
    assert.match(error.said.en, said)
    assert.equal(error.said.zh.includes('\n'), false)
    assert.equal(error.cause, log)
  })
}

test('an unknown reason is quoted from its last severe line', () => {
  const log =
    '2026-01-05 LOG:  starting\n2026-01-05 FATAL:  unrecognized configuration parameter "x"\n2026-01-05 LOG:  end\n'
  assert.match(explainServerLog(log, '/srv/data').said.en, /unrecognized configuration parameter "x"$/)
  assert.match(explainServerLog('', '/srv/data').said.en, /does not start/)
})

test('file system errors that an operator can cure get a sentence, others stay what they are', () => {
  for (const code of ['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR']) {
    const error = explainFileError(Object.assign(new Error(code), { code }), '/srv/data')
    assert.ok(error instanceof OperatorError && error.said.zh.includes('/srv/data'), code)
  }
  const other = new Error('a mistake of ours')
  assert.equal(explainFileError(other, '/srv/data'), other)
})
