/**
 * Parks, functional zones and parcels: the fields of their registers. A park has one person who answers for it (S000-03), parks
 * and zones have entry standards (S002-09), and parcels say where a project may stand, their outlines exactly (S001-145).
 */
import type { Field, Register, Values } from '../../engines/registers/descriptor.ts'
import {
  choiceField,
  codeField,
  endsBefore,
  flagField,
  HEAD_COLUMNS,
  moneyField,
  nameField,
  phoneField,
  referenceField,
  REGION_FIELD,
} from '../../engines/registers/fields.ts'
import type { LawView } from '../../kernel/law.ts'
import { reason } from '../../kernel/refusal.ts'
import { defineTable } from '../../platform/database/table.ts'
import type { Text } from '../../platform/texts.ts'
import { areaOf, checkOutline, isOffArea, outlineOf } from './outline.ts'
import { areaTolerance } from './parameters.ts'
import { KEEP_PARKS } from './power.ts'

const PARK_LEVELS: Readonly<Record<string, Text>> = {
  national: { zh: '国家级', en: 'National' },
  provincial: { zh: '省级', en: 'Provincial' },
  city: { zh: '市级', en: 'City' },
  district: { zh: '县区级', en: 'District' },
}

const PARCEL_STATES: Readonly<Record<string, Text>> = {
  reserved: { zh: '储备', en: 'In reserve' },
  offered: { zh: '待供', en: 'On offer' },
  granted: { zh: '已供', en: 'Granted' },
  building: { zh: '在建', en: 'Being built on' },
  built: { zh: '建成', en: 'Built on' },
  idle: { zh: '闲置', en: 'Idle' },
}

/** Code, name and region: what every one of them has. */
function headFields(code: Text, name: Text, columns: readonly string[]): readonly Field[] {
  return [codeField(code), nameField(name, columns), REGION_FIELD]
}

/** Five groups of entry standards (S002-09). */
const standardFields: readonly Field[] = [
  moneyField('investmentPerMu', {
    label: { zh: '投资强度（每亩）', en: 'Investment per mu' },
    columns: ['投资强度'],
  }),
  moneyField('taxPerMu', { label: { zh: '亩均税收', en: 'Tax per mu' } }),
  {
    name: 'energyUse',
    label: { zh: '能耗上限', en: 'Energy use at most' },
    kind: 'decimal',
    unit: { zh: '吨标准煤/万元', en: 't coal equivalent per 10,000 yuan' },
    columns: ['能耗'],
  },
  { name: 'technology', label: { zh: '专业技术要求', en: 'Technology' }, kind: 'text', lengthMax: 1000 },
  { name: 'environment', label: { zh: '环保要求', en: 'Environment' }, kind: 'text', lengthMax: 1000 },
]
const standardColumns = {
  investmentPerMu: 'numeric',
  taxPerMu: 'numeric',
  energyUse: 'numeric',
  technology: 'text',
  environment: 'text',
} as const
const headColumns = { ...HEAD_COLUMNS, name: 'text' } as const

const industries: Field = {
  name: 'industries',
  label: { zh: '主导产业', en: 'Leading industries' },
  kind: 'text',
  isListed: true,
  lengthMax: 500,
}
const inPark = referenceField('parkId', 'park', {
  label: { zh: '所在园区', en: 'Park' },
  heading: { zh: '所在园区（代码）', en: 'Park (code)' },
  columns: ['园区', '园区代码'],
})
/** Who answers for a park is named by a step of its own, and not written over. */
const BY_NAMING = 'park.chiefByNaming'
const hectares = { zh: '公顷', en: 'ha' }

