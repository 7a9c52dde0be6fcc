/** 接诉、分办: how an appeal comes in, is accepted or not, answered at once, joined to an earlier one, or dispatched. */
import { isoDay } from '../../calendar/days.ts'
import { personsBehind, type Actor } from '../../kernel/actor.ts'
import type { MatterId } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { goOut } from './answering.ts'
import {
  APPEAL_POWERS,
  UNANSWERED,
  departmentOf,
  enterpriseOf,
  handledBy,
  noReceiver,
  officeOf,
  optional,
  promised,
  relimited,
  stopIfRunning,
  supersede,
  tellApplicant,
  unsetLimit,
  type AppealAct,
  type AppealCase,
} from './appeal.ts'
import { flaggedByRule } from './key-rule.ts'
import { circulationLimit, clockStart } from './parameters.ts'
import { sendTo } from './sending.ts'
import { askSuggestion, suggestedSet } from './suggested.ts'
import { OWN_CHANNELS } from './words.ts'

/** Filing: by the enterprise itself, by a clerk for every other channel, or out of a meeting's minutes. The enterprise's region is competent. */
const file: AppealAct<'file'> = {
  from: 'new',
  to: ['filed'],
  by: ['ownEnterprise', 'intake', 'system'],
  audience: 'applicant',
  gates: (_it, { enterpriseId, projectCode: code }) => [
    { gate: 'enterprise', question: enterpriseId },
    ...(code === undefined ? [] : [{ gate: 'ownProject', question: { code, enterpriseId } }]),
  ],
  place: (_input, _actor, facts) => enterpriseOf(facts).regionId,
  decide(it, input, actor, at) {
    const enterprise = enterpriseOf(it.facts)
    if (enterprise.endedOn)
      throw invalid('/input/enterpriseId', 'enterprise.ended', { day: isoDay(enterprise.endedOn) })
    checkChannel(actor, input.channel, input.place)
    const { title, enterpriseId: _enterprise, projectCode, files, ...own } = input
    const unflagged = { ...UNANSWERED, ...own, filedAt: at.happened }
    const key = flaggedByRule(it, { ...it.row, ...unflagged })
    const row = { ...unflagged, ...key.set }
    const dispatcher = officeOf(it, APPEAL_POWERS.dispatch)
    const fromReceipt = it.law.find(clockStart)?.value === 'receipt'
    return {
      to: 'filed',
      matter: {
        title,
        enterpriseId: enterprise.id,
        applicantParty: enterprise.id,
        category: input.topic,
        ...(projectCode === undefined ? {} : { projectId: projectOf(it.facts) }),
      },
      set: row,
      hold: dispatcher?.departmentId ?? null,
      clocks: [
        ...optional(it, 'circulation', circulationLimit, dispatcher?.departmentId ?? null),
        ...(fromReceipt ? promised(it, null, row) : []),
      ],
      record: [{ fact: 'filed', values: { channel: input.channel } }, ...key.record],
      ...(files.length > 0 ? { attach: { files, audience: 'applicant' as const } } : {}),
      ...(dispatcher === undefined ? { defects: [noReceiver(it, 'appeal.act.dispatch', null)] } : {}),
    }
  },
}

/** The project that it is about. Refuses a code that leads to no project of the enterprise. */
function projectOf(facts: AppealCase['facts']): MatterId {
  const found = facts['ownProject'] as MatterId | null
  if (found === null) throw invalid('/input/projectCode', 'appeal.notItsProject')
  return found
}

/** An enterprise comes in by its own channels, a clerk by all others; a whistle says where (S004-30). */
function checkChannel(actor: Actor, channel: string, place: string | undefined): void {
  if (actor.kind === 'agent' && !OWN_CHANNELS.includes(channel))
    throw invalid('/input/channel', 'appeal.channelNotYours')
  if (actor.kind === 'officer' && channel === 'portal')
    throw invalid('/input/channel', 'appeal.channelOfEnterprise')
  if (channel === 'whistle' && place === undefined) throw invalid('/input/place', 'appeal.whistlePlace')
}

/** 不予受理, with the cause and an explanation to the enterprise (domain §6.4). */
const notAccept: AppealAct<'notAccept'> = {
  from: ['filed'],
  to: ['notAccepted'],
  by: ['dispatcher'],
  audience: 'applicant',
  decide: (it, input) => ({
    to: 'notAccepted',
    hold: null,
    clocks: stopIfRunning(it, 'circulation'),
    record: [
      {
        fact: 'notAccepted',
        values: { cause: `appeal.cause.${input.cause}`, text: input.explanation },
      },
    ],
    tell: tellApplicant(it, 'appeal.notAccepted'),
  }),
}

/** 直接答复: what the office can answer itself needs no unit, but is revisited like every other. */
const answerDirectly: AppealAct<'answerDirectly'> = {
  from: ['filed'],
  to: ['replied'],
  by: ['dispatcher'],
  audience: 'applicant',
  refuse: (it) => (it.row.sentBy === null ? null : reason('appeal.isChecked')),
  decide(it, input, actor, at) {
    if (actor.kind !== 'officer') throw new Refusal('not_permitted', reason('act.relation'))
    const out = goOut(it, input.reply, at.happened)
    return {
      ...out,
      matter: { departmentId: actor.departmentId, handlerId: actor.personId, handlerPostId: actor.postId },
      set: { ...out.set, handledBy: handledBy(it, actor), repliedBy: personsBehind(actor) },
      clocks: [...stopIfRunning(it, 'circulation'), ...supersede(it, ['contact']), ...(out.clocks ?? [])],
    }
  },
}

/** What the gate `appeal` says of the one that is named by its code; null when there is none within the asker's regions. */
export interface FirstAppealFact {
  readonly id: MatterId
  readonly code: string
  readonly isOpen: boolean
  readonly isJoined: boolean
  readonly isHeld: false
}

