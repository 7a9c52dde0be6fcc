/** What follows from what, across modules: one table. Each line happens in the transaction of the act that it follows. */
import {
  circularAfterRung,
  orderAfterRung,
  referralAfterLastCall,
  talksAfterCircular,
} from './modules/supervision/following.ts'
import type { Reaction } from './platform/registry.ts'

export const reactions: readonly Reaction[] = [
  { kind: 'appeal', act: 'urge', open: orderAfterRung('urge') },
  { kind: 'appeal', act: 'supervise', open: orderAfterRung('supervise') },
  { kind: 'appeal', act: 'circular', open: circularAfterRung },
  { kind: 'order', act: 'circular', open: circularAfterRung },
  { kind: 'order', act: 'last', open: referralAfterLastCall },
  { kind: 'circular', act: 'approve', open: talksAfterCircular },
]
