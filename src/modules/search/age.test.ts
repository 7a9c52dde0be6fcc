/** The windows in which matters are looked for: from the newest back, everything once. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ageTokens, windowsBack } from './age.ts'

const idAt = (digits: string) =>
  digits.padEnd(32, '0').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** How many of the windows hold a matter of that age. */
function windowsWith(newest: string, id: string): number {
  const tokens = ageTokens(id)
  return windowsBack(newest, null).filter((window) =>
    window.tokens === null
      ? id < (window.below ?? '')
      : window.tokens.some((token) => tokens.includes(token)) && (window.below === null || id < window.below),
  ).length
}

test('an id has the tokens of its three days and of the fifty around them', () => {
  assert.deepEqual(ageTokens('019b7f3a-1c00-7000-8000-000000000001'), ['t:019b7', 't:019b'])
})

test('every age up to the newest lies in one window, wherever the newest stands', () => {
  for (let newest = 0x01980; newest <= 0x019a0; newest += 5) {
    for (let age = newest - 1300; age <= newest; age++) {
      const id = idAt(age.toString(16).padStart(5, '0'))
      assert.equal(windowsWith(idAt(newest.toString(16).padStart(5, '0')), id), 1, `${newest} ${age}`)
    }
  }
})

test('the first window is the newest three days, and they grow', () => {
  const windows = windowsBack(idAt('019b7'), null)
  assert.deepEqual(windows[0], { tokens: ['t:019b7'], below: null })
  assert.deepEqual(windows[1]?.tokens, ['t:019b6', 't:019b5', 't:019b4', 't:019b3'])
  assert.deepEqual(windows.at(-1), { tokens: null, below: idAt('018a') })
})

test('going on before a matter begins in its own three days', () => {
  const id = '019b7f3a-1c00-7000-8000-000000000001'
  assert.deepEqual(windowsBack(id, id)[0], { tokens: ['t:019b7'], below: id })
})

test('ids that say no time have no window before the first', () => {
  assert.deepEqual(
    windowsBack(idAt('0'), null).map(({ tokens }) => tokens),
    [['t:00000']],
  )
})
