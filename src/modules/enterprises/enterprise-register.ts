/** What the register knows of an enterprise, and its credit records: the fields of both, for forms, files and lists. */
import type { Field, Register, Values } from '../../engines/registers/descriptor.ts'
import { reason } from '../../kernel/refusal.ts'
import { defineTable } from '../../platform/database/table.ts'
import { checkIndustry } from './industry.ts'
import { KEEP_CREDIT, KEEP_FIGURES, REGISTER } from './power.ts'
import { checkUscc } from './rules.ts'
import { entriesSeen } from './sight.ts'
import { CREDIT_GRADES, CREDIT_KINDS, REPAIR_STATES } from './words.ts'

const flag = (name: string, zh: string, en: string, columns: readonly string[] = []): Field => ({
  name,
  label: { zh, en },
  kind: 'flag',
  filter: 'same',
  columns,
})

const money = (name: string, zh: string, en: string, columns: readonly string[]): Field => ({
  name,
  label: { zh, en },
  kind: 'money',
  money: '万元',
  columns,
})

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
  {
    name: 'regionId',
    label: { zh: '地区', en: 'Region' },
    kind: 'region',
    isRequired: true,
    filter: 'same',
    columns: ['所属地区', '区县', '行政区划'],
  },
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
  { ...money('revenue', '营业收入', 'Revenue', ['营业收入（万元）', '年营业收入']), power: KEEP_FIGURES },
  { ...money('assets', '资产总额', 'Total assets', ['资产总额（万元）', '资产总计']), power: KEEP_FIGURES },
  money('registeredCapital', '注册资本', 'Registered capital', ['注册资本（万元）']),
  {
    name: 'legalRepresentative',
    label: { zh: '法定代表人', en: 'Legal representative' },
    kind: 'text',
    isPersonal: 'name',
    lengthMax: 60,
    columns: ['法人', '法人代表'],
  },
  { name: 'address', label: { zh: '住所', en: 'Address' }, kind: 'text', columns: ['地址', '注册地址'] },
  {
    name: 'contactName',
    label: { zh: '联系人', en: 'Contact' },
    kind: 'text',
    isPersonal: 'name',
    lengthMax: 60,
  },
  {
    name: 'contactPhone',
    label: { zh: '联系电话', en: 'Phone' },
    kind: 'text',
    isPersonal: 'phone',
    lengthMax: 30,
    columns: ['电话', '手机'],
  },
  flag('isAboveScale', '规上工业', 'Industry above scale', ['规模以上工业']),
  flag('isAboveLimit', '限上商贸', 'Trade above the limit', ['限额以上商贸']),
  flag('isHighTech', '高新技术企业', 'High-tech enterprise', ['高新']),
  flag('isForeignFunded', '外商投资', 'Foreign-funded', ['外资']),
  flag('takesSecondment', '愿接收驻企干部', 'Takes a seconded steward'),
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
    name: 'enterpriseId',
    label: { zh: '企业（信用代码）', en: 'Enterprise (credit code)' },
    kind: 'reference',
    to: 'enterprise',
    isRequired: true,
    isFixed: true,
    isListed: true,
    filter: 'same',
    columns: ['统一社会信用代码', '信用代码'],
  },
  {
    name: 'kind',
    label: { zh: '种类', en: 'Kind' },
    kind: 'choice',
    choices: CREDIT_KINDS,
    isRequired: true,
    isListed: true,
    filter: 'same',
  },
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
  {
    name: 'repair',
    label: { zh: '信用修复', en: 'Repair' },
    kind: 'choice',
    choices: REPAIR_STATES,
    isRequired: true,
    isListed: true,
    filter: 'same',
  },
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
function creditAgrees({ listedOn, removalOn, removedOn, repair }: Values) {
  const before = (end: typeof listedOn) => end !== null && Number(end) < Number(listedOn)
  if (before(removalOn ?? null)) return { ...reason('credit.removalBefore'), field: 'removalOn' }
  if (before(removedOn ?? null)) return { ...reason('credit.removalBefore'), field: 'removedOn' }
  return repair === 'repaired' && (removedOn ?? null) === null
    ? { ...reason('credit.repairedWhen'), field: 'removedOn' }
    : null
}
