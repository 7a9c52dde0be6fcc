/** What the portal says about appeals, besides the words that every screen shares. */
import type { Texts } from '../../../../platform/texts.ts'

export const appealPortalTexts: Texts = {
  'appeal.portal.plan': { zh: '办理计划', en: 'The plan' },
  'appeal.portal.menu': { zh: '我要诉求', en: 'Appeal' },
  'appeal.portal.file': { zh: '我要诉求', en: 'File an appeal' },
  'appeal.portal.fileWhat': {
    zh: '写清楚发生了什么、希望解决什么，马上拿到编号和时限。',
    en: 'Say what happened and what you hope for; you get a code and due times at once.',
  },
  'appeal.portal.repeats': {
    zh: '您提过类似诉求，可以先看看进展：',
    en: 'You have filed something like it; you may want to look at it first:',
  },
  'appeal.portal.channel': { zh: '提交方式', en: 'How' },
  'appeal.portal.channel.portal': { zh: '网上提交', en: 'File it' },
  'appeal.portal.channel.whistle': { zh: '吹哨，请部门到现场', en: 'Whistle: somebody should come' },
  'appeal.portal.project': { zh: '是哪个项目的事', en: 'Which project is it about' },
  'appeal.portal.noProject': { zh: '不涉及在办项目', en: 'None of our projects' },
  'appeal.portal.place': { zh: '到哪里', en: 'Where to' },
  'appeal.portal.restored': {
    zh: '这是您上次没提交的内容，已为您恢复。照片和文件需要重新添加。',
    en: 'This is what you had not sent last time. Photos and files have to be added again.',
  },
  'appeal.portal.titleHint': {
    zh: '一句话说明，例如「门口道路施工影响出货」',
    en: 'In one sentence, for example “Roadworks at our gate hold up deliveries”',
  },
  'appeal.portal.textHint': {
    zh: '时间、地点、经过，希望谁做什么。可以只写要点。',
    en: 'When, where, what happened, and what you want done. Key points are enough.',
  },
  'appeal.portal.files': { zh: '照片或材料', en: 'Photos or documents' },
  'appeal.portal.send': { zh: '提交诉求', en: 'File the appeal' },
  'appeal.portal.topicMissing': {
    zh: '请选一个最接近的类别，拿不准就选「其他」',
    en: 'Choose the closest topic; when in doubt, the last one',
  },
  'appeal.portal.phoneWrong': {
    zh: '请填写能打通的电话，5 至 20 位数字',
    en: 'Enter a telephone number of 5 to 20 digits',
  },
  'appeal.portal.received': { zh: '诉求已收到', en: 'Your appeal has been received' },
  'appeal.portal.receivedAt': { zh: '{at} 收到：{title}', en: 'Received {at}: {title}' },
  'appeal.portal.codeUse': {
    zh: '凭这个编号，不登录也能查进度；打电话时报编号即可。',
    en: 'With this code anybody can check the progress without signing in; quote it when you call.',
  },
  'appeal.portal.promised': {
    zh: '接下来，最迟到什么时候',
    en: 'What happens next, and by when at the latest',
  },
  'appeal.portal.promisedNote': {
    zh: '这里是承诺的最迟时刻，只算工作时间：周末和节假日不计。需要您补充情况的，等待您的时间不计。每只钟都能逐日查看怎么算的。',
    en: 'These are the latest moments promised, in working time: weekends and holidays do not count, nor does time spent waiting for you. Each clock explains itself day by day.',
  },
  'appeal.portal.latest.contact': { zh: '有人联系您', en: 'Somebody contacts you' },
  'appeal.portal.latest.opinion': { zh: '给出初步意见', en: 'You get a first opinion' },
  'appeal.portal.latest.resolve': {
    zh: '办结或给出明确答复',
    en: 'It is resolved, or you get a definite answer',
  },
  'appeal.portal.latestOpen': { zh: '时刻待定', en: 'not known yet' },
  'appeal.portal.follow': { zh: '查看这件诉求', en: 'Open this appeal' },
  'appeal.portal.stage.filed': { zh: '提交', en: 'Filed' },
  'appeal.portal.stage.dispatched': { zh: '派单', en: 'Given to a department' },
  'appeal.portal.stage.contacted': { zh: '联系', en: 'Contacted' },
  'appeal.portal.stage.inProgress': { zh: '办理', en: 'Worked on' },
  'appeal.portal.stage.replied': { zh: '答复', en: 'Answered' },
  'appeal.portal.stage.revisiting': { zh: '回访', en: 'Revisited' },
  'appeal.portal.stage.closed': { zh: '办结', en: 'Closed' },
  'appeal.portal.contacted': { zh: '已联系', en: 'Contacted' },
  'appeal.portal.rated': { zh: '回访结果', en: 'Revisit' },
  'appeal.portal.solved': { zh: '已解决', en: 'Solved' },
  'appeal.portal.unsolved': { zh: '未解决', en: 'Not solved' },
}
