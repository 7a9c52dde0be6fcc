/** What the desk says about those who are interested in an opportunity. */
import type { Texts } from '../../../../platform/texts.ts'

export const opportunityDeskTexts: Texts = {
  'opportunity.release.project': { zh: '打开项目', en: 'Open the project' },
  'opportunity.interests': { zh: '投资意向', en: 'Who is interested' },
  'opportunity.interests.none': { zh: '还没有人表达意向', en: 'Nobody has written yet' },
  'opportunity.interest.lead': { zh: '转为项目线索', en: 'Make it a lead' },
  'opportunity.interest.dismiss': { zh: '不予跟进', en: 'Put aside' },
  'opportunity.interest.why': { zh: '理由', en: 'Reason' },
  'opportunity.interest.dismissed': { zh: '不予跟进：{reason}', en: 'Put aside: {reason}' },
  'opportunity.interest.isLead': { zh: '已转为线索', en: 'Now a lead' },
  'opportunity.conversion': { zh: '各渠道转化', en: 'What channels led to' },
  'opportunity.conversion.published': { zh: '已发布', en: 'Published' },
  'opportunity.conversion.interests': { zh: '意向', en: 'Interested' },
  'opportunity.conversion.leads': { zh: '转为线索', en: 'Leads' },
  'opportunity.conversion.signed': { zh: '已签约', en: 'Signed' },
}
