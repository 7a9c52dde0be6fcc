/** How appeals and asks show themselves in the portal. */
import type { PortalKind, PortalLink } from '../../../../ui/portal/kinds.tsx'
import { portalPaths } from '../../../../ui/paths.ts'
import { AppealPanel } from './appeal-panel.tsx'
import { AskPanel } from './ask-panel.tsx'

/** The stages an enterprise follows: signing and checking are the city's own affair, doing it over is doing it. */
const STAGES = ['filed', 'dispatched', 'contacted', 'inProgress', 'replied', 'revisiting', 'closed']

const WITHIN: Readonly<Record<string, string>> = {
  signed: 'dispatched',
  redo: 'inProgress',
  checking: 'inProgress',
  hung: 'inProgress',
}
const stageOf = (status: string): string | null => {
  const stage = WITHIN[status] ?? status
  return STAGES.includes(stage) ? stage : null
}

export const appealPortalKind: PortalKind = {
  kind: 'appeal',
  path: 'appeals',
  Panel: AppealPanel,
  stages: STAGES,
  stageOf,
  isQuestion: false,
  inputs: async () => (await import('../../wire.ts')).appealInputs,
}

export const askPortalKind: PortalKind = {
  kind: 'ask',
  path: 'asks',
  Panel: AskPanel,
  stages: [],
  stageOf: (status) => status,
  isQuestion: true,
  inputs: async () => (await import('../../wire.ts')).askInputs,
}

/** 我要诉求 in the menu. */
export const fileLink: PortalLink = {
  to: portalPaths.file(),
  icon: 'plus',
  label: 'appeal.portal.menu',
  title: 'appeal.portal.file',
  what: 'appeal.portal.fileWhat',
}
