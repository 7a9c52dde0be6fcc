/**
 * Three small kinds of matter for tests of the platform: a `sample` with every feature a kind may have, a `samplePart` of
 * it and a `sampleOrder` about it. They stand for no subject and follow no law.
 */
import { Type } from 'typebox'
import type { Moment } from '../../src/calendar/days.ts'
import type { Limit } from '../../src/calendar/limits.ts'
import type { Act, ClockChange, Decision, Kind, Relations, When } from '../../src/kernel/kind.ts'
import { byPower } from '../../src/kernel/kind.ts'
import { ladderParameter, type Rung } from '../../src/kernel/ladder.ts'
import {
  runningClock,
  type Case,
  type Clock,
  type DepartmentId,
  type EnterpriseId,
  type MatterId,
  type PostId,
  type RegionId,
} from '../../src/kernel/matter.ts'
import { Refusal, reason } from '../../src/kernel/refusal.ts'
import { defineTable } from '../../src/platform/database/table.ts'
import { rowsOf } from '../../src/platform/database/writes.ts'
import type { Gate, KindModule } from '../../src/platform/registry.ts'

export const CHECK_POWER = 'sample.check'

const sampleLadder = ladderParameter('sample.ladder', { zh: '样例阶梯', en: 'Sample ladder' }, [
  'remind',
  'urge',
])

export interface Sample {
  readonly text: string
  readonly slot: string | null
  readonly outcome: string | null
}

export interface FileInput {
  readonly title: string
  readonly text: string
  readonly regionId: RegionId
  readonly departmentId: DepartmentId
  readonly enterpriseId?: EnterpriseId | null
  readonly confidential?: boolean
  readonly aboutId?: MatterId
  /** Without it there is no clock in hours, so that acts may be dated back within the day. */
  readonly signHours?: number
  /** Without it there is no clock that waits for the first part alone. */
  readonly buildDays?: number
}

const WORKING_DAYS = (length: number): Limit => ({ length, unit: 'WD' })

const start = (
  name: string,
  side: Clock['side'],
  limit: Limit,
  responsible: Clock['responsible'],
): ClockChange => ({ do: 'start', name, side, limit, basis: 'sample', responsible })

const stopRunning = (it: Case, ...names: string[]): ClockChange[] =>
  names.filter((name) => runningClock(it, name) !== undefined).map((name) => ({ do: 'stop', name }))

const file: Act<Sample, FileInput> = {
  from: 'new',
  to: ['filed'],
  by: ['anyone'],
  audience: 'applicant',
  place: (input) => input.regionId,
  decide(_it, input) {
    const { departmentId, enterpriseId = null, confidential = false, aboutId, signHours, buildDays } = input
    return {
      to: 'filed',
      matter: {
        title: input.title,
        departmentId,
        enterpriseId,
        applicantParty: enterpriseId,
        confidential,
        ...(aboutId === undefined ? {} : { aboutId }),
      },
      set: { text: input.text },
      hold: departmentId,
      clocks: [
        ...(signHours === undefined
          ? []
          : [start('sign', 'step', { length: signHours, unit: 'WH' }, departmentId)]),
        start('reply', 'promised', WORKING_DAYS(5), departmentId),
        start('decide', 'statutory', WORKING_DAYS(20), departmentId),
        ...(buildDays === undefined
          ? []
          : [start('build', 'promised', WORKING_DAYS(buildDays), departmentId)]),
      ],
      tell: [{ to: departmentId, text: 'sample.filed' }],
    }
  },
}

const sign: Act<Sample, object> = {
  from: ['filed'],
  to: ['working'],
  by: ['lead'],
  audience: 'applicant',
  primary: true,
  decide(it, _input, actor) {
    if (actor.kind !== 'officer') throw new Refusal('not_permitted', 'act.relation')
    return {
      to: 'working',
      matter: { handlerId: actor.personId, handlerPostId: actor.postId },
      hold: actor.postId,
      clocks: stopRunning(it, 'sign'),
    }
  },
}

