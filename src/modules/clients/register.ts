/** Connecting another system, giving it a new key, and cutting it off; each with a line in the journal. Keys are in none. */
import type { Pool } from 'pg'
import { DAY_MS, type Moment } from '../../calendar/days.ts'
import { personOf, type Actor } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import type { World } from '../../platform/reference.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { findProfile } from '../imports/find-profile.ts'
import { addClientRow, addKey, endKeys, markRevoked, type Client } from './client-store.ts'
import { hashOfKey, makeKey } from './key.ts'
import { clientRules } from './parameters.ts'
import type { ClientMode } from './words.ts'

export interface RegisterDeps {
  readonly pool: Pool
  readonly ids: Ids
  readonly random: Random
  readonly world: () => World
}

export interface NewClient {
  readonly name: string
  readonly regionId: RegionId
  readonly profile: string
  readonly mode: ClientMode
}

/** A client with its key, which is not known to anybody afterwards. */
export interface Keyed {
  readonly client: Client
  readonly key: string
}

/** Connects a system. Refuses (`invalid_input`) an unknown region or profile, and an empty name. */
export async function addClient(
  deps: RegisterDeps,
  { name, regionId, profile: profileName, mode }: NewClient,
  actor: Actor,
  at: Moment,
): Promise<Keyed> {
  const { pool, ids, random, world } = deps
  const { organisation } = world()
  if (organisation.region(regionId) === undefined) throw invalid('/regionId', 'region.unknown')
  if (name.trim() === '') throw invalid('/name', 'client.name')
  const { profile } = await findProfile(pool, organisation, regionId, profileName)
  const client: Client = {
    id: ids.next(),
    name: name.trim(),
    regionId,
    system: profile.system,
    profile: profile.name,
    mode,
    addedAt: at,
    addedBy: personOf(actor),
    revokedAt: null,
    usedAt: null,
  }
  const key = makeKey(random)
  await withTransaction(pool, async (runner) => {
    await addClientRow(runner, client)
    await addKey(runner, client.id, hashOfKey(key), at)
    const patch = { name: client.name, regionId, system: client.system, profile: client.profile, mode }
    await appendLine(runner, subjectOf(client), line('add', patch), { actor, at, random })
  })
  return { client, key }
}

/** Gives a new key; the old ones end after the overlap that the region sets. Refuses one that is cut off. */
export async function rotateKey(
  { pool, random, world }: RegisterDeps,
  client: Client,
  actor: Actor,
  at: Moment,
): Promise<Keyed> {
  if (client.revokedAt !== null) throw new Refusal('not_now', 'client.revoked')
  const { keyOverlapDays } = clientRules(world(), client.regionId, world().calendars.dayOf(at))
  const endsAt = (at + keyOverlapDays * DAY_MS) as Moment
  const key = makeKey(random)
  await withTransaction(pool, async (runner) => {
    await endKeys(runner, client.id, endsAt)
    await addKey(runner, client.id, hashOfKey(key), at)
    await appendLine(runner, subjectOf(client), line('rotate', { endsAt }), { actor, at, random })
  })
  return { client, key }
}

/** Cuts a client off for good, with all its keys, at once. Refuses one that is cut off already. */
export async function revokeClient(
  { pool, random }: Pick<RegisterDeps, 'pool' | 'random'>,
  client: Client,
  actor: Actor,
  at: Moment,
): Promise<void> {
  if (client.revokedAt !== null) throw new Refusal('not_now', 'client.revoked')
  await withTransaction(pool, async (runner) => {
    await markRevoked(runner, client.id, at)
    await endKeys(runner, client.id, at)
    await appendLine(runner, subjectOf(client), line('revoke', { revokedAt: at }), { actor, at, random })
  })
}

function subjectOf({ id }: Client): string {
  return `register:client:${id}`
}

function line(act: string, patch: object) {
  return { act, audience: 'departments' as const, patch }
}
