/**
 * Supervision orders (督办单): pressing one matter, as a matter about it with a limit of its own. Opened by the ladder
 * or by a supervisor; answered in writing by the unit, with a copy to its leader; struck off only when the answer is
 * accepted, a joint order (重点诉求联合督办, S003-63) by two bodies and two persons. An order without an answer is pressed.
 */
import { personsBehind } from '../../kernel/actor.ts'
import type { Act, ClockChange, Decision, Duty, Kind, When } from '../../kernel/kind.ts'
import type { Rung } from '../../kernel/ladder.ts'
import type { Case, Matter, MatterId, Party, PersonId, PostId, RegionId } from '../../kernel/matter.ts'
import { invalid, reason } from '../../kernel/refusal.ts'
import { copyToLeader, postsWith, startClock, stopClock, unitOf } from './bodies.ts'
import { NOBODY, correctingActs } from './correcting.ts'
import { extensionActs, extensionDuties, type Extension } from './extension.ts'
import { number } from './numbering.ts'
import { answerLimit, orderLadder } from './parameters.ts'
import { INSPECT, SUPERVISE } from './powers.ts'
import { RECTIFY, reviewersOf } from './reviewing.ts'
import type { OrderInputs } from './wire.ts'
import { ORDER_ENDED, ORDER_OPEN } from './words.ts'

/** An order's own columns. */
export interface Order {
  readonly level: string
  readonly requirement: string
  readonly reply: string | null
  readonly rejections: number
  /** Of a joint order: the persons who have accepted the answer for supervision, and for discipline inspection. */
  readonly acceptedBy: readonly PersonId[] | null
  readonly confirmedBy: readonly PersonId[] | null
  /** Of a task from a check: the posts of the team, which verify the answer. */
  readonly verifiers: readonly PostId[]
  readonly extensions: readonly Extension[]
  /** 营商督〔2026〕12号; null until it is numbered. */
  readonly number: string | null
  readonly withdrawnReason: string | null
  /** How often it was taken up again; null is never. */
  readonly reopenings: number | null
}

/** What the gate `matter` says of the matter an order is about; null when it does not exist. */
export type AboutFact = Pick<Matter, 'id' | 'title' | 'regionId'> | null

type OrderAct<Name extends keyof OrderInputs> = Act<Order, OrderInputs[Name]>

const issue: OrderAct<'issue'> = {
  from: 'new',
  to: ['issued'],
  by: ['system', 'supervisor', 'inspector', 'confirmBusiness'],
  audience: 'departments',
  gates: (_it, input, actor) => [
    // A matter outside the supervisor's regions does not exist for them.
    {
      gate: 'matter',
      question: { id: input.aboutId, regions: actor.kind === 'officer' ? [...actor.regions] : null },
    },
  ],
  place: (_input, _actor, facts): RegionId => aboutOf(facts).regionId,
  decide(it, input, _actor, at) {
    const about = aboutOf(it.facts)
    return issued(it, { ...input, title: about.title, aboutId: about.id, verifiers: [] }, at)
  },
}

/** What a finding of a check leads to (S003-59): a task with a limit, whose answer the team verifies. */
const rectify: OrderAct<'rectify'> = {
  from: 'new',
  to: ['issued'],
  by: ['system'],
  audience: 'departments',
  decide: (it, input, _actor, at) => issued(it, { ...input, level: RECTIFY }, at),
}

/** In writing; from 督办 on signed by the head of the unit (domain: supervision order). */
const answer: OrderAct<'answer'> = {
  from: ['issued'],
  to: ['answered'],
  by: ['unitHead', 'unsignedUnit'],
  audience: 'departments',
  primary: true,
  decide(it, { reply, files = [] }) {
    // That something was put right is shown, not told.
    if (it.row.level === RECTIFY && files.length === 0) throw invalid('/input/files', 'order.evidenceMissing')
    const [reviewer] = reviewersOf(it)
    return {
      to: 'answered',
      set: { reply },
      hold: reviewer === undefined ? null : (it.organisation.post(reviewer)?.departmentId ?? null),
      clocks: stopClock(it, 'answer'),
      record: [{ fact: 'answered', values: { text: reply } }],
      ...(files.length === 0 ? {} : { attach: { files, audience: 'departments' as const } }),
    }
  },
}

