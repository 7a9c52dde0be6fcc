/**
 * Values to start with, as rows of data: what the platform proposes where nobody has decided, and what regions have
 * decreed. Applying them is apply-preset.ts; nothing here is read while a matter is handled.
 */
import { DEFAULT_RULES } from '../../calendar/tally.ts'
import type { ParameterRow } from '../../kernel/law.ts'
import type { Preset, PresetRow } from './preset.ts'
import { conditionsKey, type ParameterChange } from './rules.ts'
import { preset000, preset001, preset002, preset003, preset004 } from './presets-of-regions.ts'

/**
 * The basis of every value that no document gives, so that nobody takes it for the law. A code: texts say it in both
 * languages.
 */
export const DESIGN_DEFAULT = 'law.basis.designDefault'

const { yellow, ...counting } = DEFAULT_RULES

const proposed = (row: Omit<PresetRow, 'basis'>): PresetRow => ({ ...row, basis: DESIGN_DEFAULT })

/** What the sources leave open, proposed by the platform and visible as such. */
export const platformDefaults: Preset = {
  id: 'platform',
  label: { zh: '平台默认值', en: 'Defaults of the platform' },
  effectiveOn: null,
  waiting: [],
  rows: [
    proposed({ name: 'clock.counting', value: counting }),
    proposed({ name: 'clock.yellow', value: yellow }),
    proposed({ name: 'act.backdate', value: 30 }),
    proposed({ name: 'appeal.circulation', value: { length: 4, unit: 'WH' } }),
    proposed({ name: 'appeal.revisit', value: { length: 3, unit: 'WD' } }),
    proposed({ name: 'appeal.ask', value: { length: 3, unit: 'WD' } }),
    proposed({ name: 'appeal.return', value: { length: 1, unit: 'WD' } }),
    proposed({ name: 'appeal.returnsMax', value: 2 }),
    proposed({ name: 'appeal.ruling', value: { length: 1, unit: 'WD' } }),
    proposed({ name: 'appeal.extensionMax', value: 10 }),
    proposed({ name: 'appeal.assist', value: { length: 3, unit: 'WD' } }),
    proposed({ name: 'appeal.handover', value: { length: 1, unit: 'WD' } }),
    proposed({
      name: 'appeal.stepLadder',
      value: [{ name: 'tellHead', from: 'due', after: { length: 0, unit: 'WD' } }],
    }),
    proposed({ name: 'appeal.replyCheck', value: 'none' }),
    proposed({ name: 'appeal.check', value: { length: 1, unit: 'WD' } }),
    proposed({ name: 'appeal.revisitTries', value: 3 }),
    proposed({ name: 'appeal.unmaskMinutes', value: 15 }),
    proposed({ name: 'appeal.clockStart', value: 'dispatch' }),
    proposed({
      name: 'appeal.ladder',
      value: [
        { name: 'remind', from: 'yellow', after: { length: 0, unit: 'WD' } },
        { name: 'urge', from: 'due', after: { length: 0, unit: 'WD' } },
        { name: 'supervise', from: 'due', after: { length: 3, unit: 'WD' } },
      ],
    }),
    proposed({ name: 'order.answer', when: { level: 'urge' }, value: { length: 2, unit: 'WD' } }),
    proposed({ name: 'order.answer', when: { level: 'supervise' }, value: { length: 5, unit: 'WD' } }),
    proposed({ name: 'order.answer', when: { level: 'joint' }, value: { length: 5, unit: 'WD' } }),
    proposed({ name: 'order.answer', when: { level: 'explain' }, value: { length: 3, unit: 'WD' } }),
    proposed({ name: 'order.answer', when: { level: 'rectify' }, value: { length: 10, unit: 'WD' } }),
    proposed({ name: 'order.extensionTimes', value: 1 }),
    proposed({ name: 'order.extensionMax', value: 5 }),
    proposed({ name: 'check.conclude', value: { length: 5, unit: 'WD' } }),
    proposed({ name: 'project.stage', value: { length: 90, unit: 'ND', roll: 'none' } }),
    proposed({
      name: 'project.ladder',
      value: [
        { name: 'remind', from: 'yellow', after: { length: 0, unit: 'WD' } },
        { name: 'tellHead', from: 'due', after: { length: 0, unit: 'WD' } },
        { name: 'tellChief', from: 'due', after: { length: 5, unit: 'WD' } },
      ],
    }),
    proposed({ name: 'project.contactEvery', when: { list: 'vip' }, value: 30 }),
    proposed({ name: 'project.reserveEvery', value: 90 }),
    proposed({ name: 'project.opinion', value: { length: 5, unit: 'WD' } }),
    proposed({
      name: 'order.ladder',
      value: [
        { name: 'press', from: 'due', after: { length: 2, unit: 'WD' } },
        { name: 'circular', from: 'due', after: { length: 5, unit: 'WD' } },
        { name: 'last', from: 'due', after: { length: 10, unit: 'WD' } },
      ],
    }),
    proposed({ name: 'circular.acknowledge', value: { length: 3, unit: 'WD' } }),
    proposed({ name: 'talk.hold', value: { length: 5, unit: 'WD' } }),
    proposed({ name: 'circular.trigger', value: { orders: 2, months: 3 } }),
    proposed({ name: 'talk.trigger', value: { circulars: 2, months: 6 } }),
    proposed({ name: 'talk.bottomMonths', value: 2 }),
    proposed({ name: 'referral.handle', when: { step: 'accept' }, value: { length: 5, unit: 'WD' } }),
    proposed({ name: 'referral.handle', when: { step: 'conclude' }, value: { length: 60, unit: 'WD' } }),
    proposed({ name: 'exposure.objection', value: { length: 3, unit: 'WD' } }),
    proposed({ name: 'monitoring.report', value: { length: 10, unit: 'fixedDay', roll: 'forward' } }),
    proposed({ name: 'monitoring.correct', value: { length: 3, unit: 'WD' } }),
    proposed({ name: 'monitoring.tolerance', value: 10 }),
    proposed({
      name: 'monitoring.score',
      value: { perDay: 2, perPercent: 1, perReturn: 5, perVisit: 10 },
    }),
    proposed({ name: 'node.explain', value: { length: 3, unit: 'WD' } }),
    proposed({ name: 'helpOrder.arrange', value: { length: 1, unit: 'WD' } }),
    proposed({ name: 'helpOrder.step', value: { length: 10, unit: 'WD' } }),
    proposed({ name: 'helpOrder.sign', value: { length: 5, unit: 'WD' } }),
    proposed({ name: 'helpOrder.receipt', value: { length: 1, unit: 'WD' } }),
    proposed({ name: 'throughTrain.register', value: { length: 1, unit: 'WD' } }),
    proposed({ name: 'throughTrain.instruct', value: { length: 3, unit: 'WD' } }),
    proposed({ name: 'throughTrain.execute', value: { length: 10, unit: 'WD' } }),
    proposed({ name: 'throughTrain.answer', value: { length: 5, unit: 'WD' } }),
    proposed({
      name: 'throughTrain.ladder',
      value: [
        { name: 'remind', from: 'yellow', after: { length: 0, unit: 'WD' } },
        { name: 'tellHead', from: 'due', after: { length: 0, unit: 'WD' } },
        { name: 'tellLeader', from: 'due', after: { length: 2, unit: 'WD' } },
      ],
    }),
    proposed({ name: 'meeting.cadence', when: { meeting: 'city' }, value: 'quarter' }),
    proposed({ name: 'meeting.cadence', when: { meeting: 'county' }, value: 'month' }),
    proposed({ name: 'meeting.cadence', when: { meeting: 'weekly' }, value: 'week' }),
    proposed({ name: 'meeting.cadence', when: { meeting: 'principal' }, value: 'quarter' }),
    proposed({ name: 'meeting.cadence', when: { meeting: 'deputy' }, value: 'month' }),
    proposed({ name: 'visit.confirm', value: { length: 5, unit: 'WD' } }),
    proposed({ name: 'visit.cadenceDays', when: { class: 'aboveScale' }, value: 30 }),
    proposed({ name: 'visit.cadenceDays', when: { class: 'aboveLimit' }, value: 30 }),
    proposed({ name: 'visit.cadenceDays', when: { class: 'other' }, value: 90 }),
    proposed({ name: 'node.warnDays', value: 5 }),
    proposed({ name: 'listedTask.warnDays', value: 10 }),
    proposed({ name: 'listedTask.remindDays', value: 5 }),
    proposed({ name: 'coverage.projectFrom', value: 500 }),
    proposed({ name: 'coverage.aboveScale', value: 'yes' }),
    proposed({ name: 'coverage.aboveLimit', value: 'yes' }),
    proposed({ name: 'coverage.projectStage', value: 'signed' }),
    proposed({ name: 'coverage.liaison', value: 'aboveScaleOrLimit' }),
    proposed({ name: 'steward.grace', value: 5 }),
    proposed({ name: 'steward.load', value: 20 }),
    proposed({ name: 'steward.scale', value: { medium: 5000, large: 10_000 } }),
    proposed({ name: 'steward.pool', value: 'ordinary' }),
    proposed({ name: 'steward.pool', when: { scale: 'large' }, value: 'senior' }),
    proposed({ name: 'steward.pool', when: { scale: 'enterprise' }, value: 'enterprise' }),
    proposed({ name: 'target.large', value: 10_000 }),
    proposed({ name: 'board.weights', value: { response: 0.2, solution: 0.4, satisfaction: 0.4 } }),
    proposed({ name: 'board.target', when: { rate: 'closing' }, value: 90 }),
    proposed({ name: 'board.target', when: { rate: 'satisfaction' }, value: 90 }),
  ],
}

