/**
 * Service points in other cities 异地帮办代办服务点 (S001-42): where they are, who runs them and who works there. What they do is no
 * field of theirs: it is read from the help orders that were taken in there.
 */
import type { Field, Register, Values } from '../../engines/registers/descriptor.ts'
import { reason } from '../../kernel/refusal.ts'
import { defineTable } from '../../platform/database/table.ts'
import type { Text } from '../../platform/texts.ts'
import { MANAGE } from '../projects/powers.ts'

const span = { fromOn: 'day', toOn: 'day' } as const
const head = { id: 'uuid', version: 'int', regionId: 'uuid', code: 'text', name: 'text' } as const

function headFields(code: Text, name: Text, columns: readonly string[]): readonly Field[] {
  return [
    {
      name: 'code',
      label: code,
      kind: 'text',
      isRequired: true,
      isFixed: true,
      isListed: true,
      lengthMax: 60,
    },
    { name: 'name', label: name, kind: 'text', isRequired: true, isListed: true, lengthMax: 120, columns },
  ]
}

function spanFields(from: Text, to: Text): readonly Field[] {
  return [
    { name: 'fromOn', label: from, kind: 'day', isRequired: true, isListed: true, columns: ['起始日期'] },
    { name: 'toOn', label: to, kind: 'day', isListed: true, columns: ['截止日期'] },
  ]
}

export const servicePointRegister: Register = {
  name: 'servicePoint',
  path: 'service-points',
  title: { zh: '异地服务点', en: 'Service points elsewhere' },
  table: defineTable('service_point', ['id'], {
    ...head,
    city: 'text',
    address: 'text',
    runById: 'uuid',
    ...span,
  }),
  fields: [
    ...headFields({ zh: '服务点编号', en: 'Code' }, { zh: '服务点名称', en: 'Name' }, ['服务点']),
    {
      name: 'regionId',
      label: { zh: '服务地区', en: 'Region it serves' },
      kind: 'region',
      isRequired: true,
      filter: 'same',
      columns: ['所属地区', '区县'],
    },
    {
      name: 'city',
      label: { zh: '所在城市', en: 'City' },
      kind: 'text',
      isRequired: true,
      isListed: true,
      filter: 'same',
      lengthMax: 60,
      columns: ['城市'],
    },
    {
      name: 'address',
      label: { zh: '地址', en: 'Address' },
      kind: 'text',
      isRequired: true,
      columns: ['详细地址'],
    },
    {
      name: 'runById',
      label: { zh: '运营单位', en: 'Run by' },
      kind: 'department',
      isRequired: true,
      isListed: true,
      columns: ['管理单位'],
    },
    ...spanFields({ zh: '设立日期', en: 'Open since' }, { zh: '撤销日期', en: 'Open until' }),
  ],
  key: 'code',
  naming: 'name',
  searched: ['name', 'code', 'city'],
  power: MANAGE,
  agree: spanAgrees,
}

const pointStaffRegister: Register = {
  name: 'servicePointStaff',
  path: 'service-point-staff',
  title: { zh: '服务点人员', en: 'Staff of service points' },
  table: defineTable('service_point_staff', ['id'], {
    ...head,
    pointId: 'uuid',
    phone: 'text',
    ...span,
  }),
  fields: [
    ...headFields({ zh: '人员编号', en: 'Code' }, { zh: '姓名', en: 'Name' }, ['人员']),
    {
      name: 'pointId',
      label: { zh: '服务点（编号）', en: 'Service point (code)' },
      kind: 'reference',
      to: 'servicePoint',
      isRequired: true,
      isListed: true,
      filter: 'same',
      columns: ['服务点', '服务点编号'],
    },
    {
      // The number under which the point serves: enterprises are given it, so it is not masked.
      name: 'phone',
      label: { zh: '服务电话', en: 'Service telephone' },
      kind: 'text',
      isRequired: true,
      isListed: true,
      lengthMax: 30,
      columns: ['电话', '联系电话'],
    },
    ...spanFields({ zh: '到岗日期', en: 'There since' }, { zh: '离岗日期', en: 'There until' }),
  ],
  key: 'code',
  naming: 'name',
  searched: ['name', 'code'],
  power: MANAGE,
  regionFrom: 'pointId',
  agree: spanAgrees,
}

export const pointRegisters: readonly Register[] = [servicePointRegister, pointStaffRegister]

function spanAgrees({ fromOn, toOn }: Values) {
  const isBackwards = typeof toOn === 'number' && Number(fromOn) > toOn
  return isBackwards ? { ...reason('servicePoint.days'), field: 'toOn' } : null
}
