/** Formats of strings on the wire, checked by the same words that the OpenAPI description uses. */
import { parseDay, parseMoment } from '../../calendar/days.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const WITH_OFFSET = /(Z|[+-]\d\d:\d\d)$/
/** Control characters other than tab and line breaks: nothing that people write holds one, and PostgreSQL refuses NUL. */
const ALLOWED_CONTROLS: ReadonlySet<string> = new Set(['\t', '\n', '\r'])

export const FORMATS = {
  uuid: UUID,
  date: { type: 'string' as const, validate: (text: string) => parseDay(text) !== null },
  'date-time': {
    type: 'string' as const,
    validate: (text: string) => WITH_OFFSET.test(text) && parseMoment(text) !== null,
  },
  /** Free text that people write. */
  writing: {
    type: 'string' as const,
    validate: (text: string) => text.isWellFormed() && !hasControls(text),
  },
}

function hasControls(text: string): boolean {
  for (const character of text) {
    const isControl = character < ' ' || character === '\u007f'
    if (isControl && !ALLOWED_CONTROLS.has(character)) return true
  }
  return false
}
