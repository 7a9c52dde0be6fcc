/** The law of the thin appeal, without a database: every act in every status, the three clocks of 2110, redo, the ladder. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoMoment, moment, type Moment } from '../../calendar/days.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { clockLight } from '../../kernel/clocks.ts'
import {
  CITY,
  FIRM,
  HOUSING,
  TAX,
  PureMatter,
  agent,
  lawRows,
  officer,
  smallOrganisation,
} from '../../../test/support/pure-matter.ts'
import { appealRelations } from './module.ts'
import { latestMoments } from './receipt.ts'
import type { Appeal } from './appeal.ts'
import { rulingKind, type Ruling } from './ruling.ts'
import { appealKind } from './rules.ts'
import { APPEAL_ENDED, APPEAL_OPEN } from './words.ts'

const LAW_2110 = {
  'appeal.circulation': { length: 4, unit: 'WH' },
  'appeal.contact': { length: 2, unit: 'WH' },
  'appeal.opinion': { length: 1, unit: 'WD' },
  'appeal.resolve': { length: 10, unit: 'WD' },
  'appeal.revisit': { length: 3, unit: 'WD' },
  'appeal.ladder': [
    { name: 'remind', from: 'yellow', after: { length: 0, unit: 'WD' } },
    { name: 'urge', from: 'due', after: { length: 0, unit: 'WD' } },
    { name: 'supervise', from: 'due', after: { length: 3, unit: 'WD' } },
  ],
}
const organisation = smallOrganisation()
const firm = agent()
const dispatcher = officer('dispatcher', organisation)
const revisitor = officer('revisitor', organisation)
const li = officer('housing', organisation)
const sun = officer('housing-head', organisation)
const zhou = officer('tax', organisation)
const everybody = { firm, dispatcher, revisitor, li, sun, zhou }

const FILE = {
  title: '厂房竣工验收迟迟没有结果',
  text: '三月提交联合验收申请，至今没有答复。',
  nature: 'help',
  topic: 'construction',
  enterpriseId: FIRM,
  channel: 'portal',
  contactName: '林某',
  contactPhone: '10000000000',
  files: [],
}

const FIRST = {
  appeal: { id: 'first', code: 'SQ2603017DDAY4U', isOpen: true, isJoined: false, isHeld: false },
}

function filed(
  at: string,
  law: Readonly<Record<string, unknown>> = LAW_2110,
  world = organisation,
  more: object = {},
) {
  const facts = { enterprise: { id: FIRM, name: 'firm', regionId: CITY }, ...more }
  const matter = new PureMatter<Appeal>(appealKind, appealRelations, {
    at: moment(at),
    law: lawRows(law),
    organisation: world,
    facts,
  })
  return matter.act('file', firm, moment(at), FILE)
}

const at = (text: string): Moment => moment(text)
const dispatched = (
  filedAt: string,
  dispatchedAt: string,
  law: Readonly<Record<string, unknown>> = LAW_2110,
) => filed(filedAt, law).act('dispatch', dispatcher, at(dispatchedAt), { departmentId: HOUSING })
const dueOf = (matter: PureMatter<Appeal>, name: string) => {
  const clock = matter.it.clocks.findLast((one) => one.name === name)
  assert.ok(clock?.dueAt)
  return isoMoment(clock.dueAt, 480).slice(0, 16)
}

/** An appeal in each status, reached by acts. */
const STAGES: Record<string, () => PureMatter<Appeal>> = {
  filed: () => filed('2026-03-02T09:00'),
  dispatched: () => dispatched('2026-03-02T09:00', '2026-03-02T09:10'),
  signed: () => STAGES['dispatched']!().act('sign', li, at('2026-03-02T09:20')),
  contacted: () =>
    STAGES['signed']!().act('contact', li, at('2026-03-02T09:30'), { method: 'phone', person: '林某' }),
  inProgress: () =>
    STAGES['contacted']!().act('giveOpinion', li, at('2026-03-02T10:00'), { opinion: '已受理' }),
  replied: () => STAGES['inProgress']!().act('reply', li, at('2026-03-03T10:00'), { reply: '已办好' }),
  revisiting: () =>
    STAGES['replied']!().act('revisit', revisitor, at('2026-03-04T10:00'), {
      solved: true,
      level: 'satisfied',
    }),
  redo: () =>
    STAGES['replied']!().act('revisit', revisitor, at('2026-03-04T10:00'), {
      solved: false,
      level: 'dissatisfied',
    }),
  closed: () => STAGES['revisiting']!().act('close', revisitor, at('2026-03-04T10:30')),
  checking: () => {
    const checked = { ...LAW_2110, 'appeal.replyCheck': 'head' }
    return dispatched('2026-03-02T09:00', '2026-03-02T09:10', checked)
      .act('contact', li, at('2026-03-02T09:30'), { method: 'phone', person: '林某' })
      .act('reply', li, at('2026-03-03T10:00'), { reply: '已办好' })
  },
  hung: () => {
    const said = { what: 'hang', reason: '历史遗留', reviewOn: '2026-04-01' }
    return answered(STAGES['inProgress']!(), said, 'approve', {}, '2026-03-04T10:00')
  },
  notAccepted: () =>
    filed('2026-03-02T09:00').act('notAccept', dispatcher, at('2026-03-02T09:10'), {
      cause: 'inCourt',
      explanation: '法院正在审理。',
    }),
  withdrawn: () =>
    STAGES['dispatched']!().act('withdraw', firm, at('2026-03-02T09:30'), { reason: '已自行解决' }),
  joined: () =>
    filed('2026-03-02T09:00', LAW_2110, organisation, FIRST).act('join', dispatcher, at('2026-03-02T09:10'), {
      code: 'SQ2603017DDAY4U',
    }),
}

