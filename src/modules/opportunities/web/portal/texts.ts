/** What the public pages of opportunities and of projects' progress say. */
import type { Texts } from '../../../../platform/texts.ts'

export const opportunityPortalTexts: Texts = {
  'invest.title': { zh: '招商机会', en: 'Invest here' },
  'invest.what': {
    zh: '本市公开的招商项目；有意向可留下联系方式，由招商部门与您联系。',
    en: 'What the city offers investors. Leave a number, and the office calls you back.',
  },
  'invest.none': { zh: '目前没有公开的招商项目', en: 'Nothing is offered now' },
  'invest.published': { zh: '{day} 发布', en: 'Published on {day}' },
  'invest.industry': { zh: '产业方向', en: 'Industry' },
  'invest.place': { zh: '地点', en: 'Place' },
  'invest.office': { zh: '联系部门', en: 'Office' },
  'invest.investment': { zh: '估算投资', en: 'Estimated investment' },
  'invest.conditions': { zh: '配套条件', en: 'What comes with it' },
  'invest.open': { zh: '我有投资意向', en: 'I am interested' },
  'invest.organisation': { zh: '单位名称', en: 'Organisation' },
  'invest.person': { zh: '联系人', en: 'Your name' },
  'invest.phone': { zh: '联系电话', en: 'Telephone' },
  'invest.message': { zh: '想说明的情况', en: 'What you have in mind' },
  'invest.mayCall': {
    zh: '我同意招商部门就该项目与我联系；以上信息不公开。',
    en: 'The office may call me about it. What I write is not made public.',
  },
  'invest.send': { zh: '提交意向', en: 'Send' },
  'invest.sent': { zh: '已收到，招商部门会与您联系。', en: 'Received. The office will call you back.' },
  'invest.missing': { zh: '请填写', en: 'Fill this in' },
  'invest.phoneWrong': { zh: '请填写电话号码', en: 'Give a telephone number' },
  'releases.title': { zh: '项目进度公开', en: 'Progress of projects' },
  'releases.what': { zh: '重点项目的阶段和进展。', en: 'How far key projects are.' },
  'releases.none': { zh: '目前没有公开的项目进度', en: 'Nothing is published now' },
  'releases.event': { zh: '集中发布：{event}', en: 'Released together: {event}' },
  'releases.single': { zh: '日常发布', en: 'Released one by one' },
  'releases.percent': { zh: '完成 {percent}%', en: '{percent}% done' },
}
