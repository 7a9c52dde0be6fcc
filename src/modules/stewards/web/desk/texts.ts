/** What the pages of stewards, hand-overs, coverage and direct channels say. */
import type { Texts } from '../../../../platform/texts.ts'

const coverageTexts: Texts = {
  'coverage.ui.title': { zh: '管家与专员覆盖', en: 'Coverage' },
  'coverage.ui.export': { zh: '导出未配备名单', en: 'Export the uncovered' },
  'coverage.ui.region': { zh: '地区', en: 'Region' },
  'coverage.ui.now': { zh: '当前覆盖率', en: 'Now' },
  'coverage.ui.of': { zh: '应配备 {base} 个，已配备 {covered} 个', en: '{covered} of {base} have somebody' },
  'coverage.ui.noBase': {
    zh: '没有应配备的对象，或本地区尚未设定应覆盖范围',
    en: 'Nothing must have somebody, or the region has not said what must',
  },
  'coverage.ui.byRegion': { zh: '分地区', en: 'By region' },
  'coverage.ui.months': { zh: '历史', en: 'By month' },
  'coverage.ui.noMonths': { zh: '尚无月度记录', en: 'No month has been kept yet' },
  'coverage.ui.uncovered': { zh: '未配备名单（{n}）', en: 'Uncovered ({n})' },
  'coverage.ui.warnings': { zh: '{n} 个超过 {days} 天', en: '{n} for more than {days} days' },
  'coverage.ui.all': { zh: '全部已配备', en: 'Everything has somebody' },
  'coverage.ui.days': { zh: '{n} 天未配备', en: '{n} days without' },
  'coverage.ui.cut': { zh: '只列出前 {n} 个', en: 'The first {n} are listed' },
}

const stewardTexts: Texts = {
  'steward.ui.away': { zh: '外出', en: 'Away' },
  'steward.ui.standIn': { zh: '外出，{name}代理', en: 'Away; {name} stands in' },
  'steward.ui.call': { zh: '拨打 {phone}', en: 'Call {phone}' },
  'steward.ui.message': { zh: '短信', en: 'Message' },
  'steward.ui.pick': { zh: '选择人员', en: 'Choose a person' },
  'steward.ui.phone': { zh: '联系电话', en: 'Phone' },
  'steward.ui.section': { zh: '管家与团队', en: 'Steward and team' },
  'steward.ui.nobody': { zh: '尚未配备', en: 'Nobody yet' },
  'steward.ui.since': { zh: '{day} 起', en: 'since {day}' },
  'steward.ui.left': { zh: '{day} 已离岗', en: 'left on {day}' },
  'steward.ui.assign': { zh: '配备', en: 'Assign' },
  'steward.ui.confirm': { zh: '确认', en: 'Confirm' },
  'steward.ui.reject': { zh: '不采用', en: 'Reject' },
  'steward.ui.history': { zh: '历任（{n}）', en: 'Before ({n})' },
  'steward.ui.rule': { zh: '按规则推荐：{scale}·{type} → {pool}', en: 'By rule: {scale}, {type} → {pool}' },
  'steward.ui.noRule': { zh: '本地区未设定来源库，请直接指定', en: 'No pool is set here: choose somebody' },
  'steward.ui.nobodyLeft': { zh: '库中无人有余量', en: 'Nobody in the pool has room' },
  'steward.ui.load': { zh: '在管 {n} 个', en: 'looks after {n}' },
  'steward.ui.loadOf': { zh: '在管 {n} 个，上限 {limit}', en: 'looks after {n} of {limit}' },
  'steward.ui.pools': { zh: '管家库', en: 'Pools' },
  'steward.ui.pool': { zh: '来源库', en: 'Pool' },
  'steward.ui.join': { zh: '加入管家库', en: 'Add to a pool' },
  'steward.ui.leave': { zh: '移出', en: 'Remove' },
  'steward.ui.emptyPool': { zh: '库中尚无人员', en: 'Nobody is in it yet' },
}