/** A request to the office about an appeal, decided; the appeal has answered to it. */
function answered(
  appeal: PureMatter<Appeal>,
  said: object,
  act: 'approve' | 'refuse',
  input: object,
  when: string,
): PureMatter<Appeal> {
  const request = new PureMatter<Ruling>(rulingKind, appealRelations, {
    at: at(when),
    law: lawRows(LAW_2110),
    organisation,
  }).act('open', SYSTEM, at(when), said)
  request.act(act, dispatcher, at(when), input)
  return appeal.afterPart(request, dispatcher, at(when))
}

test('every status of an appeal can be reached by acts', () => {
  assert.deepEqual(Object.keys(STAGES).sort(), [...APPEAL_OPEN, ...APPEAL_ENDED].sort())
  for (const [status, reach] of Object.entries(STAGES)) assert.equal(reach().it.matter.status, status)
})

/** Who may do what where, written out by hand: everything else is refused. */
const KEY = { flagKey: ['dispatcher', 'revisitor'] }
const OF_HANDLER = {
  ask: ['li'],
  callIn: ['li'],
  proposeExtension: ['li'],
  passOn: ['li', 'dispatcher'],
  noteProgress: ['li'],
}
const CONTACTED = ['contacted', 'inProgress', 'redo', 'checking', 'replied', 'revisiting', 'hung']
const OFFICE = ['dispatcher']
const GRADED = { regrade: OFFICE, reclassify: OFFICE }
const BY_FIRM = { withdraw: ['firm'] }
const IN_WORK = { ...KEY, ...BY_FIRM, ...OF_HANDLER, ...GRADED, proposeHang: ['li'], reply: ['li'] }
const ALLOWED: Record<string, Record<string, string[]>> = {
  filed: {
    ...KEY,
    ...BY_FIRM,
    reclassify: OFFICE,
    dispatch: OFFICE,
    notAccept: OFFICE,
    answerDirectly: OFFICE,
    join: OFFICE,
  },
  dispatched: {
    ...KEY,
    ...BY_FIRM,
    sign: ['li', 'sun'],
    contact: ['li', 'sun'],
    proposeReturn: ['li', 'sun'],
    ...GRADED,
    redirect: OFFICE,
  },
  signed: {
    ...KEY,
    ...BY_FIRM,
    ...OF_HANDLER,
    ...GRADED,
    contact: ['li', 'sun'],
    proposeReturn: ['li', 'sun'],
  },
  contacted: { ...IN_WORK, giveOpinion: ['li'] },
  inProgress: IN_WORK,
  redo: { ...IN_WORK, giveOpinion: ['li'] },
  checking: { ...KEY, approveReply: ['sun'], sendBack: ['sun'] },
  replied: {
    ...KEY,
    revisit: ['revisitor'],
    tryRevisit: ['revisitor'],
    proposeExclusion: ['revisitor'],
    evaluate: ['firm'],
  },
  revisiting: { ...KEY, revisit: ['revisitor'], close: ['revisitor'], proposeExclusion: ['revisitor'] },
  hung: {
    ...KEY,
    ...BY_FIRM,
    resume: ['li', 'dispatcher'],
    proposeHang: ['li'],
    reply: ['li'],
    reclassify: OFFICE,
  },
  closed: { proposeReopen: ['dispatcher', 'revisitor'], unmask: ['dispatcher', 'revisitor', 'li', 'sun'] },
  notAccepted: { proposeReopen: ['dispatcher', 'revisitor'], unmask: ['dispatcher', 'revisitor'] },
  joined: { proposeReopen: ['dispatcher', 'revisitor'], unmask: ['dispatcher', 'revisitor'] },
  withdrawn: { proposeReopen: ['dispatcher', 'revisitor'], unmask: ['dispatcher', 'revisitor', 'li', 'sun'] },
}

/** A wrong moment is put right in every status; once contact was made the enterprise may say whether it truly was. */
const everywhere = (status: string): Record<string, string[]> => ({
  proposeMoment: ['dispatcher', 'revisitor'],
  ...(CONTACTED.includes(status) ? { confirmContact: ['firm'] } : {}),
})

test('every act is open to exactly the people and statuses of the table, and refused to everybody else', () => {
  const now = at('2026-03-04T11:00')
  let refused = 0
  for (const [status, reach] of Object.entries(STAGES)) {
    const matter = reach()
    for (const act of Object.keys(appealKind.acts).filter((name) => appealKind.acts[name]?.from !== 'new')) {
      for (const [person, actor] of Object.entries(everybody)) {
        const allowed = { ...ALLOWED[status], ...everywhere(status) }[act]?.includes(person) ?? false
        assert.equal(matter.whyNot(act, actor, now) === null, allowed, `${person} ${act} in ${status}`)
        if (!allowed) refused += 1
      }
    }
  }
  assert.ok(refused > 300)
})