/** Supervision accepts; that strikes off an ordinary order, and a joint one that inspection has confirmed. */
const accept: OrderAct<'accept'> = {
  from: ['answered'],
  to: ['accepted'],
  by: ['reviewer'],
  notBy: ['lead', 'confirmer'],
  audience: 'departments',
  primary: true,
  refuse: (it) => (isAcceptedAlready(it) ? reason('order.acceptedAlready') : null),
  decide: (it, _input, actor) =>
    isJoint(it) && it.row.confirmedBy === null
      ? { set: { acceptedBy: personsBehind(actor) }, record: [{ fact: 'halfAccepted', values: {} }] }
      : { to: 'accepted', set: { acceptedBy: personsBehind(actor) }, hold: null },
}

/** The second body of a joint order confirms; never the person who has accepted it (S003-63). */
const confirm: OrderAct<'confirm'> = {
  from: ['answered'],
  to: ['accepted'],
  by: ['jointInspector'],
  notBy: ['lead', 'accepter'],
  audience: 'departments',
  primary: true,
  refuse: (it) => (it.row.confirmedBy !== null ? reason('order.confirmedAlready') : null),
  decide: (it, _input, actor) =>
    it.row.acceptedBy === null
      ? { set: { confirmedBy: personsBehind(actor) }, record: [{ fact: 'halfConfirmed', values: {} }] }
      : { to: 'accepted', set: { confirmedBy: personsBehind(actor) }, hold: null },
}

/** The answer does not do: it is asked for again, with a new lap, and both bodies begin anew. */
const reject: OrderAct<'reject'> = {
  from: ['answered'],
  to: ['issued'],
  by: ['reviewer'],
  notBy: ['lead'],
  audience: 'departments',
  decide(it, input) {
    const { departmentId } = it.matter
    return {
      to: 'issued',
      set: { rejections: it.row.rejections + 1, ...NOBODY },
      hold: departmentId,
      clocks: answerClock(it, it.row.level, departmentId),
      record: [{ fact: 'rejected', values: { text: input.reason } }],
      tell: departmentId === null ? [] : [{ to: departmentId, text: 'order.rejected' }],
    }
  },
}

/** The supervision order as a kind of matter. */
export const orderKind: Kind<Order> = {
  name: 'order',
  path: 'orders',
  letters: 'DB',
  statuses: { open: ORDER_OPEN, ended: ORDER_ENDED },
  acts: { issue, rectify, answer, accept, confirm, reject, number, ...extensionActs, ...correctingActs },
  duties,
  readers(it) {
    const { departmentId } = it.matter
    const leader = departmentId === null ? undefined : it.organisation.headOf(departmentId)
    const inspectors = isJoint(it) ? postsWith(it, INSPECT) : []
    const parties = [
      departmentId,
      leader?.id,
      supervisorOf(it)?.departmentId,
      ...inspectors,
      ...reviewersOf(it),
    ]
    return parties.filter((party) => party !== null && party !== undefined)
  },
  ladder: (it, clock) =>
    clock.name === 'answer' && it.row.level !== 'explain' ? (it.law.find(orderLadder)?.value ?? []) : [],
  climb: (it, _clock, rung, at) => press(it, rung, at),
}

