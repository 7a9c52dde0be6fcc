/** What `doctor` found out about one thing, and short forms to say it. */
import type { Said } from '../platform/operator-error.ts'

/** A `bad` finding makes the exit code 1, a `warning` does not. */
export interface Finding {
  readonly check: string
  readonly state: 'good' | 'warning' | 'bad'
  readonly said: Said
}

export function good(check: string, zh: string, en: string): Finding {
  return { check, state: 'good', said: { zh, en } }
}

export function warning(check: string, zh: string, en: string): Finding {
  return { check, state: 'warning', said: { zh, en } }
}

export function bad(check: string, zh: string, en: string): Finding {
  return { check, state: 'bad', said: { zh, en } }
}
