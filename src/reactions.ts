/** What follows from what, across modules: one table. Each line happens in the transaction of the act that it follows. */
import { joinedFollowing } from './modules/appeals/joining.ts'
import { openAfterStage } from './modules/checklists/opening.ts'
import { absorbAfterMerge } from './modules/projects/merging.ts'
import {
  circularAfterOrders,
  circularAfterRung,
  jointOrderWhenKey,
  orderAfter,
  ordersFollowing,
  referralAfterLastCall,
  talksAfterCircular,
} from './modules/supervision/following.ts'
import { tasksAfterCheck } from './modules/supervision/tasks.ts'
import {
  appointedOnly,
  freeAfterHandOver,
  stewardAfterAccept,
  stewardAfterTake,
} from './modules/stewards/leading.ts'
import type { Reaction } from './platform/registry.ts'

export const reactions: readonly Reaction[] = [
  { kind: 'appeal', act: 'urge', open: orderAfter('urge') },
  { kind: 'appeal', act: 'supervise', open: orderAfter('supervise') },
  { kind: 'appeal', open: jointOrderWhenKey },
  { kind: 'appeal', follow: ordersFollowing },
  { kind: 'appeal', follow: joinedFollowing },
  { kind: 'appeal', act: 'circular', open: circularAfterRung },
  { kind: 'order', act: 'circular', open: circularAfterRung },
  { kind: 'order', act: 'number', open: circularAfterOrders },
  { kind: 'order', act: 'last', open: referralAfterLastCall },
  { kind: 'circular', act: 'approve', open: talksAfterCircular },
  { kind: 'check', act: 'conclude', open: tasksAfterCheck },
  absorbAfterMerge,
  freeAfterHandOver,
  stewardAfterTake,
  stewardAfterAccept,
  appointedOnly,
  openAfterStage,
]
