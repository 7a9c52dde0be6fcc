/** The menu shows only what the person may see. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entryAt, menuOf } from './menu.ts'

const kinds = ['appeals', 'orders']
const ORDINARY = { powers: [], isBound: false, isInCharge: false }
const names = (powers: readonly string[], isBound = false) =>
  menuOf({ ...ORDINARY, powers, isBound }, kinds).flatMap(({ entries }) => entries.map((entry) => entry.name))

test('an officer of a department has an inbox, messages, lists, a board, listed tasks, projects, the wall chart, regions compared, enterprises, teams, hand-overs and the calculator', () => {
  assert.deepEqual(names([]), [
    'inbox',
    'cockpit',
    'messages',
    'appeals',
    'orders',
    'boards',
    'listed-tasks',
    'projects',
    'wallChart',
    'race',
    'enterprises',
    'parks',
    'zones',
    'parcels',
    'teams',
    'steward-handovers',
    'people',
    'due',
  ])
})

test('a project secretary, who has no region and speaks for no unit, has neither teams of one nor boards of the other', () => {
  assert.deepEqual(
    names([]).filter((name) => !names([], true).includes(name)),
    ['boards', 'teams'],
  )
})

test('what belongs together stands under one heading, and no heading is empty', () => {
  const groups = menuOf(ORDINARY, [])
  assert.equal(
    groups.some(({ name }) => name === 'matters'),
    false,
  )
  assert.deepEqual(groups.find(({ name }) => name === 'figures')?.entries, [
    { name: 'boards', href: '/desk/boards' },
    { name: 'listed-tasks', href: '/desk/listed-tasks' },
  ])
})

test('coverage, clinics, targets, monitoring, contacts with projects, suggestions, the weekly table, lights and vacant receivers stand there only for those who read their region', () => {
  assert.deepEqual(
    names(['region.read']).filter((name) => !names([]).includes(name)),
    [
      'lights',
      'defects',
      'suggestions',
      'weekly',
      'meetings',
      'targets',
      'monitoring',
      'contacts',
      'coverage',
      'clinics',
    ],
  )
  assert.equal(names(['appeal.file', 'supervise']).includes('lights'), false)
})

test('what is published of projects stands there for those who look after them or decide it', () => {
  for (const power of ['project.manage', 'project.publish'])
    for (const name of ['targets', 'monitoring', 'opportunities', 'project-releases'])
      assert.ok(names([power]).includes(name), `${power} ${name}`)
  assert.equal(names(['region.read']).includes('opportunities'), false)
})

test('the through train stands there for leaders who have a queue, for their office, and for whoever answers for a park', () => {
  const ofPark = menuOf({ ...ORDINARY, isInCharge: true }, kinds).flatMap(({ entries }) => entries)
  assert.ok(ofPark.some(({ name }) => name === 'throughTrain'))
  assert.equal(names([]).includes('throughTrain'), false)
  for (const power of ['throughTrain.lead', 'throughTrain.office'])
    assert.ok(names([power]).includes('throughTrain'))
  assert.equal(names(['region.read']).includes('throughTrain'), false)
})

test('the calendar stands there only for those who publish it', () => {
  assert.equal(names(['region.read', 'supervise']).includes('calendar'), false)
  assert.equal(names(['calendar.publish']).includes('calendar'), true)
})

test('the parameters stand there for those who set them and for supervisors', () => {
  assert.equal(names(['region.read']).includes('parameters'), false)
  for (const power of ['law.set', 'supervise']) assert.equal(names([power]).includes('parameters'), true)
})

test('the board of supervision stands there for those who supervise or inspect', () => {
  assert.equal(names(['region.read']).includes('supervision'), false)
  for (const power of ['supervise', 'inspect']) assert.ok(names([power]).includes('supervision'))
})

test('reorganisations stand there only for those who administer the organisation', () => {
  assert.equal(names(['region.read']).includes('reorganisations'), false)
  assert.equal(names(['organisation.manage']).includes('reorganisations'), true)
})

test('imports and connected systems stand there only for those who may import', () => {
  for (const name of ['imports', 'clients']) {
    assert.equal(names(['region.read']).includes(name), false)
    assert.equal(names(['import.appeals']).includes(name), true)
  }
})

test('a page lies under the entry of its list', () => {
  const entries = menuOf({ ...ORDINARY, powers: ['region.read'] }, kinds)
  assert.equal(entryAt(entries, '/desk/appeals/0199'), 'appeals')
  assert.equal(entryAt(entries, '/desk/appeals'), 'appeals')
  assert.equal(entryAt(entries, '/desk/inbox'), 'inbox')
  assert.equal(entryAt(entries, '/desk/asks/1'), undefined)
})
