/**
 * Exposures (曝光, S003-61, S003-70): a unit or a person is named in public for what had a serious effect, with the facts and
 * the basis. Two persons who have not drafted it decide, one of them for discipline inspection where there is one; unit and
 * person are told and may object within a limit; then it is published by itself, or after the objection was dismissed. What
 * was published is withdrawn with a trace, never deleted. Until it is public it is confidential.
 */
import type { Moment } from '../../calendar/days.ts'
import { personsBehind } from '../../kernel/actor.ts'
import type { Act, Duty, Kind } from '../../kernel/kind.ts'
import type { Case, DepartmentId, PersonId, PostId } from '../../kernel/matter.ts'
import { reason } from '../../kernel/refusal.ts'
import { copyToLeader, firstDuty, postsNamed, postsWith, startedWith, stopClock, unitOf } from './bodies.ts'
import { aboutIn, askCases, casesIn, type CaseRef } from './cases.ts'
import {
  AS_DRAFT,
  draftDuties,
  draftReaders,
  draftersWith,
  drop,
  reopen,
  sendBack,
  toApprovers,
  type Drafted,
} from './drafting.ts'
import { objectionLimit } from './parameters.ts'
import { APPROVE, INSPECT } from './powers.ts'
import type { ExposureInputs } from './wire.ts'
import { EXPOSURE_ENDED, EXPOSURE_OPEN } from './words.ts'

/** An exposure's own columns. */
export interface Exposure extends Drafted {
  readonly person: string | null
  /** The posts in the unit of whoever has that name: told besides the unit, and may object too. */
  readonly personPosts: readonly PostId[] | null
  readonly facts: string
  readonly basis: string
  /** What serious effect it had; an exposure is for nothing less. */
  readonly effect: string | null
  readonly outlets: string | null
  readonly cases: readonly CaseRef[]
  /** Who has approved it first: somebody else countersigns. */
  readonly approvedBy: readonly PersonId[] | null
  readonly objection: string | null
  readonly objectionAnswer: string | null
  readonly publishedAt: Moment | null
  readonly rectification: string | null
  /** What became of those responsible, as discipline inspection has recorded it. */
  readonly handlingResult: string | null
  readonly handling: string | null
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
  decide(it, input, actor) {
    const { matter, row } = written(it, input)
    return {
      to: 'submitted',
      // The page is public: it names the unit, and never the enterprise.
      matter: { ...AS_DRAFT.matter, ...matter, aboutId: aboutIn(it.facts).id, enterpriseId: null },
      set: {
        ...AS_DRAFT.row,
        ...row,
        cases: casesIn(it.facts),
        drafters: personsBehind(actor),
        objection: null,
      },
      record: [{ fact: 'drafted', values: { text: input.facts } }],
      tell: toApprovers(it),
    }
  },
}

/** Everything may be written anew while it is a draft; what was said before stays in the journal. */
const submit: ExposureAct<'submit'> = {
  from: ['draft'],
  to: ['submitted'],
  by: ['supervisor'],
  audience: 'departments',
  primary: true,
  decide(it, input, actor) {
    const { matter, row } = written(it, input)
    return {
      to: 'submitted',
      matter: { ...AS_DRAFT.matter, ...matter },
      set: { ...row, approvedBy: null, drafters: draftersWith(it, actor) },
      tell: toApprovers(it),
    }
  },
}

/** The first of two who decide. Without a limit for objections, or without a second body or person, nothing is approved. */
const approve: ExposureAct<'approve'> = {
  from: ['submitted'],
  to: ['approved'],
  by: ['approver'],
  notBy: ['drafter'],
  audience: 'departments',
  primary: true,
  refuse: (it) => (secondPosts(it).length === 0 ? reason('exposure.nobodyCountersigns') : null),
  decide(it, _input, actor) {
    it.law.need(objectionLimit)
    const [second = null] = secondPosts(it)
    return {
      to: 'approved',
      set: { approvedBy: personsBehind(actor) },
      hold: second,
      tell: secondPosts(it).map((to) => ({ to, text: 'exposure.approved' })),
    }
  },
}

