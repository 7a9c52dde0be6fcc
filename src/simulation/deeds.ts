/** What scripted people of the invented city have in common: when they act, who is there to act, and on what. */
import { addOfficeMinutes, type OfficeHours } from '../calendar/office-hours.ts'
import { addWorkingDays, type Calendar } from '../calendar/calendar.ts'
import { dayOf, isoDay, startOfDay, type Day, type Moment } from '../calendar/days.ts'
import type { Actor, Officer } from '../kernel/actor.ts'
import type { Now } from '../kernel/ids.ts'
import type { DepartmentId } from '../kernel/matter.ts'
import type { Organisation } from '../kernel/organisation.ts'
import { rowsOf, type Runner } from '../platform/database/writes.ts'
import type { ActRequest } from '../platform/door/act.ts'
import type { ActAnswer } from '../platform/wire.ts'
import { officerIn, workersOf } from './actors.ts'
import type { Agenda } from './agenda.ts'
import type { City } from './city/found.ts'
import { OFFICE_DAY } from './manners.ts'

export interface DeedsDeps {
  readonly runner: Runner
  readonly agenda: Agenda
  readonly city: City
  readonly organisation: Organisation
  readonly calendar: Calendar
  readonly hours: OfficeHours
  readonly now: Now
  /** Does an act and notes a no; null is a no. */
  readonly attempt: (request: ActRequest) => Promise<ActAnswer | null>
}

const AN_APPEAL = `select id from matter where kind = 'appeal' and closed_at is null and not confidential
  and department_id is not null order by id desc limit 1`
const STANDS = `select version, status from matter where id = $1`
/** From where an order is acted on: one that has lapsed with its matter is left alone. */
const ORDER_FROM: Readonly<Record<string, string>> = {
  answer: 'issued',
  accept: 'answered',
  withdraw: 'issued',
}

export class Deeds {
  readonly #deps: DeedsDeps

  constructor(deps: DeedsDeps) {
    this.#deps = deps
  }

  /** Enters something for a morning so many working days after a day. */
  onDay(from: Day, days: number, run: () => Promise<void>): void {
    const { calendar, hours, agenda } = this.#deps
    const morning = startOfDay(addWorkingDays(calendar, from, days), calendar.zone)
    agenda.add({ at: addOfficeMinutes(calendar, hours, morning, 60), run })
  }

  /** Enters something so many office days after a moment; what lies behind happens now. */
  after(since: Moment, officeDays: number, run: () => Promise<unknown>): void {
    const { calendar, hours, agenda, now } = this.#deps
    const planned = addOfficeMinutes(calendar, hours, since, Math.round(officeDays * OFFICE_DAY))
    agenda.add({ at: planned < now() ? now() : planned, run: async () => void (await run()) })
  }

  /** The day that lies so many working days after a moment's, as it is typed. */
  dayAfter(since: Moment, days: number): string {
    const { calendar } = this.#deps
    return isoDay(addWorkingDays(calendar, dayOf(since, calendar.zone), days))
  }

  /** Opens a matter; null where nobody is there, or it was refused. */
  async open(kind: string, act: string, input: object, actor: Officer | undefined): Promise<string | null> {
    if (actor === undefined) return null
    return (await this.#deps.attempt({ kind, act, input, actor }))?.id ?? null
  }

  /**
   * An act by whoever is there, on a matter as it stands. False where nobody is there, or it was refused; and on an order that
   * is over, as one is when what it is about goes to another unit or ends.
   */
  async on(kind: string, id: string, act: string, input: object, actor: Actor | undefined): Promise<boolean> {
    const [stands] = await rowsOf<{ version: number; status: string }>(this.#deps.runner, STANDS, [id])
    if (actor === undefined || stands === undefined) return false
    const from = kind === 'order' ? ORDER_FROM[act] : undefined
    if (from !== undefined && from !== stands.status) return false
    return (await this.#deps.attempt({ kind, act, id, version: stands.version, input, actor })) !== null
  }

  /** Whoever is at work in a post, as `department.post`. */
  in(post: string): Officer | undefined {
    const { organisation, city, now } = this.#deps
    const postId = city.posts.get(post)
    return postId === undefined ? undefined : officerIn(organisation, postId, now())
  }

  /** Whoever handles things in a department. */
  unit(department: string): Officer | undefined {
    const { organisation, city, now } = this.#deps
    return workersOf(city, organisation, department, now())[0]
  }

  departmentOf(key: string): DepartmentId {
    const id = this.#deps.city.departments.get(key)
    if (id === undefined) throw new Error(`there is no department ${key}`)
    return id
  }

  /** The newest open appeal that a department has. */
  async anAppeal(): Promise<string | undefined> {
    return (await rowsOf<{ id: string }>(this.#deps.runner, AN_APPEAL))[0]?.id
  }
}
