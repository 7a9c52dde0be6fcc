/**
 * Talks (约谈): the leader of a unit or somebody named in it is called in, with the reason and the cases; minutes,
 * commitments and a day on which they are checked again (S003-60). Confidential: supervision and discipline inspection read
 * it; whoever is called in reads the invitation and signs what was agreed; for everybody else it does not exist.
 */
import { dayOf, parseDay, type Day, type Moment } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Act, ClockChange, Decision, Duty, Kind } from '../../kernel/kind.ts'
import type { Case, PostId, RegionId } from '../../kernel/matter.ts'
import type { Department, Post } from '../../kernel/organisation.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { postsNamed, postsWith, startClock, startedWith, stopClock, unitOf } from './bodies.ts'
import { aboutIn, askCases, casesIn, type CaseRef } from './cases.ts'
import { talkLimit } from './parameters.ts'
import { INSPECT, SUPERVISE } from './powers.ts'
import type { TalkInputs } from './wire.ts'
import { TALK_ENDED, TALK_OPEN } from './words.ts'

/** A talk's own columns. */
export interface Talk {
  readonly reason: string
  readonly cases: readonly CaseRef[]
  readonly invitedPostId: PostId
  /** Who was called in by name; null for the leader of the unit. */
  readonly person: string | null
  /** Opened by counted circulars: those before it count no more. */
  readonly isCounted: boolean
  readonly meetOn: Day | null
  readonly place: string | null
  readonly interviewer: string | null
  readonly minutes: string | null
  readonly commitments: string | null
  /** When whoever was called in has signed the commitments. */
  readonly signedAt: Moment | null
  readonly recheckOn: Day | null
  readonly finding: string | null
}

type TalkCase = Case<Talk>
type TalkAct<Name extends keyof TalkInputs> = Act<Talk, TalkInputs[Name]>

/** What the gate `calledIn` is asked: whether a unit has been called in since. */
export interface CalledInQuestion {
  readonly departmentId: string
  readonly since: number
}

/** What counted circulars lead to, and the last place on the boards; supervision then sets the day. */
const convene: TalkAct<'convene'> = {
  from: 'new',
  to: ['invited'],
  by: ['system'],
  audience: 'departments',
  gates: (_it, { departmentId, since }) =>
    since === undefined
      ? []
      : [{ gate: 'calledIn', question: { departmentId, since } satisfies CalledInQuestion }],
  place({ regionId }, actor) {
    if (actor.kind !== 'system') throw new Refusal('not_permitted', 'act.relation')
    return regionId as RegionId
  },
  refuse: (it) => (it.facts['calledIn'] === true ? reason('talk.calledInSince') : null),
  decide(it, { departmentId, reason: why, cases, since }) {
    const invited = invitation(it, unitOf(it, departmentId), null, why, cases)
    return {
      ...invited,
      set: { ...invited.set, isCounted: since === undefined },
      clocks: startClock(it, 'hold', talkLimit, null),
      tell: [
        ...(invited.tell ?? []),
        ...postsWith(it, SUPERVISE).map((to) => ({ to, text: 'talk.convened' })),
      ],
    }
  },
}

const invite: TalkAct<'invite'> = {
  from: 'new',
  to: ['invited'],
  by: ['supervisor'],
  audience: 'departments',
  gates: (_it, input, actor) => [askCases(input, actor)],
  place: (_input, _actor, facts) => aboutIn(facts).regionId,
  decide(it, { departmentId, person, reason: why, meetOn, place }, _actor, at) {
    const day = dayFromNow(it, '/input/meetOn', meetOn, at.happened)
    const unit = unitOf(it, departmentId)
    const named = person === undefined ? null : { name: person, post: postOf(it, unit, person, at.happened) }
    const invited = invitation(it, unit, named, why, casesIn(it.facts))
    return {
      ...invited,
      matter: { ...invited.matter, aboutId: aboutIn(it.facts).id },
      set: { ...invited.set, meetOn: day, place },
      clocks: [clockUntil(it, 'hold', day, at.happened)],
    }
  },
}

/** Sets the day and the place, or moves them. */
const schedule: TalkAct<'schedule'> = {
  from: ['invited'],
  to: [],
  by: ['supervisor'],
  notBy: ['invited'],
  audience: 'departments',
  decide(it, { meetOn, place }, _actor, at) {
    const day = dayFromNow(it, '/input/meetOn', meetOn, at.happened)
    return {
      set: { meetOn: day, place },
      clocks: [
        ...stopClock(it, 'hold').map((stop) => ({ ...stop, verdict: 'superseded' }) as ClockChange),
        clockUntil(it, 'hold', day, at.happened),
      ],
      record: [{ fact: 'scheduled', values: { on: meetOn, place } }],
      tell: [{ to: it.row.invitedPostId, text: 'talk.scheduled', values: { on: meetOn, place } }],
    }
  },
}

/** The talk was held. Whoever was called in does not write the minutes. */
const hold: TalkAct<'hold'> = {
  from: ['invited'],
  to: ['held'],
  by: ['supervisor'],
  notBy: ['invited'],
  audience: 'departments',
  primary: true,
  decide(it, { interviewer, minutes, commitments, recheckOn }, _actor, at) {
    const day = dayFromNow(it, '/input/recheckOn', recheckOn, at.happened)
    return {
      to: 'held',
      set: { interviewer, minutes, commitments, recheckOn: day },
      clocks: [...stopClock(it, 'hold'), clockUntil(it, 'recheck', day, at.happened)],
      record: [{ fact: 'talked', values: { interviewer, on: recheckOn } }],
      tell: [{ to: it.row.invitedPostId, text: 'talk.held', values: { on: recheckOn } }],
    }
  },
}

