/**
 * Yunjin 云津市, the small invented city that all tests share: who works where with which powers, and who acts for which
 * enterprise. Entered through the modules' own stores; everybody has the same password. Nobody here exists.
 */
import type { Pool } from 'pg'
import { CHINA_ZONE, day, dayOf, type Moment } from '../../src/calendar/days.ts'
import { SYSTEM, type Agent, type Officer } from '../../src/kernel/actor.ts'
import type { Random } from '../../src/kernel/ids.ts'
import type { DepartmentId, EnterpriseId, PersonId, PostId, RegionId } from '../../src/kernel/matter.ts'
import type { Organisation } from '../../src/kernel/organisation.ts'
import { addOfficeHours, seedCalendars } from '../../src/modules/calendars/store.ts'
import { addAgents, addEnterprises } from '../../src/modules/enterprises/store.ts'
import { applyPreset } from '../../src/modules/law/apply-preset.ts'
import { platformDefaults, preset2110 } from '../../src/modules/law/presets.ts'
import { hashPassword } from '../../src/modules/people/password.ts'
import { agentOf, officerOf } from '../../src/modules/people/seats.ts'
import { addToOrganisation, loadOrganisation, type Additions } from '../../src/modules/people/store.ts'
import { parameters } from '../../src/parameters.ts'
import { withTransaction } from '../../src/platform/database/pool.ts'
import type { Runner } from '../../src/platform/database/writes.ts'
import type { Recorder } from '../../src/platform/subject-journal.ts'
import { calendarOfTests } from './holidays.ts'

const PASSWORD = 'yunjin-tests-only'
/** From when everything holds: before any story of a test. */
const SINCE = day('2025-01-01')
const HOURS = 'city'

const REGIONS = {
  city: { code: '990100', zh: '云津市', en: 'Yunjin', parent: null },
  linxi: { code: '990102', zh: '临溪区', en: 'Linxi District', parent: 'city' },
  wangshan: { code: '990103', zh: '望山区', en: 'Wangshan District', parent: 'city' },
  qingyu: { code: '990104', zh: '青屿区', en: 'Qingyu District', parent: 'city' },
} as const
type RegionKey = keyof typeof REGIONS

/** The office and the inspectors; two departments of the city, two of Linxi, two of Wangshan, which has an office of its own. */
const DEPARTMENTS = {
  office: { zh: '云津市营商环境建设局', en: 'Yunjin Business Environment Bureau', in: 'city', fn: 'office' },
  discipline: { zh: '云津市纪委监委', en: 'Yunjin Discipline Inspection', in: 'city', fn: 'discipline' },
  market: { zh: '云津市市场监督管理局', en: 'Yunjin Market Regulation', in: 'city', fn: 'department' },
  tax: { zh: '云津市税务局', en: 'Yunjin Tax Bureau', in: 'city', fn: 'department' },
  resources: { zh: '临溪区自然资源局', en: 'Linxi Natural Resources', in: 'linxi', fn: 'department' },
  labour: { zh: '临溪区人力资源和社会保障局', en: 'Linxi Labour', in: 'linxi', fn: 'department' },
  wangshanOffice: { zh: '望山区营商环境办公室', en: 'Wangshan Office', in: 'wangshan', fn: 'office' },
  housing: { zh: '望山区住房和城乡建设局', en: 'Wangshan Housing', in: 'wangshan', fn: 'department' },
  power: { zh: '望山区供电服务中心', en: 'Wangshan Power Supply', in: 'wangshan', fn: 'department' },
  leaders: { zh: '临溪区人民政府', en: 'Linxi Government', in: 'linxi', fn: 'leaders' },
  street: { zh: '临溪区桐荫街道办事处', en: 'Tongyin Sub-district', in: 'linxi', fn: 'street' },
} as const
export type DepartmentKey = keyof typeof DEPARTMENTS

