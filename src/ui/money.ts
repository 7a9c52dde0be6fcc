/** Amounts of money in words, from fen: in 亿元 or 万元 where people say so, in million yuan in English. */
import { FEN_IN_WAN } from '../platform/amounts.ts'
import type { Language } from '../platform/texts.ts'

const FEN_PER_YUAN = 100
const FEN_PER_MILLION = 100_000_000
const FEN_PER_YI = 10_000_000_000

/** How an amount in fen is said; two digits after the point at most. */
export function moneyWords(fen: number, language: Language): string {
  const rounded = (unit: number) =>
    (fen / unit).toLocaleString(language === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 2 })
  if (language === 'en')
    return fen >= FEN_PER_MILLION ? `CNY ${rounded(FEN_PER_MILLION)} million` : `CNY ${rounded(FEN_PER_YUAN)}`
  if (fen >= FEN_PER_YI) return `${rounded(FEN_PER_YI)}亿元`
  return fen >= FEN_IN_WAN ? `${rounded(FEN_IN_WAN)}万元` : `${rounded(FEN_PER_YUAN)}元`
}
