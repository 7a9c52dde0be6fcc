/**
 * 亮工作、亮成效、赛创新、赛突破 (S001-142): what a department writes of a period. It is confidential until somebody who had no hand in
 * it has approved it; from then on it stands on the board beside the computed places. It changes no place.
 */
import { parseDay, type Day } from '../../calendar/days.ts'
import type { Act, Kind } from '../../kernel/kind.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { draftedBy, draftersWith, publicationBy, type Publication } from '../opportunities/publishing.ts'
import { PUBLICATION_ENDED, PUBLICATION_OPEN } from '../opportunities/words.ts'
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

/** What was typed. Refuses a period that is turned round. */
function written({ theme, writing, ...typed }: RaceEntryInputs['rewrite']) {
  const [fromOn, toOn] = [parseDay(typed.fromOn), parseDay(typed.toOn)]
  if (fromOn === null) throw invalid('/input/fromOn', 'field.format')
  if (toOn === null) throw invalid('/input/toOn', 'field.format')
  if (toOn < fromOn) throw invalid('/input/toOn', 'board.periodTurned')
  return { theme, writing, fromOn, toOn }
}

/** The department that writes it brings it to review. */
const publication = publicationBy({
  by: 'lead',
  parties: ({ matter: { departmentId } }) => (departmentId === null ? [] : [departmentId]),
})

/** With the approval it is nobody's secret any more. */
const approve: EntryAct<'approve'> = {
  ...publication.acts.approve,
  decide: (...given) => ({
    ...publication.acts.approve.decide(...given),
    matter: { confidential: false },
  }),
}

/** The entry as a kind of matter. */
export const raceEntryKind: Kind<RaceEntry> = {
  name: 'raceEntry',
  path: 'race-entries',
  letters: 'BL',
  statuses: { open: PUBLICATION_OPEN, ended: PUBLICATION_ENDED },
  acts: { draft, rewrite, ...publication.acts, approve },
  duties: publication.duties,
  readers: publication.readers,
}
