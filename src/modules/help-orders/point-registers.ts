/**
 * Service points in other cities 异地帮办代办服务点 (S001-42): where they are, who runs them and who works there. What they do is no
 * field of theirs: it is read from the help orders that were taken in there.
 */
import type { Register } from '../../engines/registers/descriptor.ts'
import {
  codeField,
  endsBefore,
  HEAD_COLUMNS,
  nameField,
  referenceField,
  REGION_FIELD,
  SPAN_COLUMNS,
  spanFields,
} from '../../engines/registers/fields.ts'
import { defineTable } from '../../platform/database/table.ts'
import { MANAGE } from '../projects/powers.ts'

export const servicePointRegister: Register = {
  name: 'servicePoint',
  path: 'service-points',
  title: { zh: '异地服务点', en: 'Service points elsewhere' },
  table: defineTable('service_point', ['id'], {
    ...HEAD_COLUMNS,
    name: 'text',
    city: 'text',
    address: 'text',
    runById: 'uuid',
    ...SPAN_COLUMNS,
  }),
  fields: [
    codeField({ zh: '服务点编号', en: 'Code' }),
    nameField({ zh: '服务点名称', en: 'Name' }, ['服务点']),
    { ...REGION_FIELD, label: { zh: '服务地区', en: 'Region it serves' } },
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
    ...spanFields(
      { label: { zh: '设立日期', en: 'Open since' }, columns: ['起始日期'] },
      { label: { zh: '撤销日期', en: 'Open until' }, columns: ['截止日期'], isOpen: true },
    ),
  ],
  key: 'code',
  naming: 'name',
  searched: ['name', 'code', 'city'],
  power: MANAGE,
  agree: (values) => endsBefore(values, 'servicePoint.days'),
}

const pointStaffRegister: Register = {
  name: 'servicePointStaff',
  path: 'service-point-staff',
  title: { zh: '服务点人员', en: 'Staff of service points' },
  table: defineTable('service_point_staff', ['id'], {
    ...HEAD_COLUMNS,
    name: 'text',
    pointId: 'uuid',
    phone: 'text',
    ...SPAN_COLUMNS,
  }),
  fields: [
    codeField({ zh: '人员编号', en: 'Code' }),
    nameField({ zh: '姓名', en: 'Name' }, ['人员']),
    {
      ...referenceField('pointId', 'servicePoint', {
        label: { zh: '服务点', en: 'Service point' },
        heading: { zh: '服务点（编号）', en: 'Service point (code)' },
        columns: ['服务点编号'],
      }),
      isRequired: true,
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
    ...spanFields(
      { label: { zh: '到岗日期', en: 'There since' }, columns: ['起始日期'] },
      { label: { zh: '离岗日期', en: 'There until' }, columns: ['截止日期'], isOpen: true },
    ),
  ],
  key: 'code',
  naming: 'name',
  searched: ['name', 'code'],
  power: MANAGE,
  regionFrom: 'pointId',
  agree: (values) => endsBefore(values, 'servicePoint.days'),
}

export const pointRegisters: readonly Register[] = [servicePointRegister, pointStaffRegister]
