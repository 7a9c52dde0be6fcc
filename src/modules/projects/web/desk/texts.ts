/** What the desk pages of projects say. */
import type { Texts } from '../../../../platform/texts.ts'

export const projectDeskTexts: Texts = {
  'ui.project.stages': { zh: '阶段', en: 'Stages' },
  'ui.project.days': { zh: '在本阶段 {days} 天', en: '{days} day(s) in this stage' },
  'ui.project.stuck': { zh: '停滞', en: 'Stuck' },
  'ui.project.stuckOrNot': { zh: '是否停滞', en: 'Stuck or not' },
  'ui.project.nextLacks': { zh: '进入“{stage}”还需要', en: '“{stage}” still needs' },
  'ui.project.gaps': { zh: '登记缺项 {count} 项', en: '{count} gap(s) in what is known' },
  'ui.project.registry': { zh: '登记信息', en: 'Registry' },
  'ui.project.consultation': { zh: '准入会商（第 {round} 次）', en: 'Consultation {round}' },
  'ui.project.underWay': { zh: '进行中', en: 'Under way' },
  'ui.project.marks': {
    zh: '评审 {count} 人，平均 {mean} 分，通过分数 {pass}',
    en: '{count} reviewer(s), mean {mean}, pass mark {pass}',
  },
  'ui.project.codes': { zh: '项目代码', en: 'Codes' },
  'ui.project.qr': { zh: '项目进度二维码', en: 'QR code to the progress of the project' },
  'ui.project.code.national': { zh: '国家平台', en: 'National' },
  'ui.project.code.own': { zh: '本地区', en: 'Of the region' },
  'ui.project.now': { zh: '至今', en: 'now' },
  'ui.project.events': { zh: '大事记', en: 'Milestones' },
  'ui.project.void': { zh: '（已退回）', en: '(put back)' },
  'ui.project.matters': { zh: '本项目事项', en: 'Matters of this project' },
  'ui.project.opinionWanted': {
    zh: '请查看右侧所属项目，再出具意见。',
    en: 'Read the project that it is about, then give the opinion.',
  },
  'ui.project.newHint': {
    zh: '先登记线索即可；以后各阶段需要的信息，到时再补。金额只写数字按万元计。',
    en: 'A lead is enough; what later stages need is added then. Bare numbers are units of 10 000 yuan.',
  },
  'ui.project.ownRegion': { zh: '本岗位所在地区', en: 'The region of your post' },
  'ui.project.none': { zh: '没有符合条件的项目。', en: 'No project fits.' },
  'ui.project.find': { zh: '项目名称或代码', en: 'Name or code' },
  'ui.project.from': { zh: '投资额不低于（万元）', en: 'Investment from (10 000 yuan)' },
  'ui.project.to': { zh: '投资额不高于（万元）', en: 'Investment up to (10 000 yuan)' },
  'ui.project.export': { zh: '导出 Excel', en: 'Export to Excel' },
  'ui.project.column.days': { zh: '停留天数', en: 'Days' },
  'ui.project.column.industry': { zh: '行业', en: 'Industry' },
  'ui.project.column.gaps': { zh: '缺项', en: 'Gaps' },
}