const CLERK = [
  'region.read',
  'appeal.file',
  'appeal.dispatch',
  'enterprise.register',
  'enterprise.figures',
  'credit.keep',
  'park.keep',
  'listedTask.keep',
  'import.appeals',
  'project.manage',
  'steward.assign',
  'throughTrain.office',
]
/** Registers enterprises, but keeps neither their figures nor their credit. */
const DISTRICT_CLERK = CLERK.filter((power) => power !== 'enterprise.figures' && power !== 'credit.keep')
const LEADER = [
  'region.read',
  'law.set',
  'supervise.approve',
  'organisation.manage',
  'project.administer',
  'project.review',
  'project.publish',
  'target.set',
  'suggestion.keep',
]
const UNIT = {
  head: { zh: '局长', en: 'Head', up: null, powers: [] },
  first: { zh: '经办一岗', en: 'First handler', up: 'head', powers: [] },
  second: { zh: '经办二岗', en: 'Second handler', up: 'head', powers: [] },
}
/** The posts of each department, the head first. */
const POSTS: Record<
  DepartmentKey,
  Record<string, { zh: string; en: string; up: string | null; powers: readonly string[] }>
> = {
  office: {
    leader: { zh: '局长', en: 'Leader', up: null, powers: LEADER },
    dispatcher: { zh: '派单员', en: 'Dispatcher', up: 'leader', powers: CLERK },
    revisit: { zh: '回访员', en: 'Revisit', up: 'leader', powers: ['region.read', 'appeal.revisit'] },
    supervisor: {
      zh: '督办员',
      en: 'Supervisor',
      up: 'leader',
      powers: ['region.read', 'supervise', 'appeal.confirmKey', 'calendar.publish', 'project.review'],
    },
  },
  discipline: {
    inspector: {
      zh: '监督检查室主任',
      en: 'Inspector',
      up: null,
      powers: ['region.read', 'supervise', 'inspect'],
    },
  },
  market: UNIT,
  tax: UNIT,
  resources: UNIT,
  labour: UNIT,
  wangshanOffice: { dispatcher: { zh: '派单员', en: 'Dispatcher', up: null, powers: DISTRICT_CLERK } },
  housing: UNIT,
  power: UNIT,
  leaders: {
    leader: {
      zh: '分管副区长',
      en: 'Deputy head of the district',
      up: null,
      powers: ['throughTrain.lead'],
    },
  },
  street: UNIT,
}

/** Login, name, and the posts they hold. The tax bureau has no head, and housing no second handler. */
const STAFF: Record<string, readonly [name: string, ...posts: string[]]> = {
  luo: ['罗景明', 'office.leader'],
  chen: ['陈若兰', 'office.dispatcher'],
  du: ['杜一鸣', 'office.dispatcher'],
  he: ['何秋生', 'office.revisit'],
  su: ['苏启航', 'office.supervisor'],
  jiang: ['江正言', 'discipline.inspector'],
  shen: ['沈国栋', 'market.head'],
  zhou: ['周亚楠', 'market.first'],
  zheng: ['郑一凡', 'market.second'],
  /** Handles at market regulation, and revisits for the office. */
  bai: ['白晓露', 'market.second', 'office.revisit'],
  tang: ['唐嘉树', 'tax.first'],
  hu: ['胡伟民', 'tax.second'],
  fang: ['方志远', 'resources.head'],
  yu: ['于海燕', 'resources.first'],
  peng: ['彭飞宇', 'resources.second'],
  gao: ['高明月', 'labour.head'],
  lin: ['林晓初', 'labour.first'],
  cai: ['蔡一诺', 'labour.second'],
  wei: ['魏小满', 'wangshanOffice.dispatcher'],
  qin: ['秦怀远', 'housing.head'],
  xu: ['许文静', 'housing.first'],
  ding: ['丁卫平', 'power.head'],
  meng: ['孟佳宁', 'power.first'],
  xie: ['谢天宇', 'power.second'],
  ren: ['任远舟', 'leaders.leader'],
  ke: ['柯晓岚', 'street.first'],
  /** An account without a post and without an enterprise. */
  kong: ['孔无双'],
}

