/**
 * 亮工作、亮成效、赛创新、赛突破 (S001-142): what a department writes of a period. It is confidential until somebody who had no hand in
 * it has approved it; from then on it stands on the board beside the computed places. It changes no place.
 */
import { parseDay, type Day } from '../../calendar/days.ts'
import type { Act, Duty, Kind } from '../../kernel/kind.ts'
import type { Case, Party } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { draftedBy, draftersWith, postsNear, type Publication } from '../opportunities/publishing.ts'
import { PUBLICATION_ENDED, PUBLICATION_OPEN, PUBLISH } from '../opportunities/words.ts'
import type { RaceEntryInputs } from './wire-entries.ts'
import type { RaceTheme } from './words.ts'

/** An entry's own columns. Both days are inclusive. */
export interface RaceEntry extends Publication {
  readonly theme: RaceTheme
  readonly fromOn: Day
  readonly toOn: Day
  readonly writing: string
}

type EntryAct<Name extends keyof RaceEntryInputs> = Act<RaceEntry, RaceEntryInputs[Name]>

const draft: EntryAct<'draft'> = {
  from: 'new',
  to: ['draft'],
  by: ['raceWriter'],
  audience: 'departments',
  place(_input, actor) {
    if (actor.kind !== 'officer') throw new Refusal('not_permitted', reason('act.relation'))
    return actor.regionId
  },
  decide(_it, input, actor) {
    const departmentId = actor.kind === 'officer' ? actor.departmentId : null
    return {
      to: 'draft',
      matter: { title: input.title, departmentId, category: input.theme, confidential: true },
      set: { ...written(input), ...draftedBy(actor) },
      hold: departmentId,
    }
  },
}

const rewrite: EntryAct<'rewrite'> = {
  from: ['draft'],
  to: [],
  by: ['lead'],
  audience: 'departments',
  decide: (it, input, actor) => ({
    matter: { title: input.title, category: input.theme },
    set: { ...written(input), drafters: draftersWith(it, actor) },
  }),
}

const submit: EntryAct<'submit'> = {
  from: ['draft'],
  to: ['reviewing'],
  by: ['lead'],
  audience: 'departments',
  primary: true,
  decide: (it) => ({
    to: 'reviewing',
    hold: reviewersOf(it)[0] ?? null,
    tell: reviewersOf(it).map((to) => ({ to, text: 'raceEntry.submitted' })),
  }),
}

const approve: EntryAct<'approve'> = {
  from: ['reviewing'],
  to: ['published'],
  by: ['publisher'],
  notBy: ['publicationDrafter'],
  audience: 'departments',
  primary: true,
  decide: (it, _input, _actor, at) => ({
    to: 'published',
    matter: { confidential: false },
    set: { publishedAt: at.happened },
    hold: null,
    tell: writersOf(it).map((to) => ({ to, text: 'raceEntry.published' })),
  }),
}

const sendBack: EntryAct<'sendBack'> = {
  from: ['reviewing'],
  to: ['draft'],
  by: ['publisher'],
  notBy: ['publicationDrafter'],
  audience: 'departments',
  decide: (it, input) => ({
    to: 'draft',
    hold: writersOf(it)[0] ?? null,
    record: [{ fact: 'rejected', values: { text: input.reason } }],
    tell: writersOf(it).map((to) => ({ to, text: 'raceEntry.sentBack' })),
  }),
}

const drop: EntryAct<'drop'> = {
  from: ['draft'],
  to: ['dropped'],
  by: ['lead'],
  audience: 'departments',
  decide: (_it, input) => ({
    to: 'dropped',
    hold: null,
    record: [{ fact: 'because', values: { text: input.reason } }],
  }),
}

/** Taken off the board by whoever wrote it or decided it. */
const withdraw: EntryAct<'withdraw'> = {
  from: ['published'],
  to: ['withdrawn'],
  by: ['publisher', 'lead'],
  audience: 'departments',
  decide: (_it, input) => ({
    to: 'withdrawn',
    set: { withdrawnReason: input.reason },
    record: [{ fact: 'because', values: { text: input.reason } }],
  }),
}

/** What was typed. Refuses a period that is turned round. */
function written({ theme, writing, ...typed }: RaceEntryInputs['rewrite']) {
  const [fromOn, toOn] = [parseDay(typed.fromOn), parseDay(typed.toOn)]
  if (fromOn === null) throw invalid('/input/fromOn', 'field.format')
  if (toOn === null) throw invalid('/input/toOn', 'field.format')
  if (toOn < fromOn) throw invalid('/input/toOn', 'board.periodTurned')
  return { theme, writing, fromOn, toOn }
}

function reviewersOf(it: Pick<Case, 'matter' | 'organisation'>): readonly Party[] {
  return postsNear(it.organisation, it.matter.regionId, PUBLISH)
}

function writersOf({ matter }: Pick<Case, 'matter'>): readonly Party[] {
  return matter.departmentId === null ? [] : [matter.departmentId]
}

/** The department brings it to review, the first reviewer decides. */
function duties(it: Case): Duty[] {
  const [parties, act] =
    it.matter.status === 'draft' ? [writersOf(it), 'submit'] : [reviewersOf(it), 'approve']
  return parties.slice(0, 1).map((party) => ({ party, act, clock: null }))
}

/** The entry as a kind of matter. */
export const raceEntryKind: Kind<RaceEntry> = {
  name: 'raceEntry',
  path: 'race-entries',
  letters: 'BL',
  statuses: { open: PUBLICATION_OPEN, ended: PUBLICATION_ENDED },
  acts: { draft, rewrite, submit, approve, sendBack, drop, withdraw },
  duties,
  readers: (it) => [...writersOf(it), ...reviewersOf(it)],
}