const suspend: Act<Sample, { readonly until: Moment }> = {
  from: ['working'],
  to: [],
  by: ['handler'],
  audience: 'applicant',
  decide: (it, { until: plannedEndAt }) => ({
    hold: it.matter.applicantParty,
    clocks: ['reply', 'decide'].map((name) => ({
      do: 'pause',
      name,
      reason: 'expertReview',
      plannedEndAt,
    })),
  }),
}

const goOn: Act<Sample, object> = {
  from: ['working'],
  to: [],
  by: ['handler'],
  audience: 'applicant',
  decide: (it) => ({
    hold: it.matter.handlerPostId,
    clocks: ['reply', 'decide'].map((name) => ({ do: 'resume', name, reason: 'expertReview' })),
  }),
}

const extend: Act<Sample, { readonly by: number }> = {
  from: ['working'],
  to: [],
  by: ['handler'],
  audience: 'applicant',
  decide: (_it, { by }) => ({ clocks: [{ do: 'extend', name: 'reply', by, reason: 'approved' }] }),
}

const ask: Act<Sample, { readonly question: string }> = {
  from: ['working'],
  to: [],
  by: ['handler'],
  audience: 'applicant',
  decide: (it, input) => ({
    open: [{ kind: 'samplePart', act: 'open', input, regionId: it.matter.regionId, as: 'part' }],
  }),
}

/** Takes a place in a slot that has only so many: two acts on two matters must not both get the last one. */
const book: Act<Sample, { readonly slot: string }> = {
  from: 'open',
  to: [],
  by: ['lead'],
  audience: 'departments',
  guards: (_it, { slot }) => [{ name: 'slot', table: 'sample_slot', id: slot }],
  gates: (_it, { slot }) => [{ gate: 'slotTaken', question: slot }],
  decide(it, { slot }) {
    const guarded = it.facts['slot'] as { cap: number } | null
    if (guarded === null || (it.facts['slotTaken'] as number) >= guarded.cap)
      throw new Refusal('not_now', reason('sample.slotFull'))
    return { set: { slot } }
  },
}

const passOn: Act<Sample, { readonly departmentId: DepartmentId }> = {
  from: 'open',
  to: ['filed'],
  by: ['lead'],
  audience: 'departments',
  decide: (_it, { departmentId }) => ({
    to: 'filed',
    matter: { departmentId, handlerId: null, handlerPostId: null },
    hold: departmentId,
  }),
}

/** Somebody other than the handler looks it over. */
const check: Act<Sample, object> = {
  from: ['working'],
  to: [],
  by: ['checker'],
  notBy: ['handler'],
  audience: 'supervision',
  refuse: (it) => (it.row.outcome === null ? reason('sample.nothingToCheck') : null),
  decide: () => ({ record: [{ fact: 'checked', values: {} }] }),
}

const finish: Act<Sample, object> = {
  from: ['working'],
  to: ['done'],
  by: ['handler'],
  audience: 'applicant',
  primary: true,
  decide: (it) => ({ to: 'done', hold: null, clocks: stopRunning(it, 'reply', 'decide') }),
}

/** Nobody decided within the limit of the law: the matter lapses by itself. */
const lapse: Act<Sample, undefined> = {
  from: 'open',
  to: ['lapsed'],
  by: ['system'],
  when: { clock: 'decide', at: 'due' },
  audience: 'applicant',
  decide: () => ({ to: 'lapsed', hold: null, clocks: [{ do: 'stop', name: 'decide' }] }),
}

