/**
 * The five usual flows of construction approval, with the promised days of their items: what waits for what by the planning
 * law, and the catalogue of items. Used to try the plan on answers that are known.
 */
import type { NodeDraft } from '../../src/engines/plan/network.ts'

/** Promised working days of the items. */
const DAYS: Readonly<Record<string, number>> = {
  P101: 0,
  P103: 3,
  P104: 5,
  P105: 5,
  P106: 3,
  P107: 3,
  P108: 0,
  P109: 5,
  P110: 3,
  P113: 5,
  P114: 0,
  P201: 15,
  P202: 3,
  P203: 5,
  P204: 5,
  P206: 5,
  P209: 3,
  P301: 15,
  P302: 4,
  P304: 3,
  P306: 1,
  P307: 1,
  P308: 1,
  P401: 7,
  P402: 9,
  P407: 5,
  P411: 3,
}

/** Steps of intermediaries, which are no approval. */
export const INTERMEDIARY: ReadonlySet<string> = new Set(['P301', 'P401'])

export type FlowName =
  'GOV_BUILDING' | 'SOCIAL_GENERAL' | 'SMALL_LOW_RISK' | 'LAND_WITH_SCHEME' | 'INDUSTRIAL'

/** `A <- B C~ @E`: A begins after B and after the event E, and ends no earlier than C. */
const GRAPHS: Readonly<Record<FlowName, { graph: string; days?: Readonly<Record<string, number>> }>> = {
  // Land is allocated here, which takes its time; elsewhere it is granted, and the deal is an event.
  GOV_BUILDING: {
    graph: `P103; P105 <- P103~; P106 <- P103; P109 <- P103~; P104 <- P106 P109 P105; P107 <- P104 P106;
      P108 <- P107; P110 <- P108; P113 <- P106~; P201 <- P113 P104~; P202 <- P107 P201 P110~; P203 <- P104 P201~;
      P204 <- P104~; P206 <- P104~; P209 <- P201; P301 <- P203 P202~; P302 <- P301 P202; P306 <- P203; P307 <- P306;
      P308 <- P307; P304 <- P110 P202 P302 P307 P209 P308~ P204~ P206~; P401 <- @WORKS_DONE P304;
      P402 <- P304 P401 @FIVE_PARTY_OK; P407 <- P402; P411 <- P402 P110 P407~`,
    days: { P108: 21, P201: 10 },
  },
  SOCIAL_GENERAL: {
    graph: `P101; P113; P108 <- P113 @LAND_DEAL; P107 <- P101 P108; P110 <- P108; P201 <- P113 P108;
      P202 <- P107 P201 P110~; P204 <- P101~; P206 <- P101~; P209 <- P201; P301 <- P201 P202~; P302 <- P301 P202; P308;
      P304 <- P110 P202 P302 P209 P308~ P204~ P206~; P401 <- @WORKS_DONE P304; P402 <- P304 P401 @FIVE_PARTY_OK;
      P407 <- P402; P411 <- P402 P110 P407~`,
  },
  SMALL_LOW_RISK: {
    graph: `P101; P108 <- @LAND_DEAL; P107 <- P101 P108; P110 <- P108; P202 <- P107 P110~; P304 <- P110 P202;
      P402 <- P304 @WORKS_DONE @FIVE_PARTY_OK; P411 <- P402 P110`,
    days: { P402: 5, P411: 1 },
  },
  LAND_WITH_SCHEME: {
    graph: `P101; P113; P201 <- P113; P108 <- P201 @LAND_DEAL; P107 <- P101 P108; P110 <- P108;
      P202 <- P107 P201 P110~; P204 <- P101~; P209 <- P201; P301 <- P201; P302 <- P301 P202; P308;
      P304 <- P110 P202 P302 P209 P308~ P204~; P401 <- @WORKS_DONE P304; P402 <- P304 P401 @FIVE_PARTY_OK;
      P407 <- P402; P411 <- P402 P110 P407~`,
  },
  INDUSTRIAL: {
    graph: `P101; P114; P113 <- P114~; P108 <- P113 @LAND_DEAL; P107 <- P101 P108; P110 <- P108; P201 <- P113;
      P202 <- P107 P201 P110~; P204 <- P101~ P114~; P301 <- P201~; P308; P304 <- P110 P202 P301~ P308~ P204~;
      P401 <- @WORKS_DONE P304; P402 <- P304 P401 @FIVE_PARTY_OK; P411 <- P402 P110`,
  },
}

function flowOf(name: FlowName): readonly NodeDraft[] {
  const { graph, days } = GRAPHS[name]
  return graph.split(';').map((line) => nodeOf(line, { ...DAYS, ...days }))
}

/** The flows as nodes. */
export const FLOWS: Readonly<Record<FlowName, readonly NodeDraft[]>> = {
  GOV_BUILDING: flowOf('GOV_BUILDING'),
  SOCIAL_GENERAL: flowOf('SOCIAL_GENERAL'),
  SMALL_LOW_RISK: flowOf('SMALL_LOW_RISK'),
  LAND_WITH_SCHEME: flowOf('LAND_WITH_SCHEME'),
  INDUSTRIAL: flowOf('INDUSTRIAL'),
}

function nodeOf(line: string, days: Readonly<Record<string, number>>): NodeDraft {
  const [id = '', waits = ''] = line.split('<-').map((part) => part.trim())
  const words = waits.split(/\s+/).filter((word) => word !== '')
  return {
    id,
    days: days[id] ?? Number.NaN,
    after: words.filter((word) => !word.endsWith('~') && !word.startsWith('@')),
    soft: words.filter((word) => word.endsWith('~')).map((word) => word.slice(0, -1)),
    events: words.filter((word) => word.startsWith('@')).map((word) => word.slice(1)),
  }
}
