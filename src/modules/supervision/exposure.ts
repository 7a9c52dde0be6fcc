/**
 * Exposures (曝光, S003-61, S003-70): a unit or a person is named in public, with the facts and the basis. A second person
 * approves; the unit may object within a limit; then it is published by itself, or after the objection was dismissed. A
 * rectification is added later, and what was published is withdrawn with a trace, never deleted.
 */
import type { Moment } from '../../calendar/days.ts'
import { personsBehind } from '../../kernel/actor.ts'
import type { Act, Duty, Kind } from '../../kernel/kind.ts'
import type { Case, PersonId } from '../../kernel/matter.ts'
import { reason } from '../../kernel/refusal.ts'
import { firstDuty, postsWith, startedWith, stopClock, unitOf } from './bodies.ts'
import { aboutIn, askCases, casesIn, type CaseRef } from './cases.ts'
import { objectionLimit } from './parameters.ts'
import { APPROVE, SUPERVISE } from './powers.ts'
import { copyToLeader } from './rules.ts'
import type { ExposureInputs } from './wire.ts'
import { EXPOSURE_ENDED, EXPOSURE_OPEN } from './words.ts'

/** An exposure's own columns. */
export interface Exposure {
  readonly person: string | null
  readonly facts: string
  readonly basis: string
  readonly outlets: string | null
  readonly cases: readonly CaseRef[]
  readonly drafters: readonly PersonId[]
  readonly objection: string | null
  readonly objectionAnswer: string | null
  readonly publishedAt: Moment | null
  readonly rectification: string | null
  readonly withdrawnReason: string | null
  readonly withdrawnAt: Moment | null
}

type ExposureCase = Case<Exposure>
type ExposureAct<Name extends keyof ExposureInputs> = Act<Exposure, ExposureInputs[Name]>

const draft: ExposureAct<'draft'> = {
  from: 'new',
  to: ['submitted'],
  by: ['supervisor'],
  audience: 'departments',
  gates: (_it, input, actor) => [askCases(input, actor)],
  place: (_input, _actor, facts) => aboutIn(facts).regionId,
  decide(it, { departmentId, title, person = null, facts, basis, outlets = null }, actor) {
    const unit = unitOf(it, departmentId)
    return {
      to: 'submitted',
      // The page is public: it names the unit, and never the enterprise.
      matter: { title, departmentId: unit.id, aboutId: aboutIn(it.facts).id, enterpriseId: null },
      set: { person, facts, basis, outlets, cases: casesIn(it.facts), drafters: personsBehind(actor) },
      record: [{ fact: 'drafted', values: { text: facts } }],
      tell: toApprovers(it),
    }
  },
}

const submit: ExposureAct<'submit'> = {
  from: ['draft'],
  to: ['submitted'],
  by: ['supervisor'],
  audience: 'departments',
  primary: true,
  decide: (it, { facts, basis }, actor) => ({
    to: 'submitted',
    set: { facts, basis, drafters: [...new Set([...it.row.drafters, ...personsBehind(actor)])] },
    tell: toApprovers(it),
  }),
}

/** A second person approves; the unit is told and may object. Without a limit for that nothing is approved. */
const approve: ExposureAct<'approve'> = {
  from: ['submitted'],
  to: ['reviewed'],
  by: ['approver'],
  notBy: ['drafter'],
  audience: 'departments',
  primary: true,
  decide(it, _input, _actor, at) {
    const { departmentId } = it.matter
    const limit = it.law.need(objectionLimit)
    const copy =
      departmentId === null
        ? { tell: [], defects: [] }
        : copyToLeader(it, departmentId, at.happened, 'exposure.reviewed')
    return {
      to: 'reviewed',
      hold: departmentId,
      clocks: [startedWith('objection', limit, departmentId)],
      tell: [...toUnit(it, 'exposure.reviewed'), ...copy.tell],
      defects: copy.defects,
    }
  },
}

const sendBack: ExposureAct<'sendBack'> = {
  from: ['submitted'],
  to: ['draft'],
  by: ['approver'],
  notBy: ['drafter'],
  audience: 'departments',
  decide: (_it, input) => ({ to: 'draft', record: [{ fact: 'rejected', values: { text: input.reason } }] }),
}

const drop: ExposureAct<'drop'> = {
  from: ['draft'],
  to: ['dropped'],
  by: ['supervisor'],
  audience: 'departments',
  decide: (_it, input) => ({
    to: 'dropped',
    hold: null,
    record: [{ fact: 'because', values: { text: input.reason } }],
  }),
}

