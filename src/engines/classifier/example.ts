/** What is learned from and what is answered: texts, examples, suggestions. Says nothing of what the labels mean. */

/** A text in its two parts; one that has only one leaves the other empty. */
export interface Message {
  readonly subject: string
  readonly detail: string
}

export interface Example {
  readonly text: Message
  readonly label: string
  /**
   * On whose word alone the label rests, such as the author of a correction; left out where it is the outcome of several
   * people's work. What one author may weigh is bounded.
   */
  readonly by?: string
  /**
   * True for what only teaches, such as a line of a duty list or a text cut into words: it is learned from, but how well texts
   * are answered is not judged by it.
   */
  readonly isLesson?: boolean
  /** How much it counts, from 0 to 1; whole when left out. */
  readonly weight?: number
}

/** What a text may be, best first, and whether that is good enough to be said. */
export interface Suggestion {
  readonly candidates: readonly Candidate[]
  /** False where the text should be read by a person: too close a call, or unlike anything learned. */
  readonly isSure: boolean
  /** Words of the text that speak for the first candidate, strongest first. */
  readonly reasons: readonly Ground[]
}

export interface Candidate {
  readonly label: string
  /** How likely, from 0 to 1; together at most 1: the rest is that it is none of them. */
  readonly share: number
}

export interface Ground {
  readonly word: string
  /** How much it speaks for the first candidate, against the second: a share of all that does. */
  readonly weight: number
}
