/**
 * Enterprise appeals (企业诉求, 接诉即办): who may do what and when, what starts and stops which clock, who must act
 * next and who may see. The law of S004-31 … S004-35 and S001-16; no SQL, no HTTP.
 */
import type { Moment } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Act, ClockChange, Decision, Defect, Duty, Kind, Telling, When } from '../../kernel/kind.ts'
import type { Rung } from '../../kernel/ladder.ts'
import type { Found, Parameter } from '../../kernel/law.ts'
import type { Limit } from '../../calendar/limits.ts'
import {
  runningClock,
  type Case,
  type Clock,
  type DepartmentId,
  type EnterpriseId,
  type Party,
  type PostId,
  type RegionId,
} from '../../kernel/matter.ts'
import { Refusal, invalid, reason, type Reason } from '../../kernel/refusal.ts'
import {
  appealLadder,
  circulationLimit,
  clockStart,
  contactLimit,
  opinionLimit,
  resolveLimit,
  revisitLimit,
} from './parameters.ts'
import type { AppealInputs } from './wire.ts'
import { APPEAL_ENDED, APPEAL_OPEN } from './words.ts'

/** An appeal's own columns. */
export interface Appeal {
  readonly text: string
  readonly nature: string
  readonly topic: string
  readonly channel: string
  readonly contactName: string
  readonly contactPhone: string
  readonly filedAt: Moment
  readonly dispatchedAt: Moment | null
  readonly contactedAt: Moment | null
  readonly contactMethod: string | null
  readonly contactPerson: string | null
  readonly opinion: string | null
  readonly opinionAt: Moment | null
  readonly reply: string | null
  readonly repliedAt: Moment | null
  readonly solved: boolean | null
  readonly level: string | null
  readonly remark: string | null
  readonly redoCount: number
}

type AppealCase = Case<Appeal>
type AppealAct<Name extends keyof AppealInputs> = Act<Appeal, AppealInputs[Name]>

/** What other modules know of an enterprise, answered by the gate `enterprise`. */
export interface EnterpriseFact {
  readonly id: EnterpriseId
  readonly name: string
  readonly regionId: RegionId
}

/** Powers of posts that appeals know. */
export const APPEAL_POWERS = {
  file: 'appeal.file',
  dispatch: 'appeal.dispatch',
  revisit: 'appeal.revisit',
} as const

const PROMISED: readonly { name: string; parameter: Parameter<Limit> }[] = [
  { name: 'contact', parameter: contactLimit },
  { name: 'opinion', parameter: opinionLimit },
  { name: 'resolve', parameter: resolveLimit },
]

/** What an appeal has not got yet when it is filed. */
const UNANSWERED = {
  dispatchedAt: null,
  contactedAt: null,
  contactMethod: null,
  contactPerson: null,
  opinion: null,
  opinionAt: null,
  reply: null,
  repliedAt: null,
  solved: null,
  level: null,
  remark: null,
  redoCount: 0,
} as const

/** Filing: by the enterprise itself, or by a clerk who has it on the telephone. The enterprise's region is competent. */
const file: AppealAct<'file'> = {
  from: 'new',
  to: ['filed'],
  by: ['ownEnterprise', 'intake'],
  audience: 'applicant',
  gates: (_it, input) => [{ gate: 'enterprise', question: input.enterpriseId }],
  place: (_input, _actor, facts) => enterpriseOf(facts).regionId,
  decide(it, input, actor, at) {
    const enterprise = enterpriseOf(it.facts)
    if (actor.kind === 'agent' && input.channel !== 'portal')
      throw invalid('/input/channel', 'appeal.channelNotYours')
    const { title, enterpriseId: _enterprise, files, ...own } = input
    const dispatcher = it.organisation.postWith(it.matter.regionId, APPEAL_POWERS.dispatch)
    const fromReceipt = it.law.find(clockStart)?.value === 'receipt'
    return {
      to: 'filed',
      matter: {
        title,
        enterpriseId: enterprise.id,
        applicantParty: enterprise.id,
        category: input.topic,
      },
      set: { ...UNANSWERED, ...own, filedAt: at.happened },
      hold: dispatcher?.departmentId ?? null,
      clocks: [
        ...optional(it, 'circulation', circulationLimit, dispatcher?.departmentId ?? null),
        ...(fromReceipt ? promised(it, null) : []),
      ],
      record: [{ fact: 'filed', values: { channel: input.channel } }],
      ...(files.length > 0 ? { attach: { files, audience: 'applicant' as const } } : {}),
      ...(dispatcher === undefined ? { defects: [noReceiver(it, 'appeal.act.dispatch', null)] } : {}),
    }
  },
}