/** The second: from now on unit and person know of it, and may object. */
const countersign: ExposureAct<'countersign'> = {
  from: ['approved'],
  to: ['reviewed'],
  by: ['inspector', 'approver'],
  notBy: ['drafter', 'exposureApprover'],
  audience: 'departments',
  primary: true,
  decide(it, _input, _actor, at) {
    const { departmentId } = it.matter
    const limit = it.law.need(objectionLimit)
    const { person } = it.row
    const named =
      person === null || departmentId === null
        ? []
        : postsNamed(it.organisation, departmentId, person, at.happened)
    const copy =
      departmentId === null
        ? { tell: [], defects: [] }
        : copyToLeader(it, departmentId, at.happened, 'exposure.reviewed')
    return {
      to: 'reviewed',
      set: { personPosts: named },
      hold: departmentId,
      clocks: [startedWith('objection', limit, departmentId)],
      tell: [
        ...toUnit(it, 'exposure.reviewed'),
        ...named.map((to) => ({ to, text: 'exposure.named' })),
        ...copy.tell,
      ],
      defects: copy.defects,
    }
  },
}

/** Either of the two who decide may send it back. */
const sendBackEither: ExposureAct<'sendBack'> = {
  ...sendBack,
  from: ['submitted', 'approved'],
  by: ['approver', 'inspector'],
}

/** Taken up again without what the unit had said: it has to be approved, and may be objected to, anew. */
const reopenAnew: ExposureAct<'reopen'> = {
  ...reopen,
  decide(it, input, actor, at) {
    const again = reopen.decide(it, input, actor, at)
    const { reopenings } = again.set ?? {}
    return {
      ...again,
      set: { reopenings: reopenings ?? null, approvedBy: null, objection: null, objectionAnswer: null },
    }
  },
}

/** The unit or the named person objects, while they may. */
const object: ExposureAct<'object'> = {
  from: ['reviewed', 'published'],
  to: ['objected'],
  by: ['lead', 'namedPerson'],
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
    matter: { confidential: input.isUpheld },
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
    matter: { confidential: false },
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

/** What became of those responsible, recorded by discipline inspection (S003-61). A later word replaces an earlier one. */
const handle: ExposureAct<'handle'> = {
  from: ['published', 'withdrawn'],
  to: [],
  by: ['inspector'],
  audience: 'departments',
  decide: (it, { result, handling }) => ({
    set: { handlingResult: result, handling },
    record: [{ fact: 'handled', values: { result: `exposure.result.${result}`, text: handling } }],
    tell: toUnit(it, 'exposure.handled'),
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

/** Statuses from which on unit and person know of it. */
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
    countersign,
    sendBack: sendBackEither,
    drop,
    reopen: reopenAnew,
    object,
    decideObjection,
    publish,
    rectify,
    handle,
    withdraw,
  },
  duties,
  readers: (it) => [...draftReaders(it), ...postsWith(it, INSPECT), ...(isKnown(it) ? namedIn(it) : [])],
}

/** Those who have objected with success have known of it as well. */
function isKnown(it: ExposureCase): boolean {
  return KNOWN.has(it.matter.status) || it.row.objection !== null
}

function namedIn({ matter: { departmentId }, row }: ExposureCase): (DepartmentId | PostId)[] {
  return [...(departmentId === null ? [] : [departmentId]), ...(row.personPosts ?? [])]
}

function duties(it: ExposureCase): Duty[] {
  switch (it.matter.status) {
    case 'approved':
      return firstDuty(secondPosts(it), 'countersign')
    case 'objected':
      return firstDuty(postsWith(it, APPROVE), 'decideObjection')
    // To object is a right and no duty.
    default:
      return draftDuties(it)
  }
}

/** Who may countersign: discipline inspection of the region; where there is none, those who approve, when they are several. */
function secondPosts(it: ExposureCase): readonly PostId[] {
  const inspectors = postsWith(it, INSPECT)
  if (inspectors.length > 0) return inspectors
  const approvers = postsWith(it, APPROVE)
  return approvers.length > 1 ? approvers : []
}

function toUnit(it: ExposureCase, text: string) {
  return namedIn(it).map((to) => ({ to, text }))
}

/** What people write, with everything that was not said left empty. */
function written(it: ExposureCase, input: ExposureInputs['submit']) {
  const { departmentId, title, person = null, facts, basis, effect, outlets = null } = input
  const unit = unitOf(it, departmentId)
  return { matter: { title, departmentId: unit.id }, row: { person, facts, basis, effect, outlets } }
}
