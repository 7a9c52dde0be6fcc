/** Who of the invited was there, taken off with one tap. */
import { Checkbox, Tag } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'
import type { InvitationWire } from '../../wire-inviting.ts'

interface Props {
  readonly invited: readonly InvitationWire[]
  readonly isPresent: (one: InvitationWire) => boolean
  readonly onToggle: (one: InvitationWire) => void
}

export function PresentList({ invited, isPresent, onToggle }: Props) {
  const { t, name } = useTexts()
  return (
    <ul className="desk-lines">
      {invited.map((one) => (
        <li key={one.id}>
          <Checkbox checked={isPresent(one)} onChange={() => onToggle(one)}>
            {name(one.name)}
          </Checkbox>
          <Tag>{t(`meeting.side.${one.side}`)}</Tag>
          <span className="desk-muted meeting-item">{one.topic}</span>
        </li>
      ))}
    </ul>
  )
}