/** Persons who act for enterprises. Ma acts for two of them. */
const AGENTS = {
  wang: ['王海生', 'lantian'],
  liu: ['刘敏之', 'beichen'],
  zhao: ['赵磊石', 'xingyuan'],
  sun: ['孙静好', 'qinghe'],
  ma: ['马悦然', 'lantian', 'xingyuan'],
} as const

const ENTERPRISES = {
  lantian: { name: '云津蓝田精密机械有限公司', uscc: '91990102MA1LT0014T', in: 'linxi' },
  beichen: { name: '北辰新材料（云津）有限公司', uscc: '91990102MA1BC0020U', in: 'linxi' },
  xingyuan: { name: '望山星原食品有限公司', uscc: '91990103MA1XY00391', in: 'wangshan' },
  qinghe: { name: '青屿清禾环保科技有限公司', uscc: '91990104MA1QH0048U', in: 'qingyu' },
} as const
export type EnterpriseKey = keyof typeof ENTERPRISES

/** The city, by the short names above. */
export interface City {
  readonly password: string
  readonly regions: Readonly<Record<RegionKey, RegionId>>
  readonly departments: Readonly<Record<DepartmentKey, DepartmentId>>
  readonly enterprises: Readonly<Record<EnterpriseKey, EnterpriseId>>
  /** By department and post, such as `office.dispatcher`. */
  post(key: string): PostId
  /** By login. */
  person(login: string): PersonId
  /** Somebody at work in one of their own posts, the first when none is named. */
  officer(organisation: Organisation, login: string, postKey?: string): Officer
  /** Somebody acting for an enterprise of theirs, the first when none is named. */
  agent(login: keyof typeof AGENTS, enterprise?: EnterpriseKey): Agent
}

/** Fits wherever an id of any of these is wanted: what a key stands for is known from its first word. */
type AnyId = RegionId & DepartmentId & PostId & PersonId & EnterpriseId

/** Ids by key, in the order of asking, so that lists by id come in the order of the tables above. */
class Ids {
  readonly #known = new Map<string, AnyId>()

  make(key: string): AnyId {
    const id = `019a0000-0000-7000-8000-${(this.#known.size + 1).toString(16).padStart(12, '0')}` as AnyId
    this.#known.set(key, id)
    return id
  }

  of(key: string): AnyId {
    const id = this.#known.get(key)
    if (id === undefined) throw new Error(`the city knows no ${key}`)
    return id
  }

  /** All of one kind, by the keys of its table. */
  all<Key extends string>(what: string, table: Readonly<Record<Key, unknown>>): Record<Key, AnyId> {
    const keys = Object.keys(table) as Key[]
    return Object.fromEntries(keys.map((key) => [key, this.of(`${what} ${key}`)])) as Record<Key, AnyId>
  }
}

/** Nothing in the city is a secret: its salts may all be alike. */
const random: Random = { bytes: (count) => new Uint8Array(count).fill(7) }
let passwordHash: Promise<string> | undefined

/** Enters the city into a migrated, empty database as at a moment: calendar of 2025 and 2026, law, people, enterprises. */
export async function givenCity(pool: Pool, at: Moment): Promise<City> {
  passwordHash ??= hashPassword(PASSWORD, random)
  const ids = new Ids()
  const organisation = organisationRows(ids, await passwordHash)
  const register = registerRows(ids)
  await withTransaction(pool, async (client) => {
    const recorder = { actor: SYSTEM, at, random }
    await addOfficeHours(client, HOURS_OF_CITY)
    await seedCalendars(client, SEED, recorder)
    await addToOrganisation(client, organisation)
    await addEnterprises(client, register.enterprises, at)
    await addAgents(client, register.agents)
    await enterLaw(client, ids.of('region city'), recorder)
  })
  return cityOf(ids)
}