test('the first opinion cannot be given twice before the appeal is done again', () => {
  const why = STAGES['inProgress']!().whyNot('giveOpinion', li, at('2026-03-02T11:00'))
  assert.deepEqual(why, { code: 'appeal.opinionGiven' })
})

test('2110 dispatched on a Friday morning before a make-up Sunday: contact, opinion and result as fixture F20', () => {
  const matter = dispatched('2026-09-18T10:30', '2026-09-18T11:00')
  assert.equal(dueOf(matter, 'contact'), '2026-09-18T14:00')
  assert.equal(dueOf(matter, 'opinion'), '2026-09-21T00:00')
  assert.equal(dueOf(matter, 'resolve'), '2026-10-10T00:00')
})

test('2110 dispatched on the eve of the long holiday: as fixture F21', () => {
  const matter = dispatched('2025-09-30T14:50', '2025-09-30T15:00')
  assert.equal(dueOf(matter, 'contact'), '2025-09-30T17:00')
  assert.equal(dueOf(matter, 'opinion'), '2025-10-10T00:00')
  assert.equal(dueOf(matter, 'resolve'), '2025-10-22T00:00')
})

test('before dispatch the receipt promises the latest moments, afterwards the running ones', () => {
  const matter = filed('2026-03-02T09:00')
  const promised = latestMoments(matter.it).map((one) => one.at && isoMoment(one.at, 480).slice(0, 16))
  assert.deepEqual(promised, ['2026-03-02T16:00', '2026-03-04T00:00', '2026-03-17T00:00'])
  matter.act('dispatch', dispatcher, at('2026-03-02T09:30'), { departmentId: HOUSING })
  const running = latestMoments(matter.it).map((one) => one.at && isoMoment(one.at, 480).slice(0, 16))
  assert.deepEqual(running, ['2026-03-02T11:30', '2026-03-04T00:00', '2026-03-17T00:00'])
})

test('a region that has not set a promised limit cannot dispatch, and says which', () => {
  const { 'appeal.resolve': _unset, ...law } = LAW_2110
  const matter = filed('2026-03-02T09:00', law)
  assert.deepEqual(matter.whyNot('dispatch', dispatcher, at('2026-03-02T09:10')), {
    code: 'law.unset',
    values: { parameter: 'appeal.resolve' },
  })
})

test('a region that expressly leaves a promised limit open dispatches without its clock, also when it is done again', () => {
  const open = { ...LAW_2110, 'appeal.opinion': null, 'appeal.resolve': null }
  const appeal = dispatched('2026-03-02T09:00', '2026-03-02T09:10', open)
  const names = () => appeal.it.clocks.filter(({ side }) => side === 'promised').map(({ name }) => name)
  assert.deepEqual(names(), ['contact'])
  appeal
    .act('contact', li, at('2026-03-02T09:30'), { method: 'phone', person: '林某' })
    .act('reply', li, at('2026-03-02T10:00'), { reply: '已办好' })
    .act('revisit', revisitor, at('2026-03-03T09:00'), { solved: false, level: 'dissatisfied' })
  assert.deepEqual(names(), ['contact'])
})

test('a region that leaves the circulation open runs no clock for it and files all the same', () => {
  const { 'appeal.circulation': _unset, ...law } = LAW_2110
  assert.deepEqual(filed('2026-03-02T09:00', law).it.clocks, [])
})

test('where the limits run from receipt, they run before dispatch and are not started again', () => {
  const matter = filed('2026-03-02T09:00', { ...LAW_2110, 'appeal.clockStart': 'receipt' })
  assert.equal(dueOf(matter, 'contact'), '2026-03-02T11:00')
  matter.act('dispatch', dispatcher, at('2026-03-02T09:30'), { departmentId: HOUSING })
  assert.equal(matter.it.clocks.filter((clock) => clock.name === 'contact').length, 1)
})

test('a contact from a dispatched appeal signs for it: custody passes and the caller handles it', () => {
  const matter = STAGES['dispatched']!().act('contact', sun, at('2026-03-02T09:40'), {
    method: 'onSite',
    person: '林某',
  })
  assert.equal(matter.it.matter.handlerPostId, sun.postId)
  assert.equal(matter.it.matter.holder, HOUSING)
})

test('a contact that happened in time stops its clock in time although it is written down later', () => {
  const matter = STAGES['signed']!().act(
    'contact',
    li,
    at('2026-03-02T11:40'),
    { method: 'phone', person: '林某' },
    at('2026-03-02T11:15'),
  )
  assert.equal(matter.it.clocks.find((clock) => clock.name === 'contact')?.verdict, 'late')
  const inTime = STAGES['signed']!().act(
    'contact',
    li,
    at('2026-03-02T11:12'),
    { method: 'phone', person: '林某' },
    at('2026-03-02T11:09'),
  )
  assert.equal(inTime.it.clocks.find((clock) => clock.name === 'contact')?.verdict, 'inTime')
})

test('not solved means done again: a second lap for the result, while the first verdict stays', () => {
  const matter = STAGES['redo']!()
  const laps = matter.it.clocks.filter((clock) => clock.name === 'resolve')
  assert.deepEqual(
    laps.map(({ lap, verdict }) => [lap, verdict]),
    [
      [1, 'inTime'],
      [2, null],
    ],
  )
  assert.equal(matter.it.row.redoCount, 1)
  matter.act('reply', li, at('2026-03-05T10:00'), { reply: '已整改' })
  assert.equal(matter.it.row.solved, null)
})

