/**
 * Ten directs 十个直通 (S000-17): for a project ten channels, each with a person and a number. A name that was given for the
 * project comes first, then one given for its region or above, then what the registers know. What is missing is a gap; each use
 * is written down.
 */
import { CHINA_ZONE, isoMoment, type Day, type Moment } from '../../calendar/days.ts'
import { assign, replace } from '../../engines/assignments/assign.ts'
import type { Filler, Placing, Subject as Which } from '../../engines/assignments/assignment.ts'
import { presentOf } from '../../engines/assignments/store.ts'
import { hasPower, personsBehind, type Agent, type Officer } from '../../kernel/actor.ts'
import type { PersonId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { messageTable } from '../../platform/tables.ts'
import { requireSubject } from './assigning.ts'
import { fillerOf, fillerWords } from './fillers.ts'
import { assigning, type StewardDeps } from './pools.ts'
import type { Subject } from './subjects.ts'
import type { DirectsWire, NameChannelWire, WriteWire } from './wire.ts'
import { ASSIGN, CHANNELS, type Channel } from './words.ts'

/** The slot of a channel other than the steward's. */
export const slotOfChannel = (channel: Channel) => `direct.${channel}`
/** The word under which assignments know regions. */
export const REGION_KIND = 'region'

const KNOWN = `select pk.chief_name as "chiefName", pk.chief_phone as "chiefPhone", e.contact_name as "contactName",
    e.contact_phone as "contactPhone", e.legal_representative as "representative"
  from project p join matter m on m.id = p.id left join park pk on pk.id = p.park_id
  left join enterprise e on e.id = m.enterprise_id where p.id = $1`

interface Known {
  readonly chiefName: string | null
  readonly chiefPhone: string | null
  readonly contactName: string | null
  readonly contactPhone: string | null
  readonly representative: string | null
}

/** Who stands behind a channel, and from where that is known. */
interface Behind {
  readonly filler: Filler
  readonly from: 'project' | 'region' | 'register'
}

const outside = (name: string | null, phone: string | null): Behind | null =>
  name === null
    ? null
    : { filler: { departmentId: null, postId: null, personId: null, name, phone }, from: 'register' }

/** What the registers know of a channel by themselves. */
function knownOf(channel: Channel, known: Known | undefined, subject: Subject): Behind | null {
  switch (channel) {
    case 'park':
      return outside(known?.chiefName ?? null, known?.chiefPhone ?? null)
    case 'enterprise':
      return outside(known?.contactName ?? null, known?.contactPhone ?? null)
    case 'boss':
      return outside(known?.representative ?? null, null)
    case 'project': {
      const { departmentId, handlerPostId: postId, handlerId: personId } = subject
      if (postId === null || personId === null) return null
      return { filler: { departmentId, postId, personId, name: null, phone: null }, from: 'register' }
    }
    default:
      return null
  }
}

/** Of each channel who was named: for the project, else for the nearest region. */
async function namedFor(runner: Runner, { organisation }: World, subject: Subject, on: Day) {
  const up = organisation.ancestors(subject.regionId)
  const [own, ofRegions] = await Promise.all([
    presentOf(runner, 'project', [subject.id], on),
    presentOf(runner, REGION_KIND, up, on),
  ])
  const nearest = (slot: string) =>
    up
      .map((id) => ofRegions.find((one) => one.subjectId === id && one.slot === slot))
      .find((one) => one !== undefined)
  return (channel: Channel): Behind | null => {
    const slot = channel === 'steward' ? 'steward' : slotOfChannel(channel)
    const named = own.find((one) => one.slot === slot && one.vacantSince === null)
    if (named !== undefined) return { filler: named, from: 'project' }
    const above = nearest(slot)
    return above === undefined ? null : { filler: above, from: 'region' }
  }
}

/** The ten channels of a project with their gaps and last uses. Refuses a project that the actor may not see. */
export async function viewDirects(
  runner: Runner,
  world: World,
  id: string,
  actor: Officer,
  now: Moment,
): Promise<DirectsWire> {
  const subject = await requireSubject(runner, { kind: 'project', id }, actor)
  const today = world.calendars.dayOf(now)
  const named = await namedFor(runner, world, subject, today)
  const [known] = await rowsOf<Known>(runner, KNOWN, [id])
  const behind = CHANNELS.map((channel) => ({
    channel,
    behind: named(channel) ?? knownOf(channel, known, subject),
  }))
  const words = await fillerWords(
    runner,
    world.organisation,
    behind.flatMap((one) => (one.behind === null ? [] : [one.behind.filler])),
    now,
  )
  const uses = await rowsOf<Use>(runner, USES, [id])
  return {
    channels: behind.map(({ channel, behind: found }) => ({
      channel,
      filler: found === null ? null : words(found.filler),
      from: found?.from ?? null,
      gap: found === null ? 'nobody' : found.filler.phone === null ? 'noPhone' : null,
      uses: uses.filter((use) => use.channel === channel).length,
    })),
    uses: uses.slice(0, LAST_USES).map(({ usedAt, usedBy, ...use }) => ({
      ...use,
      at: isoMoment(usedAt, CHINA_ZONE),
      by: world.organisation.person(usedBy)?.name ?? '',
    })),
    mayName: subject.isOpen && (await mayName(runner, subject, actor, today)),
  }
}

const LAST_USES = 10
const USES = `select channel, way, name, used_at as "usedAt", used_by as "usedBy" from channel_use
  where project_id = $1 order by used_at desc limit 500`

interface Use {
  readonly channel: Channel
  readonly way: 'call' | 'message'
  readonly name: string
  readonly usedAt: Moment
  readonly usedBy: PersonId
}

/** Whoever assigns in the region, and the steward, stand-ins included. */
async function mayName(runner: Runner, subject: Subject, actor: Officer, on: Day): Promise<boolean> {
  if (hasPower(actor, ASSIGN, subject)) return true
  const present = await presentOf(runner, 'project', [subject.id], on)
  const steward = present.find(({ slot }) => slot === 'steward')?.personId ?? null
  return personsBehind(actor).some((person) => person === steward)
}

/** Names who stands behind a channel of a project, in the place of who was named before. */
export async function nameChannel(
  deps: StewardDeps,
  id: string,
  body: NameChannelWire,
  actor: Officer,
  at: Moment,
): Promise<void> {
  const today = deps.world().calendars.dayOf(at)
  await withTransaction(deps.pool, async (client) => {
    const subject = await requireSubject(client, { kind: 'project', id }, actor)
    if (!(await mayName(client, subject, actor, today)))
      throw new Refusal('not_permitted', 'steward.noChannelPower')
    await fillChannel(client, deps, { kind: 'project', id }, body, { actor, at })
  })
}

/** Names who stands behind a channel of something, in the place of who was named before. Refuses one who is neither post nor name. */
export async function fillChannel(
  client: Runner,
  deps: StewardDeps,
  { kind, id }: Which,
  { channel, postId, name, phone }: NameChannelWire,
  { actor, at }: { readonly actor: Officer; readonly at: Moment },
): Promise<void> {
  const { organisation, calendars } = deps.world()
  const today = calendars.dayOf(at)
  if (postId === undefined && name === undefined) throw invalid('/name', 'field.required')
  const filler: Filler =
    postId === undefined
      ? { departmentId: null, postId: null, personId: null, name: name ?? '', phone }
      : fillerOf(organisation, { postId, phone }, at)
  const slot = { name: slotOfChannel(channel), isSingle: true }
  const placing: Placing = {
    subject: { kind, id },
    slot,
    filler,
    fromOn: today,
    untilOn: null,
    note: null,
    limit: null,
  }
  const present = await presentOf(client, kind, [id], today)
  const old = present.find((one) => one.slot === slot.name)
  const engine = assigning(deps, actor, at)
  if (old === undefined) await assign(client, [placing], engine)
  else await replace(client, old, placing, 'renamed', engine)
}

/**
 * Writes to whoever stands behind a channel, as a message of the desk, and writes the use down. Refuses (`not_now`) a channel
 * behind which nobody of the city's bodies stands: such a person is called.
 */
export async function writeThrough(
  deps: StewardDeps,
  id: string,
  { channel, text }: WriteWire,
  actor: Officer,
  at: Moment,
): Promise<void> {
  const world = deps.world()
  const subject = await requireSubject(deps.pool, { kind: 'project', id }, actor)
  const named = await namedFor(deps.pool, world, subject, world.calendars.dayOf(at))
  const [known] = await rowsOf<Known>(deps.pool, KNOWN, [id])
  const filler = (named(channel) ?? knownOf(channel, known, subject))?.filler
  const postId = filler?.postId ?? null
  if (filler === undefined || postId === null) throw new Refusal('not_now', 'direct.notOfTheCity')
  const nameOf = (person: PersonId | null) =>
    (person === null ? undefined : world.organisation.person(person)?.name) ?? ''
  await withTransaction(deps.pool, async (client) => {
    const writes = new Writes()
    writes.insert(messageTable, {
      id: deps.ids.next(),
      party: postId,
      at,
      text: 'direct.written',
      textValues: { code: subject.code, title: subject.title, name: nameOf(actor.personId), text },
      matterId: id,
    })
    await runWrites(client, writes)
    const use = { channel, way: 'message', name: nameOf(filler.personId) } as const
    await writeUse({ pool: client, ids: deps.ids }, { projectId: id, enterpriseId: null }, use, actor, at)
  })
}

interface Used {
  readonly channel: Channel
  readonly way: 'call' | 'message'
  readonly name: string
}

const USED = `insert into channel_use (id, project_id, enterprise_id, channel, way, name, used_at, used_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`

/** Writes down that somebody called or wrote through a channel: an officer of a project, or an agent to their steward. */
export async function writeUse(
  { pool, ids }: { readonly pool: Runner; readonly ids: StewardDeps['ids'] },
  about: { readonly projectId: string | null; readonly enterpriseId: string | null },
  { channel, way, name }: Used,
  actor: Officer | Agent,
  at: Moment,
): Promise<void> {
  const { projectId, enterpriseId } = about
  const values = [ids.next(), projectId, enterpriseId, channel, way, name, sqlMoment(at), actor.personId]
  await run(pool, USED, values)
}