/** The unit objects, while it may. */
const object: ExposureAct<'object'> = {
  from: ['reviewed', 'published'],
  to: ['objected'],
  by: ['lead'],
  audience: 'departments',
  primary: true,
  refuse: (it) => (it.matter.status === 'published' ? reason('exposure.objectionLate') : null),
  decide: (it, { grounds }) => ({
    to: 'objected',
    set: { objection: grounds },
    hold: postsWith(it, APPROVE)[0] ?? null,
    clocks: stopClock(it, 'objection'),
    record: [{ fact: 'objected', values: { text: grounds } }],
    tell: postsWith(it, APPROVE).map((to) => ({ to, text: 'exposure.objected' })),
  }),
}

/** Upheld, it is dropped; dismissed, it is published. Decided by somebody who has not drafted it. */
const decideObjection: ExposureAct<'decideObjection'> = {
  from: ['objected'],
  to: ['published', 'dropped'],
  by: ['approver'],
  notBy: ['drafter'],
  audience: 'departments',
  primary: true,
  decide: (it, input, _actor, at) => ({
    to: input.isUpheld ? 'dropped' : 'published',
    set: { objectionAnswer: input.reason, publishedAt: input.isUpheld ? null : at.happened },
    hold: null,
    record: [{ fact: 'because', values: { text: input.reason } }],
    tell: toUnit(it, input.isUpheld ? 'exposure.dropped' : 'exposure.published'),
  }),
}

/** Nobody has objected in time: it becomes public by itself. */
const publish: ExposureAct<'publish'> = {
  from: ['reviewed'],
  to: ['published'],
  by: ['system'],
  when: { clock: 'objection', at: 'due' },
  audience: 'departments',
  decide: (it, _input, _actor, at) => ({
    to: 'published',
    set: { publishedAt: at.happened },
    hold: null,
    tell: toUnit(it, 'exposure.published'),
  }),
}

/** What the unit has put right since: added below, the facts stay as they were published. */
const rectify: ExposureAct<'rectify'> = {
  from: ['published'],
  to: [],
  by: ['supervisor'],
  audience: 'departments',
  decide: (_it, { rectification }) => ({
    set: { rectification },
    record: [{ fact: 'rectified', values: { text: rectification } }],
  }),
}

const withdraw: ExposureAct<'withdraw'> = {
  from: ['published'],
  to: ['withdrawn'],
  by: ['approver'],
  audience: 'departments',
  decide: (it, input, _actor, at) => ({
    to: 'withdrawn',
    set: { withdrawnReason: input.reason, withdrawnAt: at.happened },
    record: [{ fact: 'because', values: { text: input.reason } }],
    tell: toUnit(it, 'exposure.withdrawn'),
  }),
}

/** Statuses from which on the unit knows of it. */
const KNOWN: ReadonlySet<string> = new Set(['reviewed', 'objected', 'published', 'withdrawn'])

/** The exposure as a kind of matter. */
export const exposureKind: Kind<Exposure> = {
  name: 'exposure',
  path: 'exposures',
  letters: 'BG',
  statuses: { open: EXPOSURE_OPEN, ended: EXPOSURE_ENDED },
  acts: {
    draft,
    submit,
    approve,
    sendBack,
    drop,
    object,
    decideObjection,
    publish,
    rectify,
    withdraw,
  },
  duties,
  readers: (it) => [
    ...postsWith(it, SUPERVISE),
    ...postsWith(it, APPROVE),
    ...(isKnownToUnit(it) && it.matter.departmentId !== null ? [it.matter.departmentId] : []),
  ],
}

/** A unit that has objected with success has known of it as well. */
function isKnownToUnit(it: ExposureCase): boolean {
  return KNOWN.has(it.matter.status) || it.row.objection !== null
}

function duties(it: ExposureCase): Duty[] {
  switch (it.matter.status) {
    case 'draft':
      return firstDuty(postsWith(it, SUPERVISE), 'submit')
    case 'submitted':
      return firstDuty(postsWith(it, APPROVE), 'approve')
    case 'objected':
      return firstDuty(postsWith(it, APPROVE), 'decideObjection')
    // To object is a right and no duty.
    default:
      return []
  }
}

function toApprovers(it: ExposureCase) {
  return postsWith(it, APPROVE).map((to) => ({ to, text: 'exposure.submitted' }))
}

function toUnit(it: ExposureCase, text: string) {
  const { departmentId } = it.matter
  return departmentId === null ? [] : [{ to: departmentId, text }]
}
