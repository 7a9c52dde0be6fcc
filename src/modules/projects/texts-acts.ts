/** What the acts of projects, their gates and their consultation say to people. */
import type { Texts } from '../../platform/texts.ts'

const actTexts: Texts = {
  'project.kind': { zh: '项目', en: 'Project' },
  'project.act.register': { zh: '登记项目', en: 'Enter a project' },
  'project.act.amend': { zh: '修改登记信息', en: 'Amend the registry' },
  'project.act.record': { zh: '登记佐证', en: 'Write evidence down' },
  'project.act.advance': { zh: '进入下一阶段', en: 'Reach a later stage' },
  'project.act.putBack': { zh: '退回前面阶段', en: 'Put back' },
  'project.act.suspend': { zh: '暂停', en: 'Suspend' },
  'project.act.resume': { zh: '恢复', en: 'Go on' },
  'project.act.terminate': { zh: '终止', en: 'Terminate' },
  'project.act.consult': { zh: '发起准入会商', en: 'Ask for the three opinions' },
  'project.act.mark': { zh: '评审打分', en: 'Give marks' },
  'project.act.conclude': { zh: '形成会商结论', en: 'Conclude the consultation' },
  'project.act.giveCode': { zh: '登记项目代码', en: 'Enter the national code' },
  'project.act.handOver': { zh: '移交牵头单位', en: 'Hand over' },
  'project.field.postId': { zh: '岗位', en: 'Post' },
  'project.field.personId': { zh: '人员', en: 'Person' },
  'project.act.appoint': { zh: '配备了项目管家', en: 'A steward was appointed' },
  'project.act.take': { zh: '接手项目', en: 'Take it on' },
  'project.act.enlist': { zh: '列入重点项目', en: 'Put on a list' },
  'project.act.delist': { zh: '移出重点项目', en: 'Take off a list' },
  'project.act.reviewReserve': { zh: '谋划储备评估', en: 'Review the reserve pool' },
  'project.act.planNext': { zh: '明确下一步', en: 'Say what comes next' },
  'project.act.contact': { zh: '登记联系', en: 'Write down a contact' },
  'project.act.merge': { zh: '并入其他项目', en: 'Merge into another' },
  'project.act.split': { zh: '拆分项目', en: 'Split' },
  'project.act.absorb': { zh: '并入了其他项目', en: 'Another was merged into it' },
  'project.act.part': { zh: '一项必备意见有结果', en: 'One of the opinions has come in' },
  'project.clock.contact': { zh: '定期联系', en: 'Regular contact' },
  'project.clock.stage': { zh: '本阶段停留', en: 'Time in this stage' },
  'rung.tellChief': { zh: '报园区党委“一把手”', en: 'Told to the chief of the park' },
  'message.rung.tellChief': {
    zh: '红色预警：您负责的园区内，{code} 的{clock}已超限：{title}',
    en: 'Red warning in your park: {clock} of {code} is over its limit: {title}',
  },
  'project.receiver.chief': { zh: '园区党委“一把手”', en: 'the chief of the park' },
  'project.receiver.unit': { zh: '责任单位', en: 'the unit that leads it' },
  'project.contactEvery': { zh: '至少为 1 天', en: 'At least one day' },
  'project.chiefIsLast': {
    zh: '报园区党委“一把手”是最后一级，后面不能再有其他级',
    en: 'The chief of the park is the last step; no other may come after it',
  },
  'project.amount': {
    zh: '请填写金额，如 3,000 万、1.2 亿；只写数字按万元计',
    en: 'Write an amount; a bare number counts in units of 10 000 yuan',
  },
  'project.finishBeforeStart': {
    zh: '计划竣工不能早于计划开工',
    en: 'The planned finish may not lie before the planned start',
  },
  'project.fundsExceed': {
    zh: '各项资金之和超过总投资',
    en: 'The funds together are more than the investment',
  },
  'project.pointHalf': { zh: '经度和纬度须同时填写', en: 'Give both longitude and latitude' },
  'project.pointOfOutline': {
    zh: '已有用地范围线，坐标取其中心；要改坐标，请改范围线',
    en: 'The point is the centre of the outline; change the outline instead',
  },
  'project.pointTurned': {
    zh: '经度和纬度似乎填反了',
    en: 'Longitude and latitude seem to be the wrong way round',
  },
  'project.pointOutside': {
    zh: '应在 {from} 至 {to} 度之间',
    en: 'Should lie between {from} and {to} degrees',
  },
  'project.notInPool': { zh: '项目不在谋划储备库中', en: 'The project is not in the reserve pool' },
  'project.nobodyLeads': { zh: '尚无牵头单位', en: 'No body leads the project yet' },
  'project.dayOver': { zh: '日期不能早于今天', en: 'The day is over already' },
  'project.noZone': { zh: '没有代码为 {code} 的产业功能区', en: 'There is no functional zone {code}' },
  'project.nothingGiven': { zh: '没有填写任何内容', en: 'Nothing was filled in' },
  'project.dayAhead': { zh: '日期不能晚于今天', en: 'The day has not come yet' },
  'project.notForward': { zh: '只能进入后面的阶段', en: 'Choose a later stage' },
  'project.notBackward': { zh: '只能退回前面的阶段', en: 'Choose an earlier stage' },
  'project.gateLacksOne': { zh: '进入“{stage}”还缺：{first}', en: '“{stage}” still lacks: {first}' },
  'project.gateLacks': {
    zh: '进入“{stage}”还缺 {count} 项，如：{first}、{second}',
    en: '“{stage}” still lacks {count} things, such as: {first}; {second}',
  },
  'project.lacks': { zh: '缺：{what}', en: 'Missing: {what}' },
  'project.needs.consultation': {
    zh: '准入会商的引进结论',
    en: 'a consultation that lets the project in',
  },
  'project.needs.location': { zh: '落位地块', en: 'the parcels that it lies on' },
  'project.needs.review': { zh: '评审打分达到通过分数', en: 'marks that reach the pass mark' },
  'project.consultationOpen': {
    zh: '会商正在进行，尚无结论',
    en: 'A consultation is under way and not concluded',
  },
  'project.noConsultation': { zh: '没有进行中的会商', en: 'No consultation is under way' },
  'project.noReview': {
    zh: '本地区没有规定评审打分',
    en: 'The region has not asked for marks',
  },
  'project.opinionsMissing': {
    zh: '还有 {count} 项必备意见没有出具，如：{aspect}',
    en: '{count} compulsory opinion(s) are missing, such as: {aspect}',
  },
  'project.opinionAgainst': {
    zh: '“{aspect}”意见为不同意，不能无条件引进',
    en: 'The opinion on “{aspect}” is against it: it cannot be let in without conditions',
  },
  'project.reviewFailed': {
    zh: '评审人数或平均分未达到本地区规定',
    en: 'There are too few reviewers, or their mean is below the pass mark',
  },
  'project.reviewRule': {
    zh: '各项应为 1 至 100 的整数',
    en: 'Each value is a whole number from 1 to 100',
  },
  'project.reviewWeights': {
    zh: '四项权重之和应为 100，现为 {sum}',
    en: 'The four weights must add up to 100, not {sum}',
  },
  'project.codeTaken': {
    zh: '该代码已属于另一个项目',
    en: 'This code belongs to another project',
  },
  'project.codeKnown': { zh: '该项目已有此代码', en: 'The project has this code already' },
  'project.unknown': { zh: '没有这个代码的项目', en: 'No project has this code' },
  'project.codeSlip': {
    zh: '代码的校验位不符，请核对是否抄错',
    en: 'The check digit does not fit: look for a slip of the pen',
  },
  'project.noPark': { zh: '园区名录中没有编号 {code}', en: 'No park has the code {code}' },
  'project.noParcel': { zh: '地块名录中没有编号 {code}', en: 'No parcel has the code {code}' },
  'project.intoItself': { zh: '不能并入自身', en: 'A project cannot be merged into itself' },
  'project.keptHasEnded': { zh: '该项目已经结束', en: 'That project has ended' },
  'project.opinionsOpen': {
    zh: '会商意见尚未出齐，暂不能合并',
    en: 'Opinions are still awaited; the project cannot be merged now',
  },
  'project.taken': { zh: '已有人负责该项目', en: 'Somebody leads it already' },
  'project.listedAlready': {
    zh: '当年已在该名单中',
    en: 'It is on this list of the year already',
  },
  'project.notListed': { zh: '当年不在该名单中', en: 'It is not on this list of the year' },
  'project.onNoList': { zh: '不在任何重点项目名单中', en: 'It is on no list' },
}

