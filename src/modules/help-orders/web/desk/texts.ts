/** What the pages of help orders say on the desk beside the words of the kind. */
import type { Texts } from '../../../../platform/texts.ts'

export const helpOrderDeskTexts: Texts = {
  'ui.help.nobody': { zh: '未明确', en: 'Nobody yet' },
  'ui.help.vacant': { zh: '岗位空缺', en: 'Vacant' },
  'ui.help.noAuthority': { zh: '待企业提交授权委托书', en: 'The enterprise has not given it yet' },
  'ui.help.authority': { zh: '已提交', en: 'Given' },
  'ui.help.steps': { zh: '环节（{done}/{all}）', en: 'Steps ({done} of {all})' },
  'ui.help.span': { zh: '{from} 至 {to}', en: '{from} to {to}' },
  'ui.help.signedOn': { zh: '{on} 确认', en: 'confirmed {on}' },
  'ui.help.returns': { zh: '退回 {n} 次', en: 'sent back {n} times' },
  'ui.help.problems': { zh: '问题清单', en: 'Problems' },
  'ui.help.unsolved': { zh: '未解决', en: 'Unsolved' },
  'ui.help.solvedOn': { zh: '{on} 解决', en: 'Solved {on}' },
  'ui.help.services': { zh: '服务记录', en: 'Services given' },
  'ui.help.passes': { zh: '移送经过', en: 'Whose hands it went through' },
  'ui.help.toReceive': { zh: '待签收', en: 'To be received' },
  'ui.help.receivedOn': { zh: '{on} 签收', en: 'Received {on}' },
  'ui.help.unserved': { zh: '无人代办的项目', en: 'Projects without help' },
  'ui.help.unservedCount': {
    zh: '{n} 个已签约项目没有代办帮办单。',
    en: '{n} signed projects have no help order.',
  },
  'ui.help.firstOnly': { zh: '先列 {n} 个。', en: 'The first {n} are listed.' },
  'ui.help.allServed': {
    zh: '已签约的在建项目都有代办帮办单。',
    en: 'Every signed project under way has a help order.',
  },
  'ui.help.stage': { zh: '阶段', en: 'Stage' },
  'ui.help.region': { zh: '地区', en: 'Region' },
  'ui.help.department': { zh: '牵头单位', en: 'Department' },
  'ui.help.since': { zh: '签约以来', en: 'Since signing' },
  'ui.help.days': { zh: '{on} 起 {n} 天', en: '{n} days since {on}' },
}
