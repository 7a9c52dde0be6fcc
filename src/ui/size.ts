/** Sizes of files in words, and lengths of texts as the server counts them. */

const KILO = 1024

/** '640 KB', '2.4 MB'; less than a kilobyte is '1 KB', since nobody counts bytes. */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILO))
  if (kilobytes < KILO) return `${kilobytes} KB`
  return `${(bytes / KILO / KILO).toFixed(1)} MB`
}

/** Characters of a text: code points, so that a rare character or an emoji is not counted twice. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}
