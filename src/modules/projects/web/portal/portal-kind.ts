/** How projects show themselves in the portal. */
import type { PortalKind, PortalLink } from '../../../../ui/portal/kinds.tsx'
import { portalPaths } from '../../../../ui/paths.ts'
import { STAGES } from '../../words.ts'
import { ProjectPanel } from './project-panel.tsx'

const stages: readonly string[] = STAGES

export const projectPortalKind: PortalKind = {
  kind: 'project',
  path: 'projects',
  Panel: ProjectPanel,
  stages,
  stageOf: (status) => (stages.includes(status) ? status : null),
  isQuestion: false,
  promisesNothing: true,
  inputs: async () => (await import('../../wire.ts')).projectInputs,
}

/** 项目全生命周期跟踪服务 on the home page. */
export const trackingLink: PortalLink = {
  to: portalPaths.tracking(),
  icon: 'list',
  label: 'project.tracking.title',
  title: 'project.tracking.title',
  what: 'project.tracking.what',
}

/** 我的项目 on the home page. */
export const projectsLink: PortalLink = {
  to: portalPaths.projects(),
  icon: 'list',
  label: 'project.portal.mine',
  title: 'project.portal.mine',
  what: 'project.portal.mineWhat',
}
