/** What projects say to people. */
import type { Texts } from '../../platform/texts.ts'

export const projectTexts: Texts = {
  'projectCode.form': {
    zh: '项目代码应为 4-6-2-2-6 位数字，用连字符分开，如 2105-370211-04-01-123456',
    en: 'a project code is 4-6-2-2-6 digits with hyphens between, such as 2105-370211-04-01-123456',
  },
  'projectCode.time': {
    zh: '开头的“{time}”既不是年月（2010 以后），也不是 2014 至 2020 年',
    en: 'the “{time}” at the head is neither year and month (from 2010 on) nor a year from 2014 to 2020',
  },
  'projectCode.region': { zh: '没有地区代码 {region}', en: 'there is no region {region}' },
  'projectCode.division': {
    zh: '国民经济行业分类没有大类 {division}',
    en: 'the industrial classification has no division {division}',
  },
  'projectCode.way': {
    zh: '第四组应为 01 审批、02 核准或 03 备案，现为 {way}',
    en: 'the fourth group is 01 approval, 02 verification or 03 filing, not {way}',
  },
}