/** Dispatch by a person: the lead department is named, and what the city promised begins to run. */
const dispatch: AppealAct<'dispatch'> = {
  from: ['filed'],
  to: ['dispatched'],
  by: ['dispatcher'],
  audience: 'applicant',
  primary: true,
  refuse: (it) => unsetLimit(it),
  decide(it, input, _actor, at) {
    const department = it.organisation.department(input.departmentId as DepartmentId)
    if (department === undefined || department.closedOn !== null)
      throw invalid('/input/departmentId', 'department.unknown')
    const runs = runningClock(it, 'resolve') !== undefined
    return {
      to: 'dispatched',
      matter: { departmentId: department.id },
      set: { dispatchedAt: it.row.dispatchedAt ?? at.happened },
      clocks: [...stopIfRunning(it, 'circulation'), ...(runs ? [] : promised(it, department.id))],
      record: [
        { fact: 'dispatched', values: { department: department.name.zh, departmentEn: department.name.en } },
      ],
      tell: [{ to: department.id, text: 'appeal.dispatched' }, ...tellApplicant(it, 'appeal.receipt')],
    }
  },
}

/** Signing takes the file over: custody passes, and the signer becomes the handler. */
const sign: AppealAct<'sign'> = {
  from: ['dispatched'],
  to: ['signed'],
  by: ['lead'],
  audience: 'applicant',
  primary: true,
  decide: (_it, _input, actor) => ({ to: 'signed', ...takeOver(actor) }),
}

/** The first contact, with its evidence: method, person, time (S004-33). From a dispatched appeal it also signs. */
const contact: AppealAct<'contact'> = {
  from: ['dispatched', 'signed'],
  to: ['contacted'],
  by: ['lead', 'handler'],
  audience: 'applicant',
  primary: true,
  decide(it, input, actor, at) {
    return {
      to: 'contacted',
      ...(it.matter.handlerId === null ? takeOver(actor) : {}),
      set: { contactedAt: at.happened, contactMethod: input.method, contactPerson: input.person },
      clocks: stopIfRunning(it, 'contact'),
      record: [
        {
          fact: 'contact',
          values: { method: `appeal.method.${input.method}`, person: input.person, note: input.note ?? '' },
        },
      ],
    }
  },
}

/** The first opinion in writing, which the enterprise is told (S004-34). */
const giveOpinion: AppealAct<'giveOpinion'> = {
  from: ['contacted', 'inProgress', 'redo'],
  to: ['inProgress'],
  by: ['handler'],
  audience: 'applicant',
  refuse: (it) =>
    it.row.opinionAt !== null && it.row.redoCount === 0 ? reason('appeal.opinionGiven') : null,
  decide(it, input, _actor, at) {
    return {
      to: 'inProgress',
      set: { opinion: input.opinion, opinionAt: at.happened },
      clocks: stopIfRunning(it, 'opinion'),
      record: [{ fact: 'opinion', values: { text: input.opinion } }],
      tell: tellApplicant(it, 'appeal.opinion'),
    }
  },
}

/** 请补充情况: a question to the enterprise. It does not stop the clock: the city has promised. */
const ask: AppealAct<'ask'> = {
  from: ['signed', 'contacted', 'inProgress', 'redo'],
  to: [],
  by: ['handler'],
  audience: 'applicant',
  refuse: (it) =>
    it.parts.some((part) => part.kind === 'ask' && part.isOpen) ? reason('appeal.askOpen') : null,
  decide(it, input) {
    return {
      open: [{ kind: 'ask', act: 'open', input, regionId: it.matter.regionId, as: 'part' }],
      record: [{ fact: 'asked', values: { text: input.question } }],
    }
  },
}

