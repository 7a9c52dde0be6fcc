/** What the registers of parks say to people. */
import type { Texts } from '../../platform/texts.ts'

export const parkTexts: Texts = {
  'outline.unreadable': {
    zh: '不是范围线：应为 WKT 的 POLYGON((经度 纬度, …)) 或 GeoJSON 的 Polygon',
    en: 'No outline: write POLYGON((longitude latitude, …)) as WKT, or a Polygon as GeoJSON',
  },
  'outline.corner': {
    zh: '界址点“{corner}”读不出经纬度',
    en: 'The corner “{corner}” has no longitude and latitude',
  },
  'outline.onePart': {
    zh: '只能是一块、无空洞；分成几块的，请登记为几个地块',
    en: 'One part without holes; what has several parts is entered as several parcels',
  },
  'outline.fewCorners': { zh: '至少要有三个不同的界址点', en: 'Give three different corners at least' },
  'outline.manyCorners': { zh: '界址点最多 {max} 个', en: 'At most {max} corners' },
  'outline.open': {
    zh: '范围线没有闭合：最后一点应与第一点相同',
    en: 'The outline is not closed: the last corner should be the first',
  },
  'outline.crossing': { zh: '范围线自相交或自相接', en: 'The outline crosses or touches itself' },
  'outline.turned': {
    zh: '经度和纬度似乎填反了，应先写经度',
    en: 'Longitude and latitude seem to be the wrong way round; longitude comes first',
  },
  'outline.outside': {
    zh: '界址点“{corner}”不在国内，应在 {from} 至 {to} 度之间',
    en: 'The corner “{corner}” lies outside of the country; expected is {from} to {to} degrees',
  },
  'outline.area': {
    zh: '范围线面积 {drawn} 平方米，与登记面积 {given} 平方米相差超过 {tolerance}%',
    en: 'The outline has {drawn} m², which differs from the registered {given} m² by more than {tolerance}%',
  },
  'park.onePerson': {
    zh: '园区由一名党委“一把手”负总责，只能写一个人',
    en: 'One person answers for a park; write one name only',
  },
  'park.chiefByNaming': {
    zh: '园区负责人由“任命”更换，不能直接改写',
    en: 'Who answers for a park is changed by naming another, not by writing over',
  },
  'park.chiefAhead': { zh: '起始日期应为不晚于今天的日期', en: 'Give a first day that has come' },
  'park.chiefPost': { zh: '没有这个岗位', en: 'There is no such post' },
  'park.chiefNobody': {
    zh: '该岗位目前无人，负责人须为有账号的在岗人员',
    en: 'Nobody holds this post now; whoever answers for a park has an account in a post',
  },
  'park.chiefAlready': { zh: '该园区目前就由此人负责', en: 'This one answers for the park already' },
  'park.chiefBackwards': {
    zh: '起始日期应晚于上一任的起始日期 {on}',
    en: 'The first day must lie after that of the one before, {on}',
  },
  'park.chiefDays': { zh: '截止日期早于起始日期', en: 'The end lies before the beginning' },
  'park.ui.chief': { zh: '园区负总责的党委“一把手”', en: 'Who answers for the park' },
  'park.ui.noChief': {
    zh: '还没有在岗账号负责本园区，停滞预警的最后一级无人接收',
    en: 'No account in a post answers for this park; the last step of its warnings reaches nobody',
  },
  'park.ui.since': { zh: '{from} 起', en: 'from {from} on' },
  'park.ui.span': { zh: '{from} 至 {to}', en: '{from} to {to}' },
  'park.ui.before': { zh: '历任', en: 'All that were named' },
  'park.ui.name': { zh: '任命负责人', en: 'Name who answers' },
  'park.ui.person': { zh: '人员和岗位', en: 'Person and post' },
  'park.ui.personHint': { zh: '姓名、单位或岗位的一部分', en: 'A part of the name, body or post' },
  'park.ui.fromOn': { zh: '起始日期', en: 'First day' },
  'park.ui.toOn': { zh: '截止日期', en: 'Last day' },
  'park.ui.reason': { zh: '依据', en: 'By which decision' },
  'park.ui.standing': { zh: '园区项目', en: 'Projects of the park' },
  'park.ui.counts': {
    zh: '共 {projects} 个项目，停滞 {stuck} 个，红灯事项 {red} 件',
    en: '{projects} project(s), {stuck} stuck, {red} matter(s) in red',
  },
  'park.ui.all': { zh: '全部项目', en: 'All projects' },
  'zone.ui.standing': { zh: '功能区项目和企业', en: 'Projects and enterprises of the zone' },
  'zone.ui.projects': { zh: '项目', en: 'Projects' },
  'zone.ui.investment': { zh: '总投资（万元）', en: 'Investment (10 000 yuan)' },
  'zone.ui.tax': { zh: '预计年税收（万元）', en: 'Planned tax a year (10 000 yuan)' },
  'zone.ui.jobs': { zh: '吸纳就业（人）', en: 'Jobs' },
  'zone.ui.taxPerMu': { zh: '亩均税收（万元）', en: 'Planned tax a mu (10 000 yuan)' },
  'zone.ui.leading': { zh: '主导行业集中度', en: 'Concentration in the leading industry' },
  'zone.ui.enterprises': { zh: '企业（{count} 家）', en: 'Enterprises ({count})' },
  'zone.ui.of': { zh: '{n} 个项目', en: '{n} project(s)' },
  'park.ui.stuck': { zh: '停滞项目', en: 'Stuck projects' },
  'park.ui.over': { zh: '超限 {days} 天', en: '{days} day(s) over' },
  'park.ui.red': { zh: '红灯事项', en: 'Matters in red' },
  'park.ui.more': { zh: '另有 {count} 件未列出', en: '{count} more are not listed' },
  'ui.desk.menu.parks': { zh: '园区', en: 'Parks' },
  'ui.desk.menu.zones': { zh: '产业功能区', en: 'Zones' },
  'ui.desk.menu.parcels': { zh: '地块', en: 'Parcels' },
}
