/**
 * The explanation of a missed node (按图问责, S001-144): whoever answers for the node says within a limit why it was missed,
 * what is done about it and by when it ends; the promotion office accepts it or sends it back. One for each planned end that
 * was missed; opened by the system.
 */
import { dayOf, isoDay, parseDay, type Day } from '../../calendar/days.ts'
import type { Act, Duty, Kind } from '../../kernel/kind.ts'
import type { Case, DepartmentId, Party, PostId, RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { climb, ladderAbove } from '../projects/climbing.ts'
import { MANAGE } from '../projects/powers.ts'
import { postsWith, startClock, stopClock } from '../supervision/bodies.ts'
import { explainLimit } from './parameters.ts'
import type { ExplanationInputs } from './wire-misses.ts'
import { EXPLANATION_ENDED, EXPLANATION_OPEN } from './words.ts'

/** An explanation's own columns. */
export interface Explanation {
  readonly nodeProjectId: string
  readonly nodeKey: string
  readonly nodeName: string
  /** The planned end that was missed. */
  readonly missedOn: Day
  /** The park that the project lay in when it was; whoever answers for it reads this and is told last. */
  readonly parkId: string | null
  readonly cause: string | null
  readonly measures: string | null
  /** By when it ends now, as its department says. */
  readonly promisedOn: Day | null
  readonly returns: number
}

/** What the gate `missedNode` is asked. */
export interface MissedQuestion {
  readonly projectId: string
  readonly key: string
  readonly missedOn: string
}

/** What it answers: null where nothing is missed any more, or an explanation of that miss exists. */
export type MissedFact = {
  readonly title: string
  readonly name: string
  readonly departmentId: DepartmentId | null
  readonly postId: PostId | null
  readonly parkId: string | null
} | null

type ExplanationCase = Case<Explanation>
type ExplanationAct<Name extends keyof ExplanationInputs> = Act<Explanation, ExplanationInputs[Name]>

const ask: ExplanationAct<'ask'> = {
  from: 'new',
  to: ['asked'],
  by: ['system'],
  audience: 'departments',
  gates: (_it, { projectId, key, missedOn }) => [
    { gate: 'missedNode', question: { projectId, key, missedOn } satisfies MissedQuestion },
  ],
  place({ regionId }, actor) {
    if (actor.kind !== 'system') throw new Refusal('not_permitted', 'act.relation')
    return regionId as RegionId
  },
  refuse: (it) => (it.facts['missedNode'] === null ? reason('explanation.notMissed') : null),
  decide(it, { projectId, key, missedOn }) {
    const node = it.facts['missedNode'] as NonNullable<MissedFact>
    const named = node.departmentId ?? unitOf(it, postsWith(it, MANAGE)[0])
    // Whoever has followed a department that is gone answers for its nodes.
    const departmentId = named === null ? null : it.organisation.heir(named)
    const postId =
      node.postId ?? (departmentId === null ? null : (it.organisation.headOf(departmentId)?.id ?? null))
    const to = postId ?? departmentId
    return {
      to: 'asked',
      matter: {
        title: `${node.title}：${node.name}逾期说明`,
        departmentId,
        handlerPostId: postId,
        projectId,
      },
      set: {
        nodeProjectId: projectId,
        nodeKey: key,
        nodeName: node.name,
        missedOn: parseDay(missedOn) as Day,
        parkId: node.parkId,
        cause: null,
        measures: null,
        promisedOn: null,
        returns: 0,
      },
      hold: to,
      clocks: startClock(it, 'explain', explainLimit, departmentId),
      record: [{ fact: 'nodeMissed', values: { name: node.name, on: missedOn } }],
      tell: to === null ? [] : [{ to, text: 'explanation.asked', values: { name: node.name, on: missedOn } }],
    }
  },
}

function unitOf(it: ExplanationCase, postId: PostId | undefined): DepartmentId | null {
  return (postId === undefined ? undefined : it.organisation.post(postId)?.departmentId) ?? null
}

/** Whoever answers for the node says why, and by when it ends. */
const explain: ExplanationAct<'explain'> = {
  from: ['asked'],
  to: ['explained'],
  by: ['lead', 'handler'],
  audience: 'departments',
  primary: true,
  decide(it, { cause, measures, promisedOn }, _actor, at) {
    const day = parseDay(promisedOn)
    if (day === null || day < dayOf(at.happened, it.days.calendar.zone))
      throw invalid('/input/promisedOn', 'explanation.promisedPast')
    const deciders = postsWith(it, MANAGE)
    return {
      to: 'explained',
      set: { cause, measures, promisedOn: day },
      hold: deciders[0] ?? null,
      clocks: stopClock(it, 'explain'),
      record: [{ fact: 'nodeExplained', values: { text: cause, on: isoDay(day) } }],
      tell: deciders.map((to) => ({ to, text: 'explanation.explained', values: { name: it.row.nodeName } })),
    }
  },
}

/** Nobody accepts what they have explained themselves. */
const accept: ExplanationAct<'accept'> = {
  from: ['explained'],
  to: ['accepted'],
  by: ['projectManager'],
  notBy: ['handler'],
  audience: 'departments',
  primary: true,
  decide: (it, { opinion }) => ({
    to: 'accepted',
    hold: null,
    record: opinion === undefined ? [] : [{ fact: 'because', values: { text: opinion } }],
    tell: toOwner(it, 'explanation.accepted'),
  }),
}

/** It does not say enough: asked again, with the limit anew. */
const sendBack: ExplanationAct<'sendBack'> = {
  from: ['explained'],
  to: ['asked'],
  by: ['projectManager'],
  notBy: ['handler'],
  audience: 'departments',
  decide: (it, { reason: why }) => ({
    to: 'asked',
    set: { returns: it.row.returns + 1 },
    hold: it.matter.handlerPostId ?? it.matter.departmentId,
    clocks: startClock(it, 'explain', explainLimit, it.matter.departmentId),
    record: [{ fact: 'because', values: { text: why } }],
    tell: toOwner(it, 'explanation.sentBack'),
  }),
}

/** It was asked by mistake: the node had ended, and nobody had written it down. */
const withdraw: ExplanationAct<'withdraw'> = {
  from: 'open',
  to: ['withdrawn'],
  by: ['projectManager'],
  notBy: ['handler'],
  audience: 'departments',
  decide: (it, { reason: why }) => ({
    to: 'withdrawn',
    hold: null,
    clocks: stopClock(it, 'explain').map((stop) => ({ ...stop, verdict: 'superseded' as const })),
    record: [{ fact: 'because', values: { text: why } }],
    tell: toOwner(it, 'explanation.withdrawn'),
  }),
}

function toOwner(it: ExplanationCase, text: string) {
  const to = it.matter.handlerPostId ?? it.matter.departmentId
  return to === null ? [] : [{ to, text, values: { name: it.row.nodeName } }]
}

/** The explanation as a kind of matter. */
export const explanationKind: Kind<Explanation> = {
  name: 'explanation',
  path: 'explanations',
  letters: 'SM',
  statuses: { open: EXPLANATION_OPEN, ended: EXPLANATION_ENDED },
  acts: { ask, explain, accept, sendBack, withdraw },
  duties(it): Duty[] {
    if (it.matter.status === 'explained')
      return postsWith(it, MANAGE)
        .slice(0, 1)
        .map((party) => ({ party, act: 'accept', clock: null }))
    const party = it.matter.handlerPostId ?? it.matter.departmentId
    return party === null ? [] : [{ party, act: 'explain', clock: 'explain' }]
  },
  readers(it) {
    const { departmentId, handlerPostId } = it.matter
    const owners = [departmentId, handlerPostId, it.row.parkId as Party | null].filter(
      (party) => party !== null,
    )
    return [...owners, ...postsWith(it, MANAGE)]
  },
  ladder: ladderAbove('explain'),
  climb,
}
