/** What reorganisations 机构调整 say: why something cannot be, and the words of their page. */
import type { Texts } from '../../platform/texts.ts'

const reasons: Texts = {
  'reorganisation.unknown': { zh: '没有这个单位', en: 'There is no such department' },
  'reorganisation.notFound': { zh: '没有这项机构调整', en: 'There is no such reorganisation' },
  'reorganisation.ended': { zh: '这个单位已经撤并', en: 'This department has ended already' },
  'reorganisation.itself': { zh: '单位不能由自己承接', en: 'A department cannot follow itself' },
  'reorganisation.underWay': {
    zh: '这个单位的调整已经确认或正在进行',
    en: 'This department is being reorganised already',
  },
  'reorganisation.receiverEnds': {
    zh: '承接单位自身也将撤并',
    en: 'The receiving department is to end itself',
  },
  'reorganisation.receives': {
    zh: '这个单位是另一项已确认调整的承接单位，请待其完成',
    en: 'Another confirmed reorganisation counts on this department: wait until it is done',
  },
  'reorganisation.region': {
    zh: '承接单位须与原单位在同一地区',
    en: 'The receiving department must lie in the same region',
  },
  'reorganisation.function': {
    zh: '原单位是{function}，只能由同类机构承接',
    en: 'It is the {function}: only a body of the same kind can follow it',
  },
  'reorganisation.ruleEmpty': {
    zh: '请写明事项类型或主题',
    en: 'Name a kind of matter or a topic',
  },
  'reorganisation.dayInPast': { zh: '生效日期不能早于今天', en: 'It cannot take effect before today' },
  'reorganisation.tooFarAhead': { zh: '生效日期不能超过一年', en: 'It takes effect within a year' },
  'reorganisation.postUnknown': {
    zh: '撤并的单位没有这个岗位',
    en: 'The department that ends has no such post',
  },
  'reorganisation.postTwice': { zh: '同一岗位只能有一种安排', en: 'A post is changed in one way only' },
  'reorganisation.postEither': {
    zh: '请填写新名称或选择并入的岗位，两者取其一',
    en: 'Give a new name or choose the post it becomes one with, one of the two',
  },
  'reorganisation.postName': { zh: '请填写中文和英文名称', en: 'Give the name in Chinese and in English' },
  'reorganisation.postTarget': {
    zh: '只能并入承接单位或本单位的其他岗位',
    en: 'It can become one with another post of the two departments only',
  },
  'reorganisation.postChain': {
    zh: '并入的岗位自身也将被合并，请直接选择最终的岗位',
    en: 'That post is to become one with another itself: choose the last of them',
  },
  'reorganisation.postPowers': {
    zh: '两个岗位的权限不同，不能合并；请保留或改名，权限另行调整',
    en: 'The two posts have different powers and cannot become one: keep or rename it, and change powers apart',
  },
  'reorganisation.postRank': {
    zh: '一般岗位不能并入单位负责人岗位',
    en: 'Only a head’s post can become one with the post of a head',
  },
  'reorganisation.notDraft': {
    zh: '这项调整已经确认或已取消',
    en: 'It has been confirmed or called off already',
  },
  'reorganisation.begun': {
    zh: '不在待生效状态，不能取消；已开始的只能以新的调整改回',
    en: 'It is not waiting for its day; what has begun is undone by a new reorganisation only',
  },
  'reorganisation.notEnded': { zh: '移交尚未结束', en: 'The transfer has not ended yet' },
  'reorganisation.changed': {
    zh: '预览之后情况有变：新增 {come} 件，减少 {gone} 件，请核对后再确认',
    en: 'It has changed since the preview: {come} came, {gone} went; look again and confirm',
  },
  'reorganisation.failed': {
    zh: '系统出错，未能移交，请联系管理员',
    en: 'Something failed on our side: ask the administrator',
  },
  'reorganisation.stillNamed': {
    zh: '移交后仍提到原单位，请人工核对',
    en: 'The former department is still named in it: look at it by hand',
  },
}