test('whoever handled the appeal may not revisit it, in whatever post they sit', () => {
  const matter = STAGES['replied']!()
  const liAsRevisitor = officer('revisitor', organisation, li.personId)
  assert.deepEqual(matter.whyNot('revisit', liAsRevisitor, at('2026-03-04T10:00')), {
    code: 'act.notBy',
    values: { relation: 'handler' },
  })
})

test('an appeal that the revisit calls unsolved cannot be closed, nor one without a revisit', () => {
  assert.equal(STAGES['redo']!().whyNot('close', revisitor, at('2026-03-04T11:00'))?.code, 'act.status')
  const unrated = STAGES['replied']!().whyNot('close', revisitor, at('2026-03-04T11:00'))
  assert.deepEqual(unrated, { code: 'appeal.notSolved' })
})

test('the ladder is climbed once: remind at yellow, urge when broken, supervise after three working days', () => {
  const matter = STAGES['inProgress']!().until(at('2026-04-30T00:00'))
  const rungs = matter.entries.filter((entry) => entry.claim !== undefined)
  assert.deepEqual(
    rungs.map((entry) => [entry.act, isoMoment(entry.happenedAt, 480).slice(0, 10)]),
    [
      ['remind', '2026-03-12'],
      ['urge', '2026-03-17'],
      ['supervise', '2026-03-20'],
    ],
  )
  assert.equal(matter.until(at('2026-06-30T00:00')).entries.length, 4 + 1 + rungs.length)
})

test('a rung whose receiver is absent climbs to the next post and lists the vacancy', () => {
  const world = smallOrganisation({ vacant: ['housing'] })
  const matter = filed('2026-03-02T09:00', LAW_2110, world).act(
    'dispatch',
    dispatcher,
    at('2026-03-02T09:10'),
    {
      departmentId: HOUSING,
    },
  )
  const clock = matter.it.clocks.find((one) => one.name === 'contact')
  assert.ok(clock)
  const decision = appealKind.climb?.(
    matter.it,
    clock,
    { name: 'urge', from: 'due', after: { length: 0, unit: 'WD' } },
    {
      happened: at('2026-03-02T11:10'),
      recorded: at('2026-03-02T11:10'),
    },
  )
  assert.deepEqual(
    decision?.tell?.map(({ to }) => to),
    ['housing-head'],
  )
  assert.deepEqual(
    decision?.defects?.map(({ postId }) => postId),
    ['housing'],
  )
})

test('an enterprise files for itself only, by the portal only, and not for an unknown enterprise', () => {
  const own = { enterprise: { id: FIRM, name: 'firm', regionId: CITY } }
  const other = { enterprise: { id: 'firm-two', name: 'firm two', regionId: CITY } }
  assert.throws(() => start(other).act('file', firm, at('2026-03-02T09:00'), FILE), refusal('act.relation'))
  assert.throws(
    () => start(own).act('file', firm, at('2026-03-02T09:00'), { ...FILE, channel: 'phone' }),
    refusal('appeal.channelNotYours'),
  )
  assert.throws(
    () => start({}).act('file', dispatcher, at('2026-03-02T09:00'), FILE),
    refusal('enterprise.unknown'),
  )
  assert.throws(() => start(own).act('file', zhou, at('2026-03-02T09:00'), FILE), refusal('act.relation'))
})

test('an appeal cannot be dispatched to a department that does not exist', () => {
  assert.throws(
    () =>
      filed('2026-03-02T09:00').act('dispatch', dispatcher, at('2026-03-02T09:10'), {
        departmentId: 'nowhere',
      }),
    refusal('department.unknown'),
  )
})

const RETURN_LAW = {
  ...LAW_2110,
  'appeal.return': { length: 1, unit: 'WD' },
  'appeal.returnsMax': 2,
}
const NOT_OURS = { reason: '非我局职责', basis: '三定方案第三条' }
const returnBy = (askedByDepartment: string) => ({ what: 'return', ...NOT_OURS, askedByDepartment })

test('each unit returns an appeal once, soon after dispatch; after two returns the office decides for good', () => {
  const appeal = dispatched('2026-03-02T09:00', '2026-03-02T09:10', RETURN_LAW)
  const late = appeal.whyNot('proposeReturn', li, at('2026-03-04T09:00'))
  assert.equal(late?.code, 'appeal.returnTooLate')
  appeal.act('proposeReturn', li, at('2026-03-02T10:00'), NOT_OURS)
  answered(appeal, returnBy(HOUSING), 'approve', { departmentId: TAX }, '2026-03-02T11:00')
  appeal.act('proposeReturn', zhou, at('2026-03-02T11:10'), NOT_OURS)
  answered(appeal, returnBy(TAX), 'approve', { departmentId: HOUSING }, '2026-03-02T11:20')
  assert.deepEqual(appeal.it.row.returnedBy, [HOUSING, TAX])
  assert.equal(appeal.whyNot('proposeReturn', li, at('2026-03-02T11:30'))?.code, 'appeal.returnedOnce')
})

