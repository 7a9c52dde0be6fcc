/** The facts of an exposure: what is made public of whom and on what basis, the objection, and what came later. */
import { Tag } from 'antd'
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { ExposureFactsWire } from '../../wire.ts'
import { CaseLinks } from './case-links.tsx'
import { Confidential } from './confidential.tsx'

export function ExposurePanel({ view }: { view: MatterViewWire }) {
  const { t } = useTexts()
  const labels = useLabels(view.kind)
  const reading = useReading()
  const { person, isPersonTold, outlets, cases, publishedAt, facts, handlingResult, ...written } =
    view.facts as ExposureFactsWire
  return (
    <>
      {publishedAt === null && <Confidential readers="ui.supervision.exposureReaders" />}
      <Card
        title={labels.field('facts')}
        extra={handlingResult !== null && <Tag>{t(`exposure.result.${handlingResult}`)}</Tag>}
      >
        <FactList
          items={[
            { label: labels.field('person'), value: person },
            {
              label: t('ui.supervision.personTold'),
              value: isPersonTold === null ? null : t(`ui.supervision.personTold.${isPersonTold}`),
            },
            { label: labels.field('outlets'), value: outlets },
            {
              label: t('ui.supervision.publishedAt'),
              value: publishedAt === null ? null : momentWords(publishedAt, reading),
            },
          ]}
        />
        <Writing>{facts}</Writing>
      </Card>
      {(
        [
          'effect',
          'basis',
          'objection',
          'objectionAnswer',
          'rectification',
          'handling',
          'withdrawnReason',
        ] as const
      ).map((field) => {
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
