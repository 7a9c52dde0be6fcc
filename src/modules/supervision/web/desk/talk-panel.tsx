/** The facts of a talk: who is called in and why, when and where; then minutes, commitments and what came of them. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { TalkFactsWire } from '../../wire.ts'
import { CaseLinks } from './case-links.tsx'
import { Confidential } from './confidential.tsx'

export function TalkPanel({ view }: { view: MatterViewWire }) {
  const { t, name } = useTexts()
  const reading = useReading()
  const labels = useLabels(view.kind)
  const { reason, cases, invited, person, meetOn, place, interviewer, recheckOn, signedAt, ...written } =
    view.facts as TalkFactsWire
  return (
    <>
      <Confidential readers="ui.supervision.talkReaders" />
      <Card title={labels.field('reason')}>
        <FactList
          items={[
            { label: labels.field('invited'), value: invited && name(invited) },
            { label: t('ui.supervision.person'), value: person },
            { label: labels.field('meetOn'), value: meetOn },
            { label: labels.field('place'), value: place },
            { label: labels.field('interviewer'), value: interviewer },
            { label: labels.field('recheckOn'), value: recheckOn },
            {
              label: labels.field('signedAt'),
              value: signedAt === null ? null : momentWords(signedAt, reading),
            },
          ]}
        />
        <Writing>{reason}</Writing>
      </Card>
      {(['minutes', 'commitments', 'finding'] as const).map((field) => {
        const text = written[field]
        return (
          text !== null && (
            <Card key={field} title={labels.field(field)}>
              <Writing>{text}</Writing>
            </Card>
          )
        )
      })}
      <CaseLinks cases={cases} />
    </>
  )
}
