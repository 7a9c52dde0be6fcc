/** What the registers of parks say to people. */
import type { Texts } from '../../platform/texts.ts'

export const parkTexts: Texts = {
  'park.onePerson': {
    zh: '园区由一名党委“一把手”负总责，只能写一个人',
    en: 'One person answers for a park; write one name only',
  },
  'park.chiefDays': { zh: '截止日期早于起始日期', en: 'The end lies before the beginning' },
  'ui.desk.menu.parks': { zh: '园区', en: 'Parks' },
  'ui.desk.menu.zones': { zh: '产业功能区', en: 'Zones' },
  'ui.desk.menu.parcels': { zh: '地块', en: 'Parcels' },
}
