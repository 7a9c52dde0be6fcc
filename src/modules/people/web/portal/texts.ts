/** What the portal says about signing in and about whom a person acts for. */
import type { Texts } from '../../../../platform/texts.ts'

export const peoplePortalTexts: Texts = {
  'people.portal.help': {
    zh: '账号由办事窗口为企业经办人开通。忘记密码请联系开通账号的窗口。不登录也能凭编号查进度。',
    en: 'Accounts are opened at the service hall for people who act for an enterprise. If you forgot the password, ask there. Progress can be checked by code without an account.',
  },
  'people.portal.seats': { zh: '以哪个身份办事', en: 'For whom you act' },
  'people.portal.seatsWhat': {
    zh: '选一个身份。看到的和能做的，都只属于所选的身份。',
    en: 'Choose one. What you see and may do belongs to that choice alone.',
  },
  'people.portal.seat.agent': { zh: '企业', en: 'enterprise' },
  'people.portal.seat.officer': { zh: '岗位（进入工作台）', en: 'post (opens the desk)' },
  'people.portal.seatNow': { zh: '当前', en: 'now' },
}
