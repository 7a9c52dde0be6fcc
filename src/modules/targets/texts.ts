/** What annual targets 年度目标 refuse with. Their pages have words of their own. */
import type { Texts } from '../../platform/texts.ts'

export const targetTexts: Texts = {
  'target.nothingAsked': { zh: '应说明查看哪项指标', en: 'Say which number is meant' },
}