/** Whoever was called in signs what was agreed. */
const sign: TalkAct<'sign'> = {
  from: ['held'],
  to: [],
  by: ['invited'],
  audience: 'departments',
  primary: true,
  refuse: (it) => (it.row.signedAt === null ? null : reason('talk.signedAlready')),
  decide: (it, _input, _actor, at) => ({
    set: { signedAt: at.happened },
    record: [{ fact: 'signed', values: { text: it.row.commitments } }],
    tell: postsWith(it, SUPERVISE).map((to) => ({ to, text: 'talk.signed' })),
  }),
}

/** Whether what was promised has been kept. The finding is not for whoever was called in. */
const recheck: TalkAct<'recheck'> = {
  from: ['held'],
  to: ['kept', 'broken'],
  by: ['supervisor'],
  notBy: ['invited'],
  audience: 'supervision',
  primary: true,
  decide: (it, { isKept, finding }) => ({
    to: isKept ? 'kept' : 'broken',
    set: { finding },
    hold: null,
    clocks: stopClock(it, 'recheck'),
    record: [{ fact: 'because', values: { text: finding } }],
  }),
}

const cancel: TalkAct<'cancel'> = {
  from: ['invited'],
  to: ['cancelled'],
  by: ['supervisor'],
  notBy: ['invited'],
  audience: 'departments',
  decide: (it, input) => ({
    to: 'cancelled',
    hold: null,
    record: [{ fact: 'because', values: { text: input.reason } }],
    tell: [{ to: it.row.invitedPostId, text: 'talk.cancelled' }],
  }),
}

/** The talk as a kind of matter. */
export const talkKind: Kind<Talk> = {
  name: 'talk',
  path: 'talks',
  letters: 'YT',
  statuses: { open: TALK_OPEN, ended: TALK_ENDED },
  acts: { convene, invite, schedule, hold, sign, recheck, cancel },
  duties(it): Duty[] {
    const act = it.matter.status === 'held' ? 'recheck' : 'hold'
    const own = postsWith(it, SUPERVISE)
      .slice(0, 1)
      .map((party) => ({ party, act, clock: act }))
    const isUnsigned = act === 'recheck' && it.row.signedAt === null
    return isUnsigned ? [...own, { party: it.row.invitedPostId, act: 'sign', clock: null }] : own
  },
  readers: (it) => [it.row.invitedPostId, ...postsWith(it, SUPERVISE), ...postsWith(it, INSPECT)],
}

/** Who is called in by name, and the post that they hold. */
interface Named {
  readonly name: string
  readonly post: Post
}

/** The post of somebody in the unit. Refuses `talk.personUnknown` for a name that nobody there has. */
function postOf(it: TalkCase, unit: Department, name: string, at: Moment): Post {
  const [postId] = postsNamed(it.organisation, unit.id, name, at)
  const post = postId === undefined ? undefined : it.organisation.post(postId)
  if (post === undefined) throw invalid('/input/person', 'talk.personUnknown')
  return post
}

function invitation(
  it: TalkCase,
  unit: Department,
  named: Named | null,
  why: string,
  cases: readonly CaseRef[],
): Decision<Talk> {
  const post = named?.post ?? it.organisation.headOf(unit.id)
  if (post === undefined) throw invalid('/input/departmentId', 'talk.noLeader')
  const title = `约谈${unit.name.zh}${named?.name ?? post.name.zh}`
  return {
    to: 'invited',
    // Nobody else may learn of it from the enterprise that the case concerns.
    matter: { title, departmentId: unit.id, enterpriseId: null, confidential: true },
    set: {
      reason: why,
      cases,
      invitedPostId: post.id,
      person: named?.name ?? null,
      isCounted: false,
      signedAt: null,
    },
    hold: postsWith(it, SUPERVISE)[0] ?? null,
    record: [{ fact: 'drafted', values: { text: why } }],
    tell: [{ to: post.id, text: 'talk.invited' }],
  }
}

/** Whether somebody reads it only because they were called in. */
export function isOnlyInvited({ row }: TalkCase, reader: Actor): boolean {
  if (reader.kind !== 'officer' || reader.postId !== row.invitedPostId) return false
  return !reader.powers.includes(SUPERVISE) && !reader.powers.includes(INSPECT)
}

/** A day as it was typed, today or later. */
function dayFromNow(it: TalkCase, path: string, text: string, at: Moment): Day {
  const day = parseDay(text)
  if (day === null || day < dayOf(at, it.days.calendar.zone)) throw invalid(path, 'talk.dayInPast')
  return day
}

/** A clock that runs out at the end of a day that people have agreed on. */
function clockUntil(it: TalkCase, name: string, day: Day, at: Moment): ClockChange {
  const length = day - dayOf(at, it.days.calendar.zone)
  return startedWith(name, { value: { length, unit: 'ND', roll: 'none' }, basis: 'talk.agreedDay' }, null)
}
