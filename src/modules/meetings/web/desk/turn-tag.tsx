/** How a turn stands: a shape, a word, and then a colour. */
import { Tag } from 'antd'
import type { TurnState } from '../../../../engines/occasions/cadence.ts'
import { useTexts } from '../../../../ui/language.tsx'

const LOOKS: Readonly<Record<TurnState, readonly [shape: string, colour: string]>> = {
  held: ['●', 'success'],
  heldLate: ['▲', 'warning'],
  due: ['○', 'processing'],
  missed: ['■', 'error'],
  ahead: ['○', 'default'],
}

export function TurnTag({ state }: { state: TurnState }) {
  const { t } = useTexts()
  const [shape, colour] = LOOKS[state]
  return (
    <Tag color={colour}>
      {shape} {t(`meeting.state.${state}`)}
    </Tag>
  )
}
