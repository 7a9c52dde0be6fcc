/** What stands only in the list of projects and in its file: for officers, and kept out of what a phone loads. */
import type { Texts } from '../../platform/texts.ts'

export const projectListTexts: Texts = {
  'project.field.light': { zh: '亮灯', en: 'Light' },
  'project.field.daysInStage': { zh: '本阶段天数', en: 'Days in stage' },
  'project.field.gaps': { zh: '登记缺项', en: 'Gaps' },
  'project.sheet': { zh: '项目清单', en: 'Projects' },
  'project.sheet.whole': {
    zh: '共 {n} 个项目，按当前筛选。投资额单位为万元。',
    en: '{n} project(s), as filtered. Investment in units of 10 000 yuan.',
  },
  'project.sheet.cut': {
    zh: '只含最新 {n} 个项目，请缩小筛选范围。投资额单位为万元。',
    en: 'Only the newest {n} projects; narrow the filters. Investment in units of 10 000 yuan.',
  },
}
