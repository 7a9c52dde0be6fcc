/** What is wrong with a network, in words. */
import type { Texts } from '../../platform/texts.ts'

export const planTexts: Texts = {
  'plan.duplicate': { zh: '节点 {id} 出现了不止一次', en: 'node {id} is given more than once' },
  'plan.days': {
    zh: '节点 {id} 的天数应为不小于 0 的整数，现为 {days}',
    en: 'the days of node {id} are to be whole and not below 0, not {days}',
  },
  'plan.variants': {
    zh: '节点 {id} 给出了 {given} 种天数，此图有 {variants} 种情形',
    en: 'node {id} has {given} numbers of days, and this chart {variants} variants',
  },
  'plan.unknown': {
    zh: '节点 {id} 的前置 {other} 不存在',
    en: 'node {id} waits for {other}, which is not there',
  },
  'plan.lag': {
    zh: '节点 {id} 的间隔应为整数，现为 {lag}',
    en: 'the lag of node {id} is to be a whole number, not {lag}',
  },
  'plan.circle': { zh: '节点互为前置：{circle}', en: 'nodes wait for one another: {circle}' },
  'plan.flows': { zh: 'flows 应为流程图的列表', en: 'flows is to be a list of charts' },
  'plan.flow': { zh: '此处应为一张流程图', en: 'there is to be a chart here' },
  'plan.no': { zh: 'no 应为数字或文字', en: 'no is to be a number or a text' },
  'plan.nodes': { zh: 'nodes 应为节点的列表，至少一个', en: 'nodes is to be a list of nodes, at least one' },
  'plan.node': {
    zh: '节点应有 id（文字）、days（整数，或各情形的整数列表），可有 after、soft、events、counted、kind、stage',
    en: 'a node has an id (text) and days (a whole number, or a list by variant), and may have after, soft, events, counted, kind, stage',
  },
}
