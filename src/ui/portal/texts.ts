/** What the portal says that belongs to no kind of matter. */
import type { Texts } from '../../platform/texts.ts'

const pageTexts: Texts = {
  'ui.portal.menu': { zh: '主菜单', en: 'Main menu' },
  'ui.portal.home': { zh: '首页', en: 'Home' },
  'ui.portal.mine': { zh: '我的事', en: 'My matters' },
  'ui.portal.me': { zh: '我的', en: 'Me' },
  'ui.portal.messages': { zh: '消息', en: 'Messages' },
  'ui.portal.unseen': { zh: '条未读', en: 'unread' },
  'ui.portal.new': { zh: '新', en: 'New' },
  'ui.portal.progress': { zh: '查进度', en: 'Progress' },
  'ui.portal.progressTitle': { zh: '凭编号查进度', en: 'Progress by code' },
  'ui.portal.tools': { zh: '常用', en: 'Tools' },
  'ui.portal.all': { zh: '全部', en: 'All' },
  'ui.portal.claim': {
    zh: '企业的事，有人管、有时限、看得见',
    en: 'Your matter has an owner, a due time, and a light you can see',
  },
  'ui.portal.what': {
    zh: '您向政府提出的每一件事，谁在办、还剩多久、为什么，您看到的和部门看到的是同一只钟。',
    en: 'For everything you bring to the government you see who has it, how long is left and why: the same clock that the department is held to.',
  },
  'ui.portal.how': { zh: '怎么办理', en: 'How it works' },
  'ui.portal.how1': {
    zh: '说清楚发生了什么、希望解决什么，拍几张照片。',
    en: 'Say what happened and what you hope for; add a few photos.',
  },
  'ui.portal.how2': {
    zh: '马上拿到编号，和每一步最迟的时刻。',
    en: 'You get a code at once, and the latest moment of every step.',
  },
  'ui.portal.how3': {
    zh: '随时看进度。办完后由另外的人回访您：没解决，就重办。',
    en: 'Follow it at any time. Afterwards somebody else calls you: if it is not solved, it is done over.',
  },
  'ui.portal.waiting': { zh: '等您办', en: 'Waiting for you' },
  'ui.portal.waitingEmpty': {
    zh: '没有等您办的事。部门请您补充情况时，会出现在这里。',
    en: 'Nothing waits for you. When a department asks you for something, it appears here.',
  },
  'ui.portal.due': { zh: '政府正在为您办', en: 'Under way for you' },
  'ui.portal.dueEmpty': {
    zh: '没有在办的事。点「{open}」提交的第一件，会带着它的时限出现在这里。',
    en: 'Nothing is under way. The first one you bring with “{open}” appears here, with its clock.',
  },
  'ui.portal.filter': { zh: '筛选', en: 'Filter' },
  'ui.portal.filter.open': { zh: '在办', en: 'Under way' },
  'ui.portal.filter.late': { zh: '超期', en: 'Overdue' },
  'ui.portal.filter.paused': { zh: '暂停中', en: 'Paused' },
  'ui.portal.filter.closed': { zh: '已办结', en: 'Closed' },
  'ui.portal.empty.open': {
    zh: '没有在办的事。点「{open}」提交第一件。',
    en: 'Nothing is under way. Bring the first one with “{open}”.',
  },
  'ui.portal.empty.late': { zh: '没有超期的事。', en: 'Nothing is overdue.' },
  'ui.portal.empty.paused': {
    zh: '没有暂停的事。部门等您补充情况时，时限会暂停。',
    en: 'Nothing is paused. Clocks pause while a department waits for you.',
  },
  'ui.portal.empty.closed': {
    zh: '还没有办结的事。回访确认解决后，办结的会留在这里。',
    en: 'Nothing is closed yet. What was confirmed as solved stays here.',
  },
  'ui.portal.find': { zh: '在我的事里查找', en: 'Search my matters' },
  'ui.portal.findHint': { zh: '标题、编号或拼音首字母', en: 'Words, code or initials' },
  'ui.portal.findDo': { zh: '查找', en: 'Search' },
  'ui.portal.findEnd': { zh: '看全部', en: 'Show all' },
  'ui.portal.findNone': {
    zh: '您的事里没有找到“{q}”。可以少输几个字再试。',
    en: 'None of your matters has “{q}”. Try fewer characters.',
  },
  'ui.portal.messagesEmpty': {
    zh: '还没有消息。您的事有了进展，会在这里告诉您。',
    en: 'No messages yet. When one of your matters moves, you are told here.',
  },
  'ui.portal.actsFor': { zh: '正在为「{name}」办事', en: 'Acting for {name}' },
  'ui.portal.seats': { zh: '换一个企业', en: 'Change enterprise' },
  'ui.portal.chooseSeat': { zh: '请先选一个企业，再办事。', en: 'Choose an enterprise first.' },
  'ui.portal.officer': {
    zh: '您是以工作人员身份登录的。企业的事在工作台办理。',
    en: 'You are signed in as an officer. Matters of enterprises are handled at the desk.',
  },
  'ui.portal.toDesk': { zh: '打开工作台', en: 'Open the desk' },
  'ui.portal.noSeat': {
    zh: '您的账号还没有关联企业。请联系开通账号的窗口，把您登记为企业经办人。',
    en: 'Your account acts for no enterprise yet. Ask where it was opened to be registered as an agent.',
  },
  'ui.portal.notFound': { zh: '没有找到', en: 'Not found' },
  'ui.portal.notFoundHelp': {
    zh: '没有这个页面，或者这件事不属于您当前的企业。可以从首页重新进入，或凭编号查进度。',
    en: 'There is no such page, or it does not belong to the enterprise you act for. Start from home, or check the progress by code.',
  },
}

