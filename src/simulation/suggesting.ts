/**
 * Suggestions in the invented city: a past year of the hotline is taken over, duty lists are entered, the director has models made from what was closed by then and
 * chooses them, and by the end what waits has its suggestions and clusters. All of it through the jobs that a server runs.
 */
import type { Pool } from 'pg'
import type { Day } from '../calendar/days.ts'
import type { Ids, Now, Random } from '../kernel/ids.ts'
import type { RegionId } from '../kernel/matter.ts'
import { beginRow } from '../engines/registers/keep.ts'
import { chooseModel } from '../modules/suggestions/choosing.ts'
import { clusterJob } from '../modules/suggestions/cluster-job.ts'
import { dutyRegister } from '../modules/suggestions/duty-register.ts'
import { officeRegionOf } from '../modules/suggestions/examples.ts'
import { askForTraining, listModels } from '../modules/suggestions/model-store.ts'
import { suggestJob } from '../modules/suggestions/suggest-job.ts'
import { PastShelf } from '../modules/suggestions/suggesting.ts'
import { trainingJob } from '../modules/suggestions/training.ts'
import { KEEP_SUGGESTIONS } from '../modules/suggestions/words.ts'
import type { Door } from '../platform/door/act.ts'
import type { World } from '../platform/reference.ts'
import { officerWith } from './actors.ts'
import { DEPARTMENTS } from './city/departments.ts'
import { Deeds, type DeedsDeps } from './deeds.ts'
import { DUTIES } from './duties.ts'
import { importPastYear } from './past-year.ts'

export interface SuggestingDeps extends DeedsDeps {
  readonly pool: Pool
  readonly door: Pick<Door, 'act' | 'importMatters' | 'correctImport'>
  readonly seed: string
  readonly world: () => World
  readonly ids: Ids
  readonly random: Random
  readonly now: Now
}

/** Working days after the first day, and why the model of that day is chosen. */
const TRAININGS = [
  { after: 12, why: '首个模型，交叉验证结果达到试用要求' },
  { after: 25, why: '样本增加，正确率高于上一个模型' },
] as const
const PAST_AFTER = 1
const DUTIES_AFTER = 2

export class Suggesting {
  readonly #deps: SuggestingDeps
  readonly #deeds: Deeds

  constructor(deps: SuggestingDeps) {
    this.#deps = deps
    this.#deeds = new Deeds(deps)
  }

  begin(from: Day): void {
    this.#deeds.onDay(from, PAST_AFTER, () => this.#takeOver(from))
    this.#deeds.onDay(from, DUTIES_AFTER, () => this.#enterDuties())
    for (const { after, why } of TRAININGS) this.#deeds.onDay(from, after, () => this.#train(why))
  }

  /** What the jobs of a server would have made by now. */
  async finish(): Promise<void> {
    await suggestJob({ ...this.#deps, past: new PastShelf() }).run()
    await clusterJob(this.#deps).run()
  }

  /** Whoever dispatches takes the past year over; nobody at work that day does so on the next. */
  async #takeOver(before: Day): Promise<void> {
    const { city, now } = this.#deps
    const regionId = city.regions.get('city') as RegionId
    const actor = this.#deeds.in('office.dispatcher')
    if (actor === undefined) return this.#deeds.after(now(), 1, () => this.#takeOver(before))
    await importPastYear({ ...this.#deps, actor, regionId, before })
  }

  async #enterDuties(): Promise<void> {
    const { pool, ids, random, world, city, now } = this.#deps
    const regionId = city.regions.get('city') as RegionId
    const actor = this.#director(regionId)
    const keeping = { pool, ids, random, world, registers: [dutyRegister] }
    for (const { code, department, topic, line } of DUTIES) {
      const name = DEPARTMENTS.find(({ key }) => key === department)?.zh ?? ''
      const written = { code, department: name, topic, line, regionId, validFrom: '2024-01-01' }
      await beginRow(keeping, dutyRegister, written, false, actor, now())
    }
  }

  /** In every region with an office of its own in which enough was closed. */
  async #train(why: string): Promise<void> {
    const { pool, ids, random, world, now } = this.#deps
    const { organisation } = world()
    const offices = organisation.regions().filter(({ id }) => officeRegionOf(organisation, id) === id)
    for (const { id: regionId } of offices) {
      const actor = this.#director(regionId)
      const asked = { id: ids.next(), regionId, askedAt: now(), askedBy: actor.personId }
      await askForTraining(pool, asked)
    }
    await trainingJob(this.#deps).run()
    for (const { id: regionId } of offices) {
      const [newest] = await listModels(pool, regionId, 1)
      if (newest !== undefined && newest.trainedAt === now())
        await chooseModel(pool, newest, why, { actor: this.#director(regionId), at: now(), random })
    }
  }

  #director(regionId: RegionId) {
    const { organisation, now } = this.#deps
    return officerWith(organisation, regionId, KEEP_SUGGESTIONS, now())
  }
}
