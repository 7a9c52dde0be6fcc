/** Why an act of an appeal, or of what belongs to it, is refused. */
import type { Texts } from '../../platform/texts.ts'

export const appealReasonTexts: Texts = {
  'appeal.notItsProject': {
    zh: '该企业没有这个代码的项目',
    en: 'The enterprise has no project with this code',
  },
  'appeal.channelNotYours': {
    zh: '企业自行提交的诉求渠道只能是门户网站或吹哨',
    en: 'What an enterprise files itself comes by the portal or as a whistle',
  },
  'appeal.opinionGiven': { zh: '初步意见已经反馈过', en: 'The first opinion has already been given' },
  'appeal.askOpen': { zh: '上一次补充要求还未答复', en: 'The last question is still open' },
  'appeal.channelOfEnterprise': {
    zh: '门户网站渠道只用于企业自行提交',
    en: 'The portal is for what an enterprise files itself',
  },
  'appeal.whistlePlace': { zh: '吹哨须写明地点', en: 'A whistle needs a place' },
  'appeal.reportInPlace': { zh: '到现场报到须写明地点', en: 'Say where you reported in' },
  'appeal.firstUnknown': { zh: '没有这个编码的诉求', en: 'There is no appeal with that code' },
  'appeal.joinsItself': { zh: '不能并入自身', en: 'It cannot be joined to itself' },
  'appeal.firstIsJoined': {
    zh: '该件已并入其他诉求，请填首件编码',
    en: 'That one is joined to another: give the code of the first',
  },
  'appeal.firstHeld': {
    zh: '首件正由他人处理，请稍后再试',
    en: 'Somebody is acting on the first this very moment: try again',
  },
  'appeal.sameGrade': { zh: '与现有难易程度相同', en: 'That is its difficulty already' },
  'appeal.limitWouldBeOver': {
    zh: '按此调整，时限已经过了，不能调整',
    en: 'With that the limit would be over already',
  },
  'appeal.sameClass': { zh: '与现有分类相同', en: 'Those are its classes already' },
  'appeal.officeDecides': {
    zh: '营商办正在裁定这件诉求的一项申请，裁定后再试',
    en: 'The office is deciding something about it: try again after that',
  },
  'appeal.isKeyAlready': { zh: '已是重点投诉', en: 'It is a key complaint already' },
  'appeal.notKey': { zh: '不是重点投诉，无须确认', en: 'It is not a key complaint' },
  'appeal.confirmedAlready': { zh: '已经确认过', en: 'That has been confirmed' },
  'appeal.keyUnconfirmed': {
    zh: '重点投诉须营商、监察两个部门都确认后方可办结',
    en: 'A key complaint closes only when both supervisors have confirmed',
  },
  'appeal.leadIsNoHelper': { zh: '牵头单位不能同时协办', en: 'The lead does not assist itself' },
  'appeal.rulingOpen': { zh: '上一次申请还未裁定', en: 'The last request is not decided yet' },
  'appeal.returnedOnce': {
    zh: '本单位已退过一次单',
    en: 'Your department has returned it once already',
  },
  'appeal.returnsUsedUp': {
    zh: '已退单{most}次，营商办的派单为终局指派',
    en: 'After {most} returns the dispatch by the office is binding',
  },
  'appeal.returnTooLate': { zh: '已过申请退单的时限', en: 'It is too late to ask for a return' },
  'appeal.returnToItself': {
    zh: '不能退给申请退单的单位',
    en: 'It cannot go back to the department that returns it',
  },
  'appeal.returnNeedsUnit': { zh: '请指派承办单位', en: 'Name the department that is to have it' },
  'appeal.noResolveClock': { zh: '办理时限没有在计时', en: 'The limit for the result does not run' },
  'appeal.extendedOnce': { zh: '已经延期过一次', en: 'It has been extended once' },
  'appeal.extensionTooLate': {
    zh: '已超过办理时限，不能再申请延期',
    en: 'The limit is over: it can no longer be extended',
  },
  'appeal.extensionTooLong': { zh: '一次最多延期{most}个工作日', en: 'At most {most} working days' },
  'appeal.reviewInPast': { zh: '复核日期须在今天之后', en: 'The day of review must lie ahead' },
  'appeal.sameUnit': { zh: '已经在这个单位', en: 'That department has it already' },
  'appeal.reopenProposed': { zh: '已有人提议恢复办理', en: 'It has been proposed already' },
  'appeal.reopenUnproposed': { zh: '须先有人提议恢复办理', en: 'Somebody has to propose it first' },
  'appeal.excludedAlready': { zh: '已经剔除', en: 'It is left out already' },
  'appeal.triesTooFew': {
    zh: '须至少{least}次未接通，现为{tries}次',
    en: 'It takes {least} tries; there have been {tries}',
  },
  'appeal.notSolved': {
    zh: '须有答复，且回访确认已解决，方可办结',
    en: 'It closes only with a reply and a revisit that says solved',
  },
}