const matterTexts: Texts = {
  'ui.portal.code': { zh: '编号', en: 'Code' },
  'ui.portal.theCode': { zh: '编号', en: 'the code' },
  'ui.portal.codeHint': {
    zh: '回执上的编号，15 位字母和数字',
    en: 'The 15 letters and digits on your receipt',
  },
  'ui.portal.codeAsk': { zh: '查询', en: 'Look up' },
  'ui.portal.codeMissing': { zh: '请填写编号', en: 'Enter the code' },
  'ui.portal.codeWrong': {
    zh: '编号不完整或有错字，请对照回执检查',
    en: 'The code is incomplete or mistyped; compare it with your receipt',
  },
  'ui.portal.codeUnknown': { zh: '没有查到这个编号', en: 'No matter has this code' },
  'ui.portal.codeUnknownHelp': {
    zh: '请核对编号。如果没有抄错，请登录后在「我的事」里查看。',
    en: 'Check the code. If it is copied right, sign in and look under “My matters”.',
  },
  'ui.portal.progressNote': {
    zh: '这里只显示进度。内容和答复请登录后查看。',
    en: 'Only the progress is shown here. Sign in to read the content and the reply.',
  },
  'ui.portal.stages': { zh: '办理进度', en: 'Progress' },
  'ui.portal.stageDone': { zh: '已完成', en: 'done' },
  'ui.portal.stageNow': { zh: '当前', en: 'now' },
  'ui.portal.stageLater': { zh: '未到', en: 'to come' },
  'ui.portal.receipt': { zh: '回执', en: 'Receipt' },
  'ui.portal.facts': { zh: '内容与答复', en: 'What was said' },
  'ui.portal.timeline': { zh: '经过', en: 'What happened' },
  'ui.portal.bySystem': { zh: '系统', en: 'System' },
  'ui.portal.clocks': { zh: '时限', en: 'Clocks' },
  'ui.portal.clocksAndPeople': { zh: '时限、人员和文件', en: 'Clocks, people and files' },
  'ui.portal.noClocks': { zh: '没有在走的时限。', en: 'No clock is running.' },
  'ui.portal.used': { zh: '已用 {used}，共 {allowed}', en: '{used} of {allowed} used' },
  'ui.portal.basis': { zh: '依据：', en: 'Basis:' },
  'ui.portal.people': { zh: '谁在办', en: 'Who has it' },
  'ui.portal.department': { zh: '主办部门', en: 'Lead department' },
  'ui.portal.handler': { zh: '经办人', en: 'Handler' },
  'ui.portal.holder': { zh: '现在在', en: 'Now with' },
  'ui.portal.nobodyYet': { zh: '还没有派给部门。', en: 'Not yet given to a department.' },
  'ui.portal.noFiles': { zh: '没有文件。', en: 'No files.' },
  'ui.portal.endedParts': { zh: '补充过的情况', en: 'Answered requests' },
  'ui.portal.remark': { zh: '补充说明', en: 'Add a remark' },
  'ui.portal.remarkText': { zh: '想补充什么', en: 'What would you like to add' },
  'ui.portal.attach': { zh: '补充文件', en: 'Add files' },
  'ui.portal.done': { zh: '已提交，办理的人能看到了。', en: 'Sent. Those who handle it can see it now.' },
  'ui.portal.asked': { zh: '部门请您补充', en: 'The department asks you' },
  'ui.portal.changed': {
    zh: '您填写的时候，这件事有了变化',
    en: 'While you were writing, this matter changed',
  },
  'ui.portal.changedKept': {
    zh: '您写的内容还在。看过变化后，可以再次提交。',
    en: 'What you wrote is still here. Read the change, then send it again.',
  },
  'ui.portal.noLonger': {
    zh: '这一步现在不需要了。您写的内容还在，可以复制下来。',
    en: 'This is no longer needed. What you wrote is still here to be copied.',
  },
}

export const portalTexts: Texts = { ...pageTexts, ...matterTexts }
