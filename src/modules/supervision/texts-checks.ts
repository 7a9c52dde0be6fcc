/** What checks 明察暗访, the tasks they lead to and longer limits of orders say to people. */
import type { Texts } from '../../platform/texts.ts'

export const extensionTexts: Texts = {
  'order.level.explain': { zh: '要求说明', en: 'Explanation' },
  'order.level.rectify': { zh: '整改', en: 'Rectification' },
  'order.act.rectify': { zh: '下发整改任务', en: 'Rectification task' },
  'order.act.askExtension': { zh: '申请延期', en: 'Ask for a longer limit' },
  'order.act.grantExtension': { zh: '同意延期', en: 'Grant the longer limit' },
  'order.act.refuseExtension': { zh: '不同意延期', en: 'Refuse the longer limit' },
  'order.field.title': { zh: '标题', en: 'Title' },
  'order.field.verifiers': { zh: '核查人员', en: 'Verified by' },
  'order.field.files': { zh: '佐证材料', en: 'Evidence' },
  'order.field.days': { zh: '延期天数', en: 'More days' },
  'order.field.decision': { zh: '批复意见', en: 'Decision' },
  'order.extensionTimes': {
    zh: '督办单可申请延期次数',
    en: 'how often a longer limit of an order may be asked for',
  },
  'order.extensionMax': { zh: '督办单延期最长天数', en: 'the longest extension of an order' },
  'order.extension.asked': { zh: '待批', en: 'To be decided' },
  'order.extension.granted': { zh: '已同意', en: 'Granted' },
  'order.extension.refused': { zh: '未同意', en: 'Refused' },
  'order.extension.lapsed': { zh: '已回复，申请失效', en: 'Lapsed: answered before it was decided' },
  'order.evidenceMissing': { zh: '整改须附佐证材料', en: 'Show by a file what was put right' },
  'order.noLimit': { zh: '该督办单不计时，无需延期', en: 'No limit runs on this order' },
  'order.extensionUnset': {
    zh: '本地区没有规定督办单可以延期',
    en: 'The region has not said that orders may be extended',
  },
  'order.extensionLate': {
    zh: '已过回复时限，延期须在到期前申请',
    en: 'The limit is over; a longer one must be asked for before',
  },
  'order.extensionOften': {
    zh: '每张督办单最多申请延期 {times} 次',
    en: 'A longer limit may be asked for {times} time(s) only',
  },
  'order.extensionLong': { zh: '最多延期 {limit} 天', en: 'At most {limit} days more' },
  'order.nothingAsked': { zh: '没有待批的延期申请', en: 'Nobody has asked for a longer limit' },
  'fact.extensionAsked': { zh: '申请延期 {days} 天：{text}', en: '{days} more days asked for: {text}' },
  'fact.extensionGranted': { zh: '同意延期 {days} 天 {text}', en: '{days} more days granted {text}' },
  'fact.extensionRefused': {
    zh: '不同意延期 {days} 天：{text}',
    en: '{days} more days refused: {text}',
  },
  'message.order.extensionAsked': {
    zh: '督办单 {code} 申请延期，请审批',
    en: 'A longer limit is asked for order {code}; decide',
  },
  'message.order.extensionGranted': {
    zh: '督办单 {code} 已同意延期 {days} 天',
    en: 'Order {code}: {days} more days granted',
  },
  'message.order.extensionRefused': {
    zh: '督办单 {code} 未同意延期',
    en: 'Order {code}: the longer limit was refused',
  },
}
