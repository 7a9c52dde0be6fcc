/** What the wall says. */
import type { Texts } from '../../../../platform/texts.ts'

export const projectWallTexts: Texts = {
  'wall.title': { zh: '项目作战图', en: 'Battle map of projects' },
  'wall.stuckTitle': { zh: '停滞项目', en: 'Stuck projects' },
  'wall.cityLights': { zh: '全部在办事项亮灯', en: 'Lights of all open matters' },
  'wall.whole': { zh: '合计', en: 'All' },
  'wall.outside': { zh: '园区以外', en: 'Outside of parks' },
  'wall.area': { zh: '地区 / 园区', en: 'District / park' },
  'wall.schematic': {
    zh: '示意图：按地区和园区排列，不表示地理位置。保密项目不计入。',
    en: 'Schematic: in order of districts and parks, not of geography. Confidential projects are left out.',
  },
  'wall.cell': {
    zh: '{area}，{stage}：{count} 个项目，投资 {amount}，{lights}',
    en: '{area}, {stage}: {count} project(s), investment {amount}, {lights}',
  },
  'wall.stuckOf': {
    zh: '共 {count} 个，按超期天数排列',
    en: '{count} in all, the longest overdue first',
  },
  'wall.stuckCut': {
    zh: '共 {count} 个，列出超期最久的 {shown} 个',
    en: '{count} in all; the {shown} that are longest overdue',
  },
  'wall.noneStuck': { zh: '没有停滞项目', en: 'No project is stuck' },
  'wall.none': {
    zh: '还没有在办项目。登记第一个项目后，这里会显示。',
    en: 'There are no open projects yet. The first one will stand here once it is entered.',
  },
  'wall.over': { zh: '超期 {days} 天', en: '{days} d overdue' },
  'wall.inStage': { zh: '{stage} · 已 {days} 天', en: '{stage} · {days} d' },
  'wall.noLead': { zh: '尚未指定牵头单位', en: 'Nobody leads it yet' },
  'wall.asOf': { zh: '数据截至 {at}', en: 'As of {at}' },
  'wall.broken': {
    zh: '连不上服务器，显示的是 {at} 的数据',
    en: 'The server cannot be reached; this is how it stood at {at}',
  },
  'wall.page': { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  'wall.pause': { zh: '停住', en: 'Stop' },
  'wall.goOn': { zh: '继续翻页', en: 'Go on' },
  'wall.next': { zh: '下一页', en: 'Next' },
  'wall.signIn': { zh: '请先登录工作台', en: 'Sign in at the desk first' },
  'wall.signInWhy': {
    zh: '大屏只向已登录的工作人员显示。在本机登录后，本页自动打开。',
    en: 'The wall is for staff who are signed in. Sign in on this machine and it opens by itself.',
  },
  'wall.mayNot': { zh: '本岗位不能看大屏', en: 'Your post may not see the wall' },
  'wall.mayNotWhy': {
    zh: '大屏需要查看整个地区的权限，请换一个岗位，或联系管理员。',
    en: 'It needs the power to read a whole region. Take another post, or ask the administrator.',
  },
}
