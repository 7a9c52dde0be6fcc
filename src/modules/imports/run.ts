/**
 * One import of one file: every row read, compared with what is known, and the new ones written through the door some
 * hundreds at a time. A row goes in whole or is rejected with its reasons; checking alone writes nothing.
 */
import { personOf } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { ImportRequest } from '../../platform/door/act.ts'
import { digest } from '../../platform/journal.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import type { AppealHistory } from '../appeals/import.ts'
import { historyOf, lastMomentOf, lawDayOf, referenceOf, type Good } from './history.ts'
import type { ImportDeps, ImportOrder, ImportReport } from './order.ts'
import { placesOf } from './places.ts'
import { findRegistered, type Registered } from './registered.ts'
import type { Problem } from './row.ts'
import { rowReader, type Told } from './row-reader.ts'
import { addRejects, addRun, listKnown, noteRun, type Counts, type Known, type Reject } from './store.ts'
import { plainText, type Line } from '../../platform/table-files/table.ts'

/** Few enough that a transaction is short and the live tail waits for nobody, many enough that each statement writes many rows. */
const ROWS_AT_ONCE = 200

/** Imports a table. Refuses (`invalid_input`) one that cannot be read with this profile at all. */
export async function runImport(deps: ImportDeps, order: ImportOrder): Promise<ImportReport> {
  const work = new ImportWork(deps, order)
  await work.begin()
  const { lines } = order.table
  for (let from = 0; from < lines.length; from += ROWS_AT_ONCE)
    await work.take(lines.slice(from, from + ROWS_AT_ONCE))
  return work.end()
}

class ImportWork {
  readonly #deps: ImportDeps
  readonly #order: ImportOrder
  readonly #runId: string
  readonly #read: ReturnType<typeof rowReader>
  readonly #rejects: Reject[] = []
  readonly #changes: { line: number; externalId: string }[] = []
  readonly #seen = new Map<string, { hash: string; line: number }>()
  readonly #counts: { -readonly [Name in keyof Counts]: number }

  constructor(deps: ImportDeps, order: ImportOrder) {
    const { table, profile, regionId } = order
    const places = placesOf(profile, deps.world().organisation, regionId)
    this.#deps = deps
    this.#order = order
    this.#runId = deps.ids.next()
    this.#read = rowReader(table, profile, places, deps.now())
    const rows = table.lines.length
    this.#counts = { rows, written: 0, unchanged: 0, changed: 0, replayed: 0, rejected: 0 }
  }

