/** Reads labelled messages from a file: `subject, detail, label`, or `tokens, label` of texts that are cut into words already. */
import { readFile } from 'node:fs/promises'
import type { Example, Message } from '../engines/classifier/example.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { readTable } from '../platform/table-files/read.ts'
import { plainText, type Line, type Table } from '../platform/table-files/table.ts'
import { said } from './import.ts'

/** The examples of a file. Refuses one without the columns, and a row without label or text, with its line and column. */
export async function readExamples(file: string): Promise<Example[]> {
  const table = await said(async () => readTable(await bytesOf(file), {}))
  const columns = columnsOf(table, file)
  return table.lines.map((line) => exampleOf(line, columns, file))
}

interface Columns {
  readonly label: number
  readonly subject: number
  readonly detail: number
  /** What the column of the detail is called in this file. */
  readonly detailName: string
}

function columnsOf({ header }: Table, file: string): Columns {
  const at = (name: string) => header.findIndex((one) => one.toLowerCase() === name)
  const detailName = at('detail') < 0 && at('tokens') >= 0 ? 'tokens' : 'detail'
  const needed = detailName === 'tokens' ? ['tokens', 'label'] : ['subject', 'detail', 'label']
  const missing = needed.filter((name) => at(name) < 0)
  if (missing.length > 0)
    throw new OperatorError({
      zh: `${file} 缺少列：${missing.join('、')}（应有 subject、detail、label，或 tokens、label）。`,
      en: `${file} lacks columns: ${missing.join(', ')} (subject, detail, label are needed, or tokens, label).`,
    })
  return { label: at('label'), subject: at('subject'), detail: at(detailName), detailName }
}

function exampleOf(line: Line, columns: Columns, file: string): Example {
  const cell = (column: number) => plainText(line.cells[column] ?? '').trim()
  const label = cell(columns.label)
  if (label === '') throw emptyCell(file, line, 'label')
  const detail = cell(columns.detail)
  const isCut = columns.detailName === 'tokens'
  const text = isCut ? headed(detail) : { subject: cell(columns.subject), detail }
  if (text.subject === '' && text.detail === '') throw emptyCell(file, line, columns.detailName)
  return isCut ? { text, label, isLesson: true } : { text, label }
}

/** Texts that are cut into words put the subject first: about so many words of it. */
const SUBJECT_WORDS = 8

function headed(tokens: string): Message {
  const words = tokens.split(/\s+/)
  return { subject: words.slice(0, SUBJECT_WORDS).join(' '), detail: words.slice(SUBJECT_WORDS).join(' ') }
}

function emptyCell(file: string, { number }: Line, column: string): OperatorError {
  return new OperatorError({
    zh: `${file} 第 ${number} 行 ${column} 列为空。`,
    en: `${file}, line ${number}: column ${column} is empty.`,
  })
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new OperatorError({ zh: `读不到文件 ${file}。`, en: `The file ${file} cannot be read.` }, error)
  }
}
