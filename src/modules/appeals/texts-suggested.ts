/** What appeals say of suggestions at their dispatch, of what went at once, and of drafts. */
import type { Texts } from '../../platform/texts.ts'

export const suggestedTexts: Texts = {
  'appeal.act.dispatchAtOnce': { zh: '系统自动派单', en: 'Dispatched by the system' },
  'appeal.act.recall': { zh: '召回自动派单', en: 'Call the system’s dispatch back' },
  'appeal.field.modelNo': { zh: '模型编号', en: 'Model' },
  'appeal.field.share': { zh: '把握（%）', en: 'Share (%)' },
  'fact.dispatchedAtOnce': {
    zh: '系统按第 {modelNo} 号模型自动派单，把握 {share}%，依据：{basis}',
    en: 'Dispatched by the system on the word of model {modelNo}, {share}% sure, on the basis of {basis}',
  },
  'fact.recalled': { zh: '召回自动派单：{text}', en: 'The system’s dispatch was called back: {text}' },
  'message.appeal.recalled': {
    zh: '诉求 {code} 已召回重新派单：{title}',
    en: 'Appeal {code} was called back to be dispatched anew: {title}',
  },
  'appeal.notAtOnce': {
    zh: '重点投诉和召回的诉求由人派单',
    en: 'Key complaints and what was called back are dispatched by a person',
  },
  'appeal.stillDraft': {
    zh: '仍带有草稿标记：请核实修改后删去草稿说明',
    en: 'It still bears the mark of a draft: check it, change it and take the mark out',
  },
  'appeal.suggested.title': { zh: '派单建议', en: 'Suggested at the dispatch' },
  'appeal.suggested.model': { zh: '第 {no} 号模型', en: 'Model {no}' },
  'appeal.suggested.departments': { zh: '建议单位', en: 'Departments suggested' },
  'appeal.suggested.topics': { zh: '建议主题', en: 'Topics suggested' },
  'appeal.suggested.chosen': { zh: '实际派给', en: 'Dispatched to' },
  'appeal.suggested.followed': { zh: '采纳首选', en: 'The first one, as suggested' },
  'appeal.suggested.unsure': { zh: '没有把握', en: 'Unsure' },
  'appeal.suggested.atOnce': { zh: '系统自动派出', en: 'Dispatched by the system' },
  'appeal.suggested.recalled': { zh: '已召回', en: 'Called back' },
  'appeal.suggested.none': { zh: '无', en: 'None' },
}
