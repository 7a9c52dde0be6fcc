/**
 * The departments of the invented city with their posts, as data. The first post of a department is the one that its mail
 * and its reminders reach; ladders lead from post to post upwards.
 */
import { READ_REGION } from '../../kernel/actor.ts'
import { APPEAL_POWERS, CONFIRMING_POWERS } from '../../modules/appeals/appeal.ts'
import { PUBLISH } from '../../modules/calendars/words.ts'
import { FREEZE } from '../../modules/boards/words.ts'
import { KEEP_CREDIT, KEEP_FIGURES, REGISTER } from '../../modules/enterprises/power.ts'
import { SET_LAW } from '../../modules/law/words.ts'
import { LEAD, OFFICE as LEADERS_OFFICE } from '../../modules/through-train/words.ts'
import { KEEP_PARKS } from '../../modules/parks/power.ts'
import { PUBLISH as PUBLISH_PROJECTS } from '../../modules/opportunities/words.ts'
import { MANAGE_ORGANISATION } from '../../modules/people/words.ts'
import { IMPORT_APPEALS } from '../../modules/imports/words.ts'
import {
  ADMINISTER as ADMINISTER_PROJECTS,
  MANAGE as MANAGE_PROJECTS,
  REVIEW as REVIEW_PROJECTS,
} from '../../modules/projects/powers.ts'
import { ASSIGN } from '../../modules/stewards/words.ts'
import { KEEP_SUGGESTIONS } from '../../modules/suggestions/words.ts'
import { SET_TARGETS } from '../../modules/targets/words.ts'
import { KEEP_TASKS } from '../../modules/tasks/words.ts'
import { APPROVE, INSPECT, SUPERVISE } from '../../modules/supervision/powers.ts'
import { CITY_HOURS_ID } from './regions.ts'

/** How fast a department works as a rule: it decides which manners its people mostly have. */
export type Pace = 'brisk' | 'usual' | 'slow'

export interface PostPlan {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly powers: readonly string[]
  /** The next post up, as `department.post`. */
  readonly up: string | null
}

export interface DepartmentPlan {
  readonly key: string
  readonly region: string
  readonly zh: string
  readonly en: string
  readonly function: 'office' | 'supervision' | 'discipline' | 'leaders' | 'street' | 'department'
  readonly hours: string
  readonly pace: Pace
  readonly posts: readonly PostPlan[]
}

type Names = readonly [zh: string, en: string]

function post(key: string, [zh, en]: Names, up: string | null, ...powers: readonly string[]): PostPlan {
  return { key, zh, en, powers, up }
}

/** An ordinary bureau: who handles, and who heads it; above the head stands the office of its region. */
function bureau(
  key: string,
  region: string,
  [zh, en]: Names,
  {
    pace = 'usual',
    hours = CITY_HOURS_ID,
    specialists = 0,
  }: { pace?: Pace; hours?: string; specialists?: number } = {},
): DepartmentPlan {
  const head = `${key}.head`
  const more = Array.from({ length: specialists }, (_none, index) =>
    post(
      `specialist${index + 1}`,
      [`业务科室经办岗（${'一二'[index] ?? ''}）`, `Specialist ${index + 1}`],
      head,
    ),
  )
  return {
    key,
    region,
    zh,
    en,
    function: 'department',
    hours,
    pace,
    posts: [
      post('handler', ['诉求承办岗', 'Appeals handler'], head),
      ...more,
      post('head', ['主要负责人', 'Head'], 'office.director'),
    ],
  }
}

/** 街道: the lowest of the three levels that an appeal may be handed to. */
function subDistrict(key: string, region: string, names: Names): DepartmentPlan {
  return { ...bureau(key, region, names), function: 'street' }
}

const OFFICE_POWERS = Object.values(APPEAL_POWERS)

