/** The facts of an opinion: on what, and what was said. The project itself stands beside it. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { OpinionFactsWire } from '../../wire.ts'

export function OpinionPanel({ view }: { view: MatterViewWire }) {
  const { t } = useTexts()
  const labels = useLabels(view.kind)
  const { aspect, verdict, opinion } = view.facts as OpinionFactsWire
  return (
    <Card title={t(`project.aspect.${aspect}`)}>
      <FactList
        items={[
          {
            label: labels.field('verdict'),
            value: verdict === null ? null : t(`opinion.verdict.${verdict}`),
          },
        ]}
      />
      {opinion !== null && <Writing>{opinion}</Writing>}
      {opinion === null && <p className="desk-muted">{t('ui.project.opinionWanted')}</p>}
    </Card>
  )
}