const standardTexts: Texts = {
  'project.standard.investmentPerMu': { zh: '投资强度', en: 'Investment per mu' },
  'project.standard.taxPerMu': { zh: '亩均税收', en: 'Tax per mu' },
  'project.standard.energyUse': {
    zh: '能耗上限（吨标准煤/万元）',
    en: 'Energy at most (tce per 10 000 yuan)',
  },
  'project.standard.technology': { zh: '专业技术', en: 'Technology' },
  'project.standard.environment': { zh: '环保', en: 'Environment' },
  'project.compared.met': { zh: '达到', en: 'Met' },
  'project.compared.short': { zh: '未达到', en: 'Short' },
  'project.compared.unknown': { zh: '数据不全', en: 'Not known' },
  'project.compared.judged': { zh: '由会商研判', en: 'For people to judge' },
}

const CONTACTS = [
  ['onSite', '现场办公', 'Worked on site'],
  ['group', '微信建群', 'Group chat'],
  ['video', '视频连线', 'Video call'],
  ['messages', '图文交流', 'Pictures and messages'],
] as const

const contactTexts: Texts = Object.fromEntries(
  CONTACTS.map(([mode, zh, en]) => [`project.mode.${mode}`, { zh, en }]),
)

const evidenceTexts: Texts = {
  'project.evidence.contactRecord': { zh: '接洽记录', en: 'Record of the contact' },
  'project.evidence.meetingMinutes': { zh: '会谈纪要', en: 'Minutes of a meeting' },
  'project.evidence.admissionMeeting': { zh: '准入会商会议', en: 'Admission meeting' },
  'project.evidence.agreement': { zh: '签约协议', en: 'Signed agreement' },
  'project.evidence.businessLicence': { zh: '营业执照', en: 'Business licence' },
  'project.evidence.landContract': { zh: '土地出让合同或租约', en: 'Land contract or lease' },
  'project.evidence.conditionsMet': { zh: '法定条件具备', en: 'Legal conditions met' },
  'project.evidence.constructionPermit': { zh: '施工许可证', en: 'Construction permit' },
  'project.evidence.siteStart': { zh: '开工现场照片', en: 'Start on site' },
  'project.evidence.statInclusion': { zh: '纳统入库', en: 'Entry in the statistics' },
  'project.evidence.jointAcceptance': { zh: '联合验收', en: 'Joint acceptance' },
  'project.evidence.firstProduction': { zh: '首批产品或销售', en: 'First production or sale' },
  'project.evidence.promiseReached': { zh: '达产证明', en: 'Promised output reached' },
  'project.evidence.reserve': { zh: '谋划储备评估', en: 'Review of the reserve pool' },
  'project.evidence.converted': { zh: '由谋划储备转为正式项目', en: 'Converted from the reserve pool' },
  'project.evidence.other': { zh: '其他', en: 'Other' },
  ...Object.fromEntries(
    (
      [
        ...CONTACTS,
        ['stage', '进入阶段', 'Stage reached'],
        ['putBack', '退回阶段', 'Put back'],
        ['consultation', '会商结论', 'Consultation concluded'],
        ['suspended', '暂停', 'Suspended'],
        ['resumed', '恢复', 'Resumed'],
        ['ended', '结束', 'Ended'],
      ] as const
    ).map(([type, zh, en]) => [`project.evidence.${type}`, { zh, en }]),
  ),
}

