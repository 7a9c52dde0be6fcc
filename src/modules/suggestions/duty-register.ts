/** 权责清单: what each department answers for, line by line, as far as suggestions learn from it and give it as a reason. */
import type { Register } from '../../engines/registers/descriptor.ts'
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
    id: 'uuid',
    version: 'int',
    regionId: 'uuid',
    code: 'text',
    department: 'text',
    line: 'text',
    topic: 'text',
    validFrom: 'day',
  }),
  fields: [
    {
      name: 'code',
      label: { zh: '事项编号', en: 'Code' },
      kind: 'text',
      isRequired: true,
      isFixed: true,
      isListed: true,
      lengthMax: 60,
      columns: ['编号', '权责编号'],
    },
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
    {
      name: 'regionId',
      label: { zh: '地区', en: 'Region' },
      kind: 'region',
      isRequired: true,
      filter: 'same',
      columns: ['所属地区', '区县'],
    },
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