test('a return that the office refused uses up neither the return of the unit nor those of the appeal', () => {
  const appeal = dispatched('2026-03-02T09:00', '2026-03-02T09:10', { ...RETURN_LAW, 'appeal.returnsMax': 1 })
  appeal.act('proposeReturn', li, at('2026-03-02T10:00'), NOT_OURS)
  answered(appeal, returnBy(HOUSING), 'refuse', { decision: '职责清单第五项' }, '2026-03-02T10:30')
  assert.deepEqual([appeal.it.matter.departmentId, appeal.it.row.returnedBy], [HOUSING, []])
  assert.equal(appeal.whyNot('proposeReturn', li, at('2026-03-02T11:00')), null)
  // What the limit allows is not made longer by asking.
  assert.equal(appeal.whyNot('proposeReturn', li, at('2026-03-04T09:00'))?.code, 'appeal.returnTooLate')
  answered(appeal, returnBy(HOUSING), 'approve', { departmentId: TAX }, '2026-03-02T11:10')
  assert.equal(appeal.whyNot('proposeReturn', zhou, at('2026-03-02T11:20'))?.code, 'appeal.returnsUsedUp')
})

test('another unit gets new clocks for contact and opinion, while the promised result runs on', () => {
  const appeal = STAGES['dispatched']!()
  const result = dueOf(appeal, 'resolve')
  const request = { what: 'return', reason: '非我局职责', basis: '三定方案', askedByDepartment: HOUSING }
  answered(appeal, request, 'approve', { departmentId: TAX }, '2026-03-02T15:00')
  assert.equal(appeal.it.matter.status, 'dispatched')
  assert.equal(appeal.it.matter.departmentId, TAX)
  assert.equal(dueOf(appeal, 'resolve'), result)
  assert.deepEqual(
    appeal.it.clocks.filter(({ name }) => name === 'contact').map(({ verdict }) => verdict),
    ['superseded', null],
  )
  assert.equal(appeal.it.clocks.filter(({ name }) => name === 'resolve').length, 1)
})

test('a return is granted to a unit that works, and not to the one that gives it back', () => {
  const appeal = STAGES['dispatched']!()
  const request = { what: 'return', reason: '非我局职责', basis: '三定方案', askedByDepartment: HOUSING }
  const grant = (departmentId?: string) =>
    answered(
      appeal,
      request,
      'approve',
      departmentId === undefined ? {} : { departmentId },
      '2026-03-02T15:00',
    )
  assert.throws(() => grant(), refusal('appeal.returnNeedsUnit'))
  assert.throws(() => grant(HOUSING), refusal('appeal.returnToItself'))
  assert.throws(() => grant('nowhere'), refusal('department.unknown'))
})

test('an extension is asked for once and before the limit, and moves it', () => {
  const appeal = STAGES['inProgress']!()
  assert.equal(appeal.whyNot('proposeExtension', li, at('2026-03-17T00:00'))?.code, 'appeal.extensionTooLate')
  const said = { what: 'extension', workingDays: 5, reason: '需专家论证' }
  answered(appeal, said, 'approve', {}, '2026-03-05T10:00')
  assert.equal(dueOf(appeal, 'resolve'), '2026-03-24T00:00')
  assert.equal(appeal.whyNot('proposeExtension', li, at('2026-03-06T00:00'))?.code, 'appeal.extendedOnce')
})

test('a ruling that comes when the lead has replied changes nothing and tells the enterprise nothing', () => {
  for (const said of [
    { what: 'return', reason: '非我局', basis: '三定', askedByDepartment: HOUSING, toDepartment: TAX },
    { what: 'extension', reason: '论证', workingDays: 5 },
    { what: 'hang', reason: '遗留', reviewOn: '2026-04-01' },
  ]) {
    const appeal = answered(STAGES['replied']!(), said, 'approve', {}, '2026-03-04T09:00')
    assert.deepEqual([appeal.it.matter.status, appeal.it.matter.departmentId], ['replied', HOUSING])
    assert.equal(appeal.entries.at(-1)?.audience, 'departments')
  }
})

test('an extension is not longer than the region allows', () => {
  const law = { ...LAW_2110, 'appeal.extensionMax': 10 }
  const appeal = dispatched('2026-03-02T09:00', '2026-03-02T09:10', law).act(
    'sign',
    li,
    at('2026-03-02T09:20'),
  )
  const ask = (workingDays: number) =>
    appeal.act('proposeExtension', li, at('2026-03-02T10:00'), {
      workingDays,
      reason: '复杂',
      plan: '2026-03-05 论证',
    })
  assert.throws(() => ask(11), refusal('appeal.extensionTooLong'))
  ask(10)
})

test('what hangs has stopped its result as hung and is looked at on the day that was named; taken up, it has a new lap', () => {
  const appeal = STAGES['hung']!()
  const laps = () => appeal.it.clocks.filter(({ name }) => name === 'resolve').map(({ verdict }) => verdict)
  assert.deepEqual(laps(), ['hung'])
  assert.equal(dueOf(appeal, 'review').slice(0, 10), '2026-04-02')
  appeal.act('resume', li, at('2026-03-20T10:00'), { reason: '新政策出台' })
  assert.deepEqual(laps(), ['hung', null])
})