const CENTRE: DepartmentPlan = {
  key: 'office',
  region: 'city',
  zh: '云澜市优化营商环境工作办公室',
  en: 'Yunlan Business Environment Office',
  function: 'office',
  hours: CITY_HOURS_ID,
  pace: 'brisk',
  posts: [
    post(
      'dispatcher',
      ['诉求派单岗', 'Dispatcher'],
      'office.deputy',
      APPEAL_POWERS.dispatch,
      READ_REGION,
      IMPORT_APPEALS,
      LEADERS_OFFICE,
      KEEP_TASKS,
    ),
    post(
      'clerk',
      ['热线受理岗', 'Phone clerk'],
      'office.dispatcher',
      APPEAL_POWERS.file,
      REGISTER,
      KEEP_FIGURES,
      KEEP_CREDIT,
      KEEP_PARKS,
    ),
    post(
      'clerk2',
      ['热线受理岗（二）', 'Second phone clerk'],
      'office.dispatcher',
      APPEAL_POWERS.file,
      REGISTER,
    ),
    post('revisitor', ['回访岗', 'Revisitor'], 'office.deputy', APPEAL_POWERS.revisit, READ_REGION),
    post(
      'deputy',
      ['副主任', 'Deputy director'],
      'office.director',
      READ_REGION,
      CONFIRMING_POWERS.business,
      REVIEW_PROJECTS,
      ...OFFICE_POWERS,
    ),
    post(
      'director',
      ['主任', 'Director'],
      'leaders.mayor',
      READ_REGION,
      SET_LAW,
      FREEZE,
      MANAGE_ORGANISATION,
      ADMINISTER_PROJECTS,
      REVIEW_PROJECTS,
      PUBLISH_PROJECTS,
      SET_TARGETS,
      KEEP_SUGGESTIONS,
    ),
  ],
}

/** The body that leads projects: who enters them, who looks after each, who keeps the parks, who counts, who gives marks. */
const PROMOTION: DepartmentPlan = {
  key: 'promotion',
  region: 'city',
  zh: '云澜市投资促进局',
  en: 'Yunlan Investment Promotion',
  function: 'department',
  hours: CITY_HOURS_ID,
  pace: 'brisk',
  posts: [
    post(
      'officer',
      ['招商统筹岗', 'Promotion officer'],
      'promotion.head',
      MANAGE_PROJECTS,
      ASSIGN,
      READ_REGION,
    ),
    post('steward', ['项目管家岗（一）', 'First project steward'], 'promotion.head', READ_REGION),
    post('steward2', ['项目管家岗（二）', 'Second project steward'], 'promotion.head', READ_REGION),
    post('steward3', ['项目管家岗（三）', 'Third project steward'], 'promotion.head', READ_REGION),
    post('keeper', ['园区管理岗', 'Keeper of parks'], 'promotion.head', KEEP_PARKS, READ_REGION),
    post('targets', ['目标考核岗', 'Annual targets'], 'promotion.head', SET_TARGETS, READ_REGION),
    post('reviewer', ['项目评审岗', 'Reviewer'], 'promotion.head', REVIEW_PROJECTS, READ_REGION),
    post('head', ['局长', 'Head'], 'office.director', MANAGE_PROJECTS, READ_REGION),
  ],
}

/** The committee of a district, whose secretary answers for parks. */
function committee(key: string, region: string, [zh, en]: Names): DepartmentPlan {
  const secretary = post('secretary', ['区委书记', 'Party secretary'], 'leaders.mayor', READ_REGION, LEAD)
  return {
    key,
    region,
    zh,
    en,
    function: 'department',
    hours: CITY_HOURS_ID,
    pace: 'usual',
    posts: [secretary],
  }
}

function districtOffice(key: string, region: string, [zh, en]: Names): DepartmentPlan {
  return {
    key,
    region,
    zh,
    en,
    function: 'office',
    hours: CITY_HOURS_ID,
    pace: 'usual',
    posts: [
      post(
        'dispatcher',
        ['诉求派单岗', 'Dispatcher'],
        `${key}.director`,
        APPEAL_POWERS.dispatch,
        READ_REGION,
      ),
      post(
        'clerk',
        ['诉求受理岗', 'Intake clerk'],
        `${key}.dispatcher`,
        APPEAL_POWERS.file,
        REGISTER,
        KEEP_FIGURES,
        KEEP_CREDIT,
        KEEP_PARKS,
      ),
      post('director', ['主任', 'Director'], 'office.director', APPEAL_POWERS.revisit, READ_REGION),
    ],
  }
}

