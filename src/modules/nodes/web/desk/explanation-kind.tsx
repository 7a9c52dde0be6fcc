/** What explanations of missed nodes bring to the desk. They are found in the inbox and in the weekly table. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import type { DeskKind } from '../../../../ui/desk/kinds.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { explanationInputs, type ExplanationFactsWire } from '../../wire-misses.ts'
import { EXPLANATION_ENDED, EXPLANATION_OPEN } from '../../words.ts'

function ExplanationPanel({ view }: { view: MatterViewWire }) {
  const { t } = useTexts()
  const labels = useLabels(view.kind)
  const facts = view.facts as ExplanationFactsWire
  return (
    <>
      <Card
        title={facts.nodeName}
        extra={
          <DeskLink href={deskPaths.matter('projects', facts.projectId)}>{t('ui.nodes.toProject')}</DeskLink>
        }
      >
        <FactList
          items={[
            { label: labels.field('missedOn'), value: facts.missedOn },
            { label: labels.field('promisedOn'), value: facts.promisedOn },
            { label: labels.field('returns'), value: facts.returns === 0 ? null : String(facts.returns) },
          ]}
        />
      </Card>
      {facts.cause !== null && (
        <Card title={labels.field('cause')}>
          <Writing>{facts.cause}</Writing>
        </Card>
      )}
      {facts.measures !== null && (
        <Card title={labels.field('measures')}>
          <Writing>{facts.measures}</Writing>
        </Card>
      )}
    </>
  )
}

export const explanationDesk: DeskKind = {
  kind: 'explanation',
  path: 'explanations',
  open: EXPLANATION_OPEN,
  ended: EXPLANATION_ENDED,
  isListed: false,
  Panel: ExplanationPanel,
  acts: {
    explain: {
      input: explanationInputs.explain,
      initialFrom: ({ facts }) => {
        const { cause, measures, promisedOn } = facts as ExplanationFactsWire
        return { cause: cause ?? '', measures: measures ?? '', promisedOn: promisedOn ?? '' }
      },
    },
    accept: { input: explanationInputs.accept },
    sendBack: { input: explanationInputs.sendBack },
    withdraw: { input: explanationInputs.withdraw },
  },
}
