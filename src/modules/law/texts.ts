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
  'law.noPreset': { zh: '没有名为“{preset}”的预设', en: 'There is no preset “{preset}”' },
  'law.day': { zh: '没有这一天', en: 'There is no such day' },
  'law.warning.unset': {
    zh: '这样保存后，本地区明确“未给出”此项：不再沿用上级地区的取值，也不适用平台默认值。',
    en: 'Saved like this, the region expressly gives nothing: neither the value of a region above nor the platform’s holds any more.',
  },
  'law.warning.later': {
    zh: '在生效日之前一切照旧；到生效日，在办事项随之调整。',
    en: 'Nothing changes before that day; on that day open matters follow.',
  },
  'law.warning.past': {
    zh: '生效日期早于今天：已经开始的办件仍按开始时所知的取值，不受影响。',
    en: 'That day is past: matters that have begun keep what was known when they began.',
  },
  'law.warning.hidden': {
    zh: '保存后哪个地区都不会因此改变：与现有取值相同，或者已有更近地区、更细条件、更晚日期的取值。',
    en: 'No region would find anything new: it is what stands already, or a nearer region, closer conditions or a later day have spoken.',
  },
}
