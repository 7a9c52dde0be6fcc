/** The windows in which matters are looked for: from the newest back to the oldest, everything once. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ageTokens, windowsBack } from './age.ts'

const idAt = (digits: string) =>
  digits.padEnd(32, '0').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
const idOf = (step: number) => idAt(step.toString(16).padStart(5, '0'))

test('an id has the tokens of its three days and of the fifty around them', () => {
  assert.deepEqual(ageTokens('019b7f3a-1c00-7000-8000-000000000001'), ['t:019b7', 't:019b'])
})

test('every age from the newest to the oldest lies in one window, wherever they stand', () => {
  for (let newest = 0x01980; newest <= 0x019a0; newest += 5) {
    for (const oldest of [newest, newest - 3, newest - 40, newest - 900]) {
      const windows = windowsBack(idOf(newest), idOf(oldest))
      for (let age = oldest; age <= newest; age++) {
        const tokens = ageTokens(idOf(age))
        const holding = windows.filter((window) => window.some((token) => tokens.includes(token)))
        assert.equal(holding.length, 1, `${newest} ${oldest} ${age}`)
      }
    }
  }
})

test('the first window is the newest three days, and they grow until the oldest', () => {
  const windows = windowsBack(idAt('019b7'), idAt('0180'))
  assert.deepEqual(windows[0], ['t:019b7'])
  assert.deepEqual(windows[1], ['t:019b6', 't:019b5', 't:019b4', 't:019b3'])
  assert.deepEqual(windows[3], ['t:0199'])
  assert.deepEqual(windows.at(-1)?.at(-1), 't:0180')
  assert.ok(windows.length <= 7)
})

test('where the oldest is new, there is nothing to look at behind it', () => {
  assert.equal(windowsBack(idAt('019b7'), idAt('019b7')).length, 3)
})

test('ids that say no time lie in the first window', () => {
  assert.deepEqual(windowsBack(idAt('0'), idAt('0')), [['t:00000']])
})