export const parkRegister: Register = {
  name: 'park',
  path: 'parks',
  title: { zh: '园区', en: 'Parks' },
  table: defineTable('park', ['id'], {
    ...headColumns,
    ...standardColumns,
    level: 'text',
    area: 'numeric',
    industries: 'text',
    chiefName: 'text',
    chiefPost: 'text',
    chiefPhone: 'text',
    chiefFromOn: 'day',
    chiefToOn: 'day',
  }),
  fields: [
    ...headFields({ zh: '园区代码', en: 'Code' }, { zh: '园区名称', en: 'Name' }, ['园区']),
    choiceField('level', { zh: '级别', en: 'Level' }, PARK_LEVELS),
    { name: 'area', label: { zh: '面积', en: 'Area' }, kind: 'decimal', unit: hectares },
    industries,
    {
      name: 'chiefName',
      label: { zh: '党委“一把手”', en: 'Party chief who answers for it' },
      kind: 'text',
      isFixed: true,
      fixedBecause: BY_NAMING,
      isRequired: true,
      isListed: true,
      lengthMax: 60,
      columns: ['责任人', '负责人'],
      check: checkOnePerson,
    },
    {
      name: 'chiefPost',
      label: { zh: '责任人职务', en: 'Post of the chief' },
      kind: 'text',
      isFixed: true,
      fixedBecause: BY_NAMING,
      isRequired: true,
    },
    phoneField('chiefPhone', { label: { zh: '责任人电话', en: 'Phone of the chief' } }),
    {
      name: 'chiefFromOn',
      label: { zh: '负责起始', en: 'Answers from' },
      kind: 'day',
      isRequired: true,
      isFixed: true,
      fixedBecause: BY_NAMING,
    },
    {
      name: 'chiefToOn',
      label: { zh: '负责截止', en: 'Answers until' },
      kind: 'day',
      isFixed: true,
      fixedBecause: BY_NAMING,
    },
    ...standardFields,
  ],
  key: 'code',
  naming: 'name',
  searched: ['name', 'code', 'chiefName'],
  power: KEEP_PARKS,
  agree: (values) => endsBefore(values, 'park.chiefDays', 'chiefFromOn', 'chiefToOn'),
}

export const zoneRegister: Register = {
  name: 'zone',
  path: 'zones',
  title: { zh: '产业功能区', en: 'Functional zones' },
  table: defineTable('zone', ['id'], {
    ...headColumns,
    ...standardColumns,
    parkId: 'uuid',
    industries: 'text',
  }),
  fields: [
    ...headFields({ zh: '功能区代码', en: 'Code' }, { zh: '功能区名称', en: 'Name' }, ['功能区']),
    inPark,
    industries,
    ...standardFields,
  ],
  key: 'code',
  naming: 'name',
  searched: ['name', 'code'],
  power: KEEP_PARKS,
}

const parcelRegister: Register = {
  name: 'parcel',
  path: 'parcels',
  title: { zh: '地块', en: 'Parcels' },
  table: defineTable('parcel', ['id'], {
    ...headColumns,
    parkId: 'uuid',
    area: 'numeric',
    outline: 'text',
    use: 'text',
    state: 'text',
    isStandardLand: 'bool',
  }),
  fields: [
    ...headFields({ zh: '地块编号', en: 'Code' }, { zh: '地块名称', en: 'Name' }, ['地块', '坐落']),
    inPark,
    {
      name: 'area',
      label: { zh: '面积', en: 'Area' },
      kind: 'decimal',
      unit: hectares,
      isRequired: true,
      isListed: true,
    },
    {
      name: 'outline',
      label: { zh: '范围线（WKT 或 GeoJSON，CGCS2000）', en: 'Outline (WKT or GeoJSON, CGCS2000)' },
      kind: 'text',
      lengthMax: 20_000,
      isShownApart: true,
      columns: ['范围线', '界址点', 'WKT', 'GeoJSON'],
      check: (written) => ({ ...checkOutline(written), warning: null }),
    },
    { name: 'use', label: { zh: '规划用途', en: 'Planned use' }, kind: 'text', isListed: true },
    choiceField('state', { zh: '状态', en: 'State' }, PARCEL_STATES),
    flagField('isStandardLand', { label: { zh: '标准地', en: 'Standard land' } }),
  ],
  key: 'code',
  naming: 'name',
  searched: ['name', 'code'],
  power: KEEP_PARKS,
  agree: outlineAgrees,
}

export const parkRegisters: readonly Register[] = [parkRegister, zoneRegister, parcelRegister]

/** Exactly one person answers for a park: a list of names is none. */
function checkOnePerson(written: string) {
  const value = written.replace(/\s+/g, ' ')
  const isOne = !/[、,，;；/／]|和|及/.test(value)
  return { value, error: isOne ? null : reason('park.onePerson'), warning: null }
}

const M2_IN_HECTARE = 10_000

/** The outline of a parcel is as large as the parcel, as closely as the region asks. */
function outlineAgrees({ outline, area }: Values, law: LawView) {
  const tolerance = law.find(areaTolerance)?.value
  if (typeof outline !== 'string' || typeof area !== 'number' || tolerance === undefined) return null
  const [drawn, given] = [Math.round(areaOf(outlineOf(outline))), Math.round(area * M2_IN_HECTARE)]
  if (!isOffArea(drawn, given, tolerance)) return null
  return { ...reason('outline.area', { drawn, given, tolerance }), field: 'outline' }
}
