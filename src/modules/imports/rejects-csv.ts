/** The rows that did not go in as a CSV file: as they stood, with what is wrong behind them, ready to be put right. */
import { translate, type Language, type Texts } from '../../platform/texts.ts'
import type { Problem } from './row.ts'
import type { Reject } from './store.ts'
import { writeCsv } from '../../platform/table-files/csv.ts'

const COLUMNS: Readonly<Record<Language, { line: string; problems: string }>> = {
  zh: { line: '原行号', problems: '未导入的原因' },
  en: { line: 'line', problems: 'why it was rejected' },
}

/** Two columns more than the file had: its line there, and the reasons in the reader's language. */
export function rejectsCsv(
  { header, rejects }: { readonly header: readonly string[]; readonly rejects: readonly Reject[] },
  texts: Texts,
  language: Language,
): string {
  const { line, problems } = COLUMNS[language]
  const width = header.length
  const rows = rejects.map(({ line: number, cells, problems: found }) => [
    ...Array.from({ length: width }, (_none, index) => cells[index] ?? ''),
    String(number),
    found.map((one) => problemSentence(one, texts, language)).join('; '),
  ])
  return writeCsv([[...header, line, problems], ...rows])
}

/** `列名：原因` or `column: reason`. */
export function problemSentence({ column, code, values }: Problem, texts: Texts, language: Language): string {
  const why = translate(texts, language, code, values)
  if (column === '') return why
  return language === 'zh' ? `“${column}”${why}` : `“${column}” ${why}`
}
