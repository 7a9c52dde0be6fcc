/** 接诉、分办: how an appeal comes in, is accepted or not, answered at once, joined to an earlier one, or dispatched. */
import type { Actor } from '../../kernel/actor.ts'
import { runningClock, type MatterId } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import {
  APPEAL_POWERS,
  UNANSWERED,
  departmentOf,
  enterpriseOf,
  noReceiver,
  officeOf,
  optional,
  promised,
  stopIfRunning,
  supersede,
  tellApplicant,
  unsetLimit,
  type AppealAct,
  type AppealCase,
} from './appeal.ts'
import { circulationLimit, clockStart, revisitLimit } from './parameters.ts'
import { OWN_CHANNELS } from './words.ts'

/** Filing: by the enterprise itself, or by a clerk for every other channel. The enterprise's region is competent. */
const file: AppealAct<'file'> = {
  from: 'new',
  to: ['filed'],
  by: ['ownEnterprise', 'intake'],
  audience: 'applicant',
  gates: (_it, input) => [{ gate: 'enterprise', question: input.enterpriseId }],
  place: (_input, _actor, facts) => enterpriseOf(facts).regionId,
  decide(it, input, actor, at) {
    const enterprise = enterpriseOf(it.facts)
    checkChannel(actor, input.channel, input.place)
    const { title, enterpriseId: _enterprise, files, ...own } = input
    const row = { ...UNANSWERED, ...own, filedAt: at.happened }
    const dispatcher = officeOf(it, APPEAL_POWERS.dispatch)
    const fromReceipt = it.law.find(clockStart)?.value === 'receipt'
    return {
      to: 'filed',
      matter: {
        title,
        enterpriseId: enterprise.id,
        applicantParty: enterprise.id,
        category: input.topic,
      },
      set: row,
      hold: dispatcher?.departmentId ?? null,
      clocks: [
        ...optional(it, 'circulation', circulationLimit, dispatcher?.departmentId ?? null),
        ...(fromReceipt ? promised(it, null, row) : []),
      ],
      record: [{ fact: 'filed', values: { channel: input.channel } }],
      ...(files.length > 0 ? { attach: { files, audience: 'applicant' as const } } : {}),
      ...(dispatcher === undefined ? { defects: [noReceiver(it, 'appeal.act.dispatch', null)] } : {}),
    }
  },
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
  decide(it, input, actor, at) {
    if (actor.kind !== 'officer') throw new Refusal('not_permitted', reason('act.relation'))
    const office = officeOf(it, APPEAL_POWERS.revisit)
    return {
      to: 'replied',
      matter: { departmentId: actor.departmentId, handlerId: actor.personId, handlerPostId: actor.postId },
      set: { reply: input.reply, repliedAt: at.happened, handledBy: [actor.personId] },
      hold: office?.departmentId ?? null,
      clocks: [
        ...stopIfRunning(it, 'circulation'),
        ...supersede(it, ['contact', 'opinion']),
        ...stopIfRunning(it, 'resolve'),
        ...optional(it, 'revisit', revisitLimit, office?.departmentId ?? null),
      ],
      record: [{ fact: 'reply', values: { text: input.reply } }],
      tell: tellApplicant(it, 'appeal.reply'),
    }
  },
}

/** What the gate `appeal` says of the one that is named by its code; null when there is none within the asker's regions. */
export interface FirstAppealFact {
  readonly id: MatterId
  readonly code: string
  readonly isOpen: boolean
  readonly isJoined: boolean
}

/** 重复件并入首件, with trace: the later one ends, is about the first, and its enterprise is told where to look (S003-62). */
const join: AppealAct<'join'> = {
  from: ['filed'],
  to: ['joined'],
  by: ['dispatcher'],
  audience: 'applicant',
  gates: (_it, input, actor) => [
    {
      gate: 'appeal',
      question: { code: input.code, regions: actor.kind === 'officer' ? [...actor.regions] : [] },
    },
  ],
  decide(it) {
    const first = it.facts['appeal'] as FirstAppealFact | null | undefined
    if (first === null || first === undefined) throw invalid('/input/code', 'appeal.firstUnknown')
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
  refuse: (it) => unsetLimit(it),
  decide(it, input, _actor, at) {
    const department = departmentOf(it, input.departmentId, '/input/departmentId')
    const runs = runningClock(it, 'resolve') !== undefined
    const grade = input.grade ?? it.row.grade
    return {
      to: 'dispatched',
      matter: { departmentId: department.id },
      set: { dispatchedAt: it.row.dispatchedAt ?? at.happened, grade },
      clocks: [
        ...stopIfRunning(it, 'circulation'),
        ...(runs ? [] : promised(it, department.id, { ...it.row, grade })),
      ],
      record: [
        { fact: 'dispatched', values: { department: department.name.zh, departmentEn: department.name.en } },
      ],
      tell: [{ to: department.id, text: 'appeal.dispatched' }, ...tellApplicant(it, 'appeal.receipt')],
    }
  },
}

/** A change of the difficulty, logged with its reason; where its limit differs, the result is counted anew (S001-21). */
const regrade: AppealAct<'regrade'> = {
  from: ['dispatched', 'signed', 'contacted', 'inProgress', 'redo'],
  to: [],
  by: ['dispatcher'],
  audience: 'applicant',
  decide(it, input) {
    if (input.grade === it.row.grade) throw invalid('/input/grade', 'appeal.sameGrade')
    const row = { ...it.row, grade: input.grade }
    return {
      set: { grade: input.grade },
      clocks: resolveClockFor(it, row),
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

function resolveClockFor(it: AppealCase, row: AppealCase['row']) {
  const running = runningClock(it, 'resolve')
  if (running === undefined) return []
  const [next] = promised(it, running.responsible, row, ['resolve'])
  const isSame = next?.do === 'start' && JSON.stringify(running.limit) === JSON.stringify(next.limit)
  return isSame ? [] : [...supersede(it, ['resolve']), ...(next === undefined ? [] : [next])]
}

/** A key complaint (重点投诉): pressed by an order with a limit of its own, and closed by two supervisors only (S000-50). */
const flagKey: AppealAct<'flagKey'> = {
  from: 'open',
  to: [],
  by: ['dispatcher', 'confirmBusiness', 'confirmInspection'],
  audience: 'departments',
  refuse: (it) => (it.row.isKey ? reason('appeal.isKeyAlready') : null),
  decide: (_it, input) => ({
    set: { isKey: true },
    record: [{ fact: 'flaggedKey', values: { text: input.reason } }],
  }),
}

export const intakeActs = { file, notAccept, answerDirectly, join, dispatch, regrade, flagKey }
