/** What sign-in, seats and absences say to people. A wrong login and a wrong password are told in the same words. */
import type { Texts } from '../../platform/texts.ts'

export const peopleTexts: Texts = {
  'signIn.wrong': { zh: '用户名或密码不正确', en: 'The user name or the password is wrong' },
  'signIn.locked': {
    zh: '连续多次登录失败，该用户名已锁定，请在 {minutes} 分钟后再试',
    en: 'This user name is locked after several failed sign-ins; try again in {minutes} minute(s)',
  },
  'signIn.tooMany': {
    zh: '登录请求太频繁，请在 {minutes} 分钟后再试',
    en: 'Too many sign-ins from here; try again in {minutes} minute(s)',
  },
  'seat.unknown': {
    zh: '您没有这个岗位或企业身份',
    en: 'You hold no such post and act for no such enterprise',
  },
  'region.unknown': { zh: '没有这个地区', en: 'There is no such region' },
  'absence.person': { zh: '没有这位工作人员', en: 'There is no such member of staff' },
  'absence.substitute': {
    zh: '代理人须是其他在册工作人员',
    en: 'The substitute must be another member of staff',
  },
  'absence.order': { zh: '结束时间须晚于开始时间', en: 'It must end after it begins' },
  'absence.overlap': { zh: '与已登记的外出时间重叠', en: 'It overlaps an absence that is already entered' },
  'department.function.office': { zh: '营商环境办公室', en: 'Business-environment office' },
  'department.function.discipline': { zh: '纪检监察机关', en: 'Discipline inspection' },
  'department.function.supervision': { zh: '督查机构', en: 'Supervision office' },
  'department.function.department': { zh: '部门', en: 'Department' },
}