const consultationTexts: Texts = {
  'opinion.kind': { zh: '会商意见', en: 'Opinion' },
  'opinion.status.asked': { zh: '待出具', en: 'Asked for' },
  'opinion.status.given': { zh: '已出具', en: 'Given' },
  'opinion.status.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'opinion.act.open': { zh: '征求意见', en: 'Ask for an opinion' },
  'opinion.act.give': { zh: '出具意见', en: 'Give the opinion' },
  'opinion.act.withdraw': { zh: '撤回', en: 'Withdraw' },
  'opinion.clock.opinion': { zh: '出具意见', en: 'Opinion' },
  'opinion.field.aspect': { zh: '事项', en: 'Aspect' },
  'opinion.field.departmentId': { zh: '单位', en: 'Department' },
  'opinion.field.title': { zh: '项目', en: 'Project' },
  'opinion.field.verdict': { zh: '意见', en: 'Opinion' },
  'opinion.field.opinion': { zh: '理由', en: 'Reason' },
  'opinion.field.files': { zh: '附件', en: 'Files' },
  'opinion.verdict.agree': { zh: '同意', en: 'In favour' },
  'opinion.verdict.conditional': { zh: '有条件同意', en: 'In favour with conditions' },
  'opinion.verdict.disagree': { zh: '不同意', en: 'Against' },
  'project.aspect.cityPlan': { zh: '城市发展规划', en: 'City development plan' },
  'project.aspect.parkPositioning': { zh: '园区产业定位', en: 'Positioning of the park' },
  'project.aspect.industrialPolicy': { zh: '产业政策', en: 'Industrial policy' },
  'project.conclusion.admit': { zh: '引进', en: 'Let in' },
  'project.conclusion.conditional': { zh: '有条件引进', en: 'Let in with conditions' },
  'project.conclusion.reject': { zh: '不引进', en: 'Not let in' },
  'project.stage': { zh: '项目停滞判定时限', en: 'when a project counts as stuck' },
  'project.opinion': { zh: '准入会商意见时限', en: 'the limit for an opinion in the consultation' },
}