test('a reply that is checked goes out when the head of the unit says so, and its limit ran until then', () => {
  const appeal = STAGES['checking']!()
  assert.ok(appeal.it.clocks.some(({ name, stoppedAt }) => name === 'resolve' && stoppedAt === null))
  const back = STAGES['checking']!().act('sendBack', sun, at('2026-03-03T11:00'), { reason: '未答所问' })
  assert.deepEqual([back.it.matter.status, back.it.row.reply], ['inProgress', null])
  appeal.act('approveReply', sun, at('2026-03-03T12:00'))
  assert.deepEqual([appeal.it.matter.status, appeal.it.row.reply], ['replied', '已办好'])
  const liAsHead = officer('housing-head', organisation, li.personId)
  assert.equal(
    STAGES['checking']!().whyNot('approveReply', liAsHead, at('2026-03-03T11:00'))?.code,
    'act.notBy',
  )
})

test('a handler without a head in the unit replies at once', () => {
  const law = { ...LAW_2110, 'appeal.replyCheck': 'head' }
  const appeal = dispatched('2026-03-02T09:00', '2026-03-02T09:10', law)
    .act('contact', sun, at('2026-03-02T09:30'), { method: 'phone', person: '林某' })
    .act('reply', sun, at('2026-03-02T10:00'), { reply: '已办好' })
  assert.equal(appeal.it.matter.status, 'replied')
})

test('a revisit is left out of the rates by two people, as not reached only after three tries; then it may close', () => {
  const law = { ...LAW_2110, 'appeal.revisitTries': 3 }
  const appeal = dispatched('2026-03-02T09:00', '2026-03-02T09:10', law)
    .act('contact', li, at('2026-03-02T09:30'), { method: 'phone', person: '林某' })
    .act('reply', li, at('2026-03-02T10:00'), { reply: '已办好' })
  const ask = () =>
    appeal.act('proposeExclusion', revisitor, at('2026-03-05T09:00'), {
      cause: 'notReached',
      reason: '三次未接',
    })
  assert.throws(ask, refusal('appeal.triesTooFew'))
  for (const n of [1, 2, 3])
    appeal.act('tryRevisit', revisitor, at(`2026-03-0${n + 2}T09:00`), { note: '无人接听' })
  ask()
  const said = { what: 'exclusion', reason: '三次未接', basis: 'notReached' }
  answered(appeal, said, 'approve', {}, '2026-03-05T10:00')
  assert.equal(appeal.it.row.excluded, 'notReached')
  assert.equal(appeal.act('close', revisitor, at('2026-03-05T11:00')).it.matter.status, 'closed')
})

test('nobody decides what they have asked for themselves', () => {
  const request = new PureMatter<Ruling>(rulingKind, appealRelations, {
    at: at('2026-03-05T10:00'),
    law: lawRows(LAW_2110),
    organisation,
  }).act('open', SYSTEM, at('2026-03-05T10:00'), {
    what: 'exclusion',
    reason: '三次未接',
    basis: 'notReached',
  })
  request.it = { ...request.it, matter: { ...request.it.matter, openerId: dispatcher.personId } }
  assert.equal(request.whyNot('approve', dispatcher, at('2026-03-05T11:00'))?.code, 'act.notBy')
  assert.equal(request.whyNot('approve', li, at('2026-03-05T11:00'))?.code, 'act.relation')
})

test('a key complaint closes when business and inspection have confirmed, each a person of their own', () => {
  const inspector = { ...officer('chief', organisation), powers: ['inspect', 'appeal.confirmKey'] }
  const appeal = STAGES['revisiting']!().act('flagKey', dispatcher, at('2026-03-04T10:10'), {
    reason: '影响大',
  })
  const why = () => appeal.whyNot('close', revisitor, at('2026-03-04T12:00'))?.code
  assert.equal(why(), 'appeal.keyUnconfirmed')
  appeal.act('confirmClose', inspector, at('2026-03-04T10:20'))
  assert.equal(
    appeal.whyNot('confirmClose', inspector, at('2026-03-04T10:30'))?.code,
    'appeal.confirmedAlready',
  )
  assert.equal(why(), 'appeal.keyUnconfirmed')
  const second = { ...inspector, personId: 'Qian' as typeof inspector.personId }
  appeal.act('confirmClose', second, at('2026-03-04T10:40'))
  assert.equal(why(), undefined)
  assert.equal(
    STAGES['revisiting']!().whyNot('confirmClose', inspector, at('2026-03-04T11:00'))?.code,
    'appeal.notKey',
  )
})

test('whoever has ever handled it may not revisit it, also after another unit took it', () => {
  const appeal = STAGES['signed']!()
  const request = { what: 'return', reason: '非我局职责', basis: '三定方案', askedByDepartment: HOUSING }
  answered(appeal, request, 'approve', { departmentId: TAX }, '2026-03-02T10:00')
  appeal
    .act('contact', zhou, at('2026-03-02T10:30'), { method: 'phone', person: '林某' })
    .act('reply', zhou, at('2026-03-02T11:00'), { reply: '已办好' })
  const liAsRevisitor = officer('revisitor', organisation, li.personId)
  assert.deepEqual(appeal.whyNot('revisit', liAsRevisitor, at('2026-03-03T09:00')), {
    code: 'act.notBy',
    values: { relation: 'handledIt' },
  })
  assert.equal(appeal.whyNot('revisit', revisitor, at('2026-03-03T09:00')), null)
})

test('an officer who filed it in the portal for the enterprise may not revisit it', () => {
  const appeal = STAGES['replied']!()
  appeal.it = { ...appeal.it, matter: { ...appeal.it.matter, openerId: revisitor.personId } }
  assert.equal(appeal.whyNot('revisit', revisitor, at('2026-03-04T09:00'))?.code, 'act.notBy')
})

