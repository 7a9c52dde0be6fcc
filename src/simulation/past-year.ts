/**
 * What the hotline of the invented city answered in the year before the first day, taken over from its export by the same
 * import that an office would use: enough for suggestions to be learned from. Nothing of it is worked on any more.
 */
import { addWorkingDays, isWorkingDay, type Calendar } from '../calendar/calendar.ts'
import { MINUTE_MS, isoMoment, startOfDay, type Day, type Moment } from '../calendar/days.ts'
import type { Officer } from '../kernel/actor.ts'
import type { Random } from '../kernel/ids.ts'
import type { RegionId } from '../kernel/matter.ts'
import { appealTexts } from '../modules/appeals/texts.ts'
import { TOPICS } from '../modules/appeals/words.ts'
import { commonLessons } from '../modules/suggestions/common-topics.ts'
import { findBuiltIn } from '../modules/imports/built-in.ts'
import type { ImportDeps } from '../modules/imports/order.ts'
import type { Profile } from '../modules/imports/profile.ts'
import { runImport } from '../modules/imports/run.ts'
import { DEPARTMENTS } from './city/departments.ts'
import type { City } from './city/found.ts'
import { REGIONS } from './city/regions.ts'
import { localDepartment } from './filings.ts'
import { between, pick, pickWeighted, seededRandom } from './random.ts'
import { TOPIC_PLANS, type Nature, type Topic } from './situations.ts'

export interface PastYear extends ImportDeps {
  readonly seed: string
  readonly city: City
  readonly calendar: Calendar
  readonly actor: Officer
  readonly regionId: RegionId
  /** The day before which all of it was answered. */
  readonly before: Day
}

const COUNT = 480
const SYSTEM = '12345'
const DAYS = 330
/** The last ones came so long before the first day that they were answered by then. */
const ANSWERED_DAYS = 20
const REPLY_DAYS_MAX = 7
const MORNING = 8 * 60 + 30
const EVENING = 17 * 60
const LEVELS = { 非常满意: 30, 满意: 50, 基本满意: 15, 不满意: 5 }

const COLUMNS = [
  '工单编号',
  '受理时间',
  '标题',
  '内容',
  '区县',
  '承办单位',
  '派单时间',
  '答复内容',
  '答复时间',
  '诉求类型',
  '诉求分类',
  '满意度',
  '统一社会信用代码',
] as const

/** Takes the year over. Throws when a row of it does not go in: what is invented is whole. */
export async function importPastYear(past: PastYear): Promise<void> {
  const { actor, regionId } = past
  const lines = Array.from({ length: COUNT }, (_none, n) => ({ number: n + 2, cells: rowOf(past, n) }))
  const report = await runImport(past, {
    table: { header: COLUMNS, lines },
    fileName: '12345-2024.csv',
    fileHash: '',
    profile: profile(),
    actor,
    regionId,
    isCheck: false,
    isReplay: false,
  })
  const [reject] = report.rejects
  if (reject !== undefined) throw new Error(`a past appeal is not taken over: ${JSON.stringify(reject)}`)
}

const topicWords = Object.fromEntries(
  TOPICS.map((topic) => [appealTexts[`appeal.topic.${topic}`]?.zh ?? topic, topic]),
)

function profile(): Profile {
  const found = findBuiltIn(SYSTEM)
  if (found === undefined) throw new Error(`there is no profile ${SYSTEM}`)
  return { ...found, topic: { map: topicWords } }
}

const NATURE_WORDS = {
  consult: '咨询',
  help: '求助',
  complaint: '投诉',
  report: '举报',
  suggestion: '建议',
  praise: '表扬',
} as const

interface Call {
  readonly topic: Topic
  readonly department: string
  readonly nature: Nature
  readonly title: string
  readonly text: string
  readonly reply: string
}

