/** What opportunities 招商机会 and releases 进度公开 say to people. */
import type { Texts } from '../../platform/texts.ts'

const opportunityTexts: Texts = {
  'opportunity.kind': { zh: '招商机会', en: 'Investment opportunity' },
  'opportunity.status.draft': { zh: '草稿', en: 'Draft' },
  'opportunity.status.reviewing': { zh: '待审核', en: 'To be decided' },
  'opportunity.status.published': { zh: '已发布', en: 'Published' },
  'opportunity.status.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'opportunity.status.dropped': { zh: '已放弃', en: 'Dropped' },
  'opportunity.act.draft': { zh: '登记招商机会', en: 'Write an opportunity' },
  'opportunity.act.rewrite': { zh: '修改', en: 'Rewrite' },
  'opportunity.act.submit': { zh: '提交审核', en: 'Submit' },
  'opportunity.act.approve': { zh: '审核并发布', en: 'Approve and publish' },
  'opportunity.act.sendBack': { zh: '退回修改', en: 'Send back' },
  'opportunity.act.drop': { zh: '放弃', en: 'Drop' },
  'opportunity.act.withdraw': { zh: '撤回', en: 'Withdraw' },
  'opportunity.field.title': { zh: '名称', en: 'Title' },
  'opportunity.field.channel': { zh: '发布渠道', en: 'Channel' },
  'opportunity.channel.goingOut': { zh: '走出去招商', en: 'Promotion abroad' },
  'opportunity.channel.platform': { zh: '社会化平台招商', en: 'Outside platforms' },
  'opportunity.channel.sunshine': { zh: '阳光发布', en: 'Sunshine release' },
  'opportunity.field.industry': { zh: '产业方向', en: 'Industry' },
  'opportunity.field.place': { zh: '地点', en: 'Place' },
  'opportunity.field.summary': { zh: '项目内容', en: 'What is offered' },
  'opportunity.field.conditions': { zh: '配套条件', en: 'What comes with it' },
  'opportunity.field.investment': { zh: '估算投资（万元）', en: 'Estimated investment (10,000 yuan)' },
  'opportunity.field.reason': { zh: '理由', en: 'Reason' },
  'opportunity.field.publishedAt': { zh: '发布时间', en: 'Published' },
  'opportunity.field.withdrawnReason': { zh: '撤回理由', en: 'Why it was withdrawn' },
  'message.opportunity.submitted': {
    zh: '招商机会“{title}”待审核发布',
    en: 'The opportunity “{title}” waits to be decided',
  },
  'message.opportunity.published': {
    zh: '招商机会“{title}”已发布',
    en: 'The opportunity “{title}” is published',
  },
  'message.opportunity.sentBack': {
    zh: '招商机会“{title}”被退回修改',
    en: 'The opportunity “{title}” was sent back',
  },
  'message.opportunity.interest': {
    zh: '有人对招商机会“{title}”表达投资意向，请联系',
    en: 'Somebody is interested in the opportunity “{title}”; call back',
  },
}

const releaseTexts: Texts = {
  'projectRelease.kind': { zh: '项目进度公开', en: 'Release of progress' },
  'projectRelease.status.draft': { zh: '草稿', en: 'Draft' },
  'projectRelease.status.reviewing': { zh: '待审核', en: 'To be decided' },
  'projectRelease.status.published': { zh: '已公开', en: 'Public' },
  'projectRelease.status.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'projectRelease.status.dropped': { zh: '已放弃', en: 'Dropped' },
  'projectRelease.act.draft': { zh: '起草进度公开', en: 'Write a release' },
  'projectRelease.act.rewrite': { zh: '修改', en: 'Rewrite' },
  'projectRelease.act.submit': { zh: '提交审核', en: 'Submit' },
  'projectRelease.act.approve': { zh: '审核并公开', en: 'Approve and make public' },
  'projectRelease.act.sendBack': { zh: '退回修改', en: 'Send back' },
  'projectRelease.act.drop': { zh: '放弃', en: 'Drop' },
  'projectRelease.act.withdraw': { zh: '撤回', en: 'Withdraw' },
  'projectRelease.field.projectId': { zh: '项目', en: 'Project' },
  'projectRelease.field.title': { zh: '公开名称', en: 'Public name' },
  'projectRelease.field.place': { zh: '地点', en: 'Place' },
  'projectRelease.field.stage': { zh: '阶段', en: 'Stage' },
  'projectRelease.field.percent': { zh: '完成进度（%）', en: 'Done (%)' },
  'projectRelease.field.progress': { zh: '进展情况', en: 'Progress' },
  'projectRelease.field.event': { zh: '集中发布活动', en: 'Release event' },
  'projectRelease.field.reason': { zh: '理由', en: 'Reason' },
  'projectRelease.field.publishedAt': { zh: '公开时间', en: 'Public since' },
  'projectRelease.field.withdrawnReason': { zh: '撤回理由', en: 'Why it was withdrawn' },
  'message.projectRelease.submitted': {
    zh: '项目进度“{title}”待审核公开',
    en: 'The release “{title}” waits to be decided',
  },
  'message.projectRelease.published': {
    zh: '项目进度“{title}”已公开',
    en: 'The release “{title}” is public',
  },
  'message.projectRelease.sentBack': {
    zh: '项目进度“{title}”被退回修改',
    en: 'The release “{title}” was sent back',
  },
}

const answerTexts: Texts = {
  'opportunity.noInterest': { zh: '没有这条投资意向', en: 'There is no such interest' },
  'opportunity.answeredAlready': { zh: '这条投资意向已处理', en: 'This interest was answered already' },
  'opportunity.tooManyInterests': {
    zh: '该项目待联系的投资意向过多，请过几天再试',
    en: 'Too many wait to be called back about it; try again in some days',
  },
}

export const publicationTexts: Texts = { ...opportunityTexts, ...releaseTexts, ...answerTexts }
