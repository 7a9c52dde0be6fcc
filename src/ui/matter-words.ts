/** What matters, acts and lines of a timeline are called: the codes every kind's texts follow, looked up in one place. */
import type { TimelineWire } from '../platform/wire.ts'
import type { Speech } from './language.tsx'

/** The name of an act of a kind; acts that every kind has are named once for all. */
export function actWord({ t, has }: Speech, kind: string, act: string): string {
  const own = `${kind}.act.${act}`
  return has(own) ? t(own) : t(`act.${act}`)
}

export function statusWord({ t }: Speech, kind: string, status: string): string {
  return t(`${kind}.status.${status}`)
}

export function clockWord({ t }: Speech, kind: string, clock: string): string {
  return t(`${kind}.clock.${clock}`)
}

/** What a line of the timeline says: its facts in sentences, or the act's name when it has none. */
export function timelineSentences(speech: Speech, kind: string, line: TimelineWire): readonly string[] {
  if (line.facts.length === 0) return [actWord(speech, kind, line.act)]
  return line.facts.map(({ fact, values }) => factSentence(speech, kind, fact, values))
}

/** Values that are words of the kind (`level: satisfied`) are put into the sentence as those words. */
function factSentence(
  { t, has }: Speech,
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
