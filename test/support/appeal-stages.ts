/** Appeals in each of their statuses without a database, reached by the acts of a small city under the law of 2110. */
import assert from 'node:assert/strict'
import { isoMoment, moment } from '../../src/calendar/days.ts'
import { SYSTEM } from '../../src/kernel/actor.ts'
import {
  FILE,
  LAW_2110 as PROMISES,
  at,
  dispatcher,
  firm,
  li,
  organisation,
  revisitor,
  sun,
  zhou,
} from './pure-appeal.ts'
import { CITY, FIRM, HOUSING, PureMatter, lawRows } from './pure-matter.ts'
import { appealRelations } from '../../src/modules/appeals/module.ts'
import type { Appeal } from '../../src/modules/appeals/appeal.ts'
import { rulingKind, type Ruling } from '../../src/modules/appeals/ruling.ts'
import { appealKind } from '../../src/modules/appeals/rules.ts'

export const LAW_2110 = {
  ...PROMISES,
  'appeal.ladder': [
    { name: 'remind', from: 'yellow', after: { length: 0, unit: 'WD' } },
    { name: 'urge', from: 'due', after: { length: 0, unit: 'WD' } },
    { name: 'supervise', from: 'due', after: { length: 3, unit: 'WD' } },
  ],
}

export const everybody = { firm, dispatcher, revisitor, li, sun, zhou }

export const FIRST = {
  appeal: { id: 'first', code: 'SQ2603017DDAY4U', isOpen: true, isJoined: false, isHeld: false },
}

export function filed(
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

export const dispatched = (
  filedAt: string,
  dispatchedAt: string,
  law: Readonly<Record<string, unknown>> = LAW_2110,
) => filed(filedAt, law).act('dispatch', dispatcher, at(dispatchedAt), { departmentId: HOUSING })

export const dueOf = (matter: PureMatter<Appeal>, name: string) => {
  const clock = matter.it.clocks.findLast((one) => one.name === name)
  assert.ok(clock?.dueAt)
  return isoMoment(clock.dueAt, 480).slice(0, 16)
}

/** An appeal in each status, reached by acts. */
export const STAGES: Record<string, () => PureMatter<Appeal>> = {
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
export function answered(
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
