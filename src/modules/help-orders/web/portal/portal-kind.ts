/** How help orders show themselves in the portal. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import type { PortalKind, PortalLink } from '../../../../ui/portal/kinds.tsx'
import { portalPaths } from '../../../../ui/paths.ts'
import type { HelpOrderFactsWire } from '../../wire.ts'
import { HelpOrderPanel } from './help-order-panel.tsx'

const STAGES = ['asked', 'running', 'done']

/** In which states a step is that an act of the enterprise is about. */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  sign: ['finished'],
  sendBack: ['finished'],
  raise: ['waiting', 'running'],
}

/** Only the steps that may be chosen now. */
function narrowedTo(act: string, input: object, view: MatterViewWire): object {
  const states = ABOUT[act]
  if (states === undefined) return input
  const { steps } = view.facts as HelpOrderFactsWire
  const keys = steps.filter(({ state }) => states.includes(state)).map(({ key }) => key)
  const { properties } = input as { readonly properties: object }
  return { ...input, properties: { ...properties, step: { enum: keys } } }
}

export const helpOrderPortalKind: PortalKind = {
  kind: 'helpOrder',
  path: 'help-orders',
  Panel: HelpOrderPanel,
  stages: STAGES,
  stageOf(status) {
    if (status === 'passing') return 'asked'
    return STAGES.includes(status) ? status : null
  },
  isQuestion: false,
  inputs: async () => (await import('../../wire.ts')).helpOrderInputs,
  narrowed: narrowedTo,
}

/** 代办帮办 on the home page. */
export const helpOrdersLink: PortalLink = {
  to: portalPaths.helpOrders(),
  icon: 'list',
  label: 'helpOrder.portal.menu',
  title: 'helpOrder.portal.menu',
  what: 'helpOrder.portal.what',
}
