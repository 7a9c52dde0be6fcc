/** What the desk pages of supervision say. */
import type { Texts } from '../../../../platform/texts.ts'

export const supervisionDeskTexts: Texts = {
  'ui.supervision.board': { zh: '督查台账', en: 'Supervision board' },
  'ui.supervision.all': { zh: '合计', en: 'All' },
  'ui.supervision.open': { zh: '未办结 {count} 件', en: '{count} open' },
  'ui.supervision.rest': { zh: '不计时', en: 'No limit' },
  'ui.supervision.none': { zh: '没有未办结的', en: 'None open' },
  'ui.supervision.cases': { zh: '相关事项', en: 'Cases' },
  'ui.supervision.notIssued': { zh: '尚未印发', en: 'Not issued yet' },
  'ui.supervision.notAcknowledged': { zh: '待确认', en: 'To be acknowledged' },
  'ui.supervision.talkReaders': {
    zh: '保密：仅督查机构、纪检监察机关和被约谈人可见',
    en: 'Confidential: for supervision, discipline inspection and the invited post only',
  },
  'ui.supervision.referralReaders': {
    zh: '保密：仅纪检监察机关可见，其他任何人都看不到',
    en: 'Confidential: for discipline inspection only; for anybody else it does not exist',
  },
  'ui.supervision.noted': { zh: '每次查阅都会留痕', en: 'Whoever reads it leaves a trace' },
  'ui.supervision.takenAt': { zh: '截至 {moment}，此后不变', en: 'as of {moment}, unchanged since' },
  'ui.supervision.status': { zh: '当时状态', en: 'Status then' },
  'ui.supervision.unit': { zh: '责任单位', en: 'Department' },
  'ui.supervision.handler': { zh: '承办人', en: 'Handler' },
  'ui.supervision.lines': { zh: '办理过程（{count} 条）', en: 'What happened ({count})' },
  'ui.supervision.clock': {
    zh: '{clock}：责任单位 {unit}，截止 {due}，结论 {verdict}',
    en: '{clock}: {unit}, due {due}, verdict {verdict}',
  },
  'ui.supervision.publishedAt': { zh: '公开时间', en: 'Public since' },
}
