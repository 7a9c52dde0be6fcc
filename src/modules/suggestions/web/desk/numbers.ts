/** Shares as people read them. */

const PER_CENT = 100

/** 87% for 0.873; a dash where nothing can be said. */
export function percentWords(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * PER_CENT)}%`
}
