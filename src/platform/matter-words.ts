/**
 * What matters, acts and lines of a timeline are called, on screens and on paper: the codes every kind's texts follow, looked
 * up in one place. The words themselves are the kinds'.
 */
import type { TimelineWire } from './wire.ts'

/** Somebody who has the words: a screen or a sheet, in one language. */
interface WordSpeech {
  /** The sentence of a code, with its values put in. */
  readonly t: (code: string, values?: Readonly<Record<string, unknown>>) => string
  readonly has: (code: string) => boolean
}

/** The name of an act of a kind; acts that every kind has are named once for all, and so are the rungs of ladders. */
export function actWord({ t, has }: WordSpeech, kind: string, act: string): string {
  const common = `act.${act}`
  return t([`${kind}.act.${act}`, common, `rung.${act}`].find(has) ?? common)
}

/** The name of a status of a kind. */
export function statusWord({ t }: WordSpeech, kind: string, status: string): string {
  return t(`${kind}.status.${status}`)
}

/** The name of a clock of a kind. */
export function clockWord({ t }: WordSpeech, kind: string, clock: string): string {
  return t(`${kind}.clock.${clock}`)
}

/** What a line of the timeline says: its facts in sentences, or the act's name when it has none. */
export function timelineSentences(speech: WordSpeech, kind: string, line: TimelineWire): readonly string[] {
  return line.facts.length === 0 ? [actWord(speech, kind, line.act)] : factSentences(speech, kind, line)
}

/** What a line of the timeline says besides its act: each of its facts in a sentence. */
export function factSentences(
  speech: WordSpeech,
  kind: string,
  { facts }: Pick<TimelineWire, 'facts'>,
): readonly string[] {
  return facts.map(({ fact, values }) => factSentence(speech, kind, fact, values))
}

/** Values that are words of the kind (`level: satisfied`) are put into the sentence as those words. */
function factSentence(
  { t, has }: WordSpeech,
  kind: string,
  fact: string,
  values: Readonly<Record<string, unknown>>,
): string {
  const spoken = Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const code = `${kind}.${name}.${String(value)}`
      return [name, typeof value !== 'object' && has(code) ? t(code) : value]
    }),
  )
  const own = `${kind}.fact.${fact}`
  return t(has(own) ? own : `fact.${fact}`, spoken)
}
