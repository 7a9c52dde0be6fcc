/**
 * A secret check of the invented city with what it found, and two orders whose units ask for a longer limit: one is granted,
 * one refused. Each step is entered when the one before it was done. Acts go through the door.
 */
import type { Day } from '../calendar/days.ts'
import type { Ids } from '../kernel/ids.ts'
import type { PersonId, PostId } from '../kernel/matter.ts'
import { rowsOf } from '../platform/database/writes.ts'
import { storeFile } from '../platform/http/file-routes.ts'
import { Deeds, type DeedsDeps } from './deeds.ts'
import { drawPicture } from './picture.ts'
import { seededRandom } from './random.ts'

export interface CheckingDeps extends DeedsDeps {
  readonly seed: string
  readonly ids: Ids
  readonly filesFolder: string
  /** Makes the unit of an order leave it to the script. */
  readonly ignore: (orderId: string) => void
}

const INSPECTOR = 'discipline.inspector'
const SUPERVISOR = 'inspection.supervisor'
/** The units that were found wanting, that get a longer limit, and that do not. */
const FOUND = ['approval', 'urban'] as const
const GRANTED = 'land'
const REFUSED = 'approval'

const TASKS = `select m.id, m.department_id as "departmentId" from matter m
  where m.about_id = $1 and m.kind = 'order' order by m.id`

export class Checking {
  readonly #deps: CheckingDeps
  readonly #deeds: Deeds

  constructor(deps: CheckingDeps) {
    this.#deps = deps
    this.#deeds = new Deeds(deps)
  }

  /** Enters what is scripted, counted in working days from the first day. */
  begin(from: Day): void {
    this.#deeds.onDay(from, 3, () => this.#plan())
    this.#deeds.onDay(from, 5, () => this.#extend(GRANTED, true))
    this.#deeds.onDay(from, 6, () => this.#extend(REFUSED, false))
  }

  async #plan(): Promise<void> {
    const { now, city } = this.#deps
    const deeds = this.#deeds
    const input = {
      type: 'secret',
      title: '政务服务窗口作风暗访',
      purpose: '窗口是否按时在岗、是否一次性告知、是否要求重复提交材料。',
      place: '市政务服务大厅',
      plannedOn: deeds.dayAfter(now(), 1),
      postIds: [INSPECTOR, SUPERVISOR].map((key) => city.posts.get(key) as PostId),
    }
    const id = await deeds.open('check', 'plan', input, deeds.in(INSPECTOR))
    if (id !== null) deeds.after(now(), 1, () => this.#visit(id))
  }

  async #visit(id: string): Promise<void> {
    const { now } = this.#deps
    const deeds = this.#deeds
    const visit = '以办事群众身份到六个窗口，两个窗口上午九点半仍无人。'
    const files = await this.#photo('visit', SUPERVISOR)
    if (await deeds.on('check', id, 'visit', { visit, files }, deeds.in(SUPERVISOR)))
      deeds.after(now(), 0.2, () => this.#find(id))
  }

  async #find(id: string): Promise<void> {
    const { now } = this.#deps
    const deeds = this.#deeds
    for (const key of FOUND) {
      const finding = {
        departmentId: deeds.departmentOf(key),
        finding: '工作时间窗口无人，也没有顶岗和公示。',
        requirement: '落实 AB 岗顶岗制度并在窗口公示，对当班人员提醒。',
      }
      if (!(await deeds.on('check', id, 'find', finding, deeds.in(SUPERVISOR)))) return
    }
    deeds.after(now(), 1, () => this.#conclude(id))
  }

  async #conclude(id: string): Promise<void> {
    const { now, runner, ignore } = this.#deps
    const deeds = this.#deeds
    const conclusion = '两个单位窗口缺岗，责令限期整改并由检查组核查。'
    if (!(await deeds.on('check', id, 'conclude', { conclusion }, deeds.in(INSPECTOR)))) return
    const tasks = await rowsOf<{ id: string; departmentId: string }>(runner, TASKS, [id])
    for (const task of tasks) {
      ignore(task.id)
      const key = FOUND.find((one) => deeds.departmentOf(one) === task.departmentId)
      // One unit puts it right at once; the other one is still about it when the story ends.
      if (key === FOUND[0]) deeds.after(now(), 2, () => this.#putRight(task.id, key))
    }
  }

  async #putRight(task: string, unit: string): Promise<void> {
    const { now } = this.#deps
    const deeds = this.#deeds
    const actor = deeds.unit(unit)
    if (actor === undefined) return
    const files = await this.#stored('task', actor.personId)
    const reply = '已公布顶岗安排并上墙公示，对当班人员谈话提醒。'
    if (await deeds.on('order', task, 'answer', { reply, files }, actor))
      deeds.after(now(), 0.5, () => deeds.on('order', task, 'accept', {}, deeds.in(INSPECTOR)))
  }

  /** An order whose unit asks for a longer limit on the same day. */
  async #extend(unit: string, isGranted: boolean): Promise<void> {
    const { now, ignore } = this.#deps
    const deeds = this.#deeds
    const aboutId = await deeds.anAppeal()
    if (aboutId === undefined) return
    const input = {
      level: 'urge',
      aboutId,
      departmentId: deeds.departmentOf(unit),
      requirement: '请牵头会商，书面报告办理情况和预计办结时间。',
    }
    const id = await deeds.open('order', 'issue', input, deeds.in(SUPERVISOR))
    if (id === null) return
    ignore(id)
    const asked = { days: 3, reason: '需要会同两个部门现场核实，材料尚未齐。' }
    deeds.after(now(), 0.4, async () => {
      if (await deeds.on('order', id, 'askExtension', asked, deeds.unit(unit)))
        deeds.after(now(), 0.3, () => this.#decide(id, unit, isGranted))
    })
  }

  async #decide(id: string, unit: string, isGranted: boolean): Promise<void> {
    const { now } = this.#deps
    const deeds = this.#deeds
    const [act, input] = isGranted
      ? (['grantExtension', { decision: '同意，请按期报告。' }] as const)
      : (['refuseExtension', { reason: '材料可由部门共享取得，应按期报告。' }] as const)
    if (!(await deeds.on('order', id, act, input, deeds.in(SUPERVISOR)))) return
    const reply = '已会商，处理意见见附件，承诺期内办结。'
    deeds.after(now(), isGranted ? 3 : 0.8, async () => {
      if (await deeds.on('order', id, 'answer', { reply }, deeds.unit(unit)))
        deeds.after(now(), 0.5, () => deeds.on('order', id, 'accept', {}, deeds.in(SUPERVISOR)))
    })
  }

  /** A picture that whoever is in a post has taken; none where nobody is there. */
  async #photo(what: string, post: string): Promise<readonly string[]> {
    const actor = this.#deeds.in(post)
    return actor === undefined ? [] : this.#stored(what, actor.personId)
  }

  async #stored(what: string, by: PersonId): Promise<readonly string[]> {
    const { seed, runner, ids, filesFolder: folder, now } = this.#deps
    const bytes = drawPicture(seededRandom(seed, `check ${what}`))
    const given = { name: '现场照片.png', bytes, by, at: now() }
    return [(await storeFile({ runner, ids, folder }, given)).id]
  }
}
