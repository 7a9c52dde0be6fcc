/**
 * The registers of listed tasks (S001-107): documents with their number, title and years, and the tasks under them. Progress is no
 * field of theirs: it is reported and confirmed.
 */
import { READ_REGION, type Officer } from '../../kernel/actor.ts'
import type { Field, Register } from '../../engines/registers/descriptor.ts'
import {
  codeField,
  endsBefore,
  HEAD_COLUMNS,
  referenceField,
  REGION_FIELD,
  SPAN_COLUMNS,
  spanFields,
} from '../../engines/registers/fields.ts'
import { defineTable } from '../../platform/database/table.ts'
import { KEEP_TASKS } from './words.ts'

export const taskListRegister: Register = {
  name: 'taskList',
  path: 'task-lists',
  title: { zh: '任务文件', en: 'Documents with tasks' },
  table: defineTable('task_list', ['id'], { ...HEAD_COLUMNS, name: 'text', ...SPAN_COLUMNS }),
  fields: [
    codeField({ zh: '文号', en: 'Number' }, ['文件文号', '发文字号']),
    {
      name: 'name',
      label: { zh: '文件名称', en: 'Title' },
      kind: 'text',
      isRequired: true,
      isListed: true,
      columns: ['名称', '文件'],
    },
    REGION_FIELD,
    ...spanFields(
      { label: { zh: '实施起始', en: 'From' }, columns: ['开始日期'] },
      { label: { zh: '实施截止', en: 'Until' }, columns: ['结束日期'] },
    ),
  ],
  key: 'code',
  naming: 'name',
  searched: ['name', 'code'],
  power: KEEP_TASKS,
  agree: (values) => endsBefore(values, 'listedTask.span'),
}

const people: readonly Field[] = [
  {
    name: 'leadId',
    label: { zh: '牵头单位', en: 'Lead unit' },
    kind: 'department',
    isRequired: true,
    isListed: true,
    filter: 'same',
    columns: ['责任单位', '牵头部门'],
  },
  {
    name: 'coUnitIds',
    label: { zh: '配合单位', en: 'Co-units' },
    kind: 'departments',
    columns: ['协办单位', '配合部门'],
  },
  {
    name: 'persons',
    label: { zh: '责任人', en: 'Persons' },
    kind: 'text',
    columns: ['具体责任人', '责任人员'],
  },
  {
    name: 'leader',
    label: { zh: '分管领导', en: 'Leader in charge' },
    kind: 'text',
    isListed: true,
    filter: 'same',
    lengthMax: 60,
    columns: ['责任领导', '市级领导'],
  },
]

export const listedTaskRegister: Register = {
  name: 'listedTask',
  path: 'listed-tasks',
  title: { zh: '攻坚任务', en: 'Listed tasks' },
  table: defineTable('listed_task', ['id'], {
    ...HEAD_COLUMNS,
    title: 'text',
    listId: 'uuid',
    leadId: 'uuid',
    coUnitIds: 'text',
    persons: 'text',
    leader: 'text',
    indicator: 'text',
    goal: 'text',
    ...SPAN_COLUMNS,
  }),
  fields: [
    codeField({ zh: '任务编号', en: 'Code' }, ['编号']),
    {
      name: 'title',
      label: { zh: '任务内容', en: 'Task' },
      kind: 'text',
      isRequired: true,
      isListed: true,
      lengthMax: 300,
      columns: ['任务', '攻坚任务', '任务名称'],
    },
    {
      ...referenceField('listId', 'taskList', {
        label: { zh: '所属文件', en: 'Document' },
        heading: { zh: '所属文件（文号）', en: 'Document (number)' },
        columns: ['文号'],
      }),
      isRequired: true,
      // Lists that both count from 1 would else write over each other.
      isFixed: true,
      fixedBecause: 'listedTask.listFixed',
    },
    ...people,
    {
      name: 'indicator',
      label: { zh: '对应指标', en: 'Indicator' },
      kind: 'text',
      filter: 'same',
      lengthMax: 60,
      columns: ['指标', '一级指标'],
    },
    {
      name: 'goal',
      label: { zh: '预期成果', en: 'Result wanted' },
      kind: 'text',
      lengthMax: 1000,
      columns: ['工作目标', '目标成果'],
    },
    ...spanFields(
      { label: { zh: '开始时间', en: 'Begins' }, columns: ['起始时间'] },
      { label: { zh: '完成时限', en: 'Ends' }, columns: ['完成时间', '结束时间', '截止时间'] },
    ),
  ],
  key: 'code',
  naming: 'title',
  searched: ['title', 'code', 'leader', 'indicator', 'persons'],
  power: KEEP_TASKS,
  regionFrom: 'listId',
  sight: seen,
  agree: (values) => endsBefore(values, 'listedTask.span'),
}

export const taskRegisters: readonly Register[] = [taskListRegister, listedTaskRegister]

/** Leaders and the office read their regions; units read what they lead or help with, those they have followed included. */
export function seen(actor: Officer, given: (value: unknown) => string): string {
  const reads = actor.powers.includes(READ_REGION) || actor.powers.includes(KEEP_TASKS)
  const regions = given(reads ? [...actor.regions] : [])
  const parties = given(actor.parties)
  return `region_id = any(${regions}::uuid[]) or lead_id = any(${parties}::uuid[])
    or string_to_array(co_unit_ids, ',') && ${parties}::text[]`
}
