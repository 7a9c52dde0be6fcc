/** 回访、办结: by somebody who had no hand in it; tried three times; left out of the rates by two; closed with a rating. */
import { isoDay } from '../../calendar/days.ts'
import { personOf, personsBehind } from '../../kernel/actor.ts'
import { invalid, reason, type Reason } from '../../kernel/refusal.ts'
import { isConfirmed, rated } from './answering.ts'
import {
  CONFIRMING_POWERS,
  supersede,
  tellApplicant,
  type AppealAct,
  type AppealCase,
  type EnterpriseFact,
} from './appeal.ts'
import { revisitTries } from './parameters.ts'

/** Those who may not judge: whoever has handled it, and whoever came with it for the enterprise. */
const PARTIAL = ['handler', 'handledIt', 'applicantPerson']

/**
 * The revisit by somebody who did not handle it: solved or not, and five levels of satisfaction. Not solved means done
 * again: a new lap for the result, while the first verdict stays (S001-153).
 */
const revisit: AppealAct<'revisit'> = {
  from: ['replied', 'revisiting'],
  to: ['revisiting', 'redo'],
  by: ['revisitor'],
  notBy: PARTIAL,
  audience: 'applicant',
  primary: true,
  decide: (it, input) => rated(it, input, 'revisit'),
}

/** 未接通: one more try without an answer. After the last one it may be left out of the rates (domain §6.3). */
const tryRevisit: AppealAct<'tryRevisit'> = {
  from: ['replied'],
  to: [],
  by: ['revisitor'],
  notBy: PARTIAL,
  audience: 'applicant',
  decide: (it, input) => ({
    set: { revisitTries: it.row.revisitTries + 1 },
    record: [{ fact: 'revisitTried', values: { n: it.row.revisitTries + 1, text: input.note } }],
  }),
}

/** 剔除: proposed by one, decided by another, so that nobody improves a rate alone (domain §6.3). */
const proposeExclusion: AppealAct<'proposeExclusion'> = {
  from: ['replied', 'revisiting'],
  to: [],
  by: ['revisitor'],
  notBy: PARTIAL,
  audience: 'departments',
  gates: ({ matter }) =>
    matter.enterpriseId === null ? [] : [{ gate: 'enterprise', question: matter.enterpriseId }],
  refuse(it) {
    if (it.row.excluded !== null) return reason('appeal.excludedAlready')
    const isOpen = it.parts.some((part) => part.kind === 'ruling' && part.isOpen)
    return isOpen ? reason('appeal.rulingOpen') : null
  },
  decide(it, input) {
    const least = it.law.find(revisitTries)?.value ?? 0
    if (input.cause === 'notReached' && it.row.revisitTries < least)
      throw invalid('/input/cause', 'appeal.triesTooFew', { least, tries: it.row.revisitTries })
    const { cause, reason: text, files } = input
    if (cause === 'enterpriseGone' && endOf(it) === null)
      throw invalid('/input/cause', 'appeal.enterpriseStands')
    return {
      open: [
        {
          kind: 'ruling',
          act: 'open',
          input: { what: 'exclusion', reason: text, basis: cause },
          regionId: it.matter.regionId,
          as: 'part',
        },
      ],
      record: [
        {
          fact: cause === 'enterpriseGone' ? 'enterpriseGone' : 'exclusionProposed',
          values: { cause: `appeal.cause.${cause}`, text, day: endOf(it) ?? '' },
        },
      ],
      ...(files === undefined ? {} : { attach: { files, audience: 'departments' as const } }),
    }
  },
}

/** The day on which the register says that the enterprise ended. */
function endOf(it: AppealCase): string | null {
  const { endedOn = null } = (it.facts['enterprise'] ?? {}) as Partial<EnterpriseFact>
  return endedOn === null ? null : isoDay(endedOn)
}

/** Each of the two supervisors of a key complaint confirms that it may be closed; one person never stands for both. */
const confirmClose: AppealAct<'confirmClose'> = {
  from: ['replied', 'revisiting'],
  to: [],
  by: ['confirmBusiness', 'confirmInspection'],
  notBy: PARTIAL,
  audience: 'departments',
  refuse(it, actor) {
    if (!it.row.isKey) return reason('appeal.notKey')
    const { confirmedByBusiness, confirmedByInspection, confirmedBy } = it.row
    const confirmers = [confirmedByBusiness, confirmedByInspection, ...(confirmedBy ?? [])]
    const isMine = personsBehind(actor).some((person) => confirmers.includes(person))
    return isMine || openSlot(it, actor) === null ? reason('appeal.confirmedAlready') : null
  },
  decide(it, _input, actor) {
    const slot = openSlot(it, actor) as 'confirmedByBusiness' | 'confirmedByInspection'
    return {
      set: {
        [slot]: personOf(actor),
        confirmedBy: [...(it.row.confirmedBy ?? []), ...personsBehind(actor)],
      },
      record: [{ fact: 'closeConfirmed', values: { slot: `appeal.confirming.${slot}` } }],
    }
  },
}

function openSlot(it: AppealCase, actor: Parameters<typeof personOf>[0]) {
  if (actor.kind !== 'officer') return null
  const has = (power: string) => actor.powers.includes(power)
  if (it.row.confirmedByBusiness === null && has(CONFIRMING_POWERS.business)) return 'confirmedByBusiness'
  if (it.row.confirmedByInspection === null && has(CONFIRMING_POWERS.inspection))
    return 'confirmedByInspection'
  return null
}

/**
 * Closing needs a reply and an evaluation that says solved, or that the revisit was left out of the rates; no channel ends
 * an appeal without them (S001-16, S000-49). A key complaint needs both supervisors as well (S003-63).
 */
const close: AppealAct<'close'> = {
  from: ['replied', 'revisiting'],
  to: ['closed'],
  by: ['revisitor'],
  notBy: PARTIAL,
  audience: 'applicant',
  primary: true,
  refuse: mayNotClose,
  decide: (it) => ({
    to: 'closed',
    hold: null,
    clocks: supersede(it, ['revisit', 'evaluation']),
    tell: tellApplicant(it, 'appeal.closed'),
  }),
}

function mayNotClose(it: AppealCase): Reason | null {
  const { row, matter } = it
  const isRated = matter.status === 'revisiting' && row.solved === true
  if (row.reply === null || !(isRated || row.excluded !== null)) return reason('appeal.notSolved')
  return isConfirmed(it) ? null : reason('appeal.keyUnconfirmed')
}

export const revisitingActs = { revisit, tryRevisit, proposeExclusion, confirmClose, close }