test('an answered appeal closes unrated when the time for its evaluation is over, and only where the region says so', () => {
  const law = { ...LAW_2110, 'appeal.evaluation': { length: 5, unit: 'WD' } }
  const replied = (of: Readonly<Record<string, unknown>>) =>
    dispatched('2026-03-02T09:00', '2026-03-02T09:10', of)
      .act('contact', li, at('2026-03-02T09:30'), { method: 'phone', person: '林某' })
      .act('reply', li, at('2026-03-02T10:00'), { reply: '已办好' })
  const lapsed = replied(law).until(at('2026-04-30T00:00')).it
  assert.deepEqual([lapsed.matter.status, lapsed.row.excluded], ['closed', 'unrated'])
  assert.equal(replied(LAW_2110).until(at('2026-04-30T00:00')).it.matter.status, 'replied')
})

test('what the enterprise says itself counts as the revisit', () => {
  const happy = STAGES['replied']!().act('evaluate', firm, at('2026-03-03T12:00'), {
    solved: true,
    level: 'satisfied',
  })
  assert.equal(happy.act('close', revisitor, at('2026-03-03T13:00')).it.matter.status, 'closed')
  const unhappy = STAGES['replied']!().act('evaluate', firm, at('2026-03-03T12:00'), {
    solved: false,
    level: 'dissatisfied',
  })
  assert.deepEqual([unhappy.it.matter.status, unhappy.it.row.redoCount], ['redo', 1])
})

test('a limit may vary by difficulty: dispatched as hard, or graded so later, the result has its own', () => {
  const rows = lawRows(LAW_2110)
  const hard = { ...rows[3]!, seq: 99, when: { grade: 'hard' }, value: { length: 20, unit: 'WD' } }
  const facts = { enterprise: { id: FIRM, name: 'firm', regionId: CITY } }
  const open = () =>
    new PureMatter<Appeal>(appealKind, appealRelations, {
      at: at('2026-03-02T09:00'),
      law: [...rows, hard],
      organisation,
      facts,
    }).act('file', firm, at('2026-03-02T09:00'), FILE)
  const asHard = open().act('dispatch', dispatcher, at('2026-03-02T09:10'), {
    departmentId: HOUSING,
    grade: 'hard',
  })
  assert.equal(dueOf(asHard, 'resolve'), '2026-03-31T00:00')
  const later = open().act('dispatch', dispatcher, at('2026-03-02T09:10'), { departmentId: HOUSING })
  assert.equal(dueOf(later, 'resolve'), '2026-03-17T00:00')
  later.act('regrade', dispatcher, at('2026-03-03T09:00'), { grade: 'hard', reason: '跨部门' })
  assert.equal(dueOf(later, 'resolve'), '2026-03-31T00:00')
  const same = () =>
    later.act('regrade', dispatcher, at('2026-03-03T10:00'), { grade: 'hard', reason: '重复' })
  assert.throws(same, refusal('appeal.sameGrade'))
})

test('a whistle says where, and whoever comes says where they reported in', () => {
  const own = { enterprise: { id: FIRM, name: 'firm', regionId: CITY } }
  const whistle = (more: object) =>
    start(own).act('file', firm, at('2026-03-02T09:00'), { ...FILE, channel: 'whistle', ...more })
  assert.throws(() => whistle({}), refusal('appeal.whistlePlace'))
  const appeal = whistle({ place: '园区三号门' }).act('dispatch', dispatcher, at('2026-03-02T09:10'), {
    departmentId: HOUSING,
  })
  const report = (more: object) =>
    appeal.act('contact', li, at('2026-03-02T10:00'), { method: 'onSite', person: '林某', ...more })
  assert.throws(() => report({}), refusal('appeal.reportInPlace'))
  assert.equal(report({ place: '园区三号门' }).it.matter.status, 'contacted')
})

const join = (appeal: object | null) =>
  filed('2026-03-02T09:00', LAW_2110, organisation, { appeal }).act(
    'join',
    dispatcher,
    at('2026-03-02T09:10'),
    {
      code: 'SQ2603017DDAY4U',
    },
  )

test('a repeat is joined to the first by its code, and to no other', () => {
  assert.throws(() => join(null), refusal('appeal.firstUnknown'))
  assert.throws(() => join({ ...FIRST.appeal, id: 'matter' }), refusal('appeal.joinsItself'))
  assert.throws(() => join({ ...FIRST.appeal, isJoined: true }), refusal('appeal.firstIsJoined'))
  assert.equal(join(FIRST.appeal).it.matter.aboutId, 'first')
})

test('what was ended by mistake is proposed by one and taken up again by another; what was judged before stays', () => {
  const appeal = STAGES['closed']!().act('proposeReopen', dispatcher, at('2026-03-05T09:00'), {
    reason: '误办结',
  })
  assert.equal(appeal.whyNot('reopen', dispatcher, at('2026-03-05T09:10'))?.code, 'act.notBy')
  assert.equal(
    appeal.whyNot('proposeReopen', revisitor, at('2026-03-05T09:10'))?.code,
    'appeal.reopenProposed',
  )
  appeal.act('reopen', revisitor, at('2026-03-05T09:20'))
  const { matter, row, clocks } = appeal.it
  assert.deepEqual(
    [matter.status, matter.closedAt, matter.finalLight, row.reopenCount],
    ['redo', null, null, 1],
  )
  assert.deepEqual(
    clocks.filter(({ name }) => name === 'resolve').map(({ lap, verdict }) => [lap, verdict]),
    [
      [1, 'inTime'],
      [2, null],
    ],
  )
  const joined = STAGES['joined']!().act('proposeReopen', dispatcher, at('2026-03-05T09:00'), {
    reason: '并错',
  })
  joined.act('reopen', revisitor, at('2026-03-05T09:20'))
  assert.deepEqual([joined.it.matter.status, joined.it.matter.aboutId], ['filed', null])
})

