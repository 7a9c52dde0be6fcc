/** Somebody who fills a slot: name, post, who stands in, and one tap to call. */
import { PhoneOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'
import type { FillerWire } from '../../wire.ts'

interface Props {
  readonly filler: FillerWire
  /** Told when somebody is called. */
  readonly onCall?: () => void
}

export function Filler({ filler, onCall }: Props) {
  const { t, name } = useTexts()
  const { phone, post, department, isAway, standIn, standInOf } = filler
  const whole = [name(department), name(post)].filter((word) => word !== '').join(' ')
  return (
    <span className="steward-filler">
      <span>
        <strong>{filler.name === '' ? whole : filler.name}</strong>{' '}
        {filler.name !== '' && whole !== '' && <span className="desk-muted">{whole}</span>}
        {isAway && (
          <Tag>{standIn === null ? t('steward.ui.away') : t('steward.ui.standIn', { name: standIn })}</Tag>
        )}
        {standInOf > 1 && <Tag color="warning">{t('steward.ui.standInOf', { n: standInOf })}</Tag>}
      </span>
      {phone !== null && (
        <span className="steward-reach">
          <a href={`tel:${phone}`} onClick={onCall} aria-label={t('steward.ui.call', { phone })}>
            <PhoneOutlined /> {phone}
          </a>
        </span>
      )}
    </span>
  )
}
