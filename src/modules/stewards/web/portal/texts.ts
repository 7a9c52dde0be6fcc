/** What the portal says of stewards. */
import type { Texts } from '../../../../platform/texts.ts'
import { slotTexts } from '../../texts.ts'

export const stewardPortalTexts: Texts = {
  ...slotTexts,
  'steward.portal.mine': { zh: '我的管家', en: 'My steward' },
  'steward.portal.call': { zh: '拨打 {phone}', en: 'Call {phone}' },
  'steward.portal.message': { zh: '发短信', en: 'Write' },
  'steward.portal.standIn': { zh: '外出，由{name}代理', en: 'away, {name} stands in' },
  'steward.portal.noPhone': { zh: '电话待补充', en: 'No number is known yet' },
}