export const sampleKind: Kind<Sample> = {
  name: 'sample',
  path: 'samples',
  letters: 'YL',
  statuses: { open: ['filed', 'working'], ended: ['done', 'lapsed'] },
  acts: { file, sign, suspend, goOn, extend, ask, book, passOn, check, finish, lapse },
  duties({ matter: { status, departmentId, handlerPostId, applicantParty }, parts }) {
    const asked = parts.some((part) => part.isOpen) && applicantParty !== null
    return [
      ...(status === 'filed' && departmentId !== null
        ? [{ party: departmentId, act: 'sign', clock: 'sign' }]
        : []),
      ...(status === 'working' && handlerPostId !== null
        ? [{ party: handlerPostId, act: 'finish', clock: 'reply' }]
        : []),
      ...(asked ? [{ party: applicantParty, act: 'answer', clock: null }] : []),
    ]
  },
  readers: ({ matter: { departmentId, enterpriseId, confidential } }) =>
    [departmentId, confidential ? null : enterpriseId].filter((party) => party !== null),
  afterPart(it) {
    const isWhole = it.parts.length > 0 && it.parts.every((part) => !part.isOpen)
    return isWhole && it.row.outcome === null ? { set: { outcome: 'answered' } } : null
  },
  whenPartsWait: ({ name }) => (name === 'decide' ? 'all' : name === 'build' ? 'critical' : 'never'),
  isCritical: (it, part) => it.parts[0]?.id === part.id,
  ladder: (it, clock) => (clock.side === 'statutory' ? [] : (it.law.find(sampleLadder)?.value ?? [])),
  climb,
}

/** A rung tells the handler or whoever receives for the department; the last one opens an order. */
function climb(it: Case<Sample>, _clock: Clock, rung: Rung, at: When): Decision<Sample> {
  const { departmentId, handlerPostId, regionId } = it.matter
  const first = departmentId === null ? undefined : it.organisation.postsOf(departmentId)[0]?.id
  const post: PostId | undefined = handlerPostId ?? first
  const found = post === undefined ? undefined : it.organisation.receiver(post, at.happened)
  const vacant = found?.vacant ?? (post === undefined ? [] : [post])
  return {
    tell: found === undefined ? [] : [{ to: found.postId, text: `rung.${rung.name}` }],
    defects: vacant.map((postId) => ({
      code: 'defect.noReceiver',
      values: { what: rung.name },
      postId,
    })),
    ...(rung.name === 'supervise'
      ? {
          open: [
            {
              kind: 'sampleOrder',
              act: 'issue',
              input: { departmentId, title: it.matter.title },
              regionId,
              as: 'about',
            },
          ],
        }
      : {}),
  }
}

export interface SamplePart {
  readonly question: string
  readonly answer: string | null
}

const openPart: Act<SamplePart, { readonly question: string }> = {
  from: 'new',
  to: ['asked'],
  by: ['system'],
  audience: 'applicant',
  decide: (it, { question }) => ({
    to: 'asked',
    matter: { title: question },
    set: { question, answer: null },
    hold: it.matter.applicantParty,
    clocks: [start('answer', 'promised', WORKING_DAYS(10), it.matter.applicantParty)],
  }),
}

const answerPart: Act<SamplePart, { readonly text: string }> = {
  from: ['asked'],
  to: ['answered'],
  by: ['applicant'],
  audience: 'applicant',
  decide: (it, { text }) => ({
    to: 'answered',
    set: { answer: text },
    hold: null,
    clocks: stopRunning(it, 'answer'),
  }),
}

/** The applicant is given rest until a moment. */
const restPart: Act<SamplePart, { readonly until: Moment }> = {
  from: ['asked'],
  to: [],
  by: ['applicant'],
  audience: 'applicant',
  decide: (_it, { until: plannedEndAt }) => ({
    clocks: [{ do: 'pause', name: 'answer', reason: 'rest', plannedEndAt }],
  }),
}

const lapsePart: Act<SamplePart, undefined> = {
  from: ['asked'],
  to: ['unanswered'],
  by: ['system'],
  when: { clock: 'answer', at: 'due' },
  audience: 'applicant',
  decide: (it) => ({ to: 'unanswered', hold: null, clocks: stopRunning(it, 'answer') }),
}

const withdrawPart: Act<SamplePart, object> = {
  from: ['asked'],
  to: ['withdrawn'],
  by: ['system'],
  audience: 'applicant',
  decide: () => ({ to: 'withdrawn', hold: null }),
}