/** What 赣榆区 gives for appeals, without what it leaves open: two hours, one working day, ten working days. */
export const preset2110: Preset = {
  ...preset004,
  id: '2110',
  label: { zh: '“2110”接诉即办（赣榆区）', en: '“2110” prompt handling of appeals (Ganyu)' },
  rows: preset004.rows.filter(({ name, value }) => name.startsWith('appeal.') && value !== null),
  waiting: [],
}

/** All presets by which a region can be set up, in the order in which they are listed. */
export const PRESETS: readonly Preset[] = [
  platformDefaults,
  preset000,
  preset001,
  preset002,
  preset003,
  preset004,
]

/** Where a stored value comes from: proposed by the platform, taken from a region's preset, or decided otherwise. */
export function originOf(row: Pick<ParameterRow, 'name' | 'when' | 'value' | 'basis'>): string | null {
  if (row.basis === DESIGN_DEFAULT) return platformDefaults.id
  const from = PRESETS.find(({ rows }) => rows.some((one) => isSameValue(one, row)))
  return from?.id ?? null
}

/** Whether two rows say the same for the same conditions on the same basis. */
export function isSameValue(
  one: Pick<ParameterChange, 'name' | 'when' | 'value' | 'basis'>,
  other: Pick<ParameterChange, 'name' | 'when' | 'value' | 'basis'>,
): boolean {
  return (
    one.name === other.name &&
    one.basis === other.basis &&
    conditionsKey(one.when) === conditionsKey(other.when) &&
    JSON.stringify(one.value ?? null) === JSON.stringify(other.value ?? null)
  )
}
