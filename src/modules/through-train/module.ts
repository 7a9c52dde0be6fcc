/** The through train as the platform runs it: table, schemas, relations, gate, and the panel that all see alike. */
import { isoDay, type Day, type Moment } from '../../calendar/days.ts'
import { byPower, type Relations } from '../../kernel/kind.ts'
import type { PostId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import type { Gate, KindModule } from '../../platform/registry.ts'
import { isOwner, isSteward } from './placing.ts'
import { throughTrainKind } from './rules.ts'
import { trainProjectGate, trainTable } from './store.ts'
import type { ThroughTrain, TrainCase } from './train.ts'
import {
  ThroughTrainFacts,
  throughTrainInputs,
  type ThroughTrainFactsWire,
  type TrainPostWire,
} from './wire.ts'
import { OFFICE } from './words.ts'

export const throughTrainRelations: Relations = {
  trainOwner: isOwner,
  trainSteward: isSteward,
  trainOffice: byPower(OFFICE),
  /** The leader in whose queue it is, and nobody else with that power. */
  trainLeader(it, actor) {
    if (actor.kind !== 'officer') return false
    const { leaderPostId } = (it as TrainCase).row
    return actor.postId === leaderPostId || actor.parties.includes(leaderPostId)
  },
  trainUnit(it, actor) {
    const { units } = (it as TrainCase).row
    return actor.kind === 'officer' && units.some(({ departmentId }) => actor.parties.includes(departmentId))
  },
}

export const throughTrainGates: Readonly<Record<string, Gate>> = { trainProject: trainProjectGate }

export const throughTrainModule: KindModule<ThroughTrain> = {
  kind: throughTrainKind,
  inputs: throughTrainInputs,
  facts: ThroughTrainFacts,
  table: trainTable,
  searchField: 'text',
  view: (it, _reader, now) => factsOf(it, now),
}

function factsOf({ row, organisation }: TrainCase, now: Moment): ThroughTrainFactsWire {
  const { evaluation, review } = row
  return {
    text: row.text,
    leader: postWire(organisation, row.leaderPostId, now),
    note: row.note,
    instructions: row.instructions.map(({ text, on }) => ({ text, on: isoDay(on) })),
    units: row.units.map(({ departmentId, feedback, fedBackOn }) => ({
      department: organisation.department(departmentId)?.name ?? { zh: '', en: '' },
      feedback,
      fedBackOn: dayText(fedBackOn),
    })),
    evaluation: evaluation === null ? null : { ...evaluation, level: row.level, on: isoDay(evaluation.on) },
    review: review === null ? null : { ...review, on: isoDay(review.on) },
  }
}

/** A post with its body and who holds it now; null for one that there is none of. */
export function postWire(organisation: Organisation, id: PostId, now: Moment): TrainPostWire | null {
  const post = organisation.post(id)
  if (post === undefined) return null
  const [person] = organisation.holders(post.id, now)
  return {
    postId: post.id,
    post: post.name,
    department: organisation.department(post.departmentId)?.name ?? { zh: '', en: '' },
    person: (person === undefined ? undefined : organisation.person(person)?.name) ?? null,
  }
}

function dayText(day: Day | null): string | null {
  return day === null ? null : isoDay(day)
}
