/** What the register knows of an enterprise, and its credit records: the fields of both, for forms, files and lists. */
import type { Field, Register, Values } from '../../engines/registers/descriptor.ts'
import {
  choiceField,
  endsBefore,
  flagField,
  moneyField,
  personField,
  phoneField,
  referenceField,
  REGION_FIELD,
} from '../../engines/registers/fields.ts'
import { reason } from '../../kernel/refusal.ts'
import { defineTable } from '../../platform/database/table.ts'
import { checkIndustry } from './industry.ts'
import { KEEP_CREDIT, KEEP_FIGURES, REGISTER } from './power.ts'
import { checkUscc } from './rules.ts'
import { entriesSeen } from './sight.ts'
import { CREDIT_GRADES, CREDIT_KINDS, REPAIR_STATES } from './words.ts'

const enterpriseFields: readonly Field[] = [
  {
    name: 'name',
    label: { zh: '企业名称', en: 'Name' },
    kind: 'text',
    isRequired: true,
    isListed: true,
    lengthMax: 120,
    columns: ['单位名称', '名称', '市场主体名称'],
  },
  {
    name: 'uscc',
    label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
    kind: 'text',
    isRequired: true,
    isFixed: true,
    isListed: true,
    columns: ['信用代码', '统一代码', 'USCC'],
    check(written) {
      const { code, error, warning } = checkUscc(written)
      return { value: code, error, warning }
    },
  },
  { ...REGION_FIELD, columns: [...REGION_FIELD.columns, '行政区划'] },
  {
    name: 'industry',
    label: { zh: '行业代码', en: 'Industry code' },
    kind: 'text',
    isListed: true,
    filter: 'beginning',
    columns: ['国民经济行业代码', '行业'],
    check: checkIndustry,
  },
  {
    name: 'headcount',
    label: { zh: '从业人员', en: 'Headcount' },
    kind: 'whole',
    isListed: true,
    power: KEEP_FIGURES,
    unit: { zh: '人', en: 'persons' },
    columns: ['从业人数', '职工人数'],
  },
  {
    ...moneyField('revenue', {
      label: { zh: '营业收入', en: 'Revenue' },
      columns: ['营业收入（万元）', '年营业收入'],
    }),
    power: KEEP_FIGURES,
  },
  {
    ...moneyField('assets', {
      label: { zh: '资产总额', en: 'Total assets' },
      columns: ['资产总额（万元）', '资产总计'],
    }),
    power: KEEP_FIGURES,
  },
  moneyField('registeredCapital', {
    label: { zh: '注册资本', en: 'Registered capital' },
    columns: ['注册资本（万元）'],
  }),
  personField('legalRepresentative', {
    label: { zh: '法定代表人', en: 'Legal representative' },
    columns: ['法人', '法人代表'],
  }),
  { name: 'address', label: { zh: '住所', en: 'Address' }, kind: 'text', columns: ['地址', '注册地址'] },
  personField('contactName', { label: { zh: '联系人', en: 'Contact' } }),
  phoneField('contactPhone', { label: { zh: '联系电话', en: 'Phone' }, columns: ['电话', '手机'] }),
  flagField('isAboveScale', {
    label: { zh: '规上工业', en: 'Industry above scale' },
    columns: ['规模以上工业'],
  }),
  flagField('isAboveLimit', {
    label: { zh: '限上商贸', en: 'Trade above the limit' },
    columns: ['限额以上商贸'],
  }),
  flagField('isHighTech', { label: { zh: '高新技术企业', en: 'High-tech enterprise' }, columns: ['高新'] }),
  flagField('isForeignFunded', { label: { zh: '外商投资', en: 'Foreign-funded' }, columns: ['外资'] }),
  flagField('takesSecondment', { label: { zh: '愿接收驻企干部', en: 'Takes a seconded steward' } }),
]

