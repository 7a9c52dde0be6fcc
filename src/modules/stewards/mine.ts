/** What an enterprise sees of its stewards: of itself and of each of its projects, with the number to call. */
import { isoDay, type Moment } from '../../calendar/days.ts'
import { presentOf } from '../../engines/assignments/store.ts'
import type { Actor, Agent } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { fillerWords } from './fillers.ts'
import { projectsOf, subjectsOf } from './subjects.ts'
import type { MyStewardsWire } from './wire.ts'
import { SLOTS } from './words.ts'

/** Somebody who acts for an enterprise. Refuses everybody else. */
export function requireAgent(actor: Actor): Agent {
  if (actor.kind !== 'agent') throw new Refusal('not_permitted', 'steward.agentOnly')
  return actor
}

/** Stewards first, then the others; whoever has left is not shown. */
export async function viewMine(
  runner: Runner,
  world: World,
  { enterpriseId }: Agent,
  now: Moment,
): Promise<MyStewardsWire> {
  const today = world.calendars.dayOf(now)
  const projects = await projectsOf(runner, enterpriseId)
  const found = await Promise.all([
    presentOf(runner, 'enterprise', [enterpriseId], today),
    presentOf(runner, 'project', projects, today),
  ])
  const subjects = await Promise.all([
    subjectsOf(runner, 'enterprise', [enterpriseId]),
    subjectsOf(runner, 'project', projects),
  ])
  const byId = new Map(subjects.flat().map((subject) => [subject.id, subject]))
  const present = found.flat().filter(({ vacantSince }) => vacantSince === null)
  const words = await fillerWords(runner, world.organisation, present, now)
  return {
    rows: SLOTS.flatMap((slot) =>
      present
        .filter((one) => one.slot === slot)
        .flatMap((one) => {
          const subject = byId.get(one.subjectId)
          if (subject === undefined) return []
          const { kind, id, code, title } = subject
          const shown = { kind, id, code, title }
          return [
            { assignmentId: one.id, subject: shown, slot, filler: words(one), fromOn: isoDay(one.fromOn) },
          ]
        }),
    ),
  }
}
