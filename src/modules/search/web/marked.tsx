/** A text with what was searched for marked in it. */
import { markHits } from '../query.ts'

export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return markHits(text, words).map(({ text: part, isHit }, index) =>
    // The stretches of a text have nothing but their place.
    isHit ? <mark key={index}>{part}</mark> : <span key={index}>{part}</span>,
  )
}