export const enterpriseRegister: Register = {
  name: 'enterprise',
  path: 'enterprises',
  title: { zh: '企业库', en: 'Enterprises' },
  table: defineTable('enterprise', ['id'], {
    id: 'uuid',
    version: 'int',
    name: 'text',
    uscc: 'text',
    usccConfirmed: 'bool',
    regionId: 'uuid',
    registeredAt: 'moment',
    industry: 'text',
    headcount: 'int',
    revenue: 'numeric',
    assets: 'numeric',
    registeredCapital: 'numeric',
    legalRepresentative: 'text',
    address: 'text',
    contactName: 'text',
    contactPhone: 'text',
    isAboveScale: 'bool',
    isAboveLimit: 'bool',
    isHighTech: 'bool',
    isForeignFunded: 'bool',
    takesSecondment: 'bool',
  }),
  fields: enterpriseFields,
  key: 'uscc',
  naming: 'name',
  searched: ['name', 'uscc'],
  power: REGISTER,
  shownWhere: 'merged_into is null',
  leadsTo: 'merged_into',
  sight: entriesSeen('id'),
  isBegunElsewhere: true,
  stamps: (at, usccConfirmed) => ({ registeredAt: at, usccConfirmed }),
}

const creditFields: readonly Field[] = [
  {
    ...referenceField('enterpriseId', 'enterprise', {
      label: { zh: '企业', en: 'Enterprise' },
      heading: { zh: '企业（信用代码）', en: 'Enterprise (credit code)' },
      columns: ['统一社会信用代码', '信用代码'],
    }),
    isRequired: true,
    isFixed: true,
  },
  choiceField('kind', { zh: '种类', en: 'Kind' }, CREDIT_KINDS),
  { name: 'grade', label: { zh: '失信程度', en: 'Grade' }, kind: 'choice', choices: CREDIT_GRADES },
  {
    name: 'authority',
    label: { zh: '认定机关', en: 'Authority' },
    kind: 'text',
    isRequired: true,
    isListed: true,
    columns: ['列入机关', '处罚机关'],
  },
  {
    name: 'decisionNo',
    label: { zh: '文书号', en: 'Decision no.' },
    kind: 'text',
    isRequired: true,
    isFixed: true,
    isListed: true,
    columns: ['决定书文号', '案号'],
  },
  { name: 'cause', label: { zh: '事由', en: 'Cause' }, kind: 'text', lengthMax: 1000 },
  {
    name: 'listedOn',
    label: { zh: '列入日期', en: 'Listed on' },
    kind: 'day',
    isRequired: true,
    isListed: true,
  },
  { name: 'removalOn', label: { zh: '计划移出日期', en: 'Planned removal' }, kind: 'day', isListed: true },
  { name: 'removedOn', label: { zh: '移出日期', en: 'Removed on' }, kind: 'day' },
  choiceField('repair', { zh: '信用修复', en: 'Repair' }, REPAIR_STATES),
]

/** Records of credit, as the authorities tell them (国办发〔2025〕22号). */
export const creditRegister: Register = {
  name: 'credit',
  path: 'credit-records',
  title: { zh: '信用记录', en: 'Credit records' },
  table: defineTable('credit_record', ['id'], {
    id: 'uuid',
    version: 'int',
    regionId: 'uuid',
    enterpriseId: 'uuid',
    kind: 'text',
    grade: 'text',
    authority: 'text',
    decisionNo: 'text',
    cause: 'text',
    listedOn: 'day',
    removalOn: 'day',
    removedOn: 'day',
    repair: 'text',
  }),
  fields: creditFields,
  key: 'decisionNo',
  naming: 'decisionNo',
  searched: ['decisionNo', 'authority'],
  power: KEEP_CREDIT,
  regionFrom: 'enterpriseId',
  sight: entriesSeen('enterprise_id'),
  agree: creditAgrees,
}

/** A record ends after it began, and one that is repaired says when it was removed. */
function creditAgrees(values: Values) {
  for (const end of ['removalOn', 'removedOn']) {
    const before = endsBefore(values, 'credit.removalBefore', 'listedOn', end)
    if (before !== null) return before
  }
  return values['repair'] === 'repaired' && (values['removedOn'] ?? null) === null
    ? { ...reason('credit.repairedWhen'), field: 'removedOn' }
    : null
}
