/**
 * What the settings of a region say to people: reasons for refusing a value. Labels stand where a parameter is declared;
 * reasons that parsers of the kernel give are the platform's.
 */
import type { Texts } from '../../platform/texts.ts'

export const lawTexts: Texts = {
  'law.basis.designDefault': {
    zh: '平台设计默认值，无文件依据，待本地确认',
    en: 'Default of the platform: no document gives it; to be confirmed by the region',
  },
  'law.unknown': { zh: '没有名为“{parameter}”的参数', en: 'There is no parameter “{parameter}”' },
  'law.dimension': {
    zh: '该参数不按“{dimension}”区分',
    en: 'This parameter does not vary by “{dimension}”',
  },
  'law.condition': { zh: '请填写“{dimension}”的取值', en: 'Say which “{dimension}” is meant' },
  'law.basis': {
    zh: '请写明依据（文件或决定），不超过 {max} 字',
    en: 'Name the document or decision it rests on, in at most {max} characters',
  },
  'law.past': {
    zh: '生效日期早于今天；确需追溯的，请注明',
    en: 'The day it takes effect is past; mark it as retroactive if that is meant',
  },
  'law.tie': {
    zh: '同一地区、同一生效日期已有同等条件的取值（第 {seq} 号，依据：{basis}），无法判断以谁为准',
    en: 'Value no. {seq} ({basis}) says something else for the same region, day and kind of conditions; neither would win',
  },
  'law.nothingToCorrect': {
    zh: '第 {seq} 号取值与此不同地区、条件或日期，不能以此更正',
    en: 'Value no. {seq} is not for this region, these conditions and this day, so it cannot be corrected by this',
  },
}
