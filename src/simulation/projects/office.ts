/**
 * What the offices of the invented city keep beside its projects: parks, zones and parcels, what is known of enterprises, their
 * credit records, annual targets. Typed by whoever keeps it, through the same steps as the API.
 */
import { isoDay, partsOf, type Day } from '../../calendar/days.ts'
import type { Register } from '../../engines/registers/descriptor.ts'
import { beginRow, changeRow, type KeepDeps, type Written } from '../../engines/registers/keep.ts'
import { creditRegister, enterpriseRegister } from '../../modules/enterprises/enterprise-register.ts'
import { nameChief } from '../../modules/parks/chiefs.ts'
import { parkRegisters } from '../../modules/parks/park-registers.ts'
import type { Stage } from '../../modules/projects/words.ts'
import { addTarget } from '../../modules/targets/store.ts'
import type { Targeted } from '../../modules/targets/words.ts'
import { registers } from '../../registers.ts'
import { rowsOf } from '../../platform/database/writes.ts'
import { KEEPER, type Around, type Entered } from './around.ts'
import { CREDIT, planFigures } from './business.ts'
import { PARCELS_PER_PARK, PARKS, planParcel, type ParkPlan } from './land.ts'

const CLERK = 'office.clerk'
const TARGETS = 'promotion.targets'
const CHIEF_BASIS = '云澜市园区“一把手”负责制实施方案（演示）'
const BASIS = '云澜市招商引资年度目标任务分解方案（演示）'

/** What each figure is to be in a year, for the city; districts have their shares. */
const YEARLY: Partial<Record<Targeted, number>> = {
  signed: 72,
  signedLarge: 26,
  signedTop500: 4,
  started: 50,
  startedLarge: 20,
  'list.provincial': 8,
  'list.city': 15,
  'list.district': 20,
  'list.vip': 6,
  'list.preparatory': 45,
}
/** The city began small: shares of its years, the last ones the whole. */
const OF_YEARS = [0.06, 0.4, 1] as const
const SHARES: Readonly<Record<string, number>> = { city: 1, east: 0.3, south: 0.38, north: 0.32 }

/** What a stage makes of the parcel under a project. */
const PARCEL_STATES: Partial<Record<Stage, string>> = {
  landSecured: '已供',
  started: '在建',
  completed: '建成',
}

const PARCEL = 'select version, state from parcel where id = $1'
const ENTERPRISE = 'select version from enterprise where id = $1'

export class Office {
  readonly #around: Around
  readonly #parcels = new Map<string, string>()

  constructor(around: Around) {
    this.#around = around
  }