function organisationRows(ids: Ids, hash: string): Additions {
  return {
    regions: Object.entries(REGIONS).map(([key, { code, zh, en, parent }]) => ({
      id: ids.make(`region ${key}`),
      code,
      name: { zh, en },
      parentId: parent === null ? null : ids.of(`region ${parent}`),
    })),
    departments: Object.entries(DEPARTMENTS).map(([key, { zh, en, in: region, fn }]) => ({
      id: ids.make(`department ${key}`),
      name: { zh, en },
      regionId: ids.of(`region ${region}`),
      function: fn,
      hoursId: HOURS,
      closedOn: null,
    })),
    posts: Object.entries(POSTS).flatMap(([department, list]) =>
      Object.entries(list).map(([key, { zh, en, up, powers }]) => ({
        id: ids.make(`post ${department}.${key}`),
        name: { zh, en },
        departmentId: ids.of(`department ${department}`),
        powers,
        upId: up === null ? null : ids.of(`post ${department}.${up}`),
      })),
    ),
    people: [...Object.entries(STAFF), ...Object.entries(AGENTS)].map(([login, [name]]) => ({
      id: ids.make(`person ${login}`),
      name,
      login,
      passwordHash: hash,
      isDemo: true,
    })),
    holdings: Object.entries(STAFF).flatMap(([login, [, ...keys]]) =>
      keys.map((key) => ({
        postId: ids.of(`post ${key}`),
        personId: ids.of(`person ${login}`),
        fromOn: SINCE,
        toOn: null,
      })),
    ),
  }
}

function registerRows(ids: Ids) {
  const enterprises = Object.entries(ENTERPRISES).map(([key, { name, uscc, in: region }]) => ({
    id: ids.make(`enterprise ${key}`),
    name,
    uscc,
    regionId: ids.of(`region ${region}`),
    usccConfirmed: false,
  }))
  const agents = Object.entries(AGENTS).flatMap(([login, [, ...keys]]) =>
    keys.map((key) => ({
      enterpriseId: ids.of(`enterprise ${key}`),
      personId: ids.of(`person ${login}`),
      fromOn: SINCE,
      toOn: null,
    })),
  )
  return { enterprises, agents }
}

/** The city has decreed 2110; what it has left open is as the platform proposes. */
async function enterLaw(runner: Runner, regionId: RegionId, recorder: Recorder): Promise<void> {
  const days = { dayOf: (at: Moment) => dayOf(at, CHINA_ZONE) }
  const organisation = await loadOrganisation(runner, 0, days)
  const context = { parameters, organisation, today: days.dayOf(recorder.at), ...recorder }
  for (const preset of [platformDefaults, preset2110])
    await applyPreset(runner, preset, { regionId, effectiveFrom: SINCE }, context)
}

function cityOf(ids: Ids): City {
  return {
    password: PASSWORD,
    regions: ids.all('region', REGIONS),
    departments: ids.all('department', DEPARTMENTS),
    enterprises: ids.all('enterprise', ENTERPRISES),
    post: (key) => ids.of(`post ${key}`),
    person: (login) => ids.of(`person ${login}`),
    officer(organisation, login, postKey = STAFF[login]?.[1] ?? '') {
      const post = organisation.post(ids.of(`post ${postKey}`))
      if (post === undefined) throw new Error(`the organisation has no post ${postKey}`)
      return officerOf(ids.of(`person ${login}`), post, null, organisation)
    },
    agent: (login, enterprise = AGENTS[login][1]) =>
      agentOf(ids.of(`person ${login}`), ids.of(`enterprise ${enterprise}`)),
  }
}

const HOURS_OF_CITY = {
  id: HOURS,
  name: { zh: '云津市办公时间', en: 'Office hours of Yunjin' },
  usual: {
    intervals: [
      { from: 510, to: 720 },
      { from: 780, to: 1050 },
    ],
  },
}

const SEED = {
  days: [...calendarOfTests().days.values()],
  years: [2025, 2026],
  source: 'test/support/holidays.ts',
}