/** The reply to the enterprise: handled, or the service confirmed (S004-35). An opinion not yet given is contained in it. */
const reply: AppealAct<'reply'> = {
  from: ['contacted', 'inProgress', 'redo'],
  to: ['replied'],
  by: ['handler'],
  audience: 'applicant',
  primary: true,
  decide(it, input, _actor, at) {
    const office = it.organisation.postWith(it.matter.regionId, APPEAL_POWERS.revisit)
    return {
      to: 'replied',
      set: { reply: input.reply, repliedAt: at.happened, solved: null, level: null, remark: null },
      hold: office?.departmentId ?? null,
      clocks: [
        ...stopIfRunning(it, 'opinion'),
        ...stopIfRunning(it, 'resolve'),
        ...optional(it, 'revisit', revisitLimit, office?.departmentId ?? null),
      ],
      record: [{ fact: 'reply', values: { text: input.reply } }],
      tell: tellApplicant(it, 'appeal.reply'),
      ...(office === undefined ? { defects: [noReceiver(it, 'appeal.act.revisit', null)] } : {}),
    }
  },
}

/**
 * The revisit by somebody who did not handle it: solved or not, and five levels of satisfaction. Not solved means done
 * again: a new lap for the result, while the first verdict stays.
 */
const revisit: AppealAct<'revisit'> = {
  from: ['replied', 'revisiting'],
  to: ['revisiting', 'redo'],
  by: ['revisitor'],
  notBy: ['handler'],
  audience: 'applicant',
  primary: true,
  decide(it, input) {
    const { solved, level, remark = null } = input
    const rated = {
      fact: 'revisit',
      values: { solved, level: `appeal.level.${level}`, text: remark ?? '' },
    } as const
    if (solved) {
      return {
        to: 'revisiting',
        set: { solved, level, remark },
        clocks: stopIfRunning(it, 'revisit'),
        record: [rated],
      }
    }
    const limit = it.law.need(resolveLimit)
    return {
      to: 'redo',
      set: { solved, level, remark, redoCount: it.row.redoCount + 1 },
      hold: it.matter.departmentId,
      clocks: [...stopIfRunning(it, 'revisit'), start('resolve', 'promised', limit, it.matter.departmentId)],
      record: [rated],
      tell: it.matter.handlerPostId === null ? [] : [{ to: it.matter.handlerPostId, text: 'appeal.redo' }],
    }
  },
}

/** Closing needs a reply and a revisit that says solved: no channel ends an appeal without them (S001-16, S000-49). */
const close: AppealAct<'close'> = {
  from: ['revisiting'],
  to: ['closed'],
  by: ['revisitor'],
  notBy: ['handler'],
  audience: 'applicant',
  primary: true,
  refuse: (it) => (it.row.solved === true && it.row.reply !== null ? null : reason('appeal.notSolved')),
  decide: (it) => ({ to: 'closed', hold: null, tell: tellApplicant(it, 'appeal.closed') }),
}

/** Enterprise appeals as a kind of matter. */
export const appealKind: Kind<Appeal> = {
  name: 'appeal',
  path: 'appeals',
  letters: 'SQ',
  statuses: { open: APPEAL_OPEN, ended: APPEAL_ENDED },
  acts: { file, dispatch, sign, contact, giveOpinion, ask, reply, revisit, close },
  duties,
  readers,
  ladder: (it, clock) => (clock.side === 'promised' ? (it.law.find(appealLadder)?.value ?? []) : []),
  climb,
}

function due(party: Party | null | undefined, act: string, clock: string): Duty[] {
  return party ? [{ party, act, clock }] : []
}

/** Who must do what next, and until when. */
function duties(it: AppealCase): Duty[] {
  const { matter } = it
  const dispatcher = it.organisation.postWith(matter.regionId, APPEAL_POWERS.dispatch)
  const revisitor = it.organisation.postWith(matter.regionId, APPEAL_POWERS.revisit)
  const lead = matter.handlerPostId ?? matter.departmentId
  switch (matter.status) {
    case 'filed':
      return due(dispatcher?.id, 'dispatch', 'circulation')
    case 'dispatched':
      return due(matter.departmentId, 'contact', 'contact')
    case 'signed':
      return due(lead, 'contact', 'contact')
    case 'contacted':
      return due(
        lead,
        it.row.opinionAt === null ? 'giveOpinion' : 'reply',
        it.row.opinionAt === null ? 'opinion' : 'resolve',
      )
    case 'inProgress':
    case 'redo':
      return due(lead, 'reply', 'resolve')
    case 'replied':
      return due(revisitor?.id, 'revisit', 'revisit')
    case 'revisiting':
      return due(revisitor?.id, it.row.solved === true ? 'close' : 'revisit', 'revisit')
    default:
      return []
  }
}

