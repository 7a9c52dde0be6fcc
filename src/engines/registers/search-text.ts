/** How rows are made alike for searching: one text, and its pairs of characters, which an index can find a part by. Pure. */

/** A name, a code or a part of one, as it is searched for. */
export function normaliseSearch(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
}

/** All pairs of neighbouring characters, each once. */
export function pairsOf(text: string): readonly string[] {
  const characters = Array.from(text)
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`))]
}

/** A text in which `like` finds no wildcards. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