const page: Texts = {
  'reorganisation.ui.title': { zh: '机构调整', en: 'Reorganisations' },
  'reorganisation.ui.intro': {
    zh: '单位合并或撤销时，岗位、人员和全部未办结事项从生效日起转给承接单位。对企业承诺的时限不变；已办结的仍记在原单位名下。',
    en: 'When a department is merged or dissolved, its posts, people and all open matters go to the receiving department from the day it takes effect. What was promised to enterprises stays; what has ended stays with the former department.',
  },
  'reorganisation.ui.new': { zh: '合并或撤销单位', en: 'Merge or dissolve a department' },
  'reorganisation.ui.department': { zh: '撤并的单位', en: 'Department that ends' },
  'reorganisation.ui.successor': { zh: '承接单位', en: 'Receiving department' },
  'reorganisation.ui.validOn': { zh: '生效日期', en: 'Takes effect on' },
  'reorganisation.ui.reason': { zh: '原因', en: 'Reason' },
  'reorganisation.ui.basis': { zh: '依据（文件）', en: 'Basis (document)' },
  'reorganisation.ui.rules': { zh: '另有去向的事项', en: 'Matters that go elsewhere' },
  'reorganisation.ui.rulesHint': {
    zh: '按主题转给其他单位；其余的归承接单位。',
    en: 'By topic to other departments; all others go to the receiving one.',
  },
  'reorganisation.ui.addRule': { zh: '添加去向', en: 'Add' },
  'reorganisation.ui.removeRule': { zh: '删除', en: 'Remove' },
  'reorganisation.ui.topic': { zh: '主题', en: 'Topic' },
  'reorganisation.ui.kind': { zh: '类型', en: 'Kind' },
  'reorganisation.ui.any': { zh: '不限', en: 'Any' },
  'reorganisation.ui.preview': { zh: '预览', en: 'Preview' },
  'reorganisation.ui.edit': { zh: '返回修改', en: 'Change it' },
  'reorganisation.ui.confirm': { zh: '确认调整', en: 'Confirm' },
  'reorganisation.ui.confirmTitle': {
    zh: '{department}将于 {day} 起由{successor}承接',
    en: '{successor} follows {department} from {day}',
  },
  'reorganisation.ui.matters': { zh: '未办结事项 {n} 件', en: '{n} open matter(s)' },
  'reorganisation.ui.late': { zh: '其中超期 {n} 件', en: '{n} of them overdue' },
  'reorganisation.ui.clocks': {
    zh: '承诺与法定时限 {promised} 个、环节时限 {step} 个换责任单位，时限不变',
    en: '{promised} promised or statutory and {step} step limit(s) change hands; no date moves',
  },
  'reorganisation.ui.duties': { zh: '待办 {n} 项', en: '{n} open duties' },
  'reorganisation.ui.posts': { zh: '随同转入的岗位', en: 'Posts that go along' },
  'reorganisation.ui.postKeep': { zh: '保留', en: 'Keep' },
  'reorganisation.ui.postRename': { zh: '改名', en: 'Rename' },
  'reorganisation.ui.postMerge': { zh: '并入其他岗位', en: 'Merge into another' },
  'reorganisation.ui.postNameZh': { zh: '新的中文名称', en: 'New name in Chinese' },
  'reorganisation.ui.postNameEn': { zh: '新的英文名称', en: 'New name in English' },
  'reorganisation.ui.postInto': { zh: '并入的岗位', en: 'Post it becomes one with' },
  'reorganisation.ui.postsHint': {
    zh: '岗位默认原样转入。合并后，原岗位人员任并入的岗位，其待办一并归并。',
    en: 'Posts go over as they are. When two become one, its people hold the other post and have its duties there.',
  },
  'reorganisation.ui.postRenamed': { zh: '改名为 {name}', en: 'will be called {name}' },
  'reorganisation.ui.postMerged': { zh: '并入 {name}', en: 'becomes one with {name}' },
  'reorganisation.ui.vacant': { zh: '空缺', en: 'vacant' },
  'reorganisation.ui.receivers': { zh: '承接情况', en: 'Who receives how many' },
  'reorganisation.ui.stuck': { zh: '不能移交的', en: 'What cannot go over' },
  'reorganisation.ui.noneStuck': { zh: '全部可以移交', en: 'All of it can go over' },
  'reorganisation.ui.confidential': {
    zh: '保密事项一并移交，不计入以上数字。',
    en: 'Confidential matters go over too and are not counted here.',
  },
  'reorganisation.ui.come': { zh: '预览之后新增', en: 'New since the preview' },
  'reorganisation.ui.gone': { zh: '预览之后不再涉及', en: 'No longer concerned' },
  'reorganisation.ui.list': { zh: '历次调整', en: 'Reorganisations so far' },
  'reorganisation.ui.none': { zh: '还没有机构调整', en: 'There has been none' },
  'reorganisation.ui.progress': { zh: '已移交 {moved} / {total} 件', en: '{moved} of {total} transferred' },
  'reorganisation.ui.cancel': { zh: '取消', en: 'Call off' },
  'reorganisation.ui.again': { zh: '重试未移交的', en: 'Try the rest again' },
  'reorganisation.ui.by': { zh: '{name} 于 {moment} 确认', en: 'Confirmed by {name}, {moment}' },
  'reorganisation.ui.noPower': {
    zh: '您可以查看；合并、撤销单位由有机构管理权限的岗位办理。',
    en: 'You may look; departments are reorganised by posts that administer the organisation.',
  },
  'reorganisation.status.drafted': { zh: '草稿', en: 'Draft' },
  'reorganisation.status.planned': { zh: '待生效', en: 'Planned' },
  'reorganisation.status.running': { zh: '移交中', en: 'Under way' },
  'reorganisation.status.done': { zh: '已完成', en: 'Done' },
  'reorganisation.status.cancelled': { zh: '已取消', en: 'Called off' },
}

export const reorganisationTexts: Texts = { ...reasons, ...page }
