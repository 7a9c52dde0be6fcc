/** Who is invited, by side: why, what they answered, what they want to raise, and whether they were there. */
import { Tag } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'
import type { InvitationWire } from '../../wire-inviting.ts'
import { SIDES } from '../../words.ts'
import { useReasons } from './use-reasons.ts'

type Invited = InvitationWire & { readonly isPresent?: boolean }

export function InvitedList({ invited }: { invited: readonly Invited[] }) {
  const { t } = useTexts()
  if (invited.length === 0) return <p className="desk-muted">{t('ui.meetings.nobodyInvited')}</p>
  return SIDES.filter((side) => invited.some((one) => one.side === side)).map((side) => {
    const ofSide = invited.filter((one) => one.side === side)
    return (
      <section key={side}>
        <h3>
          {t(`meeting.side.${side}`)} <span className="desk-muted">{ofSide.length}</span>
        </h3>
        <ul className="desk-lines">
          {ofSide.map((one) => (
            <InvitedLine key={one.id} one={one} />
          ))}
        </ul>
      </section>
    )
  })
}

const LOOKS = { accepted: ['●', 'success'], declined: ['■', 'error'] } as const

function InvitedLine({ one }: { one: Invited }) {
  const { t, name } = useTexts()
  const reasons = useReasons()
  const [shape, colour] = one.answer === null ? (['○', 'default'] as const) : LOOKS[one.answer]
  return (
    <li>
      {one.isPresent === undefined ? (
        <Tag color={colour}>
          {shape} {t(one.answer === null ? 'ui.meetings.unanswered' : `meeting.answer.${one.answer}`)}
        </Tag>
      ) : (
        <Tag color={one.isPresent ? 'success' : 'default'}>
          {one.isPresent ? '●' : '○'} {t(one.isPresent ? 'ui.meetings.present' : 'ui.meetings.absent')}
        </Tag>
      )}
      <span className="meeting-item">
        {name(one.name)} <span className="desk-muted">{reasons(one.reasons)}</span>
        {one.topic !== null && (
          <span className="meeting-topic">
            {t('ui.meetings.topic')} {one.topic}
          </span>
        )}
      </span>
    </li>
  )
}
