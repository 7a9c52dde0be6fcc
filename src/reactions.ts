/** What follows from what, across modules: one table. Each line happens in the transaction of the act that it follows. */
import {
  circularAfterRung,
  orderAfter,
  referralAfterLastCall,
  talksAfterCircular,
} from './modules/supervision/following.ts'
import { tasksAfterCheck } from './modules/supervision/tasks.ts'
import type { Reaction } from './platform/registry.ts'

export const reactions: readonly Reaction[] = [
  { kind: 'appeal', act: 'urge', open: orderAfter('urge') },
  { kind: 'appeal', act: 'supervise', open: orderAfter('supervise') },
  { kind: 'appeal', act: 'flagKey', open: orderAfter('joint') },
  { kind: 'appeal', act: 'circular', open: circularAfterRung },
  { kind: 'order', act: 'circular', open: circularAfterRung },
  { kind: 'order', act: 'last', open: referralAfterLastCall },
  { kind: 'circular', act: 'approve', open: talksAfterCircular },
  { kind: 'check', act: 'conclude', open: tasksAfterCheck },
]
