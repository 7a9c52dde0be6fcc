/** What follows from rungs and acts in the same transaction: the order, the circular, the talk, the referral. Pure. */
import type { Entry } from '../../kernel/advance.ts'
import type { NewMatter } from '../../kernel/kind.ts'
import type { Following } from '../../platform/registry.ts'
import type { Case, DepartmentId } from '../../kernel/matter.ts'
import { postsWith } from './bodies.ts'
import { refOf } from './cases.ts'
import { unitsToTalk, type Circular } from './circular.ts'
import { hasReached } from './counting.ts'
import type { NumberFact } from './numbering.ts'
import { circularTrigger } from './parameters.ts'
import { INSPECT } from './powers.ts'
import type { Order } from './rules.ts'
import type { CircularInputs, OrderInputs, ReferralInputs, TalkInputs } from './wire.ts'
import { COUNTED_LEVELS } from './words.ts'

/** The order that follows a rung of that level, or a key complaint; none while no unit answers. */
export function orderAfter(level: keyof typeof REQUIREMENTS) {
  return (it: Case, entry: Entry): NewMatter[] => {
    const departmentId = unitBehind(it, entry)
    if (departmentId === null) return []
    const input: OrderInputs['issue'] = {
      level,
      aboutId: it.matter.id,
      departmentId,
      requirement: REQUIREMENTS[level](it.matter.code),
    }
    const once = level === 'joint' ? { unlessOpen: level } : {}
    return [{ kind: 'order', act: 'issue', input, regionId: it.matter.regionId, as: 'about', ...once }]
  }
}

/**
 * The joint order of a key complaint (S000-50): once it is key, by somebody or by rule, and has a unit; and for a new
 * unit where the old one's order is done. What the office has answered itself needs no pressing.
 */
export function jointOrderWhenKey(it: Case, entry: Entry): NewMatter[] {
  const { matter, row } = entry.patch
  const isMarked = row !== undefined && 'isKey' in row && row.isKey === true
  const isGiven = matter.departmentId !== undefined && entry.act !== 'answerDirectly'
  return isKey(it) && it.matter.closedAt === null && (isMarked || isGiven)
    ? orderAfter('joint')(it, entry)
    : []
}

/** The levels that press for the matter itself. An explanation is the unit's own to give, wherever the matter has gone. */
const PRESSING_LEVELS = ['urge', 'supervise', 'joint'] as const

/**
 * What becomes of orders without an answer: they go with the matter to its new unit, and lapse when it ends or is no longer
 * key. An order that was issued before the first dispatch stays where its supervisor has sent it.
 */
export function ordersFollowing(it: Case, entry: Entry, before: Case): readonly Following[] {
  const ended: OrderInputs['lapse'] = { cause: 'ended' }
  if (it.matter.closedAt !== null) return before.matter.closedAt === null ? ofEachLevel('lapse', ended) : []
  const notKey: OrderInputs['lapse'] = { cause: 'notKey' }
  if (isKey(before) && !isKey(it))
    return [{ kind: 'order', act: 'lapse', input: notKey, only: { category: 'joint' } }]
  const [from, to] = [before.matter.departmentId, it.matter.departmentId]
  if (from === null || to === null || from === to || entry.act === 'dispatch') return []
  const moved: OrderInputs['move'] = { departmentId: to }
  return ofEachLevel('move', moved, { departmentId: from })
}

function ofEachLevel(act: string, input: object, only: Following['only'] = {}): Following[] {
  return PRESSING_LEVELS.map((category) => ({ kind: 'order', act, input, only: { category, ...only } }))
}

function isKey(it: Case): boolean {
  return (it.row as { readonly isKey?: boolean }).isKey === true
}

/** The texts that nobody writes by hand; they go out in the language of the file. */
const REQUIREMENTS: Record<'urge' | 'supervise' | 'joint', (code: string) => string> = {
  urge: (code) => `${code} 已超过承诺时限，请立即办理，并书面说明原因和预计办结时间。`,
  supervise: (code) =>
    `${code} 超过承诺时限且经催办仍未办结，请单位主要负责人签批办理，书面报告办理情况和整改措施。`,
  joint: (code) => `${code} 已列为重点投诉，由营商、监察两部门联合督办，请限期办结并书面报告。`,
}

