/**
 * The door: the only way that a matter changes. Lock, read, catch up with what the law has made due, ask `whyNot`,
 * decide, save — one transaction, one place, for people, other systems and the law itself.
 */
import type { Pool, PoolClient } from 'pg'
import type { Day, Moment } from '../../calendar/days.ts'
import { SYSTEM, maySee, personOf, type Actor } from '../../kernel/actor.ts'
import { makeCode, type Ids, type Now, type Random } from '../../kernel/ids.ts'
import type { Act, When } from '../../kernel/kind.ts'
import { isRelationReason } from '../../kernel/kind.ts'
import type { Case, Matter, MatterId, RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { rowsOf, run, together, type Runner } from '../database/writes.ts'
import { sqlMoment } from '../database/table.ts'
import { digest } from '../journal.ts'
import { backdateParameter } from '../parameters.ts'
import type { Reference, World } from '../reference.ts'
import type { KindModule, Registry } from '../registry.ts'
import { attachmentTable } from '../tables.ts'
import type { ActAnswer } from '../wire.ts'
import { loadCase, loadCases, viewOfWorld, type Source } from './load.ts'
import { writesOf } from './save.ts'
import { Work, readersOf, type Track, type Wanted } from './work.ts'

export interface DoorDeps {
  readonly pool: Pool
  readonly registry: Registry
  readonly reference: Reference
  readonly now: Now
  readonly ids: Ids
  readonly random: Random
  /** Told after each commit, in this process: wakes the relay and the live tail. */
  readonly committed?: () => void
}

export interface ActRequest {
  readonly kind: string
  readonly act: string
  /** Absent for an act that opens a matter. */
  readonly id?: string
  readonly input: unknown
  readonly actor: Actor
  /** The version the caller saw. The system and notes need none. */
  readonly version?: number
  /** The caller's key: the same key again is the same request. */
  readonly key?: string
  readonly happenedAt?: Moment
  /** An imported history: dated freely, and marked. */
  readonly isImport?: boolean
}

/** What a transaction of the door works with. */
interface Sitting {
  readonly client: Runner
  readonly world: World
  readonly work: Work
  readonly actor: Actor
  readonly recorded: Moment
  readonly today: Day
}

export type Door = ReturnType<typeof openDoor>

/** Opens the door over its dependencies. */
export function openDoor(deps: DoorDeps) {
  const { registry, reference, ids, random } = deps

  /** Does an act and answers where the matter stands. Throws a Refusal with the reason when it may not be done. */
  async function act(request: ActRequest): Promise<ActAnswer> {
    const module = registry.byName(request.kind)
    const declared = registry.act(module, request.act)
    const inputHash = digest(
      JSON.stringify([request.act, request.id ?? null, request.happenedAt ?? null, request.input ?? null]),
    )
    return transact(request.actor, async (sitting, begin) => {
      const track =
        declared.from === 'new'
          ? await openNew(sitting, begin, module, declared, request, inputHash)
          : await change(sitting, begin, module, declared, request, inputHash)
      if ('answer' in track) return track
      await openWanted(sitting)
      await endParts(sitting)
      return { answer: await save(sitting, track) }
    })
  }

  /**
   * Brings matters up to date with what the law has made due; those locked by others are left to them. Parents of parts
   * are taken along, because they answer to what happens to their parts. Answers how many lines were written.
   */
  async function catchUpMatters(matterIds: readonly string[]): Promise<number> {
    return transact(SYSTEM, async (sitting, begin) => {
      const { work, client, recorded } = sitting
      const parents = await rowsOf<{ id: MatterId; parentId: MatterId }>(client, PARENTS_OF, [matterIds])
      const parentOf = new Map(parents.map((row) => [row.id, row.parentId]))
      const wanted = [...new Set([...matterIds, ...parentOf.values()])]
      const cases = await loadCases(source(sitting, begin), wanted, 'skip')
      for (const [id, it] of cases) {
        const parentId = parentOf.get(id)
        const parent = parentId === undefined ? undefined : work.tracks.get(parentId)
        if (parentId !== undefined && parent === undefined) continue
        const track = work.follow(it)
        work.catchUp(track, { happened: recorded, recorded: atLeast(recorded, it.matter.recordedAt) })
        if (parent === undefined || track.entries.length === 0) continue
        const at = {
          happened: track.it.matter.happenedAt,
          recorded: atLeast(recorded, parent.it.matter.recordedAt),
        }
        work.afterPart(parent, track, SYSTEM, at)
      }
      await openWanted(sitting)
      await endParts(sitting)
      let lines = 0
      for (const track of work.tracks.values()) lines += track.entries.length
      await commit(sitting)
      return { answer: lines }
    })
  }

  async function transact<Answer>(
    actor: Actor,
    body: (sitting: Sitting, begin: Source['first']) => Promise<{ answer: Answer }>,
  ): Promise<Answer> {
    const client = await deps.pool.connect()
    let broken = false
    try {
      const recorded = deps.now()
      const { world } = reference
      const work = new Work(registry, () => ids.next())
      const sitting: Sitting = {
        client,
        world,
        work,
        actor,
        recorded,
        today: world.calendars.dayOf(recorded),
      }
      const { answer } = await body(sitting, () => [run(client, 'begin')])
      deps.committed?.()
      return answer
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true
      })
      throw error
    } finally {
      client.release(broken)
    }
  }

  function source(sitting: Pick<Sitting, 'client' | 'world' | 'today'>, first?: Source['first']): Source {
    return {
      runner: sitting.client,
      registry,
      world: sitting.world,
      today: sitting.today,
      ...(first ? { first } : {}),
    }
  }

  async function change(
    sitting: Sitting,
    begin: Source['first'],
    module: KindModule,
    declared: Act<unknown, never>,
    request: ActRequest,
    inputHash: string,
  ): Promise<Track | { answer: ActAnswer }> {
    const { track, parent } = await read(sitting, begin, module, request.id as string)
    const { actor, work } = sitting
    const readers = [
      ...readersOf(module, track.it, parent === undefined ? [] : [...readersOf(parent.module, parent.it)]),
    ]
    if (!maySee(actor, track.it.matter, readers)) throw notFound()
    if (
      request.version !== undefined &&
      request.version !== track.it.matter.version &&
      declared.isNote !== true
    ) {
      const known = await knownRequest(sitting, request, inputHash)
      if (known) return { answer: answerOf(track.it.matter) }
      throw new Refusal('stale', reason('act.stale', { version: track.it.matter.version }))
    }
    const recorded = atLeast(sitting.recorded, track.it.matter.recordedAt)
    if (parent !== undefined)
      work.catchUp(parent, {
        happened: sitting.recorded,
        recorded: atLeast(sitting.recorded, parent.it.matter.recordedAt),
      })
    work.catchUp(track, { happened: sitting.recorded, recorded })
    await loadFacts(sitting, track, declared, request.input)
    const why = registry.whyNot(module, request.act, track.it, actor, sitting.recorded)
    if (why !== null) throw new Refusal(isRelationReason(why) ? 'not_permitted' : 'not_now', why)
    const at: When = { happened: happenedAt(track.it, request, recorded), recorded }
    const decision = declared.decide(track.it, request.input as never, actor, at)
    work.decide(track, request.act, decision, actor, at, requestOf(request, inputHash))
    work.catchUp(track, { happened: sitting.recorded, recorded })
    if (parent !== undefined) work.afterPart(parent, track, actor, at)
    return track
  }

  /** Reads the matter, and before it its parent when it is a part: ids ascend, so the order of locking is one. */
  async function read(sitting: Sitting, begin: Source['first'], module: KindModule, id: string) {
    const { work } = sitting
    if (module.kind.isPart !== true) {
      const it = await loadCase(source(sitting, begin), id, module.kind.name, 'wait')
      if (it === undefined) throw notFound()
      return { track: work.follow(it), parent: undefined }
    }
    const [row] = await rowsOf<{ parentId: MatterId }>(sitting.client, PARENT_OF, [id])
    const cases = await loadCases(source(sitting, begin), row === undefined ? [] : [row.parentId, id], 'wait')
    const parent = row === undefined ? undefined : cases.get(row.parentId)
    const it = cases.get(id as MatterId)
    if (it === undefined || parent === undefined || it.matter.kind !== module.kind.name) throw notFound()
    return { parent: work.follow(parent), track: work.follow(it) }
  }

  async function openNew(
    sitting: Sitting,
    begin: Source['first'],
    module: KindModule,
    declared: Act<unknown, never>,
    request: ActRequest,
    inputHash: string,
  ): Promise<Track | { answer: ActAnswer }> {
    const { actor, client, recorded } = sitting
    await together(begin?.() ?? [])
    const known = await claimRequest(sitting, request, inputHash)
    if (known !== undefined) return { answer: known }
    const facts = await askGates(
      client,
      declared.gates?.(undefined as never, request.input as never, actor) ?? [],
    )
    const regionId = declared.place?.(request.input as never, actor, facts)
    if (regionId === undefined)
      throw new Error(`${module.kind.name}.${request.act} does not say whose region it is`)
    const happened = request.happenedAt === undefined ? recorded : checkMoment(request.happenedAt, recorded)
    const it = { ...blank(sitting, module, regionId, happened, personOf(actor)), facts }
    checkOpening(module, request.act, it, actor, recorded)
    const track = openTrack(
      sitting,
      module,
      request.act,
      it,
      request.input,
      { happened, recorded },
      requestOf(request, inputHash),
    )
    if (request.key !== undefined)
      await run(client, FILL_REQUEST, [actorKey(actor), request.key, track.it.matter.id])
    return track
  }

  function checkOpening(module: KindModule, actName: string, it: Case, actor: Actor, now: Moment): void {
    const why = registry.whyNot(module, actName, it, actor, now)
    if (why !== null) throw new Refusal(isRelationReason(why) ? 'not_permitted' : 'not_now', why)
  }

  function openTrack(
    sitting: Sitting,
    module: KindModule,
    actName: string,
    it: Case,
    input: unknown,
    at: When,
    request?: { key: string; inputHash: string },
  ): Track {
    const declared = registry.act(module, actName)
    const track = sitting.work.follow(it, true)
    const decision = declared.decide(it, input as never, sitting.actor, at)
    sitting.work.decide(track, actName, decision, sitting.actor, at, request)
    sitting.work.catchUp(track, { happened: sitting.recorded, recorded: at.recorded })
    return track
  }

  function blank(
    sitting: Sitting,
    module: KindModule,
    regionId: RegionId,
    at: Moment,
    openerId: Matter['openerId'],
  ): Case {
    const { world, today } = sitting
    const lawOn = world.calendars.dayOf(at)
    const matter: Matter = {
      id: ids.next() as MatterId,
      kind: module.kind.name,
      code: makeCode(module.kind.letters, lawOn, random),
      title: '',
      status: '',
      version: 0,
      regionId,
      departmentId: null,
      handlerId: null,
      handlerPostId: null,
      enterpriseId: null,
      applicantParty: null,
      openerId,
      intakeDepartmentId: sitting.actor.kind === 'officer' ? sitting.actor.departmentId : null,
      projectId: null,
      parentId: null,
      aboutId: null,
      category: null,
      confidential: false,
      holder: null,
      partCount: 0,
      openedAt: at,
      closedAt: null,
      happenedAt: at,
      recordedAt: at,
      lawOn,
      lawSeq: world.law.seq,
      dueAt: null,
      yellowAt: null,
      blackAt: null,
      isPaused: false,
      finalLight: null,
      headSeq: 0,
      headHash: '',
    }
    return { matter, row: {}, clocks: [], parts: [], facts: {}, ...viewOfWorld(world, matter, today) }
  }

  /** Opens what the steps so far want opened: parts under their parent's law, matters about it under their own. */
  async function openWanted(sitting: Sitting): Promise<void> {
    const { work, client } = sitting
    for (;;) {
      const track = [...work.tracks.values()].find((one) => one.toOpen.length > 0)
      if (track === undefined) return
      const { matter: wanted, actor, at } = track.toOpen.shift() as Wanted
      const module = registry.byName(wanted.kind)
      const declared = registry.act(module, wanted.act)
      const cause = track.it.matter
      const fresh = blank({ ...sitting, actor }, module, wanted.regionId, at.happened, personOf(actor))
      const { enterpriseId, applicantParty, lawOn, lawSeq } = cause
      const matter: Matter =
        wanted.as === 'part'
          ? { ...fresh.matter, parentId: cause.id, enterpriseId, applicantParty, lawOn, lawSeq }
          : { ...fresh.matter, aboutId: cause.id, enterpriseId }
      const view = viewOfWorld(sitting.world, matter, sitting.today)
      const facts = await askGates(client, declared.gates?.(fresh, wanted.input as never, actor) ?? [])
      const it = { ...fresh, ...view, matter, facts }
      const opened = openTrack({ ...sitting, actor }, module, wanted.act, it, wanted.input, at)
      if (wanted.as === 'part') work.afterPart(track, opened, actor, at)
    }
  }

  /** When a matter has ended, its open parts end with it; they are locked after it, in the order of their ids. */
  async function endParts(sitting: Sitting): Promise<void> {
    const { work, client } = sitting
    for (const track of [...work.tracks.values()]) {
      const { matter, parts } = track.it
      const changedReaders =
        matter.partCount > 0 && track.entries.some((entry) => 'departmentId' in entry.patch.matter)
      const hasEnded = matter.closedAt !== null && track.before?.matter.closedAt === null
      if (!hasEnded && !changedReaders) continue
      const ids = parts.filter((part) => (hasEnded ? part.isOpen : true)).map((part) => part.id)
      const unread = ids.filter((id) => !work.tracks.has(id))
      for (const it of (await loadCases(source({ ...sitting, client }), unread, 'wait')).values())
        work.follow(it)
      if (!hasEnded) continue
      for (const id of ids) {
        const part = work.tracks.get(id)
        const actName = part?.module.kind.endsWithParent
        if (part === undefined || actName === undefined || part.it.matter.closedAt !== null) continue
        const at = { happened: matter.closedAt as Moment, recorded: matter.recordedAt }
        const decision = registry.act(part.module, actName).decide(part.it, {} as never, SYSTEM, at)
        work.decide(part, actName, decision, SYSTEM, at)
      }
    }
  }

  async function loadFacts(
    sitting: Sitting,
    track: Track,
    declared: Act<unknown, never>,
    input: unknown,
  ): Promise<void> {
    const guards = [...(declared.guards?.(track.it, input as never) ?? [])].sort((one, other) =>
      `${one.table} ${one.id}` < `${other.table} ${other.id}` ? -1 : 1,
    )
    const facts: Record<string, unknown> = {}
    for (const { name, table, id } of guards) {
      const [row] = await rowsOf(sitting.client, `select * from ${table} where id = $1 for update`, [id])
      facts[name] = row ?? null
    }
    Object.assign(
      facts,
      await askGates(sitting.client, declared.gates?.(track.it, input as never, sitting.actor) ?? []),
    )
    if (Object.keys(facts).length > 0) track.it = { ...track.it, facts: { ...track.it.facts, ...facts } }
  }

  async function askGates(client: Runner, calls: readonly { gate: string; question: unknown }[]) {
    const facts: Record<string, unknown> = {}
    for (const { gate, question } of calls) {
      const answer = registry.gates[gate]
      if (answer === undefined) throw new Error(`nobody answers the gate ${gate}`)
      facts[gate] = await answer(client, question as never)
    }
    return facts
  }

  async function save(sitting: Sitting, track: Track): Promise<ActAnswer> {
    const saved = await commit(sitting)
    return answerOf(saved.get(track.it.matter.id) as Matter)
  }

  async function commit(sitting: Sitting): Promise<Map<MatterId, Matter>> {
    const { client, work, world, actor } = sitting
    const { writes, saved } = writesOf(work, { world, random, newId: () => ids.next() })
    for (const track of work.tracks.values()) {
      for (const wanted of track.attachments) {
        const files = await ownFiles(client, wanted.files, actor)
        for (const file of files) {
          const { id: fileId, ...kept } = file
          const { id: matterId, recordedAt: addedAt } = track.it.matter
          writes.insert(attachmentTable, {
            id: ids.next(),
            matterId,
            fileId,
            ...kept,
            audience: wanted.audience,
            addedAt,
          })
        }
      }
    }
    const results = await together([
      ...writes.statements().map((statement) => run(client, statement.text, statement.values)),
      run(client, 'commit'),
    ])
    if (results.at(-1)?.command !== 'COMMIT') throw new Error('the transaction was rolled back')
    return saved
  }

  async function ownFiles(client: Runner, fileIds: readonly string[], actor: Actor): Promise<FileRow[]> {
    const files = await rowsOf<FileRow>(client, OWN_FILES, [fileIds, personOf(actor)])
    if (files.length !== new Set(fileIds).size) throw invalid('/input/files', 'file.unknown')
    return files
  }

  return { act, catchUpMatters }
}