const moreFieldTexts: Texts = {
  'project.field.evidence': { zh: '佐证类型', en: 'Evidence' },
  'project.field.on': { zh: '发生日期', en: 'Day' },
  'project.field.mode': { zh: '联系方式', en: 'How' },
  'project.field.note': { zh: '说明', en: 'What it says' },
  'project.field.files': { zh: '附件', en: 'Files' },
  'project.field.stage': { zh: '阶段', en: 'Stage' },
  'project.field.reason': { zh: '理由', en: 'Reason' },
  'project.field.cityPlanDepartmentId': {
    zh: '城市发展规划意见单位',
    en: 'Opinion on the city development plan',
  },
  'project.field.parkPositioningDepartmentId': {
    zh: '园区产业定位意见单位',
    en: 'Opinion on the positioning of the park',
  },
  'project.field.industrialPolicyDepartmentId': {
    zh: '产业政策意见单位',
    en: 'Opinion on industrial policy',
  },
  'project.field.policy': { zh: '产业政策（0–100）', en: 'Industrial policy (0–100)' },
  'project.field.planning': { zh: '产业规划（0–100）', en: 'Industrial planning (0–100)' },
  'project.field.capacity': { zh: '环境容量（0–100）', en: 'Environmental capacity (0–100)' },
  'project.field.contribution': { zh: '项目贡献（0–100）', en: 'Contribution (0–100)' },
  'project.field.conclusion': { zh: '结论', en: 'Conclusion' },
  'project.field.projectCode': { zh: '项目代码', en: 'Project code' },
  'project.field.departmentId': { zh: '牵头单位', en: 'Lead department' },
  'project.field.list': { zh: '名单', en: 'List' },
  'project.field.year': { zh: '年度', en: 'Year' },
  'project.field.intoCode': { zh: '并入项目的代码', en: 'Code of the project to keep' },
  'project.field.codes': { zh: '代码', en: 'Codes' },
  'project.list.provincial': { zh: '省重点', en: 'Provincial key projects' },
  'project.list.city': { zh: '市重点', en: 'Key projects of the city' },
  'project.list.district': { zh: '区重点', en: 'Key projects of the district' },
  'project.list.vip': { zh: '领导包联', en: 'Projects of leaders' },
  'project.list.preparatory': { zh: '前期项目', en: 'Preparatory projects' },
}

