/** What reading a file as a table says to people, whatever stands in it. */
import type { Texts } from '../texts.ts'

export const tableFileTexts: Texts = {
  'import.file.missing': { zh: '请选择要导入的文件', en: 'Choose the file to import' },
  'import.file.empty': { zh: '文件里没有内容', en: 'There is nothing in the file' },
  'import.file.tooLarge': { zh: '文件超过 {max} MB', en: 'The file is larger than {max} MB' },
  'import.file.unpacked': {
    zh: '文件解压后超过 {max} MB，或大小不实，没有打开',
    en: 'Unpacked, the file would be larger than {max} MB, or it hides its size; it was not opened',
  },
  'import.file.columns': {
    zh: '有 {columns} 列，最多 {max} 列',
    en: 'It has {columns} columns; at most {max} are read',
  },
  'import.file.lines': {
    zh: '有 {lines} 行，最多 {max} 行',
    en: 'It has {lines} rows; at most {max} are read',
  },
  'import.file.merged': {
    zh: '合并单元格过多：最多填充 {max} 格',
    en: 'Too many merged cells: at most {max} are filled',
  },
  'import.file.headingTwice': { zh: '有两列都叫“{column}”', en: 'Two columns are called “{column}”' },
  'import.file.noColumn': {
    zh: '没有“{column}”这一列；文件的表头是：{header}',
    en: 'There is no column “{column}”; the headings of the file are: {header}',
  },
  'import.file.csv': {
    zh: '第 {line} 行附近的引号不成对，文件读不下去',
    en: 'Near line {line} a quotation mark does not close, and the file cannot be read further',
  },
  'import.file.binary': { zh: '这不是表格文件', en: 'This is no table' },
  'import.file.encoding': { zh: '文字编码不是 {encoding}', en: 'The text is not written in {encoding}' },
  'import.file.notXlsx': { zh: '这不是完整的 .xlsx 工作簿', en: 'This is no whole .xlsx workbook' },
  'import.file.oldWorkbook': {
    zh: '旧式 .xls 或加密的工作簿不能读取，请另存为 .xlsx 或 CSV',
    en: 'Old .xls workbooks and encrypted ones are not read; save it as .xlsx or CSV',
  },
  'import.file.noSheet': { zh: '工作簿里没有工作表“{sheet}”', en: 'The workbook has no sheet “{sheet}”' },
  'import.file.workbook': { zh: '工作簿读不出来：{detail}', en: 'The workbook cannot be read: {detail}' },
}
