/**
 * Project secretaries with the enterprises that they are bound to: some days at a time, most of which the enterprise confirms; some
 * it doubts or passes over in silence, and some days nobody has written anything down.
 */
import { isWorkingDay } from '../../calendar/calendar.ts'
import { dayOf, isoDay, type Day } from '../../calendar/days.ts'
import { bind } from '../../modules/teams/binding.ts'
import { join, makeTeam } from '../../modules/teams/keeping.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { OFFICER } from '../projects/around.ts'
import { between, happens, pick } from '../random.ts'
import type { Bureau } from './bureau.ts'
import { SECRETARIES, type SecretaryPlan } from './staff.ts'
import { RESIDED, SILENT_WHY } from './wording.ts'

const BOUND_BEFORE = 52
const RESIDE_SINCE = 46
/** The last day of the run is not over. */
const RESIDE_UNTIL = 1
const LONGEST = 3
/** In so many cases of a hundred: nothing is written down, the enterprise says nothing, and it says no. */
const FORGOTTEN = 14
const SILENT = 9
const DOUBTED = 5
const GROUP_OF = `select a.subject_id as id from assignment a where a.subject_kind = 'team' and a.slot = 'secretary'
  and a.post_id = $1 and a.until_on is null limit 1`

export class Residing {
  readonly #bureau: Bureau

  constructor(bureau: Bureau) {
    this.#bureau = bureau
  }

  begin(): void {
    for (const plan of SECRETARIES) {
      this.#bureau.before(BOUND_BEFORE, 90, () => this.#bindOne(plan))
      for (const stay of this.#staysOf(plan)) this.#reside(plan, stay)
    }
  }

  /** Bound to enterprises, as the secretary of a group that is made where there is none. */
  async #bindOne({ post, group, enterprises }: SecretaryPlan): Promise<void> {
    const { around, keeping } = this.#bureau
    const { pool, city, now } = around.deps
    const officer = around.needed(OFFICER)
    const [known] = await rowsOf<{ id: string }>(pool, GROUP_OF, [city.posts.get(post)])
    const id = known?.id ?? (await this.#makeGroup(post, group))
    for (const n of enterprises) {
      const body = { kind: 'enterprise' as const, subjectId: around.enterprise(n).id }
      await bind(keeping, id, body, officer, now())
    }
  }

  async #makeGroup(post: string, { department, name }: SecretaryPlan['group']): Promise<string> {
    const { around, keeping } = this.#bureau
    const { city, now } = around.deps
    const officer = around.needed(OFFICER)
    const subjectId = around.deeds.departmentOf(department)
    const id = await makeTeam(keeping, { template: 'workGroup', name, subjectId }, officer, now())
    const postOf = (key: string) => ({ postId: city.posts.get(key) ?? '' })
    await join(keeping, id, { slot: 'leader', ...postOf(`${department}.head`) }, officer, now())
    await join(keeping, id, { slot: 'secretary', ...postOf(post) }, officer, now())
    return id
  }

  /** Working days on end, a few at a time. */
  #staysOf({ post }: SecretaryPlan): readonly Stay[] {
    const { around } = this.#bureau
    const { calendar, until } = around.deps
    const random = around.chance(`residency of ${post}`)
    const today = dayOf(until, calendar.zone)
    const stays: Stay[] = []
    for (let on = today - RESIDE_SINCE; on < today - RESIDE_UNTIL;) {
      let last = on
      const most = between(random, 0, LONGEST - 1)
      while (last - on < most && last + 1 < today - RESIDE_UNTIL && isWorkingDay(calendar, (last + 1) as Day))
        last++
      if (isWorkingDay(calendar, on as Day)) stays.push({ fromOn: on as Day, toOn: last as Day })
      on = last + 1
    }
    return stays
  }

  #reside({ post, enterprises }: SecretaryPlan, { fromOn, toOn }: Stay): void {
    const { around } = this.#bureau
    const { deeds, deps } = around
    const random = around.chance(`stay of ${post} since ${fromOn}`)
    if (happens(random, FORGOTTEN)) return
    const n = pick(random, enterprises)
    around.at(around.inOffice(toOn, between(random, 380, 450)), async () => {
      const actor = deeds.in(post)
      const { id: enterpriseId } = around.enterprise(n)
      const input = {
        enterpriseId,
        purpose: 'residency',
        fromOn: isoDay(fromOn),
        toOn: isoDay(toOn),
        visitors: actor === undefined ? '' : (deps.organisation.person(actor.personId)?.name ?? ''),
        findings: pick(random, RESIDED),
      }
      const id = await deeds.open('visit', 'record', input, actor)
      if (id === null || happens(random, SILENT)) return
      const [act, said] = happens(random, DOUBTED)
        ? (['dispute', { reason: SILENT_WHY.disputed }] as const)
        : (['confirm', {}] as const)
      around.at(around.officeDays(deps.now(), between(random, 2, 25) / 10), () =>
        deeds.on('visit', id, act, said, around.agent(n)),
      )
    })
  }
}

interface Stay {
  readonly fromOn: Day
  readonly toOn: Day
}