  async begin(): Promise<void> {
    const { isCheck, actor, regionId, profile, fileName, fileHash, isReplay, table } = this.#order
    if (isCheck) return
    await addRun(this.#deps.pool, {
      ...this.#counts,
      id: this.#runId,
      startedAt: this.#deps.now(),
      endedAt: null,
      personId: personOf(actor),
      postId: actor.kind === 'officer' ? actor.postId : null,
      regionId,
      profile: profile.name,
      system: profile.system,
      fileName,
      fileHash,
      replay: isReplay,
      header: table.header,
    })
  }

  /** One lot of lines; what has been done is noted with it, so that a run that is broken off says how far it came. */
  async take(lines: readonly Line[]): Promise<void> {
    const before = this.#rejects.length
    const good = this.#readAll(lines)
    const known = await this.#knownOf(good)
    const enterprises = await findRegistered(
      this.#deps.pool,
      good.map(({ told }) => told),
    )
    const fresh = this.#sorted(good, known, enterprises)
    await this.#write(fresh)
    for (const one of this.#changedOf(good, known, enterprises)) await this.#replay(one)
    this.#counts.rejected = this.#rejects.length
    if (this.#order.isCheck) return
    await addRejects(this.#deps.pool, this.#runId, this.#rejects.slice(before))
    await noteRun(this.#deps.pool, this.#runId, this.#counts)
  }

  async end(): Promise<ImportReport> {
    const { isCheck, actor, table, profile, fileName, fileHash } = this.#order
    const { pool, now, random } = this.#deps
    if (!isCheck) {
      await noteRun(pool, this.#runId, { endedAt: now() })
      const patch = { profile: profile.name, system: profile.system, fileName, fileHash, ...this.#counts }
      await appendLine(
        pool,
        `import:${this.#runId}`,
        { act: 'import', audience: 'departments', patch },
        { actor, at: now(), random },
      )
    }
    return {
      ...this.#counts,
      runId: isCheck ? null : this.#runId,
      header: table.header,
      rejects: this.#rejects,
      changes: this.#changes,
    }
  }

  /** The good rows of a lot. A number that stands twice in the file is one row when both tell the same, else a fault. */
  #readAll(lines: readonly Line[]): Good[] {
    return lines.flatMap((line) => {
      const read = this.#read(line)
      if ('problems' in read) return this.#reject(line, read.problems)
      const { told } = read
      const hash = digest(told.source)
      const twin = this.#seen.get(told.externalId)
      if (twin === undefined) {
        this.#seen.set(told.externalId, { hash, line: line.number })
        return [{ line, told, hash }]
      }
      if (twin.hash === hash) this.#counts.unchanged++
      else this.#reject(line, [problem('import.row.twice', { line: twin.line, id: told.externalId })])
      return []
    })
  }

  #reject({ number, cells }: Line, problems: readonly Problem[]): [] {
    this.#rejects.push({ line: number, cells: cells.map(plainText), problems })
    return []
  }

  async #knownOf(good: readonly Good[]): Promise<ReadonlyMap<string, Known>> {
    const { pool } = this.#deps
    const ids = good.map(({ told }) => told.externalId)
    const known = ids.length === 0 ? [] : await listKnown(pool, this.#order.profile.system, ids)
    return new Map(known.map((one) => [one.externalId, one]))
  }

  /** Rows whose number is new, with what the door is asked for. */
  #sorted(
    good: readonly Good[],
    known: ReadonlyMap<string, Known>,
    enterprises: Registered,
  ): { one: Good; request: ImportRequest }[] {
    return good.flatMap((one) => {
      if (known.has(one.told.externalId)) return []
      const history = this.#historyOf(one, enterprises)
      return history === null ? [] : [{ one, request: this.#requestOf(one, history) }]
    })
  }

  /** Rows whose number is known but tells something else now. */
  #changedOf(
    good: readonly Good[],
    known: ReadonlyMap<string, Known>,
    enterprises: Registered,
  ): { one: Good; known: Known; history: AppealHistory }[] {
    return good.flatMap((one) => {
      const before = known.get(one.told.externalId)
      if (before === undefined) return []
      if (before.contentHash === one.hash) {
        this.#counts.unchanged++
        return []
      }
      const history = this.#historyOf(one, enterprises)
      return history === null ? [] : [{ one, known: before, history }]
    })
  }

  /** The history of a row; one of an enterprise that nobody has registered is rejected where the profile says so. */
  #historyOf(one: Good, enterprises: Registered): AppealHistory | null {
    const history = historyOf(one, this.#order.profile, enterprises)
    if (history === null) this.#reject(one.line, [unregistered(one.told)])
    return history
  }

  #requestOf(one: Good, history: AppealHistory): ImportRequest {
    const { world, now } = this.#deps
    const { profile } = this.#order
    return {
      kind: 'appeal',
      regionId: one.told.regionId,
      openedAt: one.told.receivedAt,
      happenedAt: lastMomentOf(one),
      lawOn: lawDayOf(one, profile, now(), (at) => world().calendars.dayOf(at)),
      input: history,
      reference: referenceOf(one, profile, this.#runId),
    }
  }

  async #write(fresh: readonly { one: Good; request: ImportRequest }[]): Promise<void> {
    if (this.#order.isCheck || fresh.length === 0) {
      this.#counts.written += fresh.length
      return
    }
    const requests = fresh.map(({ request }) => request)
    const answers = await this.#deps.door.importMatters(requests, this.#order.actor)
    for (const [index, answer] of answers.entries()) {
      const { line } = (fresh[index] as (typeof fresh)[number]).one
      if ('refusal' in answer) this.#reject(line, problemsOf(answer.refusal))
      // Somebody else has imported it meanwhile: the next run compares it.
      else if ('known' in answer) this.#counts.unchanged++
      else this.#counts.written++
    }
  }

  async #replay({ one, known, history }: { one: Good; known: Known; history: AppealHistory }): Promise<void> {
    const { isReplay, isCheck, actor, profile } = this.#order
    const { line, told } = one
    this.#counts.changed++
    this.#changes.push({ line: line.number, externalId: told.externalId })
    if (!isReplay || isCheck) return
    try {
      const reference = referenceOf(one, profile, this.#runId)
      const request = {
        kind: 'appeal',
        id: known.matterId,
        happenedAt: lastMomentOf(one),
        input: history,
        reference,
      }
      await this.#deps.door.correctImport(request, actor)
      this.#counts.replayed++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.#reject(line, problemsOf(error))
    }
  }
}

/** Why a row is rejected whose enterprise is not registered. */
export function unregistered({ uscc, enterpriseName }: Pick<Told, 'uscc' | 'enterpriseName'>): Problem {
  return problem('import.row.enterprise', { uscc: uscc ?? enterpriseName ?? '' })
}

export function problem(code: string, values: Problem['values'] = {}): Problem {
  return { column: '', code, values }
}

export function problemsOf({ reason: { code, values = {} } }: Refusal): readonly Problem[] {
  return [{ column: '', code, values }]
}
