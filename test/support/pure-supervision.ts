/** Matters of supervision without a database, in the small city of `supervising-city.ts`: an order, a circular, an exposure. */
import assert from 'node:assert/strict'
import { moment, type Moment } from '../../src/calendar/days.ts'
import type { Kind } from '../../src/kernel/kind.ts'
import { Refusal } from '../../src/kernel/refusal.ts'
import { PureMatter } from './pure-matter.ts'
import { HOUSING, TAX, facts, inPost, law, organisation } from './supervising-city.ts'
import { circularKind } from '../../src/modules/supervision/circular.ts'
import { exposureKind } from '../../src/modules/supervision/exposure.ts'
import { supervisionRelations } from '../../src/modules/supervision/module.ts'
import { orderKind } from '../../src/modules/supervision/rules.ts'

export const AT = moment('2026-03-02T09:00')
export const at = (text: string): Moment => moment(`2026-${text}`)

export function matter<Row>(kind: Kind<Row>, more: object = {}): PureMatter<Row> {
  return new PureMatter(kind, supervisionRelations, {
    at: AT,
    law,
    organisation,
    facts: { ...facts, ...more },
  })
}

/** Refused with that code, by `whyNot` or by the input. */
export function refused(doing: () => unknown, code: string): void {
  assert.throws(doing, (error) => error instanceof Refusal && error.reason.code === code, code)
}

export const order = (level = 'urge') =>
  matter(orderKind).act('issue', inPost('supervisor'), AT, {
    level,
    aboutId: 'appeal',
    departmentId: HOUSING,
    requirement: '请说明',
  })

const CIRCULAR = {
  aboutId: 'appeal',
  title: '关于超期的通报',
  departmentIds: [HOUSING, TAX],
  facts: '经过',
}

export const circular = (by = inPost('supervisor'), more: object = {}) =>
  matter(circularKind, more).act('draft', by, AT, CIRCULAR)

export const EXPOSED = {
  aboutId: 'appeal',
  departmentId: HOUSING,
  title: '曝光',
  facts: '事实',
  basis: '依据',
  effect: '项目停工两个月',
}

export const exposure = () => matter(exposureKind).act('draft', inPost('supervisor'), AT, EXPOSED)
export const approved = () => exposure().act('approve', inPost('director'), at('03-02T10:00'))
export const reviewed = () => approved().act('countersign', inPost('inspector'), at('03-02T11:00'))
