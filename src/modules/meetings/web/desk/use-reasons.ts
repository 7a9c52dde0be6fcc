/** Why somebody is invited, in words. */
import { useTexts } from '../../../../ui/language.tsx'
import type { InvitingReason } from '../../wire-inviting.ts'

export function useReasons(): (reasons: readonly InvitingReason[]) => string {
  const { t } = useTexts()
  return (reasons) => reasons.map(({ code, values }) => t(`meeting.reason.${code}`, values)).join('；')
}
