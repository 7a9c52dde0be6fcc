/** What the portal says of stewards. */
import type { Texts } from '../../../../platform/texts.ts'
import { slotTexts } from '../../texts.ts'

export const stewardPortalTexts: Texts = {
  ...slotTexts,
  'steward.portal.mine': { zh: '我的管家', en: 'My steward' },
  'steward.portal.call': { zh: '拨打 {phone}', en: 'Call {phone}' },
  'steward.portal.others': { zh: '其他服务人员（{n}）', en: 'Others who serve you ({n})' },
  'steward.portal.phone': { zh: '电话', en: 'number' },
  'steward.portal.about': { zh: '关于', en: 'About' },
  'steward.portal.write': { zh: '发消息', en: 'Write a message' },
  'steward.portal.send': { zh: '发送', en: 'Send' },
  'steward.portal.sent': {
    zh: '已发送，对方登录后即可看到。急事请打电话。',
    en: 'Sent. They read it at their desk; call when it is urgent.',
  },
  'steward.field.text': { zh: '要说的事', en: 'What it is about' },
  'steward.portal.standIn': { zh: '外出，由{name}代理', en: 'away, {name} stands in' },
  'steward.portal.noPhone': { zh: '电话待补充', en: 'No number is known yet' },
}
