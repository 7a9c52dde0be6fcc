/** The facts of an opportunity, and below them who is interested, for those who answer. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { usePowers } from '../../../../ui/desk/use-powers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { moneyWords } from '../../../../ui/money.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import { MANAGE } from '../../../projects/powers.ts'
import type { OpportunityFactsWire } from '../../wire.ts'
import { InterestsCard } from './interests-card.tsx'

export function OpportunityPanel({ view }: { view: MatterViewWire }) {
  const { language } = useTexts()
  const labels = useLabels(view.kind)
  const reading = useReading()
  const facts = view.facts as OpportunityFactsWire
  const isAnswering = usePowers().includes(MANAGE)
  return (
    <>
      <Card title={labels.kind}>
        <FactList
          items={[
            { label: labels.field('channel'), value: labels.choice('channel', facts.channel) },
            { label: labels.field('industry'), value: facts.industry },
            { label: labels.field('place'), value: facts.place },
            {
              label: labels.field('investment'),
              value: facts.investment === null ? null : moneyWords(facts.investment, language),
            },
            { label: labels.field('summary'), value: <Writing>{facts.summary}</Writing> },
            {
              label: labels.field('conditions'),
              value: facts.conditions === null ? null : <Writing>{facts.conditions}</Writing>,
            },
            {
              label: labels.field('publishedAt'),
              value: facts.publishedAt === null ? null : momentWords(facts.publishedAt, reading),
            },
            { label: labels.field('withdrawnReason'), value: facts.withdrawnReason },
          ]}
        />
      </Card>
      {isAnswering && facts.publishedAt !== null && <InterestsCard opportunityId={view.id} />}
    </>
  )
}
