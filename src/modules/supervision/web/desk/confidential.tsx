/** Says on the page of a confidential matter who reads it, and that reading it is noted. */
import { Alert } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'

export function Confidential({ readers }: { readonly readers: string }) {
  const { t } = useTexts()
  return (
    <Alert
      className="desk-confidential"
      type="warning"
      showIcon
      title={t(readers)}
      description={t('ui.supervision.noted')}
    />
  )
}
