/**
 * 办理: the unit takes the appeal over, makes contact, gives its first opinion, asks the enterprise, calls others in, and
 * asks the office for what it may not decide itself: return, extension, hanging.
 */
import { runningClock, type Party } from '../../kernel/matter.ts'
import { invalid, reason, type Reason } from '../../kernel/refusal.ts'
import type { Moment } from '../../calendar/days.ts'
import {
  departmentOf,
  handledBy,
  promised,
  stopIfRunning,
  takeOver,
  tellApplicant,
  type AppealAct,
  type AppealCase,
} from './appeal.ts'
import { checkPlan, followUp, mayNotTakeOver } from './following-up.ts'
import { extensionMax, returnLimit, returnsMax } from './parameters.ts'
import { dueOf } from './receipt.ts'
import type { RulingInputs } from './wire.ts'
import { DRAFT_MARK, IN_HAND } from './words.ts'

/** Signing takes the file over: custody passes, and the signer becomes the handler. */
const sign: AppealAct<'sign'> = {
  from: ['dispatched'],
  to: ['signed'],
  by: ['lead'],
  audience: 'applicant',
  primary: true,
  refuse: mayNotTakeOver,
  decide: (it, _input, actor) => ({ to: 'signed', ...takeOver(it, actor), clocks: followUp(it) }),
}

