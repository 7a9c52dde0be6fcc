/** What is late, in groups, longest late first; each opens its matter, and may be taken up as a decision. */
import { Button, Tag } from 'antd'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { AgendaItemWire } from '../../wire.ts'
import { AGENDA } from '../../words.ts'

interface Props {
  readonly items: readonly AgendaItemWire[]
  readonly onDecide?: (item: AgendaItemWire) => void
}

export function AgendaList({ items, onDecide }: Props) {
  const { t, name } = useTexts()
  if (items.length === 0) return <p className="desk-muted">{t('ui.meetings.nothingLate')}</p>
  return AGENDA.filter((group) => items.some((item) => item.group === group)).map((group) => (
    <section key={group}>
      <h3>{t(`meeting.group.${group}`)}</h3>
      <ul className="desk-lines">
        {items
          .filter((item) => item.group === group)
          .map((item) => (
            <li key={`${item.id} ${item.node ?? ''}`}>
              <Tag color="error">■ {t('ui.meetings.late', { n: item.lateDays })}</Tag>
              <span className="meeting-item">
                <DeskLink href={deskPaths.matter(item.path, item.id)}>{item.title}</DeskLink>{' '}
                <span className="desk-muted">
                  {item.node} {name(item.department)}
                </span>
              </span>
              {onDecide !== undefined && (
                <Button size="small" onClick={() => onDecide(item)}>
                  {t('ui.meetings.decide')}
                </Button>
              )}
            </li>
          ))}
      </ul>
    </section>
  ))
}
