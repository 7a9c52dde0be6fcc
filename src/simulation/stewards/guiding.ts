/**
 * What the city gives its stewards to go by: a checklist for some stages, of which they tick what they have done, and names with
 * numbers behind some direct channels of the city. Some channels nobody is named for.
 */
import { isoDay, dayOf } from '../../calendar/days.ts'
import type { PostId } from '../../kernel/matter.ts'
import { tick } from '../../modules/checklists/checklists.ts'
import { saveTemplate } from '../../modules/checklists/templates.ts'
import { nameRegionChannel } from '../../modules/stewards/region-channels.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { officerIn } from '../actors.ts'
import { OFFICER } from '../projects/around.ts'
import { happens } from '../random.ts'
import type { Bureau } from './bureau.ts'
import { CHECKLISTS, CHECKLIST_BASIS, REGION_NAMED, TICKED } from './guiding-words.ts'

const SAID_BEFORE = 70
const NAMED_BEFORE = 69
const TICKED_BEFORE = 6
/** In so many cases of a hundred an item is done by then. */
const DONE = 55
const CITY = 'city'
const LISTS = `select c.id, c.project_id as "projectId", a.post_id as "postId", json_array_length(t.items::json) as count
  from stage_checklist c join stage_template t on t.id = c.template_id
    join matter m on m.id = c.project_id and m.closed_at is null
    join assignment a on a.subject_id = c.project_id and a.slot = 'steward' and a.until_on is null and a.post_id is not null
  order by c.id`

interface ListRow {
  readonly id: string
  readonly projectId: string
  readonly postId: PostId
  readonly count: number
}

export class Guiding {
  readonly #bureau: Bureau

  constructor(bureau: Bureau) {
    this.#bureau = bureau
  }

  begin(): void {
    this.#bureau.before(SAID_BEFORE, 60, () => this.#say())
    this.#bureau.before(NAMED_BEFORE, 60, () => this.#name())
    this.#bureau.before(TICKED_BEFORE, 200, () => this.#tick())
  }

  async #say(): Promise<void> {
    const { around, keeping } = this.#bureau
    const { now, calendar } = around.deps
    const officer = around.needed(OFFICER)
    const regionId = around.region(CITY)
    const fromOn = isoDay(dayOf(now(), calendar.zone))
    for (const { stage, items } of CHECKLISTS)
      await saveTemplate(
        keeping,
        { regionId, stage, fromOn, items: [...items], basis: CHECKLIST_BASIS },
        officer,
        now(),
      )
  }

  async #name(): Promise<void> {
    const { around, keeping } = this.#bureau
    const officer = around.needed(OFFICER)
    const regionId = around.region(CITY)
    for (const named of REGION_NAMED)
      await nameRegionChannel(keeping, { regionId, ...named }, officer, around.deps.now())
  }

  /** What stewards have done by then; who is not in the post that day does nothing. */
  async #tick(): Promise<void> {
    const { around, keeping } = this.#bureau
    const { pool, organisation, now } = around.deps
    for (const { id, projectId, postId, count } of await rowsOf<ListRow>(pool, LISTS)) {
      const officer = officerIn(organisation, postId, now())
      if (officer === undefined) continue
      const random = around.chance(`checklist ${projectId} ${id}`)
      for (let no = 1; no <= count; no += 1) {
        if (!happens(random, DONE)) continue
        const note = TICKED[no % TICKED.length] ?? ''
        await this.#bureau.tried('tick', () =>
          tick(
            keeping,
            projectId,
            id,
            { no, isDone: true, ...(note === '' ? {} : { note }) },
            officer,
            now(),
          ),
        )
      }
    }
  }
}
