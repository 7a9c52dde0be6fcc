/** Who has to do with a matter, and in whose hands it lay for how long. */
import type { MatterViewWire } from '../../../platform/wire.ts'
import { useTexts } from '../../language.tsx'
import { deskPaths } from '../../paths.ts'
import { minuteWords } from '../../time.ts'
import { Card } from '../card.tsx'
import { FactList, type FactItem } from '../fact-list.tsx'
import { DeskLink } from '../link.tsx'

export function PeopleCard({ view }: { view: MatterViewWire }) {
  const { t, name } = useTexts()
  const { handler, enterprise } = view
  const items: FactItem[] = [
    { label: t('ui.desk.people.holder'), value: name(view.holder) },
    { label: t('ui.desk.people.department'), value: name(view.department?.name) },
    {
      label: t('ui.desk.people.handler'),
      value: handler && [handler.name, name(handler.post)].filter((one) => one !== '').join(' · '),
    },
    {
      label: t('ui.desk.people.enterprise'),
      value: enterprise && (
        <DeskLink href={deskPaths.matter('enterprises', enterprise.id)}>{enterprise.name}</DeskLink>
      ),
    },
    { label: t('ui.desk.people.region'), value: name(view.region) },
  ]
  return (
    <Card title={t('ui.desk.people')}>
      <FactList items={items} />
      <Custody custody={view.custody} />
    </Card>
  )
}

/** Office minutes by holder; together they are the matter's life so far. */
function Custody({ custody }: Pick<MatterViewWire, 'custody'>) {
  const { t, name, language } = useTexts()
  const held = custody.filter((one) => one.party !== null || one.minutes > 0)
  const most = Math.max(1, ...held.map((one) => one.minutes))
  if (held.length === 0) return null
  return (
    <>
      <h3>{t('ui.desk.custody')}</h3>
      <ul className="desk-custody">
        {held.map((one) => {
          const party = name(one.party) || t('ui.desk.custody.nobody')
          return (
            <li key={party}>
              <span>{party}</span>
              <span>{minuteWords(one.minutes, language)}</span>
              <span className="desk-custody-bar" style={{ width: `${(one.minutes / most) * 100}%` }} />
            </li>
          )
        })}
      </ul>
    </>
  )
}
