/** The tokens in the style sheet and in the script are the same, and everything written in them can be read. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { DARK_COLOURS, FONT_FAMILY, LIGHT_COLOURS, SIZES } from './tokens.ts'

const CONTRAST_MIN = 4.5
const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const blockOf = (selector: string) => css.slice(css.indexOf(selector)).split('}')[0] ?? ''
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

for (const [selector, colours] of [
  [':root {', LIGHT_COLOURS],
  [":root[data-theme='dark']", DARK_COLOURS],
] as const) {
  test(`the style sheet holds every colour of ${selector}`, () => {
    for (const [name, value] of Object.entries(colours)) {
      assert.match(blockOf(selector), new RegExp(`--${kebab(name)}: ${value};`), name)
    }
  })

  test(`text, accent and lights can be read on every ground of ${selector}`, () => {
    for (const ink of [
      'text',
      'muted',
      'accent',
      'green',
      'yellow',
      'red',
      'paused',
      'notStarted',
    ] as const) {
      for (const ground of ['surface', 'ground'] as const) {
        assert.ok(contrast(colours[ink], colours[ground]) >= CONTRAST_MIN, `${ink} on ${ground}`)
      }
    }
    assert.ok(contrast(colours.onAccent, colours.accent) >= CONTRAST_MIN)
  })

  test(`each light can be read on its own soft ground of ${selector}`, () => {
    for (const light of ['green', 'yellow', 'red', 'black', 'paused', 'notStarted'] as const) {
      assert.ok(contrast(colours[light], colours[`${light}Soft`]) >= CONTRAST_MIN, light)
    }
  })
}

test('font and radius are the same in both', () => {
  assert.ok(css.replace(/\s+/g, ' ').includes(`--font-family: ${FONT_FAMILY};`))
  assert.ok(css.includes(`--radius: ${SIZES.radius}px;`))
})

/** WCAG 2.2 contrast of two hex colours: 1 to 21. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const part = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}
