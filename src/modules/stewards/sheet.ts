/** Who is uncovered, as a spreadsheet: the same lines as on the screen, all of them. */
import type { Sheet } from '../../platform/table-files/sheet.ts'
import type { Language } from '../../platform/texts.ts'
import type { Say } from '../../platform/views/matter-view.ts'
import type { CoverageWire } from './wire.ts'

const COLUMNS = ['title', 'code', 'kind', 'region', 'part', 'missing', 'since', 'days', 'warning']

export function coverageSheet(coverage: CoverageWire, say: Say, language: Language): Sheet {
  const { covered, base, on } = coverage
  return {
    name: say(`coverage.${coverage.coverage}`),
    note: say('coverage.note', { on, covered, base }),
    headers: COLUMNS.map((column) => say(`coverage.column.${column}`)),
    rows: coverage.uncovered.map(({ subject, region, part, missing, sinceOn, days, isWarning }) => [
      subject.title,
      subject.code,
      say(`coverage.kind.${subject.kind}`),
      region[language],
      say(`coverage.part.${part}`),
      missing.map((slot) => say(`slot.${slot}`)).join('、'),
      sinceOn,
      days,
      isWarning ? say('coverage.warning') : '',
    ]),
  }
}
