/** What the stages and statuses of projects are called. */
import type { Texts } from '../../platform/texts.ts'
import type { Stage } from './words.ts'

export const statusTexts = {
  'project.status.lead': { zh: '线索', en: 'Lead' },
  'project.status.negotiating': { zh: '在谈', en: 'In negotiation' },
  'project.status.screening': { zh: '评审会商', en: 'Screening' },
  'project.status.signed': { zh: '签约', en: 'Signed' },
  'project.status.registered': { zh: '注册落地', en: 'Landed' },
  'project.status.landSecured': { zh: '供地', en: 'Land secured' },
  'project.status.started': { zh: '开工', en: 'Started' },
  'project.status.statIncluded': { zh: '纳统', en: 'In statistics' },
  'project.status.completed': { zh: '竣工', en: 'Completed' },
  'project.status.inProduction': { zh: '投产', en: 'In production' },
  'project.status.fullCapacity': { zh: '达产', en: 'At full capacity' },
  'project.status.suspended': { zh: '暂停', en: 'Suspended' },
  'project.status.terminated': { zh: '终止', en: 'Terminated' },
  'project.status.merged': { zh: '已并入其他项目', en: 'Merged into another' },
} as const satisfies Texts

/** A stage in both languages. */
export function stageLabel(stage: Stage) {
  return statusTexts[`project.status.${stage}`]
}
