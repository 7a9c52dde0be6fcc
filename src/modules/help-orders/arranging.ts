/** How a help order comes in, who is its agent and who its approver, and how it goes to another department. */
import { parseDay, type Day, type Moment } from '../../calendar/days.ts'
import type { Decision } from '../../kernel/kind.ts'
import type { EnterpriseId, PostId, RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { MANAGE } from '../projects/powers.ts'
import { postsWith, startClock, stopClock, unitOf } from '../supervision/bodies.ts'
import {
  dayAt,
  directionTo,
  isSamePerson,
  pendingPass,
  stepsOf,
  withAnswer,
  type HelpAct,
  type HelpCase,
  type HelpOrder,
  type HelpProject,
  type HelpProjectQuestion,
  type ServicePoint,
} from './help-order.ts'
import { arrangeLimit, receiptLimit } from './parameters.ts'

/** What the gate `enterprise` answers. */
interface EnterpriseFact {
  readonly id: EnterpriseId
  readonly regionId: RegionId
  readonly endedOn: number | null
}

function enterpriseIn(facts: HelpCase['facts']): EnterpriseFact | undefined {
  return facts['enterprise'] as EnterpriseFact | undefined
}

function projectIn(facts: HelpCase['facts']): HelpProject | undefined {
  const found = facts['helpProject'] as HelpProject | null | undefined
  if (found === null) throw invalid('/input/projectId', 'helpOrder.noProject')
  return found
}

/** Asked for by the enterprise itself, or by the promotion office for a project or an enterprise. */
export const ask: HelpAct<'ask'> = {
  from: 'new',
  to: ['asked'],
  by: ['ownEnterprise', 'projectManager'],
  audience: 'applicant',
  gates: (_it, { projectId, enterpriseId, chain, servicePointCode }, actor) => [
    ...(projectId === undefined
      ? []
      : [{ gate: 'helpProject', question: { projectId, chain } satisfies HelpProjectQuestion }]),
    ...(servicePointCode === undefined ? [] : [{ gate: 'servicePoint', question: servicePointCode }]),
    ...(enterpriseId === undefined && actor.kind !== 'agent'
      ? []
      : [{ gate: 'enterprise', question: actor.kind === 'agent' ? actor.enterpriseId : enterpriseId }]),
  ],
  place(_input, actor, facts) {
    const regionId = projectIn(facts)?.regionId ?? enterpriseIn(facts)?.regionId
    if (regionId !== undefined) return regionId
    if (actor.kind !== 'officer') throw new Refusal('not_permitted', reason('act.relation'))
    throw invalid('/input/enterpriseId', 'helpOrder.forWhom')
  },
  decide(it, input, actor, at) {
    const { title, projectId: _project, enterpriseId: _named, servicePointCode, visitOn, ...own } = input
    const project = projectIn(it.facts)
    const running = project?.runningCode ?? null
    if (running !== null) throw invalid('/input/projectId', 'helpOrder.running', { code: running })
    const enterpriseId = project?.enterpriseId ?? enterpriseIn(it.facts)?.id ?? null
    if (actor.kind === 'agent' && actor.enterpriseId !== enterpriseId)
      throw invalid('/input/projectId', 'helpOrder.noProject')
    if (own.mode === 'extendedHours' && visitOn === undefined)
      throw invalid('/input/visitOn', 'helpOrder.visitOnMissing')
    const point = servicePointCode === undefined ? null : pointFor(it, dayAt(it, at.happened))
    const departmentId = leadOf(it, project, actor.kind === 'officer' ? actor.departmentId : null)
    return {
      to: 'asked',
      matter: {
        title,
        enterpriseId,
        applicantParty: enterpriseId,
        projectId: project?.id ?? null,
        departmentId,
        category: own.chain,
      },
      set: {
        ...own,
        visitOn: visitOn === undefined ? null : dayOfInput(it, visitOn, at.happened),
        authorisedAt: null,
        approverPostId: null,
        steps: stepsOf(own.chain),
        problems: [],
        services: [],
        passes: [],
        servicePointId: point?.id ?? null,
        clinics: [],
        prescriptions: [],
        leaderActs: [],
      },
      hold: departmentId,
      clocks: startClock(it, 'arrange', arrangeLimit, departmentId),
      record: [{ fact: 'helpAsked', values: { chain: `helpOrder.chain.${own.chain}` } }],
      tell: departmentId === null ? [] : [{ to: departmentId, text: 'helpOrder.asked', values: { title } }],
    }
  },
}

/** The point where it was taken in. Refuses one that is not open that day, and one that serves another region. */
function pointFor(it: HelpCase, today: Day): ServicePoint {
  const point = it.facts['servicePoint'] as ServicePoint | null | undefined
  const path = '/input/servicePointCode'
  if (point === null || point === undefined) throw invalid(path, 'helpOrder.noPoint')
  if (point.fromOn > today || (point.toOn !== null && point.toOn < today))
    throw invalid(path, 'helpOrder.pointShut')
  const { regionId } = it.matter
  if (point.regionId !== regionId && !it.organisation.ancestors(regionId).includes(point.regionId))
    throw invalid(path, 'helpOrder.pointElsewhere')
  return point
}

function leadOf(it: HelpCase, project: HelpProject | undefined, own: HelpOrder['passes'][0]['from'] | null) {
  const [office] = postsWith(it, MANAGE)
  const nearest = office === undefined ? undefined : it.organisation.post(office)?.departmentId
  const lead = own ?? project?.departmentId ?? nearest ?? null
  return lead === null ? null : it.organisation.heir(lead)
}

function dayOfInput(it: HelpCase, text: string, at: Moment) {
  const day = parseDay(text)
  if (day === null || day < dayAt(it, at)) throw invalid('/input/visitOn', 'helpOrder.visitPast')
  return day
}

/** Exactly one agent 代办员. A second naming replaces the first, and says why. */
export const nameAgent: HelpAct<'nameAgent'> = {
  from: ['asked', 'running'],
  to: ['asked', 'running'],
  by: ['helpLead'],
  audience: 'applicant',
  primary: true,
  decide(it, { postIds, reason: why }, _actor, at) {
    const before = it.matter.handlerPostId
    const postId = postFor(it, postIds, before, why)
    const other = it.row.approverPostId
    if (other !== null && isSamePerson(it.organisation, postId, other, at.happened))
      throw invalid('/input/postIds', 'helpOrder.samePerson')
    const [handlerId = null] = it.organisation.holders(postId, at.happened)
    return {
      ...arranged(it, postId, other),
      matter: { handlerPostId: postId, handlerId },
      ...handing(it, 'agent', postId, why),
    }
  },
}

/** Exactly one approver 审批员, never the same person as the agent. */
export const nameApprover: HelpAct<'nameApprover'> = {
  from: ['asked', 'running'],
  to: ['asked', 'running'],
  by: ['helpLead'],
  audience: 'applicant',
  decide(it, { postIds, reason: why }, _actor, at) {
    const postId = postFor(it, postIds, it.row.approverPostId, why)
    const agent = it.matter.handlerPostId
    if (agent !== null && isSamePerson(it.organisation, postId, agent, at.happened))
      throw invalid('/input/postIds', 'helpOrder.samePerson')
    return {
      ...arranged(it, agent, postId),
      set: { approverPostId: postId },
      ...handing(it, 'approver', postId, why),
    }
  },
}

/** The post that is named. Refuses one that does not exist, the one that is it already, and a replacement without a reason. */
function postFor(
  it: HelpCase,
  [id]: readonly string[],
  before: PostId | null,
  why: string | undefined,
): PostId {
  const post = it.organisation.post(id as PostId)
  if (post === undefined) throw invalid('/input/postIds', 'helpOrder.noPost')
  if (post.id === before) throw invalid('/input/postIds', 'helpOrder.namedAlready')
  if (before !== null && why === undefined) throw invalid('/input/reason', 'helpOrder.whyReplaced')
  return post.id
}

/** With both of them the order runs; clocks of steps that run go to the agent. */
function arranged(it: HelpCase, agent: PostId | null, approver: PostId | null): Decision<HelpOrder> {
  if (agent === null || approver === null) return { to: 'asked' }
  const running = it.clocks.filter(({ name, stoppedAt }) => name === 'step' && stoppedAt === null)
  return {
    to: 'running',
    hold: agent,
    clocks: [
      ...stopClock(it, 'arrange'),
      ...running.map(({ key }) => ({ do: 'assign', name: 'step', key, to: agent }) as const),
    ],
  }
}

function handing(
  it: HelpCase,
  role: 'agent' | 'approver',
  to: PostId,
  why: string | undefined,
): Decision<HelpOrder> {
  const post = it.organisation.post(to)?.name
  return {
    record: [
      {
        fact: why === undefined ? 'helpNamed' : 'helpReplaced',
        values: {
          role: `helpOrder.role.${role}`,
          post: post?.zh ?? '',
          postEn: post?.en ?? '',
          ...(why === undefined ? {} : { text: why }),
        },
      },
    ],
    tell: [
      { to, text: 'helpOrder.named', values: { role: `helpOrder.role.${role}`, title: it.matter.title } },
    ],
  }
}

/** To a body above, below or beside (上下贯通、左右联动, S000-33); it has to say that it has it, within the limit. */
export const passOn: HelpAct<'passOn'> = {
  from: ['asked', 'running'],
  to: ['passing'],
  by: ['helpLead', 'handler'],
  audience: 'applicant',
  decide(it, { departmentId, reason: why }, _actor, at) {
    const to = unitOf(it, departmentId)
    const from = it.matter.departmentId
    if (from === null || to.id === from) throw invalid('/input/departmentId', 'helpOrder.passToSelf')
    const direction = directionTo(it.organisation, from, to.id)
    const on = dayAt(it, at.happened)
    const pass = { direction, from, to: to.id, on, reason: why, receivedOn: null, declined: null }
    return {
      to: 'passing',
      set: { passes: [...it.row.passes, pass] },
      hold: to.id,
      clocks: [
        ...stopClock(it, 'arrange').map(superseded),
        ...startClock(it, 'receipt', receiptLimit, to.id),
      ],
      record: [
        {
          fact: 'helpPassed',
          values: {
            direction: `helpOrder.direction.${direction}`,
            to: to.name.zh,
            toEn: to.name.en,
            text: why,
          },
        },
      ],
      tell: [{ to: to.id, text: 'helpOrder.passed', values: { title: it.matter.title } }],
    }
  },
}

function superseded<Stop extends object>(stop: Stop) {
  return { ...stop, verdict: 'superseded' as const }
}

/** The other department has it: it names an agent of its own; the approver stays until somebody else is named. */
export const receive: HelpAct<'receive'> = {
  from: ['passing'],
  to: ['asked'],
  by: ['helpReceiver'],
  audience: 'applicant',
  primary: true,
  decide(it, _input, _actor, at) {
    const departmentId = pendingPass(it)?.to ?? null
    return {
      to: 'asked',
      matter: { departmentId, handlerId: null, handlerPostId: null },
      set: { passes: withAnswer(it, { receivedOn: dayAt(it, at.happened) }) },
      hold: departmentId,
      clocks: [...stopClock(it, 'receipt'), ...startClock(it, 'arrange', arrangeLimit, departmentId)],
    }
  },
}

/** Not theirs, with the reason: it stays where it was. */
export const decline: HelpAct<'decline'> = {
  from: ['passing'],
  to: ['asked', 'running'],
  by: ['helpReceiver'],
  audience: 'applicant',
  decide(it, { reason: why }) {
    const { handlerPostId, departmentId } = it.matter
    const isArranged = handlerPostId !== null && it.row.approverPostId !== null
    return {
      to: isArranged ? 'running' : 'asked',
      set: { passes: withAnswer(it, { declined: why }) },
      hold: handlerPostId ?? departmentId,
      clocks: [
        ...stopClock(it, 'receipt'),
        ...(isArranged ? [] : startClock(it, 'arrange', arrangeLimit, departmentId)),
      ],
      record: [{ fact: 'because', values: { text: why } }],
      tell:
        departmentId === null
          ? []
          : [{ to: departmentId, text: 'helpOrder.declined', values: { title: it.matter.title } }],
    }
  },
}
