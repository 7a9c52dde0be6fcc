/** What is told of appeals afterwards: the lines of their history, and the messages to whom they concern. */
import type { Texts } from '../../platform/texts.ts'

export const appealFactTexts: Texts = {
  'fact.filed': { zh: '诉求经{channel}渠道提交', en: 'Appeal filed by {channel}' },
  'fact.dispatched': { zh: '派给{department}承办', en: 'Dispatched to {departmentEn}' },
  'fact.contact': { zh: '已与{person}联系（{method}）{note}', en: 'Spoke with {person} {method}. {note}' },
  'fact.opinion': { zh: '初步办理意见：{text}', en: 'First opinion: {text}' },
  'fact.asked': { zh: '请企业补充：{text}', en: 'Asked the enterprise: {text}' },
  'fact.reply': { zh: '答复：{text}', en: 'Reply: {text}' },
  'fact.revisit': { zh: '回访：{solved}，{level}。{text}', en: 'Revisit: {solved}, {level}. {text}' },
  'fact.evaluated': {
    zh: '企业评价：{solved}，{level}。{text}',
    en: 'The enterprise: {solved}, {level}. {text}',
  },
  'fact.notAccepted': { zh: '不予受理：{cause}。{text}', en: 'Not accepted: {cause}. {text}' },
  'fact.joined': { zh: '与 {code} 为同一诉求，并入首件办理', en: 'The same as {code}, handled there' },
  'fact.regraded': {
    zh: '难易程度由{from}调整为{to}：{text}',
    en: 'Difficulty changed from {from} to {to}: {text}',
  },
  'fact.reclassified': { zh: '{what}由{from}更正为{to}。{text}', en: '{what}: {from}, now {to}. {text}' },
  'fact.flaggedKey': { zh: '列为重点投诉：{text}', en: 'Marked as a key complaint: {text}' },
  'fact.calledIn': { zh: '请{department}协办：{text}', en: '{departmentEn} called in: {text}' },
  'fact.returnProposed': {
    zh: '申请退单：{text}（依据：{basis}）',
    en: 'Asked to return it: {text} (basis: {basis})',
  },
  'fact.extensionProposed': {
    zh: '申请延期{days}个工作日：{text}',
    en: 'Asked for {days} more working days: {text}',
  },
  'fact.hangProposed': { zh: '申请挂账至{day}：{text}', en: 'Asked to hang it until {day}: {text}' },
  'fact.exclusionProposed': {
    zh: '申请剔除（{cause}）：{text}',
    en: 'Asked to leave it out ({cause}): {text}',
  },
  'fact.unflagProposed': { zh: '申请取消重点投诉：{text}', en: 'Asked to take the key mark away: {text}' },
  'fact.unflagged': { zh: '不再是重点投诉：{text}', en: 'No key complaint any more: {text}' },
  'fact.ruling.approved': { zh: '同意{what}。{text}', en: 'Granted: {what}. {text}' },
  'fact.ruling.refused': { zh: '不同意{what}：{text}', en: 'Refused: {what}. {text}' },
  'fact.rulingRefused': { zh: '{what}申请未获同意：{text}', en: 'Refused: {what}. {text}' },
  'fact.rulingTooLate': {
    zh: '同意{what}时诉求已往下办理，不再执行',
    en: 'Granted ({what}) when the appeal had gone on: nothing changes',
  },
  'fact.extended': {
    zh: '办理时限延长{days}个工作日：{text}',
    en: 'The limit is extended by {days} working days: {text}',
  },
  'fact.extendedAfterLimit': {
    zh: '单位在时限内提出申请，裁定时已过时限，迟延计入裁定时限',
    en: 'The unit asked in time and the decision came after the limit: the delay counts against the decision',
  },
  'fact.hung': {
    zh: '暂时无法解决，挂账至{day}复核：{text}',
    en: 'Cannot be solved now, looked at again on {day}: {text}',
  },
  'fact.resumed': { zh: '恢复办理：{text}', en: 'Taken up again: {text}' },
  'fact.withdrawalAsked': { zh: '企业申请撤回：{text}', en: 'The enterprise asks to withdraw it: {text}' },
  'fact.withdrawn': { zh: '企业撤回诉求：{text}', en: 'Withdrawn by the enterprise: {text}' },
  'fact.keyByRule': { zh: '按规则列为重点投诉（{why}）', en: 'A key complaint by rule ({why})' },
  'fact.tookIn': { zh: '并入重复诉求 {code}：{title}', en: 'A repeat was joined: {code}, {title}' },
  'fact.replyOfFirst': { zh: '首件 {code} 的答复：{text}', en: 'Reply to the first, {code}: {text}' },
  'fact.firstClosed': { zh: '首件 {code} 已办结', en: 'The first, {code}, is closed' },
  'fact.standsAlone': {
    zh: '首件 {code} 已终止，本件单独办理',
    en: 'The first, {code}, has ended without a reply: this one goes on by itself',
  },
  'fact.excluded': { zh: '不计入三率（{cause}）', en: 'Left out of the rates ({cause})' },
  'fact.replyDrafted': { zh: '拟答复，待单位负责人审核：{text}', en: 'Reply drafted, to be checked: {text}' },
  'fact.sentBack': { zh: '答复退回修改：{text}', en: 'The reply was sent back: {text}' },
  'fact.redirected': { zh: '改派给{department}：{text}', en: 'Redirected to {departmentEn}: {text}' },
  'fact.reopenProposed': { zh: '提议恢复办理：{text}', en: 'Proposed to take it up again: {text}' },
  'fact.reopenDeclined': { zh: '不同意恢复办理：{text}', en: 'Left ended: {text}' },
  'fact.reopened': { zh: '恢复办理：{text}', en: 'Taken up again: {text}' },
  'fact.unrated': { zh: '逾期未评价，自动办结', en: 'Closed without an evaluation' },
  'fact.revisitTried': { zh: '第{n}次回访未接通：{text}', en: 'Try {n} without an answer: {text}' },
  'fact.closeConfirmed': { zh: '{slot}确认可办结', en: '{slot} confirmed that it may be closed' },
  'fact.assisted': { zh: '协办答复：{text}', en: 'Answered the lead: {text}' },
}

