/** What suggestions say to people: reasons, messages, and the words that pages of appeals and of the office share. */
import type { Texts } from '../../platform/texts.ts'

export const suggestionTexts: Texts = {
  'suggestion.shareOutside': {
    zh: '请填写 {min} 到 {max} 之间的数',
    en: 'Give a number from {min} to {max}',
  },
  'suggestion.nothingCorrected': {
    zh: '请说明应派单位或主题',
    en: 'Say which department or topic would be right',
  },
  'suggestion.noModel': { zh: '该地区没有这个模型', en: 'The region has no such model' },
  'suggestion.noCluster': { zh: '没有这一组诉求', en: 'There is no such cluster' },
  'suggestion.clusterDecided': {
    zh: '已有人对这一组作出决定',
    en: 'Somebody has decided on this cluster already',
  },
  'suggestion.noWeek': { zh: '这一天不是周一', en: 'That day is no Monday' },
  'suggestion.tooFewExamples': {
    zh: '已办结的诉求太少，暂不能训练',
    en: 'Too few closed appeals to learn from',
  },
  'suggestion.trainingFailed': { zh: '训练未完成，请稍后再试', en: 'Training did not end well; try again' },
  'message.suggestion.fewFollowed': {
    zh: '{week} 起一周的派单建议采纳率为 {share}%，低于警戒线 {line}%',
    en: 'In the week from {week} only {share}% of the suggestions were followed, less than {line}%',
  },
  'ui.desk.menu.suggestions': { zh: '派单建议', en: 'Suggestions' },
  'ui.desk.menu.duties': { zh: '权责清单', en: 'Duty lists' },
}