/** 重复件并入首件, with trace: the later one ends, is about the first, and its enterprise is told where to look (S003-62). */
const join: AppealAct<'join'> = {
  from: ['filed'],
  to: ['joined'],
  by: ['dispatcher'],
  audience: 'applicant',
  gates: (it, input, actor) => [
    {
      gate: 'appeal',
      question: {
        code: input.code,
        regions: actor.kind === 'officer' ? [...actor.regions] : [],
        joining: it.matter.id,
      },
    },
  ],
  decide(it) {
    const first = it.facts['appeal'] as FirstAppealFact | { readonly isHeld: true } | null | undefined
    if (first === null || first === undefined) throw invalid('/input/code', 'appeal.firstUnknown')
    if (first.isHeld) throw new Refusal('not_now', reason('appeal.firstHeld'))
    if (first.id === it.matter.id) throw invalid('/input/code', 'appeal.joinsItself')
    if (first.isJoined) throw invalid('/input/code', 'appeal.firstIsJoined')
    return {
      to: 'joined',
      matter: { aboutId: first.id },
      hold: null,
      clocks: stopIfRunning(it, 'circulation'),
      record: [{ fact: 'joined', values: { code: first.code } }],
      tell: tellApplicant(it, 'appeal.joined', { first: first.code }),
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
  gates: askSuggestion,
  refuse: (it) => unsetLimit(it),
  decide(it, input, _actor, at) {
    const department = departmentOf(it, input.departmentId, '/input/departmentId')
    const { departmentId: _department, note = '', grade = it.row.grade, ...said } = input
    const changed = classesChanged(it, said)
    const row = { ...it.row, ...changed.decision.set, grade }
    const sent = sendTo(it, department, row, at)
    return {
      ...sent,
      matter: { ...changed.decision.matter, ...sent.matter },
      set: {
        ...changed.decision.set,
        ...sent.set,
        dispatchNote: note.trim() === '' ? null : note,
        grade,
        ...suggestedSet(it, department.id, row.topic, false),
      },
      record: [
        ...changed.facts.map((values) => ({ fact: 'reclassified', values: { ...values, text: '' } })),
        ...(sent.record ?? []),
      ],
    }
  },
}

/** A change of the difficulty, logged with its reason; where its limit differs, the result is counted anew (S001-21). */
const regrade: AppealAct<'regrade'> = {
  from: ['dispatched', 'signed', 'contacted', 'inProgress', 'redo'],
  to: [],
  by: ['dispatcher'],
  audience: 'applicant',
  decide(it, input, _actor, at) {
    if (input.grade === it.row.grade) throw invalid('/input/grade', 'appeal.sameGrade')
    const row = { ...it.row, grade: input.grade }
    return {
      set: { grade: input.grade },
      clocks: relimited(it, row, at.happened, '/input/grade'),
      record: [
        {
          fact: 'regraded',
          values: {
            from: `appeal.grade.${it.row.grade}`,
            to: `appeal.grade.${input.grade}`,
            text: input.reason,
          },
        },
      ],
      tell: tellApplicant(it, 'appeal.regraded'),
    }
  },
}

/**
 * What it is about and how urgent, put right by the office with the reason (domain §6.4). Another urgency may mean other
 * lengths for what was promised, from the same start.
 */
const reclassify: AppealAct<'reclassify'> = {
  from: ['filed', 'dispatched', 'signed', 'contacted', 'inProgress', 'redo', 'hung'],
  to: [],
  by: ['dispatcher'],
  audience: 'applicant',
  decide(it, { reason: why, ...said }, _actor, at) {
    const changed = classesChanged(it, said)
    if (changed.facts.length === 0) throw invalid('/input/reason', 'appeal.sameClass')
    const key = flaggedByRule(it, { ...it.row, ...changed.decision.set })
    return {
      ...changed.decision,
      set: { ...changed.decision.set, ...key.set },
      clocks: relimited(it, { ...it.row, ...changed.decision.set }, at.happened, '/input/urgency'),
      record: [
        ...changed.facts.map((values) => ({ fact: 'reclassified', values: { ...values, text: why } })),
        ...key.record,
      ],
      tell: tellApplicant(it, 'appeal.reclassified'),
    }
  },
}

type Classes = Partial<Pick<AppealCase['row'], 'nature' | 'topic' | 'urgency'>>

/** What differs from before, as columns and as words of the journal. */
function classesChanged({ row }: AppealCase, said: Classes) {
  const fields = (['nature', 'topic', 'urgency'] as const).filter(
    (field) => said[field] !== undefined && said[field] !== row[field],
  )
  const set: Classes = Object.fromEntries(fields.map((field) => [field, said[field]]))
  return {
    decision: { set, ...(set.topic === undefined ? {} : { matter: { category: set.topic } }) },
    facts: fields.map((field) => ({
      what: `appeal.field.${field}`,
      from: `appeal.${field}.${row[field]}`,
      to: `appeal.${field}.${said[field]}`,
    })),
  }
}

/** A key complaint (重点投诉): pressed by an order with a limit of its own, and closed by two supervisors only (S000-50). */
const flagKey: AppealAct<'flagKey'> = {
  from: 'open',
  to: [],
  by: ['dispatcher', 'confirmBusiness', 'confirmInspection', 'supervisor'],
  audience: 'departments',
  refuse: (it) => (it.row.isKey ? reason('appeal.isKeyAlready') : null),
  decide: (_it, input) => ({
    set: { isKey: true },
    record: [{ fact: 'flaggedKey', values: { text: input.reason } }],
  }),
}

export const intakeActs = { file, notAccept, answerDirectly, join, dispatch, regrade, reclassify, flagKey }