export const appealMessageTexts: Texts = {
  'message.appeal.dispatched': { zh: '新派诉求 {code}：{title}', en: 'New appeal {code}: {title}' },
  'message.appeal.receipt': {
    zh: '您的诉求 {code} 已派给承办单位，办理时限已起算',
    en: 'Your appeal {code} has been dispatched and its limits now run',
  },
  'message.appeal.opinion': {
    zh: '您的诉求 {code} 有了初步办理意见',
    en: 'There is a first opinion on your appeal {code}',
  },
  'message.appeal.reply': {
    zh: '您的诉求 {code} 已答复，稍后会有人回访',
    en: 'Your appeal {code} has been answered; somebody will call you about it',
  },
  'message.appeal.redo': {
    zh: '诉求 {code} 回访未解决，需重办',
    en: 'Appeal {code} is not solved and must be done again',
  },
  'message.appeal.closed': { zh: '您的诉求 {code} 已办结', en: 'Your appeal {code} is closed' },
  'message.appeal.notAccepted': {
    zh: '您的诉求 {code} 不予受理，原因见详情',
    en: 'Your appeal {code} is not accepted; the page says why',
  },
  'message.appeal.joined': {
    zh: '您的诉求 {code} 与 {first} 相同，并入首件办理',
    en: 'Your appeal {code} is the same as {first} and is handled there',
  },
  'message.appeal.redispatched': {
    zh: '您的诉求 {code} 已改派其他单位，承诺的办结时间不变',
    en: 'Your appeal {code} went to another department; the promised end stays',
  },
  'message.appeal.regraded': {
    zh: '您的诉求 {code} 调整了难易程度，办理时限见详情',
    en: 'The difficulty of your appeal {code} has changed; the page shows the limit',
  },
  'message.appeal.reclassified': {
    zh: '您的诉求 {code} 的分类或紧急程度已更正，详情可查',
    en: 'The class or urgency of your appeal {code} was put right; the page says how',
  },
  'message.appeal.toConfirm': {
    zh: '重点投诉 {code} 待您确认可否办结',
    en: 'Key complaint {code} waits for you to confirm that it may be closed',
  },
  'message.appeal.withdrawn': { zh: '您的诉求 {code} 已撤回', en: 'Your appeal {code} is withdrawn' },
  'message.appeal.withdrawnForYou': {
    zh: '企业已撤回诉求 {code}，不必再办',
    en: 'The enterprise has withdrawn appeal {code}: nothing more is to be done',
  },
  'message.appeal.goesOn': {
    zh: '您撤回诉求 {code} 的申请未获同意，继续办理，原因见详情',
    en: 'Your appeal {code} is not withdrawn and goes on; the page says why',
  },
  'message.appeal.askAnswered': {
    zh: '企业已补充诉求 {code} 的情况',
    en: 'The enterprise has answered the question on appeal {code}',
  },
  'message.appeal.askLapsed': {
    zh: '企业未按时补充诉求 {code} 的情况，请按现有情况办理',
    en: 'The enterprise has not answered on appeal {code} in time: go on with what there is',
  },
  'message.appeal.assistDone': {
    zh: '诉求 {code} 的协办单位已答复',
    en: 'A department that was called in on appeal {code} has answered',
  },
  'message.appeal.tookIn': {
    zh: '重复诉求 {joined} 已并入您办理的 {code}',
    en: 'Repeat {joined} was joined to {code}, which you handle',
  },
  'message.appeal.replyOfFirst': {
    zh: '您的诉求 {code} 随首件 {first} 已答复，内容见详情',
    en: 'Your appeal {code} is answered with the first, {first}; the page has the reply',
  },
  'message.appeal.firstClosed': {
    zh: '您的诉求 {code} 所并入的首件 {first} 已办结',
    en: 'The first, {first}, to which your appeal {code} was joined, is closed',
  },
  'message.appeal.extended': {
    zh: '您的诉求 {code} 延期{days}个工作日：{reason}',
    en: 'Your appeal {code} takes {days} more working days: {reason}',
  },
  'message.appeal.hung': {
    zh: '您的诉求 {code} 暂时无法解决，{day}复核',
    en: 'Your appeal {code} cannot be solved now; it is looked at again on {day}',
  },
  'message.appeal.reopened': {
    zh: '您的诉求 {code} 恢复办理',
    en: 'Your appeal {code} has been taken up again',
  },
  'message.appeal.resumed': {
    zh: '您的诉求 {code} 恢复办理',
    en: 'Your appeal {code} has been taken up again',
  },
  'message.appeal.resumedForYou': { zh: '诉求 {code} 恢复办理', en: 'Appeal {code} has been taken up again' },
  'message.appeal.toCheck': {
    zh: '诉求 {code} 的答复待您审核',
    en: 'The reply to appeal {code} waits for your check',
  },
  'message.appeal.sentBack': {
    zh: '诉求 {code} 的答复被退回修改',
    en: 'The reply to appeal {code} was sent back',
  },
  'message.ruling.approved': {
    zh: '诉求 {code} 的{what}申请已同意',
    en: 'Granted for appeal {code}: {what}',
  },
  'message.ruling.refused': {
    zh: '诉求 {code} 的{what}申请未获同意',
    en: 'Refused for appeal {code}: {what}',
  },
  'message.assist.assigned': { zh: '请协办：{title}', en: 'Your assistance is asked: {title}' },
  'message.ask.asked': { zh: '承办单位请您补充情况：{title}', en: 'The department asks you: {title}' },
}
