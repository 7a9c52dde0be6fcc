/** The facts of a release: what the public reads of a project, and which project it is. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { ReleaseFactsWire } from '../../wire.ts'

export function ReleasePanel({ view }: { view: MatterViewWire }) {
  const { t } = useTexts()
  const labels = useLabels(view.kind)
  const reading = useReading()
  const facts = view.facts as ReleaseFactsWire
  return (
    <Card title={labels.kind}>
      <FactList
        items={[
          {
            label: labels.field('projectId'),
            value: (
              <DeskLink href={deskPaths.matter('projects', facts.projectId)}>
                {t('opportunity.release.project')}
              </DeskLink>
            ),
          },
          { label: labels.field('place'), value: facts.place },
          { label: labels.field('stage'), value: t(`project.status.${facts.stage}`) },
          { label: labels.field('percent'), value: facts.percent },
          { label: labels.field('progress'), value: <Writing>{facts.progress}</Writing> },
          { label: labels.field('event'), value: facts.event },
          {
            label: labels.field('publishedAt'),
            value: facts.publishedAt === null ? null : momentWords(facts.publishedAt, reading),
          },
          { label: labels.field('withdrawnReason'), value: facts.withdrawnReason },
        ]}
      />
    </Card>
  )
}
