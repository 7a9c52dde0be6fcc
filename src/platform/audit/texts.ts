/** The findings of the audit in words. */

export const FINDING_TEXTS = {
  'chain.missing': { zh: '没有任何日志', en: 'it has no journal' },
  'chain.orphan': { zh: '日志所属的事项不存在', en: 'the matter of these lines does not exist' },
  'chain.gap': {
    zh: '缺少日志，应为第 {expected} 条',
    en: 'lines are missing: this should be line {expected}',
  },
  'chain.prev': { zh: '与前一条日志不相衔接', en: 'it does not follow from the line before' },
  'chain.hash': { zh: '内容与其哈希值不符', en: 'its content is not what was hashed' },
  'chain.patch': { zh: '变更内容与其哈希值不符', en: 'its patch is not what was hashed' },
  'chain.time': {
    zh: '记录时间早于前一条，或早于发生时间',
    en: 'it was written down before the line before it, or before it happened',
  },
  'chain.head': { zh: '事项所记的链头与日志不符', en: 'the matter holds another head than its journal' },
  'chain.erased': { zh: '变更内容已依法删除', en: 'its patch was erased on purpose' },
  'state.unreadable': { zh: '无法读取：{error}', en: 'it cannot be read: {error}' },
  'state.matter': { zh: '事项与日志不符：{fields}', en: 'the matter is not what its journal says: {fields}' },
  'state.row': {
    zh: '业务数据与日志不符：{fields}',
    en: 'its own row is not what its journal says: {fields}',
  },
  'state.clock': {
    zh: '期限 {clock} 与日志不符：{fields}',
    en: 'the clock {clock} is not what its journal says: {fields}',
  },
  'clock.calendar': {
    zh: '期限 {clock} 仍按旧日历计算',
    en: 'the clock {clock} still stands on an older calendar',
  },
  'clock.judgedBy': {
    zh: '期限 {clock} 所记的日历与停止时不同',
    en: 'the clock {clock} names another calendar than the one it was judged by',
  },
  'clock.projection': {
    zh: '期限 {clock} 与重新计算的结果不符：{fields}',
    en: 'the clock {clock} is not what a fresh computation gives: {fields}',
  },
  'clock.verdict': {
    zh: '期限 {clock} 的结论应为 {expected}',
    en: 'the clock {clock} should have the verdict {expected}',
  },
  'clock.outlives': {
    zh: '事项已结束，期限 {clock} 仍在计算',
    en: 'the matter has ended and the clock {clock} still runs',
  },
  'rung.unclimbed': {
    zh: '期限 {clock} 已停止，{rung} 未曾触发',
    en: 'the clock {clock} has stopped and {rung} never happened',
  },
  'rung.rows': {
    zh: '{rung} 的登记与日志不符',
    en: 'the record of {rung} is not what the journal says',
  },
  'rung.unreceived': {
    zh: '{rung} 没有送达任何人，也未列入缺陷',
    en: '{rung} reached nobody and is not listed as a defect',
  },
  'duty.rows': { zh: '待办与规则不符：{parties}', en: 'its duties are not what its kind says: {parties}' },
  'reader.rows': {
    zh: '可见范围与规则不符：{parties}',
    en: 'its readers are not what its kind says: {parties}',
  },
  'custody.missing': { zh: '已办结但没有经手时间', en: 'it has ended and nobody is said to have held it' },
  'custody.sum': {
    zh: '经手时间合计 {minutes} 分钟，应为 {expected} 分钟',
    en: 'it was held for {minutes} minutes in all instead of {expected}',
  },
  'custody.parties': { zh: '经手方与日志不符', en: 'it was held by others than its journal says' },
  'sweep.late': {
    zh: '{minutes} 分钟前应发生的 {act} 尚未写入',
    en: '{act} was due {minutes} minutes ago and is not written yet',
  },
  'seal.gap': { zh: '封印编号不连续', en: 'seals are missing before this one' },
  'seal.chain': { zh: '与前一封印不相衔接', en: 'it does not follow from the seal before' },
  'seal.hash': { zh: '封印与其哈希值不符', en: 'the seal is not what was hashed' },
  'seal.lines': {
    zh: '封存 {lines} 条日志，现有 {found} 条',
    en: 'it sealed {lines} lines and {found} are there',
  },
  'seal.root': { zh: '所封存的日志已被改动', en: 'lines under this seal have been changed' },
  'seal.late': {
    zh: '有 {lines} 条日志超过两小时未封存',
    en: '{lines} lines have waited more than two hours for a seal',
  },
  'seal.elsewhere': {
    zh: '日志的事务编号来自另一个数据库，封印和实时推送将失效',
    en: 'lines carry transaction numbers of another database: seals and live changes will miss lines',
  },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>

export type FindingCode = keyof typeof FINDING_TEXTS
