/** Money as projects speak of it: in 万元, from fen. Pure. */
import { FEN_IN_WAN } from '../../../../platform/amounts.ts'

/** An amount in 万元 as it is typed, without commas; null stays null. */
export function inWan(fen: number | null): string | null {
  return fen === null ? null : String(fen / FEN_IN_WAN)
}

/** The same for reading, with commas. */
export function wanWords(fen: number | null): string | null {
  return fen === null ? null : (fen / FEN_IN_WAN).toLocaleString('en-US', { maximumFractionDigits: 2 })
}