/** In whatever words: what it is about stands in the places. */
const FRAMES = [
  '来电反映{0}的事情，已经找过几次，{1}也没有人答复，{2}不知道该问谁，希望尽快协调。',
  '我们厂里最近为{0}发愁，同行说{1}可以办，窗口又说先解决{2}，请给个准话。',
  '企业咨询{0}如何办理，是否与{1}一并受理，{2}有没有新的规定。',
  '上个月起{0}一直没有进展，影响了{1}，负责人担心{2}，请有关部门上门看一下。',
  '投诉：{0}处理不公，{1}说法前后不一，要求就{2}书面答复。',
  '建议统一{0}的口径，把{1}和{2}的要求一次讲清楚，方便企业安排。',
  '园区几家企业都碰到{0}，其中两家还涉及{1}，希望组织一次{2}方面的座谈。',
  '急：明天就要交材料，{0}还差一步，{1}的人联系不上，{2}能否容缺。',
] as const
const TITLES = ['关于{0}的诉求', '{0}怎么办', '反映{0}和{1}问题', '请协调{1}', '{0}久拖不决'] as const
const TOPIC_WEIGHTS = Object.fromEntries(
  Object.entries(TOPIC_PLANS).map(([topic, { weight }]) => [topic, weight]),
) as Readonly<Record<Topic, number>>

/** A call about three things of one topic; where several departments share a topic, each has its part of the things. */
function call(random: Random): Call {
  const topic = pickWeighted(random, TOPIC_WEIGHTS)
  const { departments, situations } = TOPIC_PLANS[topic]
  const share = between(random, 0, departments.length - 1)
  const all = commonLessons([topic]).map(({ text }) => text.detail)
  const own = all.slice(
    Math.floor((all.length * share) / departments.length),
    Math.floor((all.length * (share + 1)) / departments.length),
  )
  const { nature, reply, title, text } = pick(random, situations)
  const department = departments[share] ?? ''
  if (own.length === 0) return { topic, department, nature, reply, title, text }
  const things = [pick(random, own), pick(random, own), pick(random, own)]
  const said = (frame: string) => frame.replace(/\{(\d)\}/g, (_place, at: string) => things[Number(at)] ?? '')
  return {
    topic,
    department,
    nature,
    reply,
    title: said(pick(random, TITLES)),
    text: said(pick(random, FRAMES)),
  }
}

function rowOf({ seed, city, calendar, before }: PastYear, n: number): string[] {
  const random = seededRandom(seed, `past appeal ${n}`)
  const { topic, department, title, text, nature, reply } = call(random)
  const place = between(random, 0, city.enterprises.length - 1)
  const enterprise = city.enterprises[place]
  const key = localDepartment(department, place)
  const on = workingDayNear(calendar, (before - between(random, ANSWERED_DAYS, DAYS)) as Day)
  const received = momentOn(calendar, on, between(random, MORNING, EVENING))
  const answeredOn = addWorkingDays(calendar, on, between(random, 1, REPLY_DAYS_MAX))
  const written = (moment: Moment) => isoMoment(moment, calendar.zone).slice(0, 19).replace('T', ' ')
  return [
    `GD${String(n + 1).padStart(6, '0')}`,
    written(received),
    title,
    text,
    REGIONS.find(({ key: region }) => region === enterprise?.region)?.zh ?? '',
    DEPARTMENTS.find(({ key: own }) => own === key)?.zh ?? '',
    written((received + 30 * MINUTE_MS) as Moment),
    reply,
    written(momentOn(calendar, answeredOn, between(random, MORNING, EVENING))),
    NATURE_WORDS[nature],
    appealTexts[`appeal.topic.${topic}`]?.zh ?? '',
    pickWeighted(random, LEVELS),
    enterprise?.uscc ?? '',
  ]
}

function workingDayNear(calendar: Calendar, on: Day): Day {
  return isWorkingDay(calendar, on) ? on : addWorkingDays(calendar, on, 1)
}

function momentOn({ zone }: Calendar, on: Day, minute: number): Moment {
  return (startOfDay(on, zone) + minute * MINUTE_MS) as Moment
}
