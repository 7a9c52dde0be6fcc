/** Amounts of money as people write them in Chinese tables: with 万, 亿 and 元, commas, full-width digits. Money is kept in fen. */

/** What a bare number means. */
export type MoneyUnit = '元' | '万元' | '亿元'

/** 1 万元 in fen. */
export const FEN_IN_WAN = 1_000_000
const FEN_IN: Readonly<Record<MoneyUnit, number>> = { 元: 100, 万元: FEN_IN_WAN, 亿元: 10_000_000_000 }
const WRITTEN = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(万元|亿元|元|万|亿)?$/

/**
 * An amount in fen. Null for what is no amount, is negative, is finer than a fen, or is too large to be counted to the fen
 * (90 万亿元).
 */
export function parseMoney(typed: string, bare: MoneyUnit): number | null {
  const found = WRITTEN.exec(typed.normalize('NFKC').replace(/\s/g, ''))
  if (found === null) return null
  const [, whole = '', fraction = '', unit] = found
  const written = unit === '万' || unit === '亿' ? `${unit}元` : (unit ?? bare)
  const fenInUnit = FEN_IN[written as MoneyUnit]
  // Counted in digits: 0.07 times a million is not seventy thousand in floating point.
  const places = String(fenInUnit).length - 1
  const digits = fraction.replace(/0+$/, '')
  if (digits.length > places) return null
  const fen = Number(`${whole.replaceAll(',', '')}${digits.padEnd(places, '0')}`)
  return Number.isSafeInteger(fen) ? fen : null
}
