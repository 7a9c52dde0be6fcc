/** Appeals without a database, some steps into their life, for tests of their rules: the law of 2110, and a small organisation. */
import { moment, type Moment } from '../../src/calendar/days.ts'
import { SYSTEM } from '../../src/kernel/actor.ts'
import { Refusal } from '../../src/kernel/refusal.ts'
import type { Appeal } from '../../src/modules/appeals/appeal.ts'
import { appealRelations } from '../../src/modules/appeals/module.ts'
import { rulingKind, type Ruling } from '../../src/modules/appeals/ruling.ts'
import { appealKind } from '../../src/modules/appeals/rules.ts'
import { CITY, FIRM, HOUSING, PureMatter, agent, lawRows, officer, smallOrganisation } from './pure-matter.ts'

export const LAW_2110 = {
  'appeal.circulation': { length: 4, unit: 'WH' },
  'appeal.contact': { length: 2, unit: 'WH' },
  'appeal.opinion': { length: 1, unit: 'WD' },
  'appeal.resolve': { length: 10, unit: 'WD' },
  'appeal.revisit': { length: 3, unit: 'WD' },
}
type Law = ReturnType<typeof lawRows>

export const organisation = smallOrganisation()
export const firm = agent()
export const dispatcher = officer('dispatcher', organisation)
export const revisitor = officer('revisitor', organisation)
export const li = officer('housing', organisation)
export const sun = officer('housing-head', organisation)
export const zhou = officer('tax', organisation)
/** Supervision (监察), with the power of the other slot as well. */
export const inspector = { ...officer('chief', organisation), powers: ['inspect', 'appeal.confirmKey'] }

export const FILE = {
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

export const at = (text: string): Moment => moment(text)

/** Filed on Monday, 2 March 2026, at nine. */
export function filed(law: Law = lawRows(LAW_2110), more: object = {}): PureMatter<Appeal> {
  const facts = { enterprise: { id: FIRM, name: 'firm', regionId: CITY } }
  const matter = new PureMatter<Appeal>(appealKind, appealRelations, {
    at: at('2026-03-02T09:00'),
    law,
    organisation,
    facts,
  })
  return matter.act('file', firm, at('2026-03-02T09:00'), { ...FILE, ...more })
}

/** Dispatched to housing ten minutes later. */
export const dispatched = (law?: Law, more: object = {}): PureMatter<Appeal> =>
  filed(law, more).act('dispatch', dispatcher, at('2026-03-02T09:10'), { departmentId: HOUSING })

export const contacted = (law?: Law): PureMatter<Appeal> =>
  dispatched(law).act('contact', li, at('2026-03-02T09:30'), { method: 'phone', person: '林某' })

export const replied = (law?: Law): PureMatter<Appeal> =>
  contacted(law).act('reply', li, at('2026-03-03T10:00'), { reply: '已办好' })

/** A request to the office, asked at one moment and decided at another; the appeal has answered to it. */
export function ruled(
  appeal: PureMatter<Appeal>,
  said: object,
  { asked, decided }: { asked: string; decided: string },
  act: 'approve' | 'refuse' = 'approve',
  input: object = {},
): PureMatter<Appeal> {
  const request = new PureMatter<Ruling>(rulingKind, appealRelations, {
    at: at(asked),
    law: lawRows(LAW_2110),
    organisation,
  }).act('open', SYSTEM, at(asked), said)
  appeal.until(at(decided))
  request.act(act, dispatcher, at(decided), input)
  return appeal.afterPart(request, dispatcher, at(decided))
}

/** Whether an error is the refusal with that code. */
export function refusal(code: string) {
  return (error: unknown) => error instanceof Refusal && error.reason.code === code
}