const runTexts: Texts = {
  'steward.ui.runs': { zh: '批量分派', en: 'Runs' },
  'steward.ui.run': { zh: '批量分派方案', en: 'A run' },
  'steward.ui.askRun': { zh: '为未配备对象生成方案', en: 'Propose for all uncovered' },
  'steward.ui.runsWhat': {
    zh: '系统在后台为全部未配备的项目和企业推荐管家：先尽量都有，再使在管数均衡，再就近；由人整体或逐个确认。',
    en: 'Proposes stewards for everything uncovered: as many as possible, then loads as even as possible, then the nearest. A person confirms wholly or one by one.',
  },
  'steward.ui.noRuns': { zh: '尚未批量分派', en: 'There has been no run yet' },
  'steward.ui.runCounts': {
    zh: '推荐 {proposed} 个，已确认 {confirmed} 个，无人可派 {unplaced} 个',
    en: '{proposed} proposed, {confirmed} confirmed, {unplaced} without anybody',
  },
  'steward.ui.run.queued': { zh: '计算中', en: 'Being solved' },
  'steward.ui.run.ready': { zh: '待确认', en: 'To be confirmed' },
  'steward.ui.run.ended': { zh: '已处理', en: 'Done' },
  'steward.ui.solving': { zh: '正在计算，几秒钟后显示', en: 'Being solved; it shows in some seconds' },
  'steward.ui.confirmAll': { zh: '全部确认（{n}）', en: 'Confirm all ({n})' },
  'steward.ui.rejectAll': { zh: '全部不采用', en: 'Reject all' },
  'steward.ui.proposals': { zh: '方案明细（{n}）', en: 'Proposals ({n})' },
  'steward.ui.loads': { zh: '在管数变化', en: 'Loads before and after' },
  'steward.ui.why': {
    zh: '{scale}·{type} → {pool}；{n} 人可选，原在管 {load} 个',
    en: '{scale}, {type} → {pool}; {n} candidates, has {load}',
  },
  'steward.ui.fromAbove': { zh: '来自上级地区', en: 'from the region above' },
  'steward.ui.line.open': { zh: '待确认', en: 'Open' },
  'steward.ui.line.confirmed': { zh: '已确认', en: 'Confirmed' },
  'steward.ui.line.rejected': { zh: '未采用', en: 'Rejected' },
  'steward.ui.line.refused': { zh: '不能确认', en: 'Refused' },
  'steward.ui.line.unplaced': { zh: '无人可派', en: 'Nobody' },
}

const handoverTexts: Texts = {
  'handover.ui.title': { zh: '管家交接', en: 'Hand-overs of stewards' },
  'handover.ui.none': { zh: '没有待办交接', en: 'There is no open hand-over' },
  'handover.ui.nobodyYet': { zh: '尚未确定接手人', en: 'nobody yet' },
  'handover.ui.cause.request': { zh: '申请交接', en: 'asked for' },
  'handover.ui.cause.leaver': { zh: '离岗交接', en: 'has left the post' },
  'handover.ui.declined': { zh: '未接手：{reason}', en: 'Not taken over: {reason}' },
  'handover.ui.pack': { zh: '未办结事项（{n}）', en: 'Open matters ({n})' },
  'handover.ui.accept': { zh: '接手', en: 'Take it over' },
  'handover.ui.decline': { zh: '不接手', en: 'Decline' },
  'handover.ui.why': { zh: '不接手的原因', en: 'Why not' },
  'handover.ui.notes': {
    zh: '交接说明：进展、承诺、注意事项',
    en: 'Notes: how far, what was promised, what to mind',
  },
  'handover.ui.contacts': { zh: '联系人（可空）', en: 'Contacts (may be empty)' },
  'handover.ui.offer': { zh: '提交交接', en: 'Offer it' },
  'handover.ui.begin': { zh: '交接', en: 'Hand over' },
  'handover.ui.open': { zh: '待确定接手人', en: 'Hand-over open' },
  'handover.ui.offered': { zh: '待{name}接手', en: 'Offered to {name}' },
}

const directTexts: Texts = {
  'direct.ui.title': { zh: '十个直通', en: 'Ten direct channels' },
  'direct.ui.gaps': { zh: '缺 {n} 个', en: '{n} gaps' },
  'direct.ui.gap.nobody': { zh: '缺联系人', en: 'Nobody is named' },
  'direct.ui.gap.noPhone': { zh: '缺电话', en: 'No phone' },
  'direct.ui.uses': { zh: '用过 {n} 次', en: 'used {n} times' },
  'direct.ui.name': { zh: '指定联系人', en: 'Name somebody' },
  'direct.ui.person': { zh: '联系人姓名', en: 'Name' },
  'direct.ui.text': { zh: '消息内容', en: 'What to say' },
  'direct.ui.send': { zh: '发送消息', en: 'Send the message' },
  'direct.ui.last': { zh: '最近使用', en: 'Last uses' },
  'direct.ui.way.call': { zh: '拨打', en: 'called' },
  'direct.ui.way.message': { zh: '发消息给', en: 'wrote to' },
}

export const stewardDeskTexts: Texts = {
  ...coverageTexts,
  ...stewardTexts,
  ...runTexts,
  ...handoverTexts,
  ...directTexts,
}
