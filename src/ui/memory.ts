/**
 * What the device remembers for the person between visits: language, drafts, last choices. Private windows and full
 * disks may refuse; then nothing is remembered and nothing breaks.
 */

const PREFIX = 'zhitong.'

/** What was remembered under a name, or null. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name)
  } catch {
    return null
  }
}

/** Remembers a text; null forgets it. */
export function remember(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(PREFIX + name)
    else localStorage.setItem(PREFIX + name, text)
  } catch {
    // The device keeps nothing for us; the person only loses a convenience.
  }
}

/** Forgets everything whose name begins so. */
export function forgetAll(beginning: string): void {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX + beginning))
    for (const name of names) localStorage.removeItem(name)
  } catch {
    // Nothing was kept, so there is nothing to forget.
  }
}
