/**
 * One transaction of the door: its connection, the world it decides on, the work it does, and how that is saved. It holds
 * no rule; what is done in it is said by `act.ts` and `family.ts`.
 */
import type { Day, Moment } from '../../calendar/days.ts'
import { personOf, type Actor } from '../../kernel/actor.ts'
import type { Ids, Now, Random } from '../../kernel/ids.ts'
import type { Case, Matter, MatterId, Party } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { rowsOf, run, together, type Runner, type Statement } from '../database/writes.ts'
import type { Reference, World } from '../reference.ts'
import type { Registry } from '../registry.ts'
import { attachmentTable, dutyTable } from '../tables.ts'
import type { Source } from './load.ts'
import { writesOf, type Stored } from './save.ts'
import { Work, type Track } from './work.ts'

/** Where transactions get their connections: a pool, or in tests something that breaks them. */
export interface Connections {
  connect(): Promise<Runner & { release(destroy?: boolean): void }>
}

export interface DoorDeps {
  readonly pool: Connections
  readonly registry: Registry
  readonly reference: Pick<Reference, 'world'>
  readonly now: Now
  readonly ids: Ids
  readonly random: Random
  /** Told after each commit, in this process: wakes the relay and the live tail. */
  readonly committed?: () => void
}

export interface Sitting {
  readonly deps: DoorDeps
  readonly client: Runner
  readonly world: World
  readonly work: Work
  readonly actor: Actor
  /** When all of it is written down. */
  readonly recorded: Moment
  readonly today: Day
  /** The begin of the transaction, to send along with the first statement; nothing from the second time on. */
  readonly begin: () => Statement[]
  /** Set by `commit`: a sitting that has found nothing to do is rolled back. */
  isCommitted: boolean
}

/** Runs `body` in one transaction, which it ends with `commit` or leaves to be rolled back. */
export async function sit<Answer>(
  deps: DoorDeps,
  actor: Actor,
  body: (sitting: Sitting) => Promise<Answer>,
): Promise<Answer> {
  const client = await deps.pool.connect()
  let isBroken = false
  try {
    const sitting = openSitting(deps, client, actor)
    const answer = await body(sitting)
    if (sitting.isCommitted) deps.committed?.()
    else await run(client, 'rollback')
    return answer
  } catch (error) {
    await run(client, 'rollback').catch(() => {
      isBroken = true
    })
    throw error
  } finally {
    client.release(isBroken)
  }
}

function openSitting(deps: DoorDeps, client: Runner, actor: Actor): Sitting {
  const recorded = deps.now()
  const { world } = deps.reference
  let hasBegun = false
  return {
    deps,
    client,
    world,
    work: new Work(deps.registry, () => deps.ids.next(), recorded),
    actor,
    recorded,
    today: world.calendars.dayOf(recorded),
    begin() {
      if (hasBegun) return []
      hasBegun = true
      return [{ text: 'begin', values: [] }]
    },
    isCommitted: false,
  }
}

/** Where a sitting reads its cases. */
export function sourceOf({ client, deps, world, today, begin }: Sitting): Source {
  return { runner: client, registry: deps.registry, world, today, first: begin }
}

/** Writes what the steps have changed and commits. Gives the matters as they stand then. */
export async function commit(sitting: Sitting): Promise<Map<MatterId, Matter>> {
  const { client, work, world, deps } = sitting
  await keepBesides(sitting)
  const stored = work.isRestating ? { stored: await readStored(client, work) } : {}
  const context = { world, random: deps.random, newId: () => deps.ids.next(), ...stored }
  const { writes, saved } = writesOf(work, context)
  for (const track of work.tracks.values()) {
    for (const { files, audience } of track.attachments) {
      const rows = await attachmentsOf(sitting, track, files)
      for (const row of rows) writes.insert(attachmentTable, { ...row, audience })
    }
  }
  const results = await together(client, [...writes.statements(), { text: 'commit', values: [] }])
  if (results.at(-1)?.command !== 'COMMIT') throw new Error('the transaction was rolled back')
  sitting.isCommitted = true
  return saved
}

/** What the steps mean for rows that are no matters. */
async function keepBesides({ client, work, world, deps, recorded }: Sitting): Promise<void> {
  const keeping = { runner: client, world, ids: deps.ids, random: deps.random, at: recorded }
  for (const { toKeep } of work.tracks.values()) for (const keep of toKeep) await keep(keeping)
}

const DUTIES = `select ${dutyTable.select()} from duty where matter_id = any($1::uuid[]) order by matter_id, party, act`
const READERS = `select party, matter_id as "matterId" from reader where matter_id = any($1::uuid[])
  order by matter_id, party`

/** The duties and readers of all matters of the work that were there before. */
async function readStored(client: Runner, work: Work): Promise<Stored> {
  const ids = [...work.tracks.values()].flatMap(({ before }) => (before === null ? [] : [before.matter.id]))
  type Row = Record<string, unknown> & { readonly matterId: string; readonly party: Party }
  const of = async (text: string) =>
    Map.groupBy(await rowsOf<Row>(client, text, [ids]), (row) => row.matterId)
  return { duties: await of(DUTIES), readers: await of(READERS) }
}

interface FileRow {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
}

const OWN_FILES = `select id, name, media_type as "mediaType", size_bytes as "sizeBytes" from file
  where id = any($1::uuid[]) and uploaded_by = $2 order by id`

async function attachmentsOf({ client, deps, actor }: Sitting, track: Track, fileIds: readonly string[]) {
  const files = await rowsOf<FileRow>(client, OWN_FILES, [fileIds, personOf(actor)])
  if (files.length !== new Set(fileIds).size) throw invalid('/input/files', 'file.unknown')
  const { id: matterId, recordedAt: addedAt } = track.it.matter
  return files.map(({ id: fileId, ...kept }) => ({ id: deps.ids.next(), matterId, fileId, ...kept, addedAt }))
}

/** Loads the answers to a kind's questions to other modules. */
export async function askGates(
  { client, deps }: Sitting,
  calls: readonly { gate: string; question: unknown }[],
): Promise<Case['facts']> {
  const facts: Record<string, unknown> = {}
  for (const { gate, question } of calls) {
    const answer = deps.registry.gates[gate]
    if (answer === undefined) throw new Error(`nobody answers the gate ${gate}`)
    facts[gate] = await answer(client, question as never)
  }
  return facts
}

/** What a person may not see does not exist for them. */
export function notFound(): Refusal {
  return new Refusal('not_found', reason('matter.notFound'))
}
