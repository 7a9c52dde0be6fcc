/** The law of the thin appeal, without a database: every act in every status, the three clocks of 2110, redo, the ladder. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoMoment, moment, type Moment } from '../../calendar/days.ts'
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
import { appealKind, type Appeal } from './rules.ts'
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

function filed(at: string, law: Readonly<Record<string, unknown>> = LAW_2110, world = organisation) {
  const facts = { enterprise: { id: FIRM, name: 'firm', regionId: CITY } }
  const matter = new PureMatter<Appeal>(appealKind, appealRelations, {
    at: moment(at),
    law: lawRows(law),
    organisation: world,
    facts,
  })
  return matter.act('file', firm, moment(at), FILE)
}

const at = (text: string): Moment => moment(text)
const dispatched = (filedAt: string, dispatchedAt: string) =>
  filed(filedAt).act('dispatch', dispatcher, at(dispatchedAt), { departmentId: HOUSING })
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
}

test('every status of an appeal can be reached by acts', () => {
  assert.deepEqual(Object.keys(STAGES).sort(), [...APPEAL_OPEN, ...APPEAL_ENDED].sort())
  for (const [status, reach] of Object.entries(STAGES)) assert.equal(reach().it.matter.status, status)
})

/** Who may do what where, written out by hand: everything else is refused. */
const ALLOWED: Record<string, Record<string, string[]>> = {
  filed: { dispatch: ['dispatcher'] },
  dispatched: { sign: ['li', 'sun'], contact: ['li', 'sun'] },
  signed: { contact: ['li', 'sun'], ask: ['li'] },
  contacted: { giveOpinion: ['li'], reply: ['li'], ask: ['li'] },
  inProgress: { reply: ['li'], ask: ['li'] },
  replied: { revisit: ['revisitor'] },
  revisiting: { revisit: ['revisitor'], close: ['revisitor'] },
  redo: { giveOpinion: ['li'], reply: ['li'], ask: ['li'] },
  closed: {},
}

test('every act is open to exactly the people and statuses of the table, and refused to everybody else', () => {
  const now = at('2026-03-04T11:00')
  let refused = 0
  for (const [status, reach] of Object.entries(STAGES)) {
    const matter = reach()
    for (const act of Object.keys(appealKind.acts).filter((name) => name !== 'file')) {
      for (const [person, actor] of Object.entries(everybody)) {
        const allowed = ALLOWED[status]?.[act]?.includes(person) ?? false
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
  assert.equal(STAGES['replied']!().whyNot('close', revisitor, at('2026-03-04T11:00'))?.code, 'act.status')
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
    closed: [],
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