/** The first contact, with its evidence: method, person, time, place (S004-33). From a dispatched appeal it also signs. */
const contact: AppealAct<'contact'> = {
  from: ['dispatched', 'signed'],
  to: ['contacted'],
  by: ['lead', 'handler'],
  audience: 'applicant',
  primary: true,
  refuse: (it, actor) => (it.matter.handlerId === null ? mayNotTakeOver(it, actor) : null),
  decide(it, input, actor, at) {
    if (it.row.channel === 'whistle' && input.place === undefined)
      throw invalid('/input/place', 'appeal.reportInPlace')
    const taken =
      it.matter.handlerId === null ? takeOver(it, actor) : { set: { handledBy: handledBy(it, actor) } }
    const place = input.place === undefined ? '' : `（${input.place}）`
    return {
      to: 'contacted',
      ...taken,
      set: {
        ...taken.set,
        contactedAt: at.happened,
        contactMethod: input.method,
        contactPerson: input.person,
        contactConfirmed: null,
      },
      clocks: [
        ...stopIfRunning(it, 'contact'),
        ...(runningClock(it, 'progress') === undefined ? followUp(it) : []),
      ],
      ...(input.files === undefined
        ? {}
        : { attach: { files: input.files, audience: 'applicant' as const } }),
      record: [
        {
          fact: 'contact',
          values: {
            method: `appeal.method.${input.method}`,
            person: input.person,
            note: `${place}${input.note ?? ''}`,
          },
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
    it.row.opinionAt !== null && it.row.redoCount === 0 && runningClock(it, 'opinion') === undefined
      ? reason('appeal.opinionGiven')
      : null,
  decide(it, input, actor, at) {
    if (input.opinion.includes(DRAFT_MARK)) throw invalid('/input/opinion', 'appeal.stillDraft')
    return {
      to: 'inProgress',
      set: { opinion: input.opinion, opinionAt: at.happened, handledBy: handledBy(it, actor) },
      clocks: stopIfRunning(it, 'opinion'),
      record: [{ fact: 'opinion', values: { text: input.opinion } }],
      tell: tellApplicant(it, 'appeal.opinion'),
    }
  },
}

/** 请补充情况: a question to the enterprise. It does not stop the clock: the city has promised. */
const ask: AppealAct<'ask'> = {
  from: IN_HAND,
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

/** 协办: the first receiver keeps the lead and calls other departments in, each with a part of its own (S004-29). */
const callIn: AppealAct<'callIn'> = {
  from: IN_HAND,
  to: [],
  by: ['handler'],
  audience: 'departments',
  decide(it, input) {
    const departments = input.departmentIds.map((id, index) => {
      const path = `/input/departmentIds/${index}`
      const department = departmentOf(it, id, path)
      if (department.id === it.matter.departmentId) throw invalid(path, 'appeal.leadIsNoHelper')
      return department
    })
    return {
      set: { helpers: [...new Set([...it.row.helpers, ...departments.map(({ id }) => id)])] },
      open: departments.map(({ id }) => ({
        kind: 'assist',
        act: 'open',
        input: { departmentId: id, task: input.task },
        regionId: it.matter.regionId,
        as: 'part' as const,
      })),
      record: departments.map(({ name }) => ({
        fact: 'calledIn',
        values: { department: name.zh, departmentEn: name.en, text: input.task },
      })),
    }
  },
}

/** Whether the office has been asked for something that it has not decided yet. */
function hasOpenRuling(it: AppealCase): boolean {
  return it.parts.some((part) => part.kind === 'ruling' && part.isOpen)
}

function openRuling(it: AppealCase, input: RulingInputs['open']) {
  return [{ kind: 'ruling', act: 'open', input, regionId: it.matter.regionId, as: 'part' as const }]
}

/**
 * 退单: "not ours", with its legal basis, to the office's arbitration, soon after it was dispatched (S004-29). It is a
 * return only once it is granted: then the ruling remembers the unit.
 */
const proposeReturn: AppealAct<'proposeReturn'> = {
  from: ['dispatched', 'signed'],
  to: [],
  by: ['lead'],
  audience: 'departments',
  refuse: mayNotReturn,
  decide(it, input, actor) {
    const { departmentId } = it.matter
    if (actor.kind !== 'officer' || departmentId === null) throw new Error('only a lead department returns')
    const { toDepartmentId, ...said } = input
    const to =
      toDepartmentId === undefined ? undefined : departmentOf(it, toDepartmentId, '/input/toDepartmentId').id
    if (to === departmentId) throw invalid('/input/toDepartmentId', 'appeal.returnToItself')
    return {
      open: openRuling(it, {
        what: 'return',
        ...said,
        askedByDepartment: departmentId,
        ...(to === undefined ? {} : { toDepartment: to }),
      }),
      record: [{ fact: 'returnProposed', values: { text: input.reason, basis: input.basis } }],
    }
  },
}

/**
 * A unit gives an appeal back at most once, and after so many returns the office's dispatch is binding (S004-29). Only what
 * arbitration granted is a return: a refused request leaves the file where it is, so nobody has been sent on in vain, and it
 * uses up neither the unit's one return nor those of the appeal, which may be another unit's. That nobody asks for ever is
 * seen to by the limit, which runs from the dispatch whatever was asked, and by one request at a time.
 */
function mayNotReturn(it: AppealCase, _actor: unknown, now: Moment): Reason | null {
  if (hasOpenRuling(it)) return reason('appeal.rulingOpen')
  const { departmentId } = it.matter
  if (departmentId !== null && it.row.returnedBy.includes(departmentId)) return reason('appeal.returnedOnce')
  const most = it.law.find(returnsMax)?.value
  if (most !== undefined && it.row.returnedBy.length >= most) return reason('appeal.returnsUsedUp', { most })
  const limit = it.law.find(returnLimit)?.value
  const since =
    it.row.leadSince ?? it.clocks.findLast(({ name }) => name === 'contact')?.startedAt ?? it.row.dispatchedAt
  if (limit === undefined || since === null) return null
  const { at } = dueOf(it, limit, since)
  return at !== null && now >= at ? reason('appeal.returnTooLate') : null
}

/** 延期: before the limit, once, with a reason that the enterprise is told (domain §6.1). */
const proposeExtension: AppealAct<'proposeExtension'> = {
  from: IN_HAND,
  to: [],
  by: ['handler'],
  audience: 'departments',
  refuse(it, _actor, now) {
    const clock = runningClock(it, 'resolve')
    if (clock === undefined) return reason('appeal.noResolveClock')
    if (clock.extensions.length > 0) return reason('appeal.extendedOnce')
    if (clock.dueAt !== null && now >= clock.dueAt) return reason('appeal.extensionTooLate')
    return hasOpenRuling(it) ? reason('appeal.rulingOpen') : null
  },
  decide(it, input, _actor, at) {
    checkPlan(it, input.plan, at)
    const most = it.law.find(extensionMax)?.value
    if (most !== undefined && input.workingDays > most)
      throw invalid('/input/workingDays', 'appeal.extensionTooLong', { most })
    return {
      open: openRuling(it, { what: 'extension', ...input }),
      record: [{ fact: 'extensionProposed', values: { days: input.workingDays, text: input.reason } }],
    }
  },
}

/**
 * 挂账: cannot be solved now. Asked of the office with a reason and the day on which it is looked at again; what hangs already
 * may be asked to hang longer.
 */
const proposeHang: AppealAct<'proposeHang'> = {
  from: ['contacted', 'inProgress', 'redo', 'hung'],
  to: [],
  by: ['handler'],
  audience: 'departments',
  refuse: (it) => (hasOpenRuling(it) ? reason('appeal.rulingOpen') : null),
  decide: (it, input) => ({
    open: openRuling(it, { what: 'hang', ...input }),
    record: [{ fact: 'hangProposed', values: { day: input.reviewOn, text: input.reason } }],
  }),
}

/** What hung can be worked on again: a new lap of the result. */
const resume: AppealAct<'resume'> = {
  from: ['hung'],
  to: ['inProgress'],
  by: ['handler', 'dispatcher'],
  audience: 'applicant',
  primary: true,
  decide: (it, input) => ({
    to: 'inProgress',
    hold: it.matter.departmentId,
    clocks: [
      ...stopIfRunning(it, 'review'),
      ...promised(it, it.matter.departmentId, it.row, ['resolve']),
      ...followUp(it),
    ],
    record: [{ fact: 'resumed', values: { text: input.reason } }],
    tell: [
      ...tellApplicant(it, 'appeal.resumed'),
      ...tellParty(it.matter.handlerPostId, 'appeal.resumedForYou'),
    ],
  }),
}

function tellParty(to: Party | null, text: string) {
  return to === null ? [] : [{ to, text }]
}

export const handlingActs = {
  sign,
  contact,
  giveOpinion,
  ask,
  callIn,
  proposeReturn,
  proposeExtension,
  proposeHang,
  resume,
}