test('what stays ended has been looked at by somebody else', () => {
  const appeal = STAGES['closed']!()
  assert.equal(appeal.whyNot('reopen', revisitor, at('2026-03-05T09:00'))?.code, 'appeal.reopenUnproposed')
  appeal.act('proposeReopen', dispatcher, at('2026-03-05T09:00'), { reason: '误办结' })
  assert.equal(appeal.whyNot('declineReopen', dispatcher, at('2026-03-05T09:10'))?.code, 'act.notBy')
  appeal.act('declineReopen', revisitor, at('2026-03-05T09:20'), { reason: '企业已确认解决' })
  assert.deepEqual([appeal.it.matter.status, appeal.it.row.reopenProposedBy], ['closed', null])
})

test('whoever dispatched it wrongly redirects it before the unit has signed, and not to the same one', () => {
  const appeal = STAGES['dispatched']!()
  const to = (departmentId: string) =>
    appeal.act('redirect', dispatcher, at('2026-03-02T09:30'), { departmentId, reason: '派错' })
  assert.throws(() => to(HOUSING), refusal('appeal.sameUnit'))
  assert.equal(to(TAX).it.matter.departmentId, TAX)
  assert.equal(dueOf(appeal, 'contact'), '2026-03-02T11:30')
  assert.equal(STAGES['signed']!().whyNot('redirect', dispatcher, at('2026-03-02T10:00'))?.code, 'act.status')
})

const callIn = (departmentId: string) =>
  STAGES['signed']!().act('callIn', li, at('2026-03-02T10:00'), {
    departmentIds: [departmentId],
    task: '提供税务情况',
  })

test('the lead calls in other departments, not itself and none that is unknown', () => {
  assert.throws(() => callIn(HOUSING), refusal('appeal.leadIsNoHelper'))
  assert.throws(() => callIn('nowhere'), refusal('department.unknown'))
  const appeal = callIn(TAX)
  assert.equal(appeal.it.matter.partCount, 1)
  assert.ok(appealKind.readers(appeal.it).includes(TAX))
})

test('an inbox shows the next duty with its clock, and a closed appeal leaves nobody a duty', () => {
  const next = Object.fromEntries(
    Object.entries(STAGES).map(([status, reach]) => [
      status,
      appealKind.duties(reach().it).map(({ act, clock }) => `${act}/${clock}`),
    ]),
  )
  assert.deepEqual(next, {
    filed: ['dispatch/circulation'],
    dispatched: ['contact/contact'],
    signed: ['contact/contact'],
    contacted: ['giveOpinion/opinion'],
    inProgress: ['reply/resolve'],
    replied: ['revisit/revisit'],
    revisiting: ['close/revisit'],
    redo: ['reply/resolve'],
    checking: ['approveReply/check'],
    hung: ['resume/review'],
    closed: [],
    notAccepted: [],
    joined: [],
    withdrawn: [],
  })
})

test('an appeal is read by its enterprise, its lead department and the office, and by no other department', () => {
  const readers = appealKind.readers(STAGES['signed']!().it)
  assert.ok(readers.includes(FIRM) && readers.includes(HOUSING))
  assert.ok(!readers.includes(TAX))
})

test('closing freezes the light of the promises and stops every clock', () => {
  const matter = STAGES['closed']!()
  assert.equal(matter.it.matter.finalLight, 'green')
  assert.ok(matter.it.clocks.every((clock) => clock.stoppedAt !== null))
  const late = dispatched('2026-03-02T09:00', '2026-03-02T09:10')
    .act('contact', li, at('2026-03-03T10:00'), { method: 'phone', person: '林某' })
    .act('reply', li, at('2026-03-03T11:00'), { reply: '已办好' })
    .act('revisit', revisitor, at('2026-03-04T10:00'), { solved: true, level: 'satisfied' })
    .act('close', revisitor, at('2026-03-04T10:30'))
  assert.equal(late.it.matter.finalLight, 'red')
})

test('the clock of the result turns yellow two working days before its last day', () => {
  const matter = STAGES['inProgress']!()
  const clock = matter.it.clocks.find((one) => one.name === 'resolve')
  assert.ok(clock)
  const lights = ['2026-03-11', '2026-03-12', '2026-03-16', '2026-03-17'].map((on) =>
    clockLight(matter.it, clock, at(`${on}T10:00`)),
  )
  assert.deepEqual(lights, ['green', 'yellow', 'yellow', 'red'])
})

/** A matter of which nothing is known but what the gates answer. */
function start(facts: Record<string, unknown>) {
  const given = { at: at('2026-03-02T09:00'), law: lawRows(LAW_2110), facts }
  return new PureMatter<Appeal>(appealKind, appealRelations, given)
}

function refusal(code: string) {
  return (error: unknown) => error instanceof Refusal && error.reason.code === code
}
