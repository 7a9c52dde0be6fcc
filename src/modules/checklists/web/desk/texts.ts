/** What the pages of checklists by stage say on the desk. */
import type { Texts } from '../../../../platform/texts.ts'

export const checklistDeskTexts: Texts = {
  'checklist.ui.title': { zh: '服务清单', en: 'Service checklists' },
  'checklist.ui.open': { zh: '未完成 {n} 项', en: '{n} open' },
  'checklist.ui.none': {
    zh: '本地区没有规定这一阶段的服务清单。',
    en: 'The region has no checklist for this stage.',
  },
  'checklist.ui.count': { zh: '完成 {done}/{n}', en: '{done} of {n} done' },
  'checklist.ui.opened': { zh: '{at} 打开', en: 'opened {at}' },
  'checklist.ui.note': { zh: '写备注', en: 'Note' },
  'checklist.ui.noteOrWhy': { zh: '备注，或取消勾选的原因', en: 'A note, or why the tick is taken back' },
  'checklist.ui.keepNote': { zh: '保存备注', en: 'Keep the note' },
  'checklist.ui.takeBack': { zh: '取消勾选', en: 'Take the tick back' },
  'checklist.ui.doneBy': { zh: '{by} {at} 完成', en: 'Done by {by}, {at}' },
  'checklist.ui.notedBy': { zh: '{by} {at}', en: '{by}, {at}' },
  'checklist.ui.templates': { zh: '阶段服务清单', en: 'Checklists by stage' },
  'checklist.ui.templatesHint': {
    zh: '项目进入一个阶段时，按本地区当日生效的清单打开；已打开的清单不随之后的修改变动。',
    en: 'When a project enters a stage, the list that holds that day opens. A list once opened does not change with later versions.',
  },
  'checklist.ui.region': { zh: '地区', en: 'Region' },
  'checklist.ui.from': { zh: '沿用{region}', en: 'that of {region}' },
  'checklist.ui.noTemplate': { zh: '没有规定', en: 'None' },
  'checklist.ui.versions': { zh: '本地区其他版本（{n}）', en: 'Other versions of this region ({n})' },
  'checklist.ui.coming': { zh: '待生效', en: 'to come' },
  'checklist.ui.since': { zh: '{on} 起', en: 'from {on}' },
  'checklist.ui.emptyList': { zh: '不再要求清单', en: 'No list any more' },
  'checklist.ui.edit': { zh: '新版本', en: 'New version' },
  'checklist.ui.items': { zh: '每行一项', en: 'One item a line' },
  'checklist.ui.fromOn': { zh: '生效日期', en: 'From which day' },
  'checklist.ui.basis': { zh: '依据（文号）', en: 'Basis' },
}
