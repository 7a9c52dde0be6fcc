/** What a region sets for taking personal data out as a file: from how many rows on a second person consents, and for how long. */
import type { Day } from '../../calendar/days.ts'
import type { Law, Parameter } from '../../kernel/law.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { countParameter } from '../../kernel/plain-parameters.ts'

const freeRows = countParameter(
  'export.freeRows',
  { zh: '免审批导出的行数上限', en: 'Rows that may be exported without consent' },
  {
    purpose: {
      zh: '含个人信息的导出不超过多少行时不需另一人审批。未给出时按平台规则：0 行，一律审批。',
      en: 'Up to how many rows with personal data are exported without a second person’s consent. While unset: 0, so all need it.',
    },
  },
)

const takingHours = countParameter(
  'export.hours',
  { zh: '批准导出后的可下载时长（小时）', en: 'Hours in which an approved export may be taken' },
  {
    purpose: {
      zh: '批准后多少小时内可以下载，只能下载一次。未给出时按平台规则：24 小时。',
      en: 'For how many hours after consent it may be taken, once. While unset: 24.',
    },
  },
)

/** What the platform holds to where a region has given nothing, as the purposes say. */
const WHILE_UNSET: ExportRules = { freeRows: 0, hours: 24 }

export const exportParameters: readonly Parameter<unknown>[] = [freeRows, takingHours]

/** What holds for exports of a region on a day. */
export interface ExportRules {
  readonly freeRows: number
  readonly hours: number
}

export function exportRules({ law }: { readonly law: Law }, regionId: RegionId, today: Day): ExportRules {
  const view = law.at({ regionId, lawOn: today, lawSeq: law.seq, today })
  return {
    freeRows: view.find(freeRows)?.value ?? WHILE_UNSET.freeRows,
    hours: view.find(takingHours)?.value ?? WHILE_UNSET.hours,
  }
}
