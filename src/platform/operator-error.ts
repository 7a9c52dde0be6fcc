/**
 * An error meant for the person who starts and looks after the server: one sentence in Chinese, one in English, that
 * say what is wrong and what to do. What enterprises and officers are told is a `Refusal` (kernel), never this.
 */

/** One sentence in both languages. */
export interface Said {
  readonly zh: string
  readonly en: string
}

/** Thrown where going on makes no sense and the operator can help; the command line prints both sentences. */
export class OperatorError extends Error {
  readonly said: Said

  constructor(said: Said, cause?: unknown) {
    super(`${said.zh} / ${said.en}`, cause === undefined ? undefined : { cause })
    this.name = 'OperatorError'
    this.said = said
  }
}

/** The `code` that Node and PostgreSQL put on their errors (`EACCES`, `28P01`), or an empty string. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined
  return typeof code === 'string' ? code : ''
}