const samplePartKind: Kind<SamplePart> = {
  name: 'samplePart',
  path: 'sample-parts',
  letters: 'YB',
  statuses: { open: ['asked'], ended: ['answered', 'unanswered', 'withdrawn'] },
  isPart: true,
  endsWithParent: 'withdraw',
  acts: { open: openPart, answer: answerPart, rest: restPart, lapse: lapsePart, withdraw: withdrawPart },
  duties: ({ matter: { applicantParty: party } }) =>
    party === null ? [] : [{ party, act: 'answer', clock: 'answer' }],
  readers: ({ matter: { applicantParty: party } }) => (party === null ? [] : [party]),
}

export interface SampleOrder {
  readonly reply: string | null
}

const issueOrder: Act<SampleOrder, { readonly departmentId: DepartmentId; readonly title: string }> = {
  from: 'new',
  to: ['issued'],
  by: ['system'],
  audience: 'departments',
  decide: (_it, { departmentId, title }) => ({
    to: 'issued',
    matter: { title, departmentId },
    set: { reply: null },
    hold: departmentId,
    clocks: [start('answer', 'promised', WORKING_DAYS(2), departmentId)],
    tell: [{ to: departmentId, text: 'sample.ordered' }],
  }),
}

const answerOrder: Act<SampleOrder, { readonly reply: string }> = {
  from: ['issued'],
  to: ['answered'],
  by: ['lead'],
  audience: 'departments',
  decide: (it, { reply }) => ({
    to: 'answered',
    set: { reply },
    hold: null,
    clocks: stopRunning(it, 'answer'),
  }),
}

const lapseOrder: Act<SampleOrder, undefined> = {
  from: ['issued'],
  to: ['unanswered'],
  by: ['system'],
  when: { clock: 'answer', at: 'due' },
  audience: 'departments',
  decide: (it) => ({ to: 'unanswered', hold: null, clocks: stopRunning(it, 'answer') }),
}

const sampleOrderKind: Kind<SampleOrder> = {
  name: 'sampleOrder',
  path: 'sample-orders',
  letters: 'YD',
  statuses: { open: ['issued'], ended: ['answered', 'unanswered'] },
  acts: { issue: issueOrder, answer: answerOrder, lapse: lapseOrder },
  duties: ({ matter: { departmentId: party } }) =>
    party === null ? [] : [{ party, act: 'answer', clock: 'answer' }],
  readers: ({ matter: { departmentId: party } }) => (party === null ? [] : [party]),
}

/** How people stand to samples, besides what every kind knows. */
export const sampleRelations: Relations = {
  checker: byPower(CHECK_POWER),
}

const slotTaken: Gate = async (runner, slot: string) => {
  const found = await rowsOf<{ taken: number }>(
    runner,
    'select count(*)::int4 as taken from sample where slot = $1',
    [slot],
  )
  return found[0]?.taken ?? 0
}

export const sampleGates: Readonly<Record<string, Gate>> = { slotTaken }

/** The tables of these kinds; the owner of a test database makes them. */
export const SAMPLE_TABLES = `
  create table sample (id uuid primary key references matter, text text not null, slot uuid, outcome text);
  create table sample_part (id uuid primary key references matter, question text not null, answer text);
  create table sample_order (id uuid primary key references matter, reply text);
  create table sample_slot (id uuid primary key, cap integer not null);
  grant select, insert, update, delete on sample, sample_part, sample_order, sample_slot to zhitong_app;`

const moduleOf = <Row>(
  kind: Kind<Row>,
  table: string,
  columns: Parameters<typeof defineTable>[2],
): KindModule<Row> => ({
  kind,
  // The platform's tests call the door, behind the border where inputs are checked.
  inputs: Object.fromEntries(Object.keys(kind.acts).map((act) => [act, Type.Unknown()])),
  facts: Type.Unknown(),
  table: defineTable(table, ['id'], { id: 'uuid', ...columns }),
  view: (it) => it.row as object,
})

export const sampleModules: readonly KindModule[] = [
  moduleOf(sampleKind, 'sample', { text: 'text', slot: 'uuid', outcome: 'text' }),
  moduleOf(samplePartKind, 'sample_part', { question: 'text', answer: 'text' }),
  moduleOf(sampleOrderKind, 'sample_order', { reply: 'text' }),
]