/** The enterprise, the lead department, and the office that dispatches and revisits. */
function readers(it: AppealCase): Party[] {
  const { enterpriseId, departmentId, regionId } = it.matter
  const office = it.organisation.postWith(regionId, APPEAL_POWERS.dispatch)?.departmentId
  const revisitors = it.organisation.postWith(regionId, APPEAL_POWERS.revisit)?.departmentId
  return [enterpriseId, departmentId, office, revisitors].filter(
    (party) => party !== null && party !== undefined,
  )
}

/** A rung of the ladder: who is told. Orders are opened by the reaction to it. A vacant receiver climbs and is listed. */
function climb(it: AppealCase, clock: Clock, rung: Rung, at: When): Decision<Appeal> {
  const post = receivingPost(it, clock)
  const found = post === undefined ? undefined : it.organisation.receiver(post, at.happened)
  const vacant = (found?.vacant ?? (post === undefined ? [] : [post])).map((postId) =>
    noReceiver(it, `rung.${rung.name}`, postId),
  )
  const values = { clock: `appeal.clock.${clock.name}` }
  return {
    record: [
      {
        fact: 'rung',
        values: { rung: `rung.${rung.name}`, ...values, receiver: receiverName(it, found?.postId ?? null) },
      },
    ],
    tell: found === undefined ? [] : [{ to: found.postId, text: `rung.${rung.name}`, values }],
    defects:
      found === undefined && vacant.length === 0 ? [noReceiver(it, `rung.${rung.name}`, null)] : vacant,
  }
}

/** Who answers for a clock: the handler's post, else the first post of the department that is responsible. */
function receivingPost(it: AppealCase, clock: Clock): PostId | undefined {
  if (it.matter.handlerPostId !== null && clock.responsible === it.matter.departmentId)
    return it.matter.handlerPostId
  const department = (clock.responsible ?? it.matter.departmentId) as DepartmentId | null
  if (department === null) return it.organisation.postWith(it.matter.regionId, APPEAL_POWERS.dispatch)?.id
  return it.organisation.postsOf(department)[0]?.id
}

function receiverName(it: AppealCase, postId: PostId | null): string {
  return (postId === null ? undefined : it.organisation.post(postId)?.name.zh) ?? ''
}

function noReceiver(it: AppealCase, what: string, postId: PostId | null): Defect {
  return { code: 'defect.noReceiver', values: { what, post: receiverName(it, postId) }, postId }
}

function enterpriseOf(facts: Case['facts']): EnterpriseFact {
  const fact = facts['enterprise'] as EnterpriseFact | null | undefined
  if (fact === null || fact === undefined) throw invalid('/input/enterpriseId', 'enterprise.unknown')
  return fact
}

function takeOver(actor: Actor): Pick<Decision<Appeal>, 'matter' | 'hold'> {
  if (actor.kind !== 'officer') throw new Refusal('not_permitted', reason('act.relation'))
  return { matter: { handlerId: actor.personId, handlerPostId: actor.postId }, hold: actor.departmentId }
}

function start(
  name: string,
  side: 'promised' | 'step',
  found: Found<Limit>,
  responsible: Party | null,
): ClockChange {
  return { do: 'start', name, side, limit: found.value, basis: found.basis, responsible }
}

/** The three promised clocks. Limits that the region has not set are refused before (`unsetLimit`). */
function promised(it: AppealCase, responsible: Party | null): ClockChange[] {
  return PROMISED.map(({ name, parameter }) => start(name, 'promised', it.law.need(parameter), responsible))
}

/** A step clock for a limit that a region may leave open: then no clock runs, and the page says that the limit is unset. */
function optional(
  it: AppealCase,
  name: string,
  parameter: Parameter<Limit>,
  responsible: Party | null,
): ClockChange[] {
  const found = it.law.find(parameter)
  return found === undefined ? [] : [start(name, 'step', found, responsible)]
}

function stopIfRunning(it: AppealCase, name: string): ClockChange[] {
  return runningClock(it, name) === undefined ? [] : [{ do: 'stop', name }]
}

function unsetLimit(it: AppealCase): Reason | null {
  const unset = PROMISED.find(({ parameter }) => it.law.find(parameter) === undefined)
  return unset === undefined ? null : reason('law.unset', { parameter: unset.parameter.name })
}

function tellApplicant(it: AppealCase, text: string): Telling[] {
  return it.matter.applicantParty === null ? [] : [{ to: it.matter.applicantParty, text }]
}
