/** What assignments say to people, whatever is assigned. */
import type { Texts } from '../../platform/texts.ts'

export const assignmentTexts: Texts = {
  'assignment.overload': {
    zh: '{name}已承担 {load} 个，上限 {limit} 个，不能再分派',
    en: '{name} already has {load}, and the limit is {limit}: no more can be given',
  },
  'assignment.separated': {
    zh: '{name}已任“{other}”，同一对象的“{slot}”须由他人担任（含代理）',
    en: '{name} already is “{other}”: “{slot}” of the same subject must be somebody else, stand-ins included',
  },
  'assignment.taken': {
    zh: '该岗位在这段时间已有人担任，每次只能一人',
    en: 'The slot is filled in that time already, and it holds one only',
  },
  'assignment.twice': {
    zh: '此人已在该岗位上',
    en: 'This person fills the slot already',
  },
  'handover.notFound': { zh: '没有这项待办交接', en: 'There is no such open hand-over' },
  'assignment.ended': { zh: '该安排已结束', en: 'This assignment has ended already' },
}
