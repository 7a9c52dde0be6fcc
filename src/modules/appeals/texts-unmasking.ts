/** What appeals say about showing whom to call, in Chinese and English. */
import type { Texts } from '../../platform/texts.ts'

export const unmaskingTexts: Texts = {
  'appeal.act.unmask': { zh: '查看联系方式', en: 'Show the contact' },
  'fact.unmasked': {
    zh: '查看联系方式 {minutes} 分钟：{text}',
    en: 'Was shown the contact for {minutes} minutes: {text}',
  },
  'appeal.contactShown': { zh: '联系方式正在显示', en: 'The contact is being shown' },
  'appeal.unmask.until': { zh: '联系方式显示至 {moment}', en: 'The contact is shown until {moment}' },
  'appeal.unmask.hint': {
    zh: '理由和查看时间记入办理记录，监督人员可见。',
    en: 'Your reason and the time are recorded; supervision reads them.',
  },
  'appeal.unmask.times': { zh: '联系方式被查看次数', en: 'Times the contact was shown' },
  'appeal.unmask.title': { zh: '联系方式查看记录', en: 'Contacts shown' },
  'appeal.unmask.total': { zh: '共 {n} 次', en: '{n} times' },
  'appeal.unmask.none': { zh: '没有查看记录', en: 'No contact was shown' },
  'appeal.unmask.column.at': { zh: '时间', en: 'When' },
  'appeal.unmask.column.who': { zh: '查看人', en: 'Who' },
  'appeal.unmask.column.matter': { zh: '诉求', en: 'Appeal' },
  'appeal.unmask.column.reason': { zh: '理由', en: 'Why' },
  'appeal.unmask.column.minutes': { zh: '时长（分钟）', en: 'Minutes' },
  'appeal.unmask.erased': { zh: '内容已依法删除', en: 'Erased as the law requires' },
  'appeal.unmask.insteadOf': { zh: '{name}（代 {instead}）', en: '{name} (for {instead})' },
  'appeal.unmask.person': { zh: '按查看人', en: 'Person' },
  'appeal.unmask.from': { zh: '起始日', en: 'From' },
  'appeal.unmask.to': { zh: '截止日', en: 'To' },
  'appeal.unmask.everybody': { zh: '全部查看人', en: 'Everybody' },
  'appeal.unmask.personTimes': { zh: '{name}（{n} 次）', en: '{name} ({n})' },
  'appeal.unmask.day': { zh: '这不是日期', en: 'This is no day' },
  'appeal.unmask.place': { zh: '翻页位置不是本平台给出的', en: 'The place is none that this list has given' },
  'appeal.unmask.back': { zh: '返回督查台账', en: 'Back to supervision' },
}
