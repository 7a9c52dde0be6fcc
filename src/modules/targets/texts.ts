/** What annual targets 年度目标 refuse with, and what race entries 亮工作、赛创新 say. Their pages have words of their own. */
import type { Texts } from '../../platform/texts.ts'

const entryTexts: Texts = {
  'raceEntry.kind': { zh: '亮点材料', en: 'Race entry' },
  'raceEntry.status.draft': { zh: '草稿', en: 'Draft' },
  'raceEntry.status.reviewing': { zh: '待审核', en: 'To be decided' },
  'raceEntry.status.published': { zh: '已展示', en: 'Shown' },
  'raceEntry.status.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'raceEntry.status.dropped': { zh: '已放弃', en: 'Dropped' },
  'raceEntry.act.draft': { zh: '填写亮点材料', en: 'Write an entry' },
  'raceEntry.act.rewrite': { zh: '修改', en: 'Rewrite' },
  'raceEntry.act.submit': { zh: '提交审核', en: 'Submit' },
  'raceEntry.act.approve': { zh: '审核并展示', en: 'Approve and show' },
  'raceEntry.act.sendBack': { zh: '退回修改', en: 'Send back' },
  'raceEntry.act.drop': { zh: '放弃', en: 'Drop' },
  'raceEntry.act.withdraw': { zh: '撤回', en: 'Withdraw' },
  'raceEntry.field.theme': { zh: '栏目', en: 'Theme' },
  'raceEntry.field.title': { zh: '标题', en: 'Title' },
  'raceEntry.field.writing': { zh: '内容', en: 'Text' },
  'raceEntry.field.fromOn': { zh: '时段起', en: 'From' },
  'raceEntry.field.toOn': { zh: '时段止', en: 'To' },
  'raceEntry.field.reason': { zh: '理由', en: 'Reason' },
  'raceEntry.field.publishedAt': { zh: '展示时间', en: 'Shown since' },
  'raceEntry.field.withdrawnReason': { zh: '撤回理由', en: 'Why it was withdrawn' },
  'raceEntry.theme.work': { zh: '亮工作', en: 'Work' },
  'raceEntry.theme.result': { zh: '亮成效', en: 'Results' },
  'raceEntry.theme.innovation': { zh: '赛创新', en: 'Innovation' },
  'raceEntry.theme.breakthrough': { zh: '赛突破', en: 'Breakthroughs' },
  'message.raceEntry.submitted': {
    zh: '亮点材料“{title}”待审核',
    en: 'The entry “{title}” waits to be decided',
  },
  'message.raceEntry.published': {
    zh: '亮点材料“{title}”已在比亮赛展示',
    en: 'The entry “{title}” is on the board',
  },
  'message.raceEntry.sentBack': {
    zh: '亮点材料“{title}”被退回修改',
    en: 'The entry “{title}” was sent back',
  },
}

export const targetTexts: Texts = {
  'target.nothingAsked': { zh: '应说明查看哪项指标', en: 'Say which number is meant' },
  'target.weight': { zh: '应为 1 以上的整数', en: 'Should be a whole number from 1' },
  'target.weights': { zh: '权重合计应为 100，现为 {sum}', en: 'The weights should add up to 100, not {sum}' },
  ...entryTexts,
}
