/** Words of credit records: their kinds, the grades of what was done, and how far its repair has come. */
import type { Text } from '../../platform/texts.ts'

/** Domain §5.1. */
export const CREDIT_KINDS: Readonly<Record<string, Text>> = {
  judgmentDefaulter: { zh: '失信被执行人', en: 'Judgment defaulter' },
  spendingLimit: { zh: '限制高消费', en: 'Spending limit' },
  seriousList: { zh: '严重失信主体名单', en: 'List of serious dishonesty' },
  abnormalOperation: { zh: '经营异常名录', en: 'Abnormal operation' },
  penalty: { zh: '行政处罚', en: 'Administrative penalty' },
  commitment: { zh: '承诺未履行', en: 'Broken commitment' },
}

/** 国办发〔2025〕22号. */
export const CREDIT_GRADES: Readonly<Record<string, Text>> = {
  minor: { zh: '轻微', en: 'Minor' },
  general: { zh: '一般', en: 'General' },
  serious: { zh: '严重', en: 'Serious' },
}

export const REPAIR_STATES: Readonly<Record<string, Text>> = {
  none: { zh: '未申请', en: 'Not applied for' },
  applied: { zh: '已申请', en: 'Applied for' },
  checked: { zh: '材料审核', en: 'Papers being checked' },
  transferred: { zh: '已转认定机关', en: 'With the authority' },
  accepted: { zh: '已受理', en: 'Accepted' },
  repaired: { zh: '已修复', en: 'Repaired' },
  rejected: { zh: '不予修复', en: 'Refused' },
}
