/** What the portal says of help orders beside the words of the kind. */
import type { Texts } from '../../../../platform/texts.ts'

export const helpOrderPortalTexts: Texts = {
  'helpOrder.portal.menu': { zh: '代办帮办', en: 'Help with approvals' },
  'helpOrder.portal.what': {
    zh: '一名代办员和一名审批员全程陪办，每个环节由您确认。',
    en: 'One agent and one approver see it through; you confirm every step.',
  },
  'helpOrder.portal.ask': { zh: '申请代办帮办', en: 'Ask for help' },
  'helpOrder.portal.nobody': { zh: '正在安排', en: 'Being arranged' },
  'helpOrder.portal.problem': { zh: '{step}待解决：', en: '{step}, to be solved:' },
  'helpOrder.portal.clinic': { zh: '集中会诊问题清单', en: 'Problems of the joint clinic' },
  'helpOrder.portal.stage.asked': { zh: '安排人员', en: 'Being arranged' },
  'helpOrder.portal.stage.running': { zh: '代办中', en: 'Under way' },
  'helpOrder.portal.stage.done': { zh: '已办结', en: 'Done' },
}
