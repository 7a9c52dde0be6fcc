/** The facts of a check: what is looked at where, by whom, what was seen and what was found. */
import { Tag } from 'antd'
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { dayWords, momentWords } from '../../../../ui/time.ts'
import type { CheckFactsWire } from '../../wire-checks.ts'
import { Confidential } from './confidential.tsx'

export function CheckPanel({ view }: { view: MatterViewWire }) {
  const { t, name } = useTexts()
  const labels = useLabels(view.kind)
  const reading = useReading()
  const facts = view.facts as CheckFactsWire
  const { type, purpose, place, team, plannedOn, visitedAt, visit, conclusion } = facts
  return (
    <>
      {type === 'secret' && conclusion === null && <Confidential readers="ui.supervision.checkReaders" />}
      {conclusion !== null && (
        <Card title={labels.field('conclusion')}>
          <Writing>{conclusion}</Writing>
        </Card>
      )}
      <Card title={labels.field('purpose')} extra={<Tag>{labels.choice('type', type)}</Tag>}>
        <FactList
          items={[
            { label: labels.field('place'), value: place },
            { label: labels.field('plannedOn'), value: dayWords(plannedOn, reading) },
            {
              label: labels.field('team'),
              value: (
                <ul className="desk-plain-list">
                  {team.map((member, index) => (
                    <li key={index}>
                      {name(member.department)} {name(member.post)}
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              label: labels.field('visitedAt'),
              value: visitedAt === null ? null : momentWords(visitedAt, reading),
            },
          ]}
        />
        <Writing>{purpose}</Writing>
      </Card>
      {visit !== null && (
        <Card title={labels.field('visit')}>
          <Writing>{visit}</Writing>
        </Card>
      )}
      {visit !== null && (
        <Card title={t('ui.supervision.findings')}>
          {facts.findings.length === 0 && <p className="desk-muted">{t('ui.supervision.noFindings')}</p>}
          {facts.findings.map((found) => (
            <Found key={found.no} found={found} kind={view.kind} />
          ))}
        </Card>
      )}
    </>
  )
}

interface FoundProps {
  readonly found: CheckFactsWire['findings'][number]
  readonly kind: string
}

function Found({ found, kind }: FoundProps) {
  const { t, name } = useTexts()
  const labels = useLabels(kind)
  return (
    <section className="desk-filed">
      <h3>
        {found.no}. {name(found.unit)} {found.isStruck && <Tag>{t('ui.supervision.struck')}</Tag>}
      </h3>
      <Writing>{found.finding}</Writing>
      <FactList
        items={[
          { label: labels.field('persons'), value: found.persons },
          { label: labels.field('requirement'), value: found.requirement },
        ]}
      />
    </section>
  )
}
