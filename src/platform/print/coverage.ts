/**
 * Which characters a TrueType or OpenType font can draw, read from its table `cmap` (format 12, ISO/IEC 14496-22). It
 * reads nothing else of the font.
 */

interface Range {
  readonly from: number
  readonly to: number
}

const TABLE_COUNT_AT = 4
const TABLES_AT = 12
const TABLE_BYTES = 16
const ENCODING_BYTES = 8
const GROUPS_AT = 16
const GROUP_BYTES = 12
const FULL_UNICODE = 12

/** Whether there is a glyph for a code point. */
export type Covers = (codePoint: number) => boolean

/** Tells for a code point whether the font has it. Throws for a font without a table of the whole of Unicode. */
export function coverageOf(font: Buffer): Covers {
  const ranges = rangesOf(font)
  return (codePoint) => {
    let low = 0
    let high = ranges.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const range = ranges[middle] as Range
      if (codePoint < range.from) high = middle
      else if (codePoint > range.to) low = middle + 1
      else return true
    }
    return false
  }
}

function rangesOf(font: Buffer): Range[] {
  const table = fullTable(font, startOfCmap(font))
  const count = font.readUInt32BE(table + GROUPS_AT - 4)
  return Array.from({ length: count }, (_, index) => {
    const group = table + GROUPS_AT + index * GROUP_BYTES
    return { from: font.readUInt32BE(group), to: font.readUInt32BE(group + 4) }
  })
}

function startOfCmap(font: Buffer): number {
  const count = font.readUInt16BE(TABLE_COUNT_AT)
  for (let index = 0; index < count; index++) {
    const entry = TABLES_AT + index * TABLE_BYTES
    if (font.toString('latin1', entry, entry + 4) === 'cmap') return font.readUInt32BE(entry + 8)
  }
  throw new Error('the font has no cmap')
}

function fullTable(font: Buffer, cmap: number): number {
  const count = font.readUInt16BE(cmap + 2)
  for (let index = 0; index < count; index++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + index * ENCODING_BYTES + 4)
    if (font.readUInt16BE(table) === FULL_UNICODE) return table
  }
  throw new Error('the font has no table of the whole of Unicode')
}
