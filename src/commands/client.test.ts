/** The command `zhitong client`: what it refuses before it opens any database. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clientCommand } from './client.ts'
import { UsageError } from './command.ts'

const ID = '019a0000-0000-7000-8000-000000000001'

test('a call that does not say what to do, for whom, or by which profile is a wrong call', async () => {
  const wrong = [
    [],
    ['constructor'],
    ['add', '--name', '8890'],
    ['add', '--name', '8890', '--profile', '8890', '--mode', 'both'],
    ['rotate'],
    ['revoke', '--id', 'x'],
    ['replay', '--id', ID, '--from', 'yesterday'],
    ['list', '--nonsense'],
  ]
  for (const args of wrong) await assert.rejects(clientCommand.run(args, process), UsageError, args.join(' '))
})