/** The draft of a circular that follows when a unit has let its limit pass for too long. */
export function circularAfterRung(it: Case, entry: Entry): NewMatter[] {
  const departmentId = unitBehind(it, entry)
  if (departmentId === null || hasClimbedBefore(it, entry)) return []
  const { code, title, regionId } = it.matter
  const unit = it.organisation.department(departmentId)?.name.zh ?? ''
  const input: CircularInputs['propose'] = {
    departmentId,
    title: `关于${unit}逾期未办结、未回复事项的通报`,
    facts: `${unit}对${code}（${title}）超过规定时限仍未办结或未回复，经催办、督办仍未整改。`.slice(
      0,
      10_000,
    ),
    cases: [refOf(it)],
    isCounted: false,
  }
  return [{ kind: 'circular', act: 'propose', input, regionId, as: 'about' }]
}

/** The draft of a circular that follows the last order that a unit could afford, once that has its number. */
export function circularAfterOrders(it: Case): NewMatter[] {
  const { code, title, regionId, departmentId, openedAt, category } = it.matter
  const trigger = it.law.find(circularTrigger)?.value
  const counted = it.facts['orderNumber'] as NumberFact | undefined
  if (trigger === undefined || counted === undefined || departmentId === null) return []
  if (!COUNTED_LEVELS.some((level) => level === category)) return []
  const { zone } = it.days.calendar
  const all = [...counted.issuedAt, openedAt]
  if (!hasReached(all, openedAt, trigger.orders, trigger.months, zone)) return []
  const unit = it.organisation.department(departmentId)?.name.zh ?? ''
  const input: CircularInputs['propose'] = {
    departmentId,
    title: `关于${unit}多次被督办的通报`,
    facts:
      `${unit}在${trigger.months}个月内被督办${trigger.orders}次以上，最近一次为${code}（${title}）。`.slice(
        0,
        10_000,
      ),
    cases: [refOf(it)],
    isCounted: true,
  }
  return [{ kind: 'circular', act: 'propose', input, regionId, as: 'about', by: 'system' }]
}

/**
 * The referral that follows the last call of an order, where the region has a body to refer to. A reaction, and not part of
 * the rung: the order's journal says what every last call says, and nothing of what comes after it (S000-51).
 */
export function referralAfterLastCall(it: Case, entry: Entry): NewMatter[] {
  if (postsWith(it, INSPECT).length === 0 || hasClimbedBefore(it, entry)) return []
  const { id, code, title, departmentId, regionId, aboutId: rootId } = it.matter
  const { requirement } = it.row as Order
  const input: ReferralInputs['handOver'] = {
    aboutId: id,
    rootId,
    title,
    departmentId,
    reason: `督办单 ${code} 经最后催告仍未回复。督办要求：${requirement}`.slice(0, 10_000),
  }
  return [{ kind: 'referral', act: 'handOver', input, regionId, as: 'about' }]
}

/** The talks that follow when a circular was the last that a unit could afford (S003-60). */
export function talksAfterCircular(it: Case): NewMatter[] {
  const { code, title, regionId } = it.matter
  return unitsToTalk(it as Case<Circular>)
    .filter((unit) => it.organisation.headOf(unit) !== undefined)
    .map((departmentId) => {
      const input: TalkInputs['convene'] = {
        regionId,
        departmentId,
        reason: `半年内多次被通报，最近一次为 ${code}《${title}》。`.slice(0, 10_000),
        cases: [refOf(it)],
      }
      return { kind: 'talk', act: 'convene', input, regionId, as: 'about', by: 'system' }
    })
}

/** The unit that answers for the clock of a rung, or the lead; null while there is none. */
function unitBehind(it: Case, entry: Entry): DepartmentId | null {
  const clock = it.clocks.find((one) => one.id === entry.claim?.clockId)
  const named = (it.matter.departmentId ?? clock?.responsible ?? null) as DepartmentId | null
  // One that was dissolved and whose matters have not gone over yet: its successor answers.
  const departmentId = named === null ? null : it.organisation.heir(named)
  return departmentId !== null && it.organisation.department(departmentId) !== undefined ? departmentId : null
}

/** Whether an earlier lap of the same unit has had the same rung: what it opened is still there, and one is enough. */
function hasClimbedBefore(it: Case, { claim }: Entry): boolean {
  const unit = it.clocks.find((clock) => clock.id === claim?.clockId)?.responsible
  return it.clocks.some(
    (clock) =>
      clock.id !== claim?.clockId && clock.responsible === unit && clock.rungs.includes(claim?.rung ?? ''),
  )
}
