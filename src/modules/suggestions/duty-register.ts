/** 权责清单: what each department answers for, line by line, as far as suggestions learn from it and give it as a reason. */
import type { Register } from '../../engines/registers/descriptor.ts'
import { codeField, HEAD_COLUMNS, REGION_FIELD } from '../../engines/registers/fields.ts'
import { defineTable } from '../../platform/database/table.ts'
import type { Text } from '../../platform/texts.ts'
import { appealTexts } from '../appeals/texts.ts'
import { TOPICS } from '../appeals/words.ts'
import { KEEP_SUGGESTIONS } from './words.ts'

const topics: Readonly<Record<string, Text>> = Object.fromEntries(
  TOPICS.map((topic) => [topic, appealTexts[`appeal.topic.${topic}`] ?? { zh: topic, en: topic }]),
)

export const dutyRegister: Register = {
  name: 'duty',
  path: 'duties',
  title: { zh: '权责清单', en: 'Duty lists' },
  table: defineTable('duty_line', ['id'], {
    ...HEAD_COLUMNS,
    department: 'text',
    line: 'text',
    topic: 'text',
    validFrom: 'day',
  }),
  fields: [
    codeField({ zh: '事项编号', en: 'Code' }, ['编号', '权责编号']),
    {
      name: 'department',
      label: { zh: '责任单位（全称）', en: 'Department (full Chinese name)' },
      kind: 'text',
      isRequired: true,
      isListed: true,
      filter: 'same',
      lengthMax: 120,
      columns: ['责任单位', '单位'],
    },
    {
      name: 'line',
      label: { zh: '职责内容', en: 'What it answers for' },
      kind: 'text',
      isRequired: true,
      isListed: true,
      lengthMax: 1000,
      columns: ['职责', '事项', '职责内容'],
    },
    {
      name: 'topic',
      label: { zh: '诉求主题', en: 'Topic of appeals' },
      kind: 'choice',
      isListed: true,
      filter: 'same',
      choices: topics,
      columns: ['主题'],
    },
    REGION_FIELD,
    {
      name: 'validFrom',
      label: { zh: '施行日期', en: 'Valid from' },
      kind: 'day',
      isRequired: true,
      columns: ['生效日期'],
    },
  ],
  key: 'code',
  naming: 'department',
  searched: ['code', 'department', 'line'],
  power: KEEP_SUGGESTIONS,
}
