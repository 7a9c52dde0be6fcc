/** What supervision brings to the desk: the order 督办单, issued on the page of the matter it is about. */
import type { DeskKind } from '../../../../ui/desk/kinds.tsx'
import { orderInputs } from '../../wire.ts'
import { ORDER_ENDED, ORDER_OPEN } from '../../words.ts'
import { OrderPanel } from './order-panel.tsx'

export const orderDesk: DeskKind = {
  kind: 'order',
  path: 'orders',
  open: ORDER_OPEN,
  ended: ORDER_ENDED,
  isListed: true,
  Panel: OrderPanel,
  about: { act: 'issue', power: 'supervise', field: 'aboutId', isForOpen: true },
  acts: {
    issue: { input: orderInputs.issue },
    answer: { input: orderInputs.answer },
    accept: { input: orderInputs.accept },
    confirm: { input: orderInputs.confirm },
    reject: { input: orderInputs.reject },
    askExtension: { input: orderInputs.askExtension },
    grantExtension: { input: orderInputs.grantExtension },
    refuseExtension: { input: orderInputs.refuseExtension },
    withdraw: { input: orderInputs.withdraw },
    reopen: { input: orderInputs.reopen },
  },
}
