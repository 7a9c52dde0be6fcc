/**
 * What the audit finds: where, and what is wrong there, as a code with values. Words for people are in `texts.ts`; what is
 * wrong is told apart from what is only late and from what was done on purpose.
 */
import type { FindingCode } from './texts.ts'

/** Wrong: nobody but a fault or a forger does this. Warning: it will right itself, or the world has changed. Note: meant. */
export type FindingKind = 'wrong' | 'warning' | 'note'

export interface Finding {
  readonly kind: FindingKind
  /** A matter's id, another subject of the journal, or `seal`. */
  readonly subject: string
  /** The line of the journal, or the number of the seal; null where it is about the whole subject. */
  readonly seq: number | null
  readonly what: FindingCode
  readonly values?: Readonly<Record<string, string | number>>
}

/** Makes findings about one subject. */
export function findingsOn(subject: string) {
  const make =
    (kind: FindingKind) =>
    (what: FindingCode, seq: number | null = null, values?: Finding['values']): Finding => ({
      kind,
      subject,
      seq,
      what,
      ...(values === undefined ? {} : { values }),
    })
  return { wrong: make('wrong'), warning: make('warning'), note: make('note') }
}
