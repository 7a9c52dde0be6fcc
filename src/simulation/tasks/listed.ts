/**
 * The listed tasks of the invented city, as data: two documents, and under them tasks with who leads and helps, what is to come of
 * them, and how each goes. Days are counted from the end of the run. Nothing of it exists.
 */

/** How a task goes. `silent` was to begin and nobody has said a word of it. */
export type Course =
  'done' | 'doneLate' | 'running' | 'waiting' | 'returned' | 'late' | 'soon' | 'silent' | 'notStarted'

export interface ListPlan {
  readonly key: 'points' | 'years'
  readonly code: (year: number) => string
  readonly name: (year: number) => string
  /** Years that it holds for, and how many before this one it began. */
  readonly years: number
  readonly before: number
}

export const LISTS: readonly ListPlan[] = [
  {
    key: 'points',
    code: (year) => `云营商发〔${year}〕3号`,
    name: (year) => `云澜市${year}年优化营商环境工作要点（演示）`,
    years: 1,
    before: 0,
  },
  {
    key: 'years',
    code: (year) => `云政发〔${year - 1}〕12号`,
    name: (year) => `云澜市优化营商环境三年行动计划（${year - 1}—${year + 1}年）（演示）`,
    years: 3,
    before: 1,
  },
]

export interface TaskPlan {
  readonly list: ListPlan['key']
  readonly title: string
  readonly indicator: string
  /** Keys of departments; the first leads. */
  readonly units: readonly string[]
  readonly goal: string
  readonly course: Course
}

function task(
  list: ListPlan['key'],
  course: Course,
  units: string,
  indicator: string,
  title: string,
  goal: string,
): TaskPlan {
  return { list, course, units: units.split(' '), indicator, title, goal }
}

export const TASKS: readonly TaskPlan[] = [
  task(
    'points',
    'done',
    'market approval tax',
    '企业准入',
    '企业开办六个环节合为一次申报',
    '一次申报，半日办结',
  ),
  task('points', 'done', 'approval', '企业准入', '“一照多址”改革在三个区推开', '三个区全部实施'),
  task(
    'points',
    'running',
    'market',
    '企业准入',
    '住所申报承诺制与标准地址库对接',
    '标准地址覆盖九成以上楼宇',
  ),
  task(
    'points',
    'waiting',
    'market tax labour',
    '企业注销',
    '注销“一网服务”与税务社保同步办结',
    '五个部门一次办结',
  ),
  task(
    'points',
    'doneLate',
    'housing approval',
    '工程建设',
    '施工许可分阶段办理指南发布',
    '指南公开并培训窗口',
  ),
  task('points', 'late', 'housing land ecology', '工程建设', '竣工联合验收一口受理', '联合验收时间压减三成'),
  task('points', 'running', 'land housing', '工程建设', '“多测合一”成果共享', '同一标的只测一次'),
  task(
    'points',
    'soon',
    'approval housing land',
    '工程建设',
    '社会投资简易低风险项目全流程清单',
    '清单公开，全流程网办',
  ),
  task('points', 'done', 'power housing', '获得电力', '低压小微企业用电零投资接入', '160 千瓦以下零投资'),
  task('points', 'running', 'power urban', '获得电力', '外线施工占掘路并联审批', '审批五个工作日内办结'),
  task('points', 'returned', 'water urban', '获得用水', '用水报装“三零”服务', '零跑腿、零材料、零费用'),
  task('points', 'done', 'tax', '纳税', '全面数字化电子发票服务专区', '专区上线并有专人辅导'),
  task('points', 'waiting', 'tax market', '纳税', '留抵退税风险提示前移', '提示到户率九成以上'),
  task('points', 'running', 'tax', '纳税', '税费争议前端化解机制', '争议首次处理三个工作日'),
  task('points', 'done', 'labour tax', '劳动就业', '灵活就业人员参保一件事', '线上参保即时办结'),
  task('points', 'running', 'labour', '劳动就业', '重点企业用工专员全覆盖', '百人以上企业全部有专员'),
  task('points', 'silent', 'labour justice', '劳动就业', '劳动争议调裁审衔接点建设', '三个衔接点运行'),
  task('points', 'soon', 'justice', '法治保障', '涉企行政复议优先办理', '平均办结时间三十日内'),
  task('points', 'doneLate', 'justice market', '法治保障', '涉企规章规范性文件清理', '清理结果公开'),
  task('points', 'done', 'justice', '法治保障', '园区公共法律服务站', '六个园区各设一站'),
  task('years', 'running', 'development industry', '招标投标', '招标投标全流程电子化', '不见面开标率九成五'),
  task('years', 'running', 'development', '政务信用', '政务诚信履约台账', '承诺事项逐项销号'),
  task('years', 'late', 'development market', '市场竞争', '公平竞争审查第三方评估', '增量文件全部评估'),
  task('years', 'waiting', 'market', '市场监管', '涉企检查“综合查一次”', '同一对象年检查次数减半'),
  task('years', 'running', 'ecology market', '市场监管', '生态环境监督执法正面清单', '清单企业非现场检查'),
  task('years', 'done', 'ecology approval', '绿色发展', '环评与排污许可两证联办', '联办事项一次受理'),
  task('years', 'running', 'industry', '包容创新', '专精特新企业培育库', '入库企业三百家'),
  task('years', 'notStarted', 'industry development', '包容创新', '中试平台开放共享目录', '目录公开并可预约'),
  task('years', 'running', 'urban', '市政服务', '户外招牌设置告知承诺', '承诺即办'),
  task('years', 'late', 'urban power water', '市政服务', '水电气网联合报装一件事', '一次申请联合踏勘'),
  task('years', 'running', 'land', '登记财产', '不动产登记与水电气联动过户', '联动过户率八成'),
  task('years', 'done', 'land tax', '登记财产', '存量房交易“带押过户”', '银行全覆盖'),
  task(
    'years',
    'notStarted',
    'approval market',
    '政务服务',
    '“高效办成一件事”第三批事项',
    '十二个一件事上线',
  ),
  task('years', 'returned', 'approval', '政务服务', '政务服务标准化事项清单更新', '同源发布，全市一致'),
  task('years', 'soon', 'power', '获得电力', '供电可靠性提升三年工程', '年均停电时间低于两小时'),
  task(
    'years',
    'notStarted',
    'justice development',
    '法治保障',
    '营商环境条例实施评估',
    '评估报告提交市政府',
  ),
]

/** Leaders in charge beside the vice mayor of the city; their names are nobody's. */
export const LEADERS: readonly string[] = ['沈砚秋', '顾怀舟']

/** What lead units write, by how far they are. */
export const DONE_SO_FAR: readonly string[] = [
  '已成立专班，明确科室分工和时间表，完成现状摸底。',
  '已印发实施方案，在两个窗口试点，收集企业意见二十余条并逐条研究。',
  '系统改造完成联调，试点运行平稳，正在全市推开。',
  '全市推开，办理时间较上年同期明显压减，企业回访满意。',
]
export const RESULT = '按方案完成，已在全市实施并公开办事指南，佐证材料附后。'
export const RETURNED_BECAUSE = '所附材料只有方案，没有实施情况，请补充试点数据后重报。'
export const CORRECTED_BECAUSE = '统计口径有误，按专班核实的数据更正。'
