/** Texts of checklists by stage: what is refused. */
import type { Texts } from '../../platform/texts.ts'

export const checklistTexts: Texts = {
  'checklist.past': { zh: '生效日期不能早于今天', en: 'It begins today or later' },
  'checklist.itemTwice': { zh: '清单里有重复的事项', en: 'An item stands there twice' },
  'checklist.sameAgain': { zh: '与现行清单相同，无须另存', en: 'It says what is said already' },
  'checklist.notTheirs': {
    zh: '只有本项目的管家、项目秘书或经办人（含代理）可以勾选清单',
    en: 'Only the steward, the secretary or the handler of the project ticks its checklist, stand-ins included',
  },
  'checklist.notFound': { zh: '没有这张清单', en: 'There is no such checklist' },
  'checklist.noItem': { zh: '清单里没有这一项', en: 'There is no such item' },
  'checklist.whyBack': { zh: '取消勾选须写明原因', en: 'Say why the tick is taken back' },
  'checklist.same': { zh: '该项已是这个状态', en: 'It stands like this already' },
}
