/** Texts of stewards that server and screens share: slots, coverages, pools, refusals, columns of files. */
import type { Texts } from '../../platform/texts.ts'

/** What the slots are called, on both sides. */
export const slotTexts: Texts = {
  'slot.steward': { zh: '项目管家', en: 'Steward' },
  'slot.approvalOfficer': { zh: '审批服务专员', en: 'Approval officer' },
  'slot.chiefService': { zh: '首席服务员', en: 'Chief service officer' },
  'slot.taskForce': { zh: '服务专班（专员）', en: 'Task force or officer' },
  'slot.liaisonLeader': { zh: '包联领导', en: 'Liaison leader' },
  'slot.liaisonDepartment': { zh: '包联部门', en: 'Liaison department' },
  'slot.liaisonOfficer': { zh: '包联干部', en: 'Liaison officer' },
}

const words: Texts = {
  'coverage.steward': { zh: '项目管家全覆盖', en: 'Stewards' },
  'coverage.approvalOfficer': { zh: '审批服务专员', en: 'Approval officers' },
  'coverage.chiefService': { zh: '首席服务', en: 'Chief service' },
  'coverage.taskForce': { zh: '服务专班（专员）', en: 'Task forces and officers' },
  'coverage.liaison': { zh: '企业包联', en: 'Liaison' },
  'coverage.part.project': { zh: '实施项目', en: 'Projects under way' },
  'coverage.part.aboveScale': { zh: '规上工业企业', en: 'Industry above scale' },
  'coverage.part.aboveLimit': { zh: '限上商贸企业', en: 'Trade above limit' },
  'coverage.part.key': { zh: '重点项目', en: 'Key projects' },
  'coverage.part.major': { zh: '重大项目', en: 'Major projects' },
  'coverage.part.enterprise': { zh: '包联企业', en: 'Enterprises with liaison' },
  'coverage.kind.project': { zh: '项目', en: 'Project' },
  'coverage.kind.enterprise': { zh: '企业', en: 'Enterprise' },
  'steward.pool.senior': { zh: '骨干管家库', en: 'Senior stewards' },
  'steward.pool.ordinary': { zh: '普通管家库', en: 'Ordinary stewards' },
  'steward.pool.seconded': { zh: '挂职管家库', en: 'Seconded cadres' },
  'steward.pool.enterprise': { zh: '企业服务专员库', en: 'Enterprise officers' },
  'direct.park': { zh: '园区', en: 'Park' },
  'direct.project': { zh: '项目', en: 'Project' },
  'direct.enterprise': { zh: '企业', en: 'Enterprise' },
  'direct.site': { zh: '现场', en: 'Site' },
  'direct.boss': { zh: '老总', en: 'Head of the firm' },
  'direct.problem': { zh: '问题', en: 'Problems' },
  'direct.committee': { zh: '管委会', en: 'Park committee' },
  'direct.county': { zh: '旗县市区', en: 'County' },
  'direct.bureau': { zh: '市直部门单位', en: 'City department' },
  'direct.steward': { zh: '项目管家', en: 'Steward' },
  'steward.scale.small': { zh: '小型', en: 'small' },
  'steward.scale.medium': { zh: '中型', en: 'medium' },
  'steward.scale.large': { zh: '大型', en: 'large' },
  'steward.scale.enterprise': { zh: '企业', en: 'enterprise' },
  'steward.type.industry': { zh: '工业', en: 'industry' },
  'steward.type.trade': { zh: '商贸', en: 'trade' },
  'steward.type.other': { zh: '其他', en: 'other' },
}

const file: Texts = {
  'coverage.note': {
    zh: '{on}：应配备 {base} 个，已配备 {covered} 个；以下为未配备名单',
    en: '{on}: {base} must have somebody, {covered} have; those below have nobody',
  },
  'coverage.warning': { zh: '超期预警', en: 'Warning' },
  'coverage.column.title': { zh: '名称', en: 'Name' },
  'coverage.column.code': { zh: '编码', en: 'Code' },
  'coverage.column.kind': { zh: '类别', en: 'Kind' },
  'coverage.column.region': { zh: '地区', en: 'Region' },
  'coverage.column.part': { zh: '纳入原因', en: 'Why it is in' },
  'coverage.column.missing': { zh: '缺', en: 'Missing' },
  'coverage.column.since': { zh: '未配备起始日', en: 'Without since' },
  'coverage.column.days': { zh: '未配备天数', en: 'Days without' },
  'coverage.column.warning': { zh: '预警', en: 'Warning' },
}

const refusals: Texts = {
  'steward.power': {
    zh: '您的岗位不能在该地区分派管家',
    en: 'Your post does not assign stewards in this region',
  },
  'steward.bands': {
    zh: '大型起点须高于中型起点',
    en: 'Large must begin above medium',
  },
  'steward.post': { zh: '没有这个岗位', en: 'There is no such post' },
  'steward.vacant': { zh: '该岗位目前无人', en: 'Nobody holds this post now' },
  'steward.notHolder': { zh: '此人目前不在该岗位', en: 'This person does not hold that post now' },
  'steward.notInPool': { zh: '此人不在管家库中', en: 'This person is in no pool' },
  'steward.subjectEnded': {
    zh: '项目或企业已经办结、退出，不再配备',
    en: 'The project or enterprise has ended: nobody is assigned any more',
  },
  'steward.slot': { zh: '该对象没有这个岗位', en: 'It has no such slot' },
  'steward.noAssignment': { zh: '没有这项安排', en: 'There is no such assignment' },
  'steward.noRun': { zh: '没有这次批量分派', en: 'There is no such run' },
  'steward.sameAgain': { zh: '应交接给另一个人', en: 'It must go to somebody else' },
  'steward.noChannelPower': {
    zh: '由项目管家或分派岗位维护联系人',
    en: 'The steward, or whoever assigns stewards, keeps the contacts',
  },
  'direct.notNamed': {
    zh: '本地区没有为该通道确定联系人',
    en: 'The region itself names nobody behind this channel',
  },
  'direct.notOfTheCity': {
    zh: '此联系人不是本市工作人员，请电话联系',
    en: 'This contact works for no body of the city: please call',
  },
  'message.direct.written': {
    zh: '{name}就项目 {code} 通过直通渠道联系您：{text}',
    en: '{name} writes to you about project {code}: {text}',
  },
  'message.steward.written': {
    zh: '{enterprise}（{name}）给您发来消息：{text}',
    en: '{enterprise} ({name}) writes to you: {text}',
  },
  'steward.agentOnly': {
    zh: '由企业经办人查看',
    en: 'This is for whoever acts for an enterprise',
  },
}

export const stewardTexts: Texts = { ...slotTexts, ...words, ...file, ...refusals }
