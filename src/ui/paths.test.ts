/** The addresses of the web app are a promise: people keep them, print them and send them on. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskPaths, portalPaths, wallPaths } from './paths.ts'

test('the addresses of the portal stay as they are', () => {
  assert.deepEqual(
    [
      portalPaths.home(),
      portalPaths.signIn(),
      portalPaths.seats(),
      portalPaths.mine(),
      portalPaths.file(),
      portalPaths.matter('appeals', '1'),
      portalPaths.receipt('appeals', '1'),
      portalPaths.progress(),
      portalPaths.progressOf('SQ260922K7MPQ2F'),
      portalPaths.due(),
      portalPaths.exposures(),
      portalPaths.me(),
      portalPaths.messages(),
    ],
    [
      '/',
      '/sign-in',
      '/seats',
      '/mine',
      '/file',
      '/appeals/1',
      '/appeals/1/receipt',
      '/progress',
      '/progress?code=SQ260922K7MPQ2F',
      '/due',
      '/exposures',
      '/me',
      '/messages',
    ],
  )
})

test('every address of the desk lies below /desk, and the wall is one page', () => {
  const addresses = [
    deskPaths.home(),
    deskPaths.signIn(),
    deskPaths.seats(),
    deskPaths.inbox(),
    deskPaths.list('appeals'),
    deskPaths.matter('appeals', '1'),
    deskPaths.newMatter('appeals'),
    deskPaths.enterprises(),
    deskPaths.lights(),
    deskPaths.defects(),
    deskPaths.supervision(),
    deskPaths.watched(),
    deskPaths.calendar(),
    deskPaths.imports(),
    deskPaths.clients(),
    deskPaths.messages(),
  ]
  for (const address of addresses) assert.match(address, /^\/desk(\/|$)/)
  assert.equal(new Set(addresses).size, addresses.length)
  assert.equal(wallPaths.home(), '/wall')
})

test('a code typed by a person cannot break out of its address', () => {
  assert.equal(portalPaths.progressOf('a&b=/?#'), '/progress?code=a%26b%3D%2F%3F%23')
})
