/** What follows from what, across modules: one table. Each line happens in the transaction of the act that it follows. */
import { orderAfterRung } from './modules/supervision/module.ts'
import type { Reaction } from './platform/registry.ts'

export const reactions: readonly Reaction[] = [
  { kind: 'appeal', act: 'urge', open: orderAfterRung('urge') },
  { kind: 'appeal', act: 'supervise', open: orderAfterRung('supervise') },
]
