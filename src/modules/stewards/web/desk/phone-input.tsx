/** The field for the number under which somebody is reached; a phone opens its digits. */
import { Input } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'

interface Props {
  readonly value: string
  readonly onChange: (phone: string) => void
}

export function PhoneInput({ value, onChange }: Props) {
  const { t } = useTexts()
  return (
    <Input
      value={value}
      placeholder={t('steward.ui.phone')}
      aria-label={t('steward.ui.phone')}
      inputMode="tel"
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
