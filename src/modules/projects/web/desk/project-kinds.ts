/** What projects and the opinions about them bring to the desk. Projects have a list and an entry page of their own. */
import { Type } from 'typebox'
import type { MatterViewWire } from '../../../../platform/wire.ts'
import type { DeskKind } from '../../../../ui/desk/kinds.tsx'
import { MANAGE } from '../../powers.ts'
import { opinionInputs, projectInputs, type ProjectFactsWire } from '../../wire.ts'
import {
  FUND_SOURCES,
  OPINION_ENDED,
  OPINION_OPEN,
  PROJECT_ENDED,
  PROJECT_OPEN,
  STAGES,
} from '../../words.ts'
import { OpinionPanel } from './opinion-panel.tsx'
import { ProjectPanel } from './project-panel.tsx'
import { inWan } from './money.ts'

/** What is typed when a project is entered; its region is chosen above the form. */
export const registerForm = { input: Type.Omit(projectInputs.register, ['regionId']) }

const LINES = [
  'industry',
  'investor',
  'channel',
  'way',
  'flow',
  'content',
  'address',
  'horizon',
  'reserveField',
] as const
const COUNTS = ['landArea', 'floorArea', 'energy', 'jobs', 'emissions'] as const
const DAYS = ['plannedStartOn', 'plannedFinishOn'] as const

/** What is known, as the form of an amendment begins with it. */
function knownOf(view: MatterViewWire): Record<string, string> {
  const facts = view.facts as ProjectFactsWire
  const known: [string, string | number | null | undefined][] = [
    ['title', view.title],
    ['enterpriseId', view.enterprise?.id],
    ...[...LINES, ...COUNTS, ...DAYS].map((name): [string, string | number | null] => [name, facts[name]]),
    ['parkCode', facts.park?.code],
    ['zoneCode', facts.zone?.code],
    ['parcelCodes', facts.parcels.map(({ code }) => code).join(',') || null],
    ['isLeading', facts.isLeading === null ? null : facts.isLeading ? 'yes' : 'no'],
    ['outline', facts.outline],
    ['longitude', facts.point?.longitude],
    ['latitude', facts.point?.latitude],
    ['isTop500', facts.isTop500 === null ? null : facts.isTop500 ? 'yes' : 'no'],
    ['investment', inWan(facts.investment)],
    ['plannedTax', inWan(facts.plannedTax)],
    ...FUND_SOURCES.map((source): [string, string | null] => [
      `${source}Funds`,
      inWan(facts.funds[source] ?? null),
    ]),
  ]
  return Object.fromEntries(
    known.flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, String(value)]])),
  )
}

/** The stage after the present one, as the form of going on begins with it. */
function nextStage(view: MatterViewWire): Record<string, string> {
  const { stage } = view.facts as ProjectFactsWire
  const next = STAGES[STAGES.indexOf(stage) + 1]
  return next === undefined ? {} : { stage: next }
}

/** The state in the pool as it is: a review that changes nothing only looks again. */
function presentReserve(view: MatterViewWire): Record<string, string> {
  const { reserve } = view.facts as ProjectFactsWire
  return { maturity: reserve === null || reserve.maturity === 'converted' ? 'planned' : reserve.maturity }
}

export const projectDesk: DeskKind = {
  kind: 'project',
  path: 'projects',
  open: PROJECT_OPEN,
  ended: PROJECT_ENDED,
  isListed: false,
  openedBy: MANAGE,
  Panel: ProjectPanel,
  acts: {
    register: registerForm,
    amend: { input: projectInputs.amend, initialFrom: knownOf },
    record: { input: projectInputs.record },
    advance: { input: projectInputs.advance, initialFrom: nextStage },
    accept: { input: projectInputs.accept },
    decline: { input: projectInputs.decline },
    askFactor: { input: projectInputs.askFactor },
    supplyFactor: { input: projectInputs.supplyFactor },
    consult: { input: projectInputs.consult },
    mark: { input: projectInputs.mark },
    conclude: { input: projectInputs.conclude },
    giveCode: { input: projectInputs.giveCode },
    handOver: { input: projectInputs.handOver },
    take: { input: projectInputs.take },
    reviewReserve: { input: projectInputs.reviewReserve, initialFrom: presentReserve },
    planNext: { input: projectInputs.planNext },
    contact: { input: projectInputs.contact },
    enlist: { input: projectInputs.enlist },
    delist: { input: projectInputs.delist },
    suspend: { input: projectInputs.suspend },
    resume: { input: projectInputs.resume },
    split: { input: projectInputs.split },
    merge: { input: projectInputs.merge },
    putBack: { input: projectInputs.putBack },
    terminate: { input: projectInputs.terminate },
  },
}

export const opinionDesk: DeskKind = {
  kind: 'opinion',
  path: 'opinions',
  open: OPINION_OPEN,
  ended: OPINION_ENDED,
  isListed: false,
  Panel: OpinionPanel,
  acts: { give: { input: opinionInputs.give } },
}
