/**
 * Values to start with, as rows of data: what the platform proposes where nobody has decided, and what a region has
 * decreed. Applying them is store.ts; nothing here is read while a matter is handled.
 */
import type { Text } from '../../platform/texts.ts'
import type { ParameterChange } from './rules.ts'

export type PresetRow = Pick<ParameterChange, 'name' | 'when' | 'value' | 'basis'>

export interface Preset {
  readonly id: string
  readonly label: Text
  readonly rows: readonly PresetRow[]
}

/** Said in the basis of every value that no document gives, so that nobody takes it for the law. */
export const DESIGN_DEFAULT =
  '平台设计默认值，无文件依据，待本地确认 · design default, to be confirmed by the region'

/** What the sources leave open, proposed by the platform and visible as such. */
export const platformDefaults: Preset = {
  id: 'platform',
  label: { zh: '平台默认值', en: 'Defaults of the platform' },
  rows: [
    { name: 'act.backdate', value: 30, basis: DESIGN_DEFAULT },
    { name: 'appeal.circulation', value: { length: 4, unit: 'WH' }, basis: DESIGN_DEFAULT },
    { name: 'appeal.revisit', value: { length: 3, unit: 'WD' }, basis: DESIGN_DEFAULT },
    { name: 'appeal.ask', value: { length: 3, unit: 'WD' }, basis: DESIGN_DEFAULT },
    { name: 'appeal.clockStart', value: 'dispatch', basis: DESIGN_DEFAULT },
    {
      name: 'appeal.ladder',
      value: [
        { name: 'remind', from: 'yellow', after: { length: 0, unit: 'WD' } },
        { name: 'urge', from: 'due', after: { length: 0, unit: 'WD' } },
        { name: 'supervise', from: 'due', after: { length: 3, unit: 'WD' } },
      ],
      basis: DESIGN_DEFAULT,
    },
    {
      name: 'order.answer',
      when: { level: 'urge' },
      value: { length: 2, unit: 'WD' },
      basis: DESIGN_DEFAULT,
    },
    {
      name: 'order.answer',
      when: { level: 'supervise' },
      value: { length: 5, unit: 'WD' },
      basis: DESIGN_DEFAULT,
    },
  ],
}

const SCHEME_2110 = '《“一企来办”——“2110”企业诉求接诉即办机制实施方案》'

/** 赣榆区: two hours, one working day, ten working days (S004-31, S004-33 to S004-35). */
export const preset2110: Preset = {
  id: '2110',
  label: { zh: '“2110”接诉即办（赣榆区）', en: '“2110” prompt handling of appeals (Ganyu)' },
  rows: [
    { name: 'appeal.contact', value: { length: 2, unit: 'WH' }, basis: SCHEME_2110 },
    { name: 'appeal.opinion', value: { length: 1, unit: 'WD' }, basis: SCHEME_2110 },
    { name: 'appeal.resolve', value: { length: 10, unit: 'WD' }, basis: SCHEME_2110 },
  ],
}
