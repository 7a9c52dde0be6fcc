/**
 * 查看联系方式: names and numbers of an appeal are plain to those who work on it while it is open, and masked for everybody
 * else. Whoever supervises, answers for or has helped with it is shown them for a time, for a reason that stays in the
 * journal of the appeal, where supervision reads it.
 */
import { MINUTE_MS, type Moment } from '../../calendar/days.ts'
import { hasPower, type Actor } from '../../kernel/actor.ts'
import type { Parameter } from '../../kernel/law.ts'
import type { PersonId } from '../../kernel/matter.ts'
import { invalid, reason } from '../../kernel/refusal.ts'
import { APPEAL_POWERS, CONFIRMING_POWERS, type Appeal, type AppealAct, type AppealCase } from './appeal.ts'

/** Somebody is shown the contact of an appeal until a moment. */
export interface Unmasking {
  readonly person: PersonId
  readonly until: Moment
}

const MINUTES_MAX = 24 * 60

/** How long a reason opens personal data. Never pinned: it protects people as the city does today. */
export const unmaskMinutes: Parameter<number> = {
  name: 'appeal.unmaskMinutes',
  label: { zh: '联系方式显示时长（分钟）', en: 'Minutes that a contact is shown' },
  purpose: {
    zh: '不办理该诉求的人员填写理由后，可以看到联系人和电话多少分钟（1 至 1440）。未给出时按平台规则：15 分钟。',
    en: 'For how many minutes (1 to 1440) somebody who does not handle an appeal sees whom to call, once they have said why. While unset: 15.',
  },
  form: { shape: 'number' },
  pinned: false,
  dimensions: [],
  parse(value) {
    const isMinutes = typeof value === 'number' && Number.isInteger(value)
    if (!isMinutes || value < 1 || value > MINUTES_MAX) throw invalid('/value', 'law.number')
    return value
  },
}

const WORKING = Object.values(APPEAL_POWERS)
const LOOKING = [...Object.values(CONFIRMING_POWERS), 'supervise']

/** Whether somebody's post works on the appeal: of its unit, or with a power of appeals over its region. */
function worksOn(it: AppealCase, actor: Actor): boolean {
  if (actor.kind !== 'officer') return false
  const isUnit = it.matter.departmentId !== null && actor.parties.includes(it.matter.departmentId)
  return isUnit || WORKING.some((power) => hasPower(actor, power, it.matter))
}

/**
 * Whether somebody may be shown the contact for a reason: who works on the appeal or did, helps with it, or supervises it.
 * To read every matter of a region is not enough.
 */
export function mayUnmask(it: AppealCase, actor: Actor): boolean {
  if (actor.kind !== 'officer') return false
  const helps = it.row.helpers.some((department) => actor.parties.includes(department))
  return helps || worksOn(it, actor) || LOOKING.some((power) => hasPower(actor, power, it.matter))
}

/** Until when somebody is shown the contact for the reason they gave; null when they are not. */
export function shownUntil(it: AppealCase, reader: Actor, now: Moment): Moment | null {
  if (reader.kind !== 'officer' || !mayUnmask(it, reader)) return null
  const own = (it.row.unmaskings ?? []).filter(
    ({ person, until }) => person === reader.personId && now < until,
  )
  return own.at(-1)?.until ?? null
}

/** Whoever works on an open appeal needs its contact, as its enterprise does; others while they are shown it. */
export function readsContact(it: AppealCase, reader: Actor, now: Moment): boolean {
  const { applicantParty } = it.matter
  if (reader.kind === 'agent') return applicantParty !== null && reader.parties.includes(applicantParty)
  return needsContact(it, reader) || shownUntil(it, reader, now) !== null
}

function needsContact(it: AppealCase, reader: Actor): boolean {
  return it.matter.closedAt === null && worksOn(it, reader)
}

const unmask: AppealAct<'unmask'> = {
  from: 'any',
  to: [],
  by: ['contactReader'],
  audience: 'supervision',
  isNote: true,
  refuse(it, actor, now) {
    // For whom nothing is masked there is nothing to show, and no button.
    if (needsContact(it, actor)) return reason('act.relation')
    return shownUntil(it, actor, now) === null ? null : reason('appeal.contactShown')
  },
  decide(it, input, actor, at) {
    const minutes = it.law.find(unmaskMinutes)?.value ?? UNSET_MINUTES
    const until = (at.recorded + minutes * MINUTE_MS) as Moment
    const known = it.row.unmaskings ?? []
    return {
      set: actor.kind === 'officer' ? { unmaskings: [...known, { person: actor.personId, until }] } : {},
      record: [{ fact: 'unmasked', values: { text: input.reason, minutes } }],
    }
  },
}

/** What holds where a region has set nothing, as its parameter says. */
const UNSET_MINUTES = 15

export const unmaskingActs = { unmask }

/** How often anybody was shown the contact. */
export function timesUnmasked({ unmaskings }: Pick<Appeal, 'unmaskings'>): number {
  return unmaskings?.length ?? 0
}
