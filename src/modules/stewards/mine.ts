/** What an enterprise sees of its stewards: of itself and of each of its projects, with the number to call; and what it writes to them. */
import { isoDay, type Moment } from '../../calendar/days.ts'
import type { Assignment } from '../../engines/assignments/assignment.ts'
import { findAssignment, presentOf } from '../../engines/assignments/store.ts'
import type { Actor, Agent } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { messageTable } from '../../platform/tables.ts'
import { writeUse } from './directs.ts'
import { fillerWords } from './fillers.ts'
import type { StewardDeps } from './pools.ts'
import { projectsOf, subjectsOf } from './subjects.ts'
import type { MyStewardsWire } from './wire.ts'
import type { WritingBodyWire } from './wire-writing.ts'
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
            {
              assignmentId: one.id,
              subject: shown,
              slot,
              whom: one.personId ?? one.departmentId ?? one.name ?? one.id,
              filler: words(one),
              fromOn: isoDay(one.fromOn),
              mayWrite: partyOf(one) !== null,
            },
          ]
        }),
    ),
  }
}

/** Where the desk receives what is written to them; null for somebody outside of the city's bodies, who is called. */
function partyOf({ postId, departmentId }: Assignment) {
  return postId ?? departmentId
}

/**
 * Writes to whoever looks after the enterprise or one of its projects, as a message of the desk, and writes the use down. Refuses
 * (`not_found`) somebody who does not look after it, and (`not_now`) somebody whom the desk does not reach.
 */
export async function writeToMine(
  deps: StewardDeps,
  { assignmentId, text }: WritingBodyWire,
  agent: Agent,
  at: Moment,
): Promise<void> {
  const world = deps.world()
  const { rows } = await viewMine(deps.pool, world, agent, at)
  const row = rows.find((one) => one.assignmentId === assignmentId)
  const found = row === undefined ? undefined : await findAssignment(deps.pool, assignmentId)
  if (row === undefined || found === undefined) throw new Refusal('not_found', 'steward.noAssignment')
  const party = partyOf(found)
  if (party === null) throw new Refusal('not_now', 'direct.notOfTheCity')
  const { enterpriseId, personId } = agent
  const [enterprise] = await subjectsOf(deps.pool, 'enterprise', [enterpriseId])
  const projectId = row.subject.kind === 'project' ? row.subject.id : null
  const name = world.organisation.person(personId)?.name ?? ''
  await withTransaction(deps.pool, async (client) => {
    const writes = new Writes()
    writes.insert(messageTable, {
      id: deps.ids.next(),
      party,
      at,
      text: 'steward.written',
      textValues: { enterprise: enterprise?.title ?? '', name, text },
      matterId: projectId,
    })
    await runWrites(client, writes)
    const use = { channel: 'steward', way: 'message', name: row.filler.name } as const
    await writeUse({ pool: client, ids: deps.ids }, { projectId, enterpriseId }, use, agent, at)
  })
}