const factTexts: Texts = {
  'fact.projectAmended': { zh: '修改了 {count} 项', en: '{count} field(s) amended' },
  'fact.projectEvidence': { zh: '{type}（{on}）：{text}', en: '{type} ({on}): {text}' },
  'fact.projectReached': { zh: '进入阶段：{stage}', en: 'Stage reached: {stage}' },
  'fact.projectPutBack': { zh: '退回“{stage}”：{text}', en: 'Put back to “{stage}”: {text}' },
  'fact.projectConsulted': {
    zh: '第 {round} 次会商，征求三项意见',
    en: 'Consultation {round}: three opinions asked for',
  },
  'fact.projectMarked': { zh: '已有 {count} 人打分', en: '{count} reviewer(s) have given marks' },
  'fact.projectConcluded': { zh: '会商结论：{conclusion}。{text}', en: 'Concluded: {conclusion}. {text}' },
  'fact.projectCodeGiven': { zh: '项目代码 {code}', en: 'Project code {code}' },
  'fact.projectShort': {
    zh: '未达到园区准入标准：{standard}',
    en: 'Short of the standard of the park: {standard}',
  },
  'fact.projectReviewed': {
    zh: '谋划储备评估：{to}（审定：{by}）。{text}',
    en: 'Reserve pool: {to} (decided by {by}). {text}',
  },
  'fact.projectNextStep': { zh: '下一步：{text}（{on} 前）', en: 'Next: {text} (by {on})' },
  'fact.projectContacted': { zh: '{mode}：{text}', en: '{mode}: {text}' },
  'fact.projectListed': { zh: '列入 {year} 年{list}', en: 'Listed for {year}: {list}' },
  'fact.projectDelisted': {
    zh: '移出 {year} 年{list}：{text}',
    en: 'Off the list of {year}: {list}. {text}',
  },
  'fact.projectMerged': { zh: '并入“{title}”：{text}', en: 'Merged into “{title}”: {text}' },
  'fact.projectAbsorbed': { zh: '“{title}”并入本项目', en: '“{title}” was merged into this project' },
  'fact.projectSplit': { zh: '拆分出“{title}”：{text}', en: '“{title}” was split off: {text}' },
  'fact.opinionGiven': { zh: '{verdict}：{text}', en: '{verdict}: {text}' },
  'message.project.reached': { zh: '项目 {code} 已进入：{stage}', en: 'Project {code} has reached: {stage}' },
  'message.project.terminated': { zh: '项目 {code} 已终止', en: 'Project {code} was terminated' },
  'message.project.appointed': {
    zh: '您已被确定为本项目的项目管家',
    en: 'You are the steward of this project now',
  },
  'message.project.handedOver': {
    zh: '项目 {code} 移交贵单位，请接手',
    en: 'Project {code} is handed over to you; take it on',
  },
  'message.project.opinionsIn': {
    zh: '项目 {code} 三项会商意见已齐，请形成结论',
    en: 'Project {code}: all opinions are in; conclude',
  },
  'message.opinion.asked': {
    zh: '请就“{aspect}”出具会商意见 {code}',
    en: 'An opinion on “{aspect}” is asked for: {code}',
  },
}

export const projectActTexts: Texts = {
  ...actTexts,
  ...evidenceTexts,
  ...contactTexts,
  ...standardTexts,
  ...consultationTexts,
  ...moreFieldTexts,
  ...factTexts,
}
