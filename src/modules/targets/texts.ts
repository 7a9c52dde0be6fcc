/** What annual targets 年度目标 and the comparison of regions 比亮赛 say to people. */
import type { Texts } from '../../platform/texts.ts'

const figureTexts: Texts = {
  'target.title': { zh: '年度目标', en: 'Annual targets' },
  'target.figure.signed': { zh: '签约项目', en: 'Projects signed' },
  'target.figure.signedLarge': { zh: '签约亿元以上项目', en: 'Large projects signed' },
  'target.figure.signedTop500': { zh: '签约世界500强项目', en: 'Signed with Fortune 500 investors' },
  'target.figure.started': { zh: '新开工项目', en: 'Projects started' },
  'target.figure.startedLarge': { zh: '新开工亿元以上项目', en: 'Large projects started' },
  'target.figure.list.provincial': { zh: '省重点项目', en: 'Provincial key projects' },
  'target.figure.list.city': { zh: '市重点项目', en: 'City key projects' },
  'target.figure.list.district': { zh: '区重点项目', en: 'District key projects' },
  'target.figure.list.vip': { zh: 'VIP 项目', en: 'VIP projects' },
  'target.figure.list.preparatory': { zh: '重点准备项目', en: 'Preparatory projects' },
  'target.nothingAsked': { zh: '应说明查看哪项指标', en: 'Say which number is meant' },
}

const pageTexts: Texts = {
  'target.year': { zh: '年度', en: 'Year' },
  'target.region': { zh: '地区', en: 'Region' },
  'target.of': { zh: '目标 {value}，完成 {percent}%', en: 'Target {value}, {percent}% reached' },
  'target.none': { zh: '未定目标', en: 'No target' },
  'target.investment': { zh: '总投资 {amount}', en: 'Investment {amount}' },
  'target.behindLine': { zh: '落后进度线 {n} 个', en: '{n} behind the line' },
  'target.onLine': { zh: '不落后于进度线', en: 'Not behind the line' },
  'target.curve': {
    zh: '{figure}各月累计；虚线为目标进度线',
    en: '{figure} by month; the broken line leads to the target',
  },
  'target.month': { zh: '{month} 月', en: 'Month {month}' },
  'target.actual': { zh: '累计', en: 'Counted' },
  'target.line': { zh: '进度线', en: 'Line' },
  'target.large': {
    zh: '“亿元项目”按总投资 {amount} 以上统计（含本数）',
    en: 'Large projects are those of {amount} and more',
  },
  'target.largeUnset': {
    zh: '尚未设定亿元项目的投资额下限，相关指标不统计',
    en: 'Nobody has said from which amount on a project is large; it is not counted',
  },
  'target.lists': { zh: '重点项目名单', en: 'Lists of key projects' },
  'target.list': { zh: '名单', en: 'List' },
  'target.list.count': { zh: '项目数', en: 'Projects' },
  'target.list.target': { zh: '应有', en: 'Expected' },
  'target.list.served': { zh: '有管家', en: 'With a steward' },
  'target.list.investment': { zh: '总投资', en: 'Investment' },
  'target.set': { zh: '设定目标', en: 'Set a target' },
  'target.set.figure': { zh: '指标', en: 'Figure' },
  'target.set.value': { zh: '目标值', en: 'Target' },
  'target.set.basis': { zh: '依据', en: 'Basis' },
  'target.set.validFrom': { zh: '自何日起', en: 'Valid from' },
  'target.set.done': { zh: '目标已设定', en: 'The target is set' },
  'target.basis': { zh: '依据：{basis}（{day} 起）', en: 'Basis: {basis} (from {day})' },
  'target.behind': { zh: '对应项目', en: 'The projects behind' },
  'target.behind.none': { zh: '没有对应的项目', en: 'There is none' },
  'target.behind.cut': { zh: '只列出前 {n} 个', en: 'The first {n} are listed' },
  'target.column.title': { zh: '项目', en: 'Project' },
  'target.column.region': { zh: '地区', en: 'Region' },
  'target.column.stage': { zh: '阶段', en: 'Stage' },
  'target.column.investment': { zh: '总投资', en: 'Investment' },
  'target.column.signedOn': { zh: '签约日期', en: 'Signed on' },
  'target.column.startedOn': { zh: '开工日期', en: 'Started on' },
}

const raceTexts: Texts = {
  'race.title': { zh: '比亮赛', en: 'Regions compared' },
  'race.region': { zh: '地区', en: 'Region' },
  'race.rank': { zh: '总排名', en: 'Place' },
  'race.place': { zh: '第 {rank}', en: 'No. {rank}' },
  'race.signed': { zh: '签约', en: 'Signed' },
  'race.signedInvestment': { zh: '签约投资', en: 'Investment signed' },
  'race.started': { zh: '开工', en: 'Started' },
  'race.startedInvestment': { zh: '开工投资', en: 'Investment started' },
  'race.completed': { zh: '竣工', en: 'Completed' },
  'race.onTime': { zh: '节点按期率', en: 'Nodes in time' },
  'race.releases': { zh: '进度公开', en: 'Releases' },
  'race.how': {
    zh: '按项目登记和节点基线统计；总排名按各项名次之和，数值相同名次相同。',
    en: 'Counted from the registry and from nodes by their baseline. The place follows the sum of all places; equal numbers share a place.',
  },
  'race.fullScreen': { zh: '全屏', en: 'Full screen' },
  'race.month': { zh: '本月', en: 'This month' },
  'race.quarter': { zh: '本季', en: 'This quarter' },
  'race.year': { zh: '本年', en: 'This year' },
  'race.period': { zh: '统计期间', en: 'Period' },
}

export const targetTexts: Texts = { ...figureTexts, ...pageTexts, ...raceTexts }
