/** What the desk pages of supervision say. */
import type { Texts } from '../../../../platform/texts.ts'

export const supervisionDeskTexts: Texts = {
  'ui.supervision.board': { zh: '督查台账', en: 'Supervision board' },
  'ui.supervision.all': { zh: '合计', en: 'All' },
  'ui.supervision.open': { zh: '未办结 {count} 件', en: '{count} open' },
  'ui.supervision.rest': { zh: '不计时', en: 'No limit' },
  'ui.supervision.none': { zh: '没有未办结的', en: 'None open' },
  'ui.supervision.cases': { zh: '相关事项', en: 'Cases' },
  'ui.supervision.notIssued': { zh: '尚未印发', en: 'Not issued yet' },
  'ui.supervision.notAcknowledged': { zh: '待确认', en: 'To be acknowledged' },
  'ui.supervision.talkReaders': {
    zh: '保密：仅督查机构和纪检监察机关可见；被约谈人只看通知和承诺',
    en: 'Confidential: for supervision and discipline inspection; whoever is called in reads the invitation and the commitments only',
  },
  'ui.supervision.referralReaders': {
    zh: '保密：仅纪检监察机关可见，其他任何人都看不到',
    en: 'Confidential: for discipline inspection only; for anybody else it does not exist',
  },
  'ui.supervision.draftReaders': {
    zh: '未印发：仅起草机构和审批人可见',
    en: 'Not issued: for those who draft and approve only',
  },
  'ui.supervision.exposureReaders': {
    zh: '未公开：仅起草机构、审批和会签人可见；异议期内被曝光单位和人员可见',
    en: 'Not public: for those who draft and decide; in the time to object also for whom it names',
  },
  'ui.supervision.personTold': { zh: '告知本人', en: 'Told in person' },
  'ui.supervision.personTold.true': { zh: '已告知', en: 'Yes' },
  'ui.supervision.personTold.false': {
    zh: '单位内没有这个姓名的任职人员，由单位转告',
    en: 'Nobody of that name holds a post there; the department passes it on',
  },
  'ui.supervision.person': { zh: '被约谈人', en: 'Person called in' },
  'ui.supervision.exposed': { zh: '已公开曝光（按单位）', en: 'Public exposures by department' },
  'ui.supervision.noted': { zh: '每次查阅都会留痕', en: 'Whoever reads it leaves a trace' },
  'ui.supervision.takenAt': { zh: '截至 {moment}，此后不变', en: 'as of {moment}, unchanged since' },
  'ui.supervision.status': { zh: '当时状态', en: 'Status then' },
  'ui.supervision.unit': { zh: '责任单位', en: 'Department' },
  'ui.supervision.handler': { zh: '承办人', en: 'Handler' },
  'ui.supervision.lines': { zh: '办理过程（{count} 条）', en: 'What happened ({count})' },
  'ui.supervision.clock': {
    zh: '{clock}：责任单位 {unit}，截止 {due}，结论 {verdict}',
    en: '{clock}: {unit}, due {due}, verdict {verdict}',
  },
  'ui.supervision.newCheckHint': {
    zh: '检查组须有纪检监察人员，至少两人、来自两个单位。暗访在形成结论前，除检查组和纪检监察机关外任何人都看不到。',
    en: 'Somebody of discipline inspection is in the team, which is two people at least from two bodies. Until it is concluded, a secret check exists for its team and for discipline inspection only.',
  },
  'ui.supervision.checkReaders': {
    zh: '保密：形成结论前仅检查组和纪检监察机关可见',
    en: 'Confidential until it is concluded: for the team and discipline inspection only',
  },
  'ui.supervision.findings': { zh: '发现的问题', en: 'Findings' },
  'ui.supervision.noFindings': { zh: '没有登记问题', en: 'Nothing was written down' },
  'ui.supervision.struck': { zh: '已撤销', en: 'Struck' },
  'ui.supervision.extensions': { zh: '延期申请', en: 'Longer limit' },
  'ui.supervision.extension': { zh: '延期 {days} 天', en: '{days} more days' },
  'ui.supervision.verifiers': { zh: '由检查组核查：{posts}', en: 'Verified by the team: {posts}' },
  'ui.supervision.watch': { zh: '企业诉求', en: 'Enterprise appeals' },
  'ui.supervision.watchSince': {
    zh: '重复、不满意自 {since} 起计',
    en: 'repeated and unsatisfied since {since}',
  },
  'ui.supervision.watchNone': {
    zh: '没有超期、重复或不满意的诉求',
    en: 'No appeal is overdue, repeated or left anybody unsatisfied',
  },
  'ui.supervision.watch.overdue': { zh: '超期', en: 'Overdue' },
  'ui.supervision.watch.repeat': { zh: '重复', en: 'Repeated' },
  'ui.supervision.watch.unsatisfied': { zh: '不满意', en: 'Unsatisfied' },
  'ui.supervision.watched': { zh: '督查关注的诉求', en: 'Appeals watched by supervision' },
  'ui.supervision.back': { zh: '返回台账', en: 'Back to the board' },
  'ui.supervision.issue': { zh: '下发督办单', en: 'Issue an order' },
  'ui.supervision.explain': { zh: '要求说明', en: 'Ask for an explanation' },
  'ui.supervision.issued': { zh: '已下发 {code}', en: '{code} issued' },
  'ui.supervision.publishedAt': { zh: '公开时间', en: 'Public since' },
}
