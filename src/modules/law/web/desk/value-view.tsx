/** A value to be read: one line, or a numbered ladder, or a list of rules. */
import { useTexts } from '../../../../ui/language.tsx'
import type { ShownParameterWire } from '../../wire.ts'
import { valueLines } from './value-words.ts'

interface Props {
  readonly parameter: ShownParameterWire
  readonly value: unknown
}

export function ValueView({ parameter, value }: Props) {
  const words = useTexts()
  const lines = valueLines(parameter, value, words)
  if (value === null || value === undefined) return <strong className="law-unset">{lines[0]}</strong>
  if (lines.length === 1) return <strong>{lines[0]}</strong>
  const List = parameter.shape === 'ladder' ? 'ol' : 'ul'
  return (
    <List className={parameter.shape === 'ladder' ? 'law-ladder' : 'law-rules'}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </List>
  )
}