interface FileRow {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
}

const PARENT_OF = `select parent_id as "parentId" from matter where id = $1 and parent_id is not null`
const PARENTS_OF = `select id, parent_id as "parentId" from matter where id = any($1::uuid[]) and parent_id is not null`
const OWN_FILES = `select id, name, media_type as "mediaType", size_bytes as "sizeBytes" from file
  where id = any($1::uuid[]) and uploaded_by = $2 order by id`
const CLAIM_REQUEST = `insert into request (actor, key, input_hash, matter_id, at)
  values ($1, $2, $3, '00000000-0000-0000-0000-000000000000', $4) on conflict do nothing`
const FILL_REQUEST = `update request set matter_id = $3 where actor = $1 and key = $2`
const FIND_REQUEST = `select r.input_hash as "inputHash", m.id, m.code, m.status, m.version
  from request r join matter m on m.id = r.matter_id where r.actor = $1 and r.key = $2`
const FIND_KEY = `select input_hash as "inputHash" from journal where subject = $1 and request_key = $2 order by seq limit 1`

/** The same key again is the same request: it waits for the first to end, and gets its answer. */
async function claimRequest(
  sitting: Sitting,
  request: ActRequest,
  inputHash: string,
): Promise<ActAnswer | undefined> {
  if (request.key === undefined) return undefined
  const actor = actorKey(sitting.actor)
  const claimed = await run(sitting.client, CLAIM_REQUEST, [
    actor,
    request.key,
    inputHash,
    sqlMoment(sitting.recorded),
  ])
  if (claimed.rowCount === 1) return undefined
  const [known] = await rowsOf<ActAnswer & { inputHash: string }>(sitting.client, FIND_REQUEST, [
    actor,
    request.key,
  ])
  if (known === undefined || known.inputHash !== inputHash) throw invalid('/key', 'act.keyReused')
  const { inputHash: _hash, ...answer } = known
  return answer
}

