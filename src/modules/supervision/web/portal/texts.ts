/** What the public page of exposures says. */
import type { Texts } from '../../../../platform/texts.ts'

export const exposuresPortalTexts: Texts = {
  'exposures.title': { zh: '曝光台', en: 'Exposures' },
  'exposures.what': {
    zh: '公开曝光损害营商环境的单位和人员，以及整改情况。',
    en: 'Units and persons that have harmed the business environment, and what was put right.',
  },
  'exposures.none': { zh: '目前没有公开曝光', en: 'Nothing is published now' },
  'exposures.withdrawn': { zh: '已于 {moment} 撤回：{reason}', en: 'Withdrawn on {moment}: {reason}' },
  'exposure.field.facts.public': { zh: '事实', en: 'Facts' },
  'exposure.field.basis.public': { zh: '依据', en: 'Basis' },
}