  /** Enters everything for the first days of the history, and the targets for each of its years. */
  begin(from: Day): void {
    const around = this.#around
    around.at(around.inOffice(from, 30), () => this.#keepLand())
    around.at(around.inOffice((from + 1) as Day, 30), () => this.#learn())
    for (const [index, record] of CREDIT.entries()) {
      const on = (from + LAST_DAY - record.listedDays) as Day
      around.at(around.inOffice(on, 120), () => this.#noteCredit(index, on, from))
    }
    const { year } = partsOf(from)
    around.at(around.inOffice((from + 2) as Day, 60), () =>
      this.#setTargets(year, (from + 2) as Day, OF_YEARS[0]),
    )
    for (const [index, share] of OF_YEARS.entries()) {
      const at = around.newYear(year + index, 8)
      if (index > 0) around.at(at, () => this.#setTargets(year + index, around.today, share))
    }
  }

  /** The parcel of a project is granted, built on, built. */
  async follow({ plan }: Entered, stage: Stage): Promise<void> {
    const state = PARCEL_STATES[stage]
    const id = this.#parcels.get(planParcel(plan.park, plan.parcel).code)
    if (state === undefined || id === undefined) return
    const [row] = await rowsOf<{ version: number; state: string }>(this.#around.deps.pool, PARCEL, [id])
    // Two projects may stand on one parcel.
    if (row !== undefined && row.state !== state) await this.#change('parcel', id, row.version, { state })
  }

  async #keepLand(): Promise<void> {
    for (const park of PARKS) {
      await this.#keepPark(park)
      for (const [index, { name, industries }] of park.zones.entries()) {
        const code = `${park.code}-G${index + 1}`
        const own = { code, name: `${park.name}${name}`, industries, parkId: park.code }
        await this.#begin(registerOf('zone'), { ...own, regionId: this.#around.region(park.region) }, KEEPER)
      }
      for (let n = 0; n < PARCELS_PER_PARK; n++) await this.#keepParcel(park, n)
    }
    // From now on whoever answers for a park is told of what happens there.
    await this.#around.deps.refresh()
  }

  /** A park begins with whoever answers for it, who is then named with the account. */
  async #keepPark(park: ParkPlan): Promise<void> {
    const { pool, random, world, now, organisation } = this.#around.deps
    const fromOn = this.#around.todayText
    const { postId, personId } = this.#around.needed(park.chief)
    const chief = { name: organisation.person(personId)?.name ?? '', fromOn }
    const fields = parkFields(park, this.#around.region(park.region), chief)
    const id = await this.#begin(registerOf('park'), fields, KEEPER)
    const naming = { postId, fromOn, reason: CHIEF_BASIS }
    await nameChief({ pool, random, world }, id, naming, this.#around.needed(KEEPER), now())
  }

  async #keepParcel(park: ParkPlan, n: number): Promise<void> {
    const { code, name, hectares, isStandardLand, outline } = planParcel(park, n)
    const fields = {
      code,
      name,
      regionId: this.#around.region(park.region),
      parkId: park.code,
      area: hectares,
      ...(outline === null ? {} : { outline }),
      use: n % 5 === 4 ? '仓储用地' : '工业用地',
      state: n < PARCELS_PER_PARK - 4 ? '待供' : '储备',
      isStandardLand: isStandardLand ? '是' : '否',
    }
    this.#parcels.set(code, await this.#begin(registerOf('parcel'), fields, KEEPER))
  }

  /** What the enterprises have handed in about themselves. */
  async #learn(): Promise<void> {
    const { seed, city, pool } = this.#around.deps
    for (const [n, { id, agentName: person, phone }] of city.enterprises.entries()) {
      const fields = planFigures(seed, n, { person, phone })
      const [row] = await rowsOf<{ version: number }>(pool, ENTERPRISE, [id])
      await this.#change('enterprise', id, row?.version ?? 1, fields)
    }
  }

  async #noteCredit(index: number, on: Day, from: Day): Promise<void> {
    const record = CREDIT[index]
    if (record === undefined) return
    const { uscc } = this.#around.enterprise(record.enterprise)
    const removedOn = record.removedDays === null ? null : ((from + LAST_DAY - record.removedDays) as Day)
    // A record that will be repaired says so only when it is.
    const repair = removedOn === null ? (record.fields['repair'] ?? '') : '已申请'
    const fields = {
      ...record.fields,
      repair,
      enterpriseId: uscc,
      decisionNo: `云澜信字〔${partsOf(on).year}〕${index + 1} 号`,
      listedOn: isoDay(on),
      removalOn: isoDay((on + PLANNED_DAYS) as Day),
    }
    const id = await this.#begin(creditRegister, fields, CLERK)
    if (removedOn === null) return
    this.#around.at(this.#around.inOffice(removedOn, 90), () =>
      this.#change('credit', id, 1, { repair: '已修复', removedOn: isoDay(removedOn) }),
    )
  }

  async #setTargets(year: number, validFrom: Day, ofYear: number): Promise<void> {
    const { pool, ids, now } = this.#around.deps
    const { personId } = this.#around.needed(TARGETS)
    for (const [key, share] of Object.entries(SHARES))
      for (const [figure, value] of Object.entries(YEARLY) as [Targeted, number][]) {
        const place = { regionId: this.#around.region(key), year }
        const target = {
          figure,
          value: Math.max(1, Math.round(value * share * ofYear)),
          basis: BASIS,
          validFrom,
        }
        await addTarget(pool, ids.next(), place, { ...target, setAt: now() }, personId)
      }
  }

  #begin(register: Register, written: Written, post: string): Promise<string> {
    const { now } = this.#around.deps
    return beginRow(this.#keep(), register, written, true, this.#around.needed(post), now())
  }

  #change(name: string, id: string, version: number, written: Written): Promise<void> {
    const change = { version, written, isConfirmed: true }
    const actor = this.#around.needed(name === 'parcel' ? KEEPER : CLERK)
    return changeRow(this.#keep(), registerOf(name), id, change, actor, this.#around.deps.now())
  }

  #keep(): KeepDeps {
    const { pool, ids, random, world } = this.#around.deps
    return { pool, ids, random, world, registers }
  }
}

/** Days of credit records are counted back from here. */
const LAST_DAY = 730
const PLANNED_DAYS = 365

function registerOf(name: string): Register {
  const found = [...parkRegisters, enterpriseRegister, creditRegister].find((one) => one.name === name)
  if (found === undefined) throw new Error(`there is no register ${name}`)
  return found
}

function parkFields(park: ParkPlan, regionId: string, chief: { name: string; fromOn: string }): Written {
  return {
    code: park.code,
    name: park.name,
    regionId,
    level: park.level,
    area: String(park.hectares),
    industries: park.industries,
    chiefName: chief.name,
    chiefPost: '区委书记',
    chiefFromOn: chief.fromOn,
    investmentPerMu: String(park.investmentPerMu),
    taxPerMu: String(park.taxPerMu),
    energyUse: '0.28',
    environment: '雨污分流，固废分类贮存，废气达标排放。',
  }
}
