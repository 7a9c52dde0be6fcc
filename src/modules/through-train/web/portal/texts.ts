/** What the portal says of the through train beside the words of the kind. */
import type { Texts } from '../../../../platform/texts.ts'

export const throughTrainPortalTexts: Texts = {
  'throughTrain.portal.menu': { zh: '领导直通车', en: 'Through train' },
  'throughTrain.portal.what': {
    zh: '重点园区和重大项目的事项直达领导，领导批示、限时办理、双向反馈。',
    en: 'For key parks and major projects: straight to a leader, who instructs and answers.',
  },
  'throughTrain.portal.none': {
    zh: '您没有列入直通车范围的项目。请提交诉求，同样限时办理。',
    en: 'No project of yours is flagged for the through train. File an appeal; it has its limits too.',
  },
  'throughTrain.portal.to': { zh: '直达 {person}（{post}）', en: 'To {person}, {post}' },
  'throughTrain.portal.leader': { zh: '领导', en: 'Leader' },
  'throughTrain.portal.instruction': { zh: '批示', en: 'Instruction' },
  'throughTrain.portal.running': { zh: '办理中', en: 'being executed' },
  'throughTrain.portal.stage.placed': { zh: '已送达', en: 'Placed' },
  'throughTrain.portal.stage.registered': { zh: '待批示', en: 'With the leader' },
  'throughTrain.portal.stage.instructed': { zh: '办理中', en: 'Executed' },
  'throughTrain.portal.stage.answering': { zh: '评价', en: 'Answers' },
  'throughTrain.portal.stage.done': { zh: '已办结', en: 'Done' },
}