function duties(it: Case<Order>): Duty[] {
  const { status, departmentId } = it.matter
  if (status === 'issued' && departmentId !== null)
    return [{ party: signerOf(it) ?? departmentId, act: 'answer', clock: 'answer' }, ...extensionDuties(it)]
  if (status !== 'answered') return []
  const [reviewer] = reviewersOf(it)
  const [inspector] = isJoint(it) && it.row.confirmedBy === null ? postsWith(it, INSPECT) : []
  const waiting = isAcceptedAlready(it) || reviewer === undefined ? [] : [reviewer]
  return [
    ...waiting.map((party) => ({ party, act: 'accept', clock: null })),
    ...(inspector === undefined ? [] : [{ party: inspector, act: 'confirm', clock: null }]),
  ]
}

interface Issued {
  readonly level: string
  readonly title: string
  readonly aboutId: string
  readonly departmentId: string
  readonly requirement: string
  readonly verifiers: readonly string[]
}

/** An order that goes to its unit, with a copy to the leader. */
function issued(it: Case<Order>, input: Issued, at: When): Decision<Order> {
  const { title, requirement } = input
  const { id } = unitOf(it, input.departmentId)
  const level = `order.level.${input.level}`
  const copy = copyToLeader(it, id, at.happened, 'order.copied', { level })
  return {
    to: 'issued',
    matter: { title, departmentId: id, aboutId: input.aboutId as MatterId, category: input.level },
    set: {
      level: input.level,
      requirement,
      reply: null,
      rejections: 0,
      ...NOBODY,
      verifiers: input.verifiers as readonly PostId[],
      extensions: [],
      number: null,
      withdrawnReason: null,
      reopenings: 0,
    },
    hold: id,
    clocks: answerClock(it, input.level, id),
    record: [{ fact: 'issued', values: { level, text: requirement } }],
    tell: [{ to: id, text: 'order.issued', values: { level } }, ...copy.tell],
    defects: copy.defects,
  }
}

/** A rung above an order without an answer: the unit and its leader are told. What the rung opens is a reaction to it. */
function press(it: Case<Order>, rung: Rung, at: When): Decision<Order> {
  const { departmentId } = it.matter
  if (departmentId === null) return {}
  const values = { rung: `order.act.${rung.name}` }
  const copy = copyToLeader(it, departmentId, at.happened, 'order.pressed', values)
  return {
    record: [{ fact: 'pressed', values }],
    tell: [{ to: departmentId, text: 'order.pressed', values }, ...copy.tell],
    defects: copy.defects,
  }
}

/** Levels whose answer the head of the unit signs. */
const SIGNED: ReadonlySet<string> = new Set(['supervise', 'joint'])

/** Whether the head of the unit signs the answer to an order of that level. */
export function isSigned(level: string): boolean {
  return SIGNED.has(level)
}

/** The post that signs the answer; undefined where none has to, or where nobody holds the post of the head. */
export function signerOf(it: Case<Order>): PostId | undefined {
  const { departmentId, happenedAt } = it.matter
  if (departmentId === null || !isSigned(it.row.level)) return undefined
  const head = it.organisation.headOf(departmentId)
  return head !== undefined && it.organisation.holders(head.id, happenedAt).length > 0 ? head.id : undefined
}

function isJoint(it: Case<Order>): boolean {
  return it.row.level === 'joint'
}

function isAcceptedAlready(it: Case<Order>): boolean {
  return isJoint(it) && it.row.acceptedBy !== null
}

function supervisorOf(it: Case<Order>) {
  return it.organisation.postWith(it.matter.regionId, SUPERVISE)
}

/**
 * The clock of an answer. A region that has not said how long an answer may take (S000-50, S001-126) has its orders all
 * the same, without a clock: one that is opened by the ladder must not stand in the way of everything else.
 */
function answerClock(it: Case<Order>, level: string, responsible: Party | null): ClockChange[] {
  return startClock(it, 'answer', answerLimit, responsible, { when: { level } })
}

function aboutOf(facts: Case['facts']): NonNullable<AboutFact> {
  const fact = facts['matter'] as AboutFact | undefined
  if (fact === null || fact === undefined) throw invalid('/input/aboutId', 'matter.notFound')
  return fact
}