/** All departments; those of the city first. */
export const DEPARTMENTS: readonly DepartmentPlan[] = [
  CENTRE,
  {
    key: 'inspection',
    region: 'city',
    zh: '云澜市政务督查室',
    en: 'Yunlan Supervision Office',
    function: 'supervision',
    hours: CITY_HOURS_ID,
    pace: 'brisk',
    posts: [
      post('supervisor', ['督查专员', 'Supervisor'], 'inspection.director', SUPERVISE, READ_REGION, PUBLISH),
      post('director', ['主任', 'Director'], 'leaders.mayor', SUPERVISE, APPROVE, READ_REGION),
    ],
  },
  {
    key: 'discipline',
    region: 'city',
    zh: '云澜市纪委监委机关',
    en: 'Yunlan Discipline Inspection',
    function: 'discipline',
    hours: CITY_HOURS_ID,
    pace: 'usual',
    posts: [
      post(
        'inspector',
        ['党风政风监督室', 'Conduct supervision'],
        'discipline.director',
        INSPECT,
        READ_REGION,
      ),
      post('director', ['分管副书记', 'Deputy secretary in charge'], null, INSPECT, READ_REGION),
    ],
  },
  {
    key: 'leaders',
    region: 'city',
    zh: '云澜市人民政府办公室',
    en: 'General Office of Yunlan',
    function: 'leaders',
    hours: CITY_HOURS_ID,
    pace: 'usual',
    posts: [post('mayor', ['分管副市长', 'Vice mayor in charge'], null, READ_REGION, LEAD)],
  },
  bureau('approval', 'city', ['云澜市行政审批局', 'Yunlan Administrative Approval Bureau'], {
    pace: 'brisk',
    specialists: 2,
  }),
  bureau('land', 'city', ['云澜市自然资源和规划局', 'Yunlan Land and Planning Bureau'], {
    pace: 'slow',
    specialists: 1,
  }),
  bureau('housing', 'city', ['云澜市住房和城乡建设局', 'Yunlan Housing and Construction Bureau'], {
    specialists: 1,
  }),
  bureau('market', 'city', ['云澜市市场监督管理局', 'Yunlan Market Regulation Bureau'], {
    pace: 'brisk',
    specialists: 1,
  }),
  bureau('labour', 'city', ['云澜市人力资源和社会保障局', 'Yunlan Labour and Social Security Bureau']),
  bureau('tax', 'city', ['云澜市税务局', 'Yunlan Tax Service'], { pace: 'brisk' }),
  bureau('ecology', 'city', ['云澜市生态环境局', 'Yunlan Ecology Bureau']),
  bureau('development', 'city', ['云澜市发展和改革局', 'Yunlan Development and Reform Bureau'], {
    specialists: 1,
  }),
  bureau('industry', 'city', ['云澜市工业和信息化局', 'Yunlan Industry Bureau'], { specialists: 1 }),
  bureau('urban', 'city', ['云澜市城市管理局', 'Yunlan Urban Management Bureau'], { pace: 'slow' }),
  bureau('justice', 'city', ['云澜市司法局', 'Yunlan Justice Bureau']),
  bureau('power', 'city', ['云澜供电公司', 'Yunlan Power Supply'], { pace: 'brisk', hours: 'utility' }),
  bureau('water', 'city', ['云澜水务集团', 'Yunlan Water'], { hours: 'utility' }),
  PROMOTION,
  committee('east.party', 'east', ['中共云澜市东屿区委员会', 'Dongyu District Committee']),
  committee('south.party', 'south', ['中共云澜市南湖区委员会', 'Nanhu District Committee']),
  committee('north.party', 'north', ['中共云澜市北川新区工作委员会', 'Beichuan Working Committee']),
  districtOffice('east.office', 'east', ['东屿区营商环境办公室', 'Dongyu Business Environment Office']),
  bureau('east.market', 'east', ['东屿区市场监督管理局', 'Dongyu Market Regulation Bureau']),
  bureau('east.housing', 'east', ['东屿区住房和城乡建设局', 'Dongyu Construction Bureau'], { pace: 'slow' }),
  bureau('east.approval', 'east', ['东屿区行政审批局', 'Dongyu Approval Bureau'], { pace: 'brisk' }),
  bureau('south.market', 'south', ['南湖区市场监督管理局', 'Nanhu Market Regulation Bureau']),
  bureau('south.urban', 'south', ['南湖区城市管理局', 'Nanhu Urban Management Bureau']),
  bureau('south.industry', 'south', ['南湖区工业和信息化局', 'Nanhu Industry Bureau']),
  districtOffice('north.office', 'north', ['北川新区营商环境办公室', 'Beichuan Business Environment Office']),
  bureau('north.approval', 'north', ['北川新区行政审批局', 'Beichuan Approval Bureau'], { pace: 'brisk' }),
  bureau('north.land', 'north', ['北川新区自然资源分局', 'Beichuan Land Branch'], { pace: 'slow' }),
  bureau('north.housing', 'north', ['北川新区建设局', 'Beichuan Construction Bureau']),
  subDistrict('east.tide.street', 'east.tide', ['望潮街道办事处', 'Wangchao Sub-district Office']),
]
