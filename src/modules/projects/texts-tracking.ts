/** What the public page about the tracking of projects says beside its title. */
import type { Texts } from '../../platform/texts.ts'

export const trackingTexts: Texts = {
  'project.tracking.who': { zh: '由谁服务', en: 'Who serves' },
  'project.tracking.region': { zh: '地区', en: 'Region' },
  'project.tracking.office': {
    zh: '项目由{office}统筹，自线索登记起赋予唯一代码，一码到底。',
    en: '{office} promotes projects; each has one code from its first day to its last.',
  },
  'project.tracking.steward': {
    zh: '每个项目都有具体的人负责（项目管家），企业登录后在“我的项目”可以看到姓名和电话。',
    en: 'Each project has a named steward; its enterprise sees name and telephone after signing in.',
  },
  'project.tracking.nextOwner': {
    zh: '换由其他单位牵头的阶段，承接单位须接手；接手前仍由原单位负责，不留空档。',
    en: 'A stage that another body leads must be accepted by it; until then the former one answers for it.',
  },
  'project.tracking.record': {
    zh: '每到一个阶段都留下日期和佐证；签约以后，任何人凭项目代码都能查到走到哪一步。',
    en: 'Every stage leaves its day and its evidence; once signed, anybody may look up how far it is by its code.',
  },
  'project.tracking.stages': { zh: '有哪些阶段', en: 'The stages' },
  'project.tracking.limit': { zh: '最长停留 {limit}', en: 'at most {limit}' },
  'project.tracking.noLimit': { zh: '未规定停留时限', en: 'no limit set' },
  'project.tracking.done': { zh: '项目全部完成', en: 'the project is done' },
  'project.tracking.basis': { zh: '时限依据：{basis}', en: 'Limits rest on: {basis}' },
  'project.tracking.semicolon': { zh: '；', en: '; ' },
  'project.tracking.needs': { zh: '需要：', en: 'What shows it: ' },
  'project.tracking.comma': { zh: '、', en: ', ' },
  'project.tracking.acceptance': {
    zh: '承接单位 {limit}内接手',
    en: 'Another body accepts it within {limit}',
  },
  'project.tracking.stuck': {
    zh: '超过最长停留时间的项目判定为停滞，系统逐级提醒项目管家、责任单位负责人和园区负责人。',
    en: 'A project that stays longer is stuck: its steward, the head of the unit and whoever answers for the park are told in turn.',
  },
  'project.tracking.code': { zh: '项目代码', en: 'Project code' },
  'project.tracking.codeHint': { zh: '如 2105-370211-04-01-123456', en: 'Such as 2105-370211-04-01-123456' },
  'project.tracking.codeMissing': { zh: '请填写项目代码', en: 'Write the code of the project' },
  'project.tracking.find': { zh: '查项目进度', en: 'Find its progress' },
}
