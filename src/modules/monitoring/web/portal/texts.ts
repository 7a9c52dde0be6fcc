/** What the portal says of monthly reports beside the words of the kind. */
import type { Texts } from '../../../../platform/texts.ts'

export const monitoringPortalTexts: Texts = {
  'investmentReport.portal.stage.due': { zh: '待报送', en: 'To be handed in' },
  'investmentReport.portal.stage.filed': { zh: '审核中', en: 'Being checked' },
  'investmentReport.portal.stage.checked': { zh: '已审核', en: 'Checked' },
}
