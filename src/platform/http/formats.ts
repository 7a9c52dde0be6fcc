/** Formats of strings on the wire, checked by the same words that the OpenAPI description uses. */
import { parseDay, parseMoment } from '../../calendar/days.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const WITH_OFFSET = /(Z|[+-]\d\d:\d\d)$/
/** Control characters other than tab and line breaks: nothing that people write holds one, and PostgreSQL refuses NUL. */
const CONTROL = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]')

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
    validate: (text: string) => !CONTROL.test(text) && text.isWellFormed(),
  },
}