/** Whether this very request was done before, among all lines of the matter; a key with another input is refused. */
async function knownRequest(sitting: Sitting, request: ActRequest, inputHash: string): Promise<boolean> {
  if (request.key === undefined) return false
  const [line] = await rowsOf<{ inputHash: string }>(sitting.client, FIND_KEY, [request.id, request.key])
  if (line === undefined) return false
  if (line.inputHash !== inputHash) throw invalid('/key', 'act.keyReused')
  return true
}

function requestOf(request: ActRequest, inputHash: string) {
  return request.key === undefined ? undefined : { key: request.key, inputHash }
}

function actorKey(actor: Actor): string {
  return personOf(actor) ?? actor.kind
}

/** When the act happened, as stated or now. A stated moment may not lie ahead, before the last legal event, or too far back. */
function happenedAt(it: Case, request: ActRequest, recorded: Moment): Moment {
  const stated = request.happenedAt
  if (stated === undefined) return recorded
  checkMoment(stated, recorded)
  if (stated < it.matter.happenedAt) throw invalid('/happenedAt', 'act.beforeLast')
  if (request.isImport !== true && stated < earliestStated(it, recorded))
    throw invalid('/happenedAt', 'act.tooFarBack')
  return stated
}

function checkMoment(stated: Moment, recorded: Moment): Moment {
  if (stated > recorded) throw invalid('/happenedAt', 'act.future')
  return stated
}

/** Minutes while an hour clock runs, otherwise the start of the same legal day. */
function earliestStated(it: Case, recorded: Moment): Moment {
  const { calendar } = it.days
  const hourly = it.clocks.some(
    (clock) => clock.stoppedAt === null && (clock.limit.unit === 'WH' || clock.limit.unit === 'NH'),
  )
  const minutes = it.law.find(backdateParameter)?.value ?? 0
  if (hourly) return (recorded - minutes * 60_000) as Moment
  const zone = calendar.zone * 60_000
  return (Math.floor((recorded + zone) / 86_400_000) * 86_400_000 - zone) as Moment
}

/** Per matter, written-down time never runs backwards: a clock set back gives the last moment again. */
function atLeast(now: Moment, last: Moment): Moment {
  return now < last ? last : now
}

function answerOf(matter: Matter): ActAnswer {
  return { id: matter.id, code: matter.code, status: matter.status, version: matter.version }
}

function notFound(): Refusal {
  return new Refusal('not_found', reason('matter.notFound'))
}
