/** What the pages of projects in the portal say. */
import type { Texts } from '../../../../platform/texts.ts'
import { projectTexts } from '../../texts.ts'
import { STAGES } from '../../words.ts'

const stageTexts: Texts = Object.fromEntries(
  STAGES.flatMap((stage) => {
    const text = projectTexts[`project.stage.${stage}`]
    return text === undefined ? [] : [[`project.portal.stage.${stage}`, text]]
  }),
)

export const projectPortalTexts: Texts = {
  ...stageTexts,
  'project.portal.mine': { zh: '我的项目', en: 'My projects' },
  'project.portal.mineWhat': {
    zh: '本企业项目走到哪个阶段，何时走到。',
    en: 'How far the projects of your enterprise have come, and since when.',
  },
  'project.tracking.title': { zh: '项目全生命周期跟踪服务', en: 'How projects are looked after' },
  'project.tracking.what': {
    zh: '从线索到达产，项目要经过哪些阶段、每个阶段最长多久、由谁服务。',
    en: 'From a lead to full capacity: which stages there are, how long each may take, and who serves.',
  },
  'project.portal.none': { zh: '还没有登记的项目', en: 'There are no projects yet' },
  'project.portal.noPlan': { zh: '节点计划尚未排定', en: 'No plan has been laid yet' },
  'project.portal.next': { zh: '下一步：{name}，计划 {on} 完成', en: 'Next: {name}, planned until {on}' },
  'project.portal.yours': { zh: '由贵企业办理', en: 'done by your enterprise' },
  'project.portal.stages': { zh: '已到达的阶段', en: 'Stages reached' },
  'project.portal.progress': { zh: '项目进度', en: 'Progress of a project' },
  'project.portal.open': { zh: '打开项目', en: 'Open the project' },
  'project.portal.unknown': { zh: '没有可以公开的进度', en: 'There is nothing public' },
  'project.portal.unknownHelp': {
    zh: '代码有误，或项目尚未签约。项目企业登录后可以查看。',
    en: 'The code is wrong, or the project is not signed yet. Its enterprise may sign in to see it.',
  },
}
